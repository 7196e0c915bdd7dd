import type { Block, Inline, TextInline } from '../../model/block.ts';
import { inlinesOf, visitBlocks } from '../../model/text.ts';

/** A space between Han characters with six signs to the next space on either side, unless the text ends before. */
const SPACE = /(?<=(?:^[^ ]{0,4}|[^ ]{5})\p{Script=Han}) (?=\p{Script=Han}(?:[^ ]{0,4}$|[^ ]{5}))/gu;
/** Once it is known where spaces come from, three signs on either side are enough, or that the space breaks a word. */
const LIKE_IT = /(?<=(?:^[^ ]?|[^ ]{2})\p{Script=Han}) (?=\p{Script=Han}(?:[^ ]?$|[^ ]{2}))/gu;
const ANY = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;
/** Written so that the space, which is rare among Han characters, is what is searched for. */
const HAS_SPACE = / (?<=[\u3400-\u9fff] )(?=[\u3400-\u9fff])/;
/** So many spaces, half of them inside words, were left by lines that were broken elsewhere; nobody typed them. */
const FEWEST = 3;
/** No word is longer. */
const REACH = 4;

let segmenter: Intl.Segmenter | undefined;

/** Whether there is a space between Han characters in a text. */
export function mayBreakWords(text: string): boolean {
  return HAS_SPACE.test(text);
}

/**
 * Takes out spaces that break Chinese words in two, when an article has several of them and few others: they stood at the
 * ends of lines in a copy of it. A space between words alone was typed, and stays. Says whether it did.
 */
export function joinSplitWords(blocks: readonly Block[]): boolean {
  const leaves: TextInline[] = [];
  visitBlocks(blocks, (block) => {
    for (const inlines of inlinesOf(block)) gather(inlines, leaves);
  });
  const spaces = leaves.flatMap(({ text }) => [...text.matchAll(SPACE)].map(({ index }) => ({ text, index })));
  if (spaces.length < FEWEST) return false;
  const inside = spaces.filter(({ text, index }) => breaksWord(text, index)).length;
  if (inside * 2 < spaces.length) return false;
  for (const leaf of leaves) {
    const text = leaf.text.replace(LIKE_IT, '');
    leaf.text = text.replace(ANY, (space, at: number) => (breaksWord(text, at) ? '' : space));
  }
  return true;
}

function gather(inlines: readonly Inline[], leaves: TextInline[]): void {
  for (const inline of inlines) {
    if (inline.type === 'text') {
      if (mayBreakWords(inline.text)) leaves.push(inline);
    } else if ('children' in inline) gather(inline.children, leaves);
  }
}

function breaksWord(text: string, at: number): boolean {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const before = text.slice(Math.max(0, at - REACH), at);
  const word = segmenter.segment(before + text.slice(at + 1, at + 1 + REACH)).containing(before.length);
  return word !== undefined && word.index < before.length;
}
