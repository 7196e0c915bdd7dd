import type { RichText } from '@grammyjs/types';
import type {
  AudioBlock,
  Block,
  CodeBlock,
  FootnoteBlock,
  ListBlock,
  QuoteBlock,
  VideoBlock,
} from '../../model/block.ts';
import { hostOf } from '../../model/host.ts';
import { inlineText } from '../../model/text.ts';
import { isBlank } from '../blank.ts';
import { linkTarget, printedUrl } from '../links.ts';
import { taskOf } from '../task.ts';
import { around, type Place } from './place.ts';
import type { Pictures, RichBlock } from './rich-message.ts';
import { groupedPictures, richPictures } from './rich-pictures.ts';
import { richTable } from './rich-table.ts';
import { noteName, richText } from './rich-text.ts';

/** A quote longer than this, in UTF-16 units, starts folded. */
const LONG_QUOTE = 600;
/** The article's own title is larger than any heading inside. */
const LARGEST_HEADING = 3;

/**
 * An article's body as blocks of a rich message, of any number; `rich-parts.ts` cuts it into messages.
 *
 * Nothing of the text is lost, and nothing stands in it that Telegram refuses: no empty block, no address without a host,
 * no media inside of anything but a collage or slideshow, no deeper than its 16 levels.
 */
export function richBlocks(blocks: readonly Block[], pictures: Pictures): RichBlock[] {
  const footnotes = new Set(blocks.flatMap((block) => (block.type === 'footnote' ? [block.label] : [])));
  return stack(blocks, { pictures, footnotes, depth: 1 });
}

function stack(blocks: readonly Block[], place: Place): RichBlock[] {
  return groupedPictures(blocks).flatMap((one) => block(one, place));
}

function block(one: Block, place: Place): RichBlock[] {
  switch (one.type) {
    case 'paragraph':
      return paragraph(richText(one.children, around(place)), inlineText(one.children));
    case 'heading': {
      if (isBlank(inlineText(one.children))) return [];
      const size = Math.min(6, one.level + LARGEST_HEADING - 1) as 3 | 4 | 5 | 6;
      return [{ type: 'heading', size, text: richText(one.children, around(place)) }];
    }
    case 'list':
      return list(one, place);
    case 'quote':
      return quote(one, place);
    case 'code':
      return code(one);
    case 'table':
      return richTable(one, place);
    case 'image':
      return richPictures([one], place);
    case 'gallery':
      return richPictures(one.images, place);
    case 'video':
    case 'audio':
      return [player(one)];
    case 'rule':
      return [{ type: 'divider' }];
    case 'footnote':
      return footnote(one, place);
  }
}

function paragraph(text: RichText, plain: string): RichBlock[] {
  return isBlank(plain) ? [] : [{ type: 'paragraph', text }];
}

function list({ ordered, start, items }: ListBlock, place: Place): RichBlock[] {
  const inside = { ...place, depth: place.depth + 2 };
  const filled = items.flatMap((item, at) => {
    const task = taskOf(item);
    const blocks = stack(task?.blocks ?? item, inside);
    if (blocks.length === 0) return [];
    const box = task && { has_checkbox: true as const, ...(task.isDone && { is_checked: true as const }) };
    return [{ blocks, ...box, ...(ordered && { value: start + at, type: '1' as const }) }];
  });
  return filled.length === 0 ? [] : [{ type: 'list', items: filled }];
}

/** Long quotes fold; only those of text alone can. */
function quote({ children }: QuoteBlock, place: Place): RichBlock[] {
  const texts = children.flatMap((child) => (child.type === 'paragraph' ? [child.children] : []));
  const length = texts.reduce((sum, text) => sum + inlineText(text).length, 0);
  if (texts.length === children.length && length > LONG_QUOTE) {
    const text = texts.flatMap((one, at) => [...(at === 0 ? [] : ['\n\n']), richText(one, around(place))]);
    return [{ type: 'expandable_blockquote', text }];
  }
  const blocks = stack(children, { ...place, depth: place.depth + 1 });
  return blocks.length === 0 ? [] : [{ type: 'blockquote', blocks }];
}

function code({ text, language }: CodeBlock): RichBlock[] {
  // Telegram makes one space of a tab.
  const body = text
    .replace(/^(?:[^\S\n]*\n)+|\s+$/g, '')
    .replaceAll('\t', '    ')
    .toWellFormed();
  if (isBlank(body)) return [];
  return [{ type: 'pre', text: body, ...(language && /^[\w+#.-]{1,40}$/.test(language) && { language }) }];
}

/** As a link: a film by address would have to be a file, and a dead one costs the whole message. */
function player({ type, url, title }: VideoBlock | AudioBlock): RichBlock {
  const sign = type === 'video' ? '▶️ ' : '🔊 ';
  const label = isBlank(title) ? hostOf(url) : title.toWellFormed();
  const target = linkTarget(url);
  if (target === null) return { type: 'paragraph', text: `${sign}${label} ${printedUrl(url)}` };
  return { type: 'paragraph', text: [sign, { type: 'url', text: label, url: target }] };
}

/** Its first paragraph, or its label alone, is what the raised number leads to. */
function footnote({ label, children }: FootnoteBlock, place: Place): RichBlock[] {
  const [first, ...rest] = stack(children, { ...place, depth: place.depth + 1 });
  const name = noteName(label);
  const sign = `[${label}]`;
  if (first?.type === 'paragraph') {
    return [{ type: 'paragraph', text: { type: 'reference', name, text: [`${sign} `, first.text] } }, ...rest];
  }
  const signed: RichBlock = { type: 'paragraph', text: { type: 'reference', name, text: sign } };
  return first ? [signed, first, ...rest] : [signed];
}
