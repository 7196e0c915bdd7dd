import type { Block } from '../../model/block.ts';
import { inlineText } from '../../model/text.ts';
import { consentIn, isPitch, mayAsk } from '../rules/consents.ts';
import type { Trimming } from './trimming.ts';

/** A paragraph whose first words go on longer asks nothing. */
const LONGEST_START = 700;
/** Over what who signs up agrees to stand a heading and so many lines, none longer, that say for what. */
const MOST_PITCHES = 3;
const LONGEST_PITCH = 160;

/** What readers are to agree to, wherever it stands, with the offer that stands over it. */
export function dropConsents(blocks: readonly Block[], trimming: Trimming): readonly Block[] {
  let kept: Block[] | undefined;
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at] as Block;
    const consent = consentOf(block);
    if (consent === undefined) {
      kept?.push(block);
      continue;
    }
    kept ??= blocks.slice(0, at);
    if (consent === 'sign-up') dropOffer(kept, trimming);
    trimming.cut(consent === 'embed' ? 'unreadable' : 'newsletter', block, 'asks readers to agree to something');
  }
  return kept ?? blocks;
}

function consentOf(block: Block): ReturnType<typeof consentIn> {
  if (block.type !== 'paragraph' && block.type !== 'heading') return undefined;
  const first = block.children[0];
  if (first?.type === 'text' && (first.text.length > LONGEST_START || !mayAsk(first.text))) return undefined;
  return consentIn(inlineText(block.children));
}

/** Takes from the end what offers a newsletter, and the heading over that. */
function dropOffer(kept: Block[], { cut, lineOf }: Trimming): void {
  const pitches = () => {
    const last = kept.at(-1);
    const line = last && lineOf(last);
    if (line === undefined || line.text.length > LONGEST_PITCH) return false;
    return line.isFurniture || line.isRequest || isPitch(line.text);
  };
  let count = 0;
  for (; count < MOST_PITCHES && kept.length > 1 && pitches(); count += 1)
    cut('newsletter', kept.pop() as Block, 'offers a newsletter');
  const last = kept.at(-1);
  if (count > 0 && last?.type === 'heading' && kept.length > 1)
    cut('newsletter', kept.pop() as Block, 'offers a newsletter');
}
