import type {
  AudioBlock,
  Block,
  CodeBlock,
  HeadingBlock,
  ImageBlock,
  Inline,
  ListBlock,
  VideoBlock,
} from '../../model/block.ts';
import { hostOf } from '../../model/host.ts';
import { holdsLink, inlineText } from '../../model/text.ts';
import { isBlank, isBlankMarkup } from '../blank.ts';
import { classicInlines } from './inline.ts';
import { classicTable } from './table.ts';
import { type Content, EMPTY, type Html, html, join } from '../html.ts';
import { linkTarget, printedUrl } from '../links.ts';
import { textLength } from '../measure.ts';
import { taskOf } from '../task.ts';

/** A quote longer than this, in UTF-16 units, starts folded. */
const LONG_QUOTE = 600;

/**
 * An article's body in the HTML of classic messages, of any length; {@link ./split.ts} cuts it into messages.
 *
 * Blocks are separated by a blank line. Nothing of the text is lost: what Telegram cannot show (tables that are too wide,
 * images, players, links it would drop) becomes lines and addresses. Only tags of the Bot API's HTML style, nested as it
 * allows: no quote in a quote, nothing in code, no link in a link.
 */
export function classicBlocks(blocks: Block[]): Html {
  return stack(blocks, { newline: '\n', gap: '\n\n', depth: 0, quoted: false });
}

/** Where a block stands. */
interface Place {
  /** Starts a new line, with its indentation. */
  newline: string;
  /** Stands between two blocks. */
  gap: string;
  /** How many lists it is in. */
  depth: number;
  quoted: boolean;
}

function stack(blocks: Block[], place: Place): Html {
  const pieces: Content[] = [];
  let above: Block | undefined;
  for (const one of blocks) {
    const printed = block(one, place);
    if (isBlankMarkup(printed)) continue;
    if (above) pieces.push(between(above, one, place));
    pieces.push(printed);
    above = one;
  }
  return join(pieces);
}

function between(above: Block, one: Block, { newline, gap, depth }: Place): string {
  if (depth > 0 && BOXES.has(one.type)) return '\n';
  return above.type === 'footnote' && one.type === 'footnote' ? newline : gap;
}

function block(one: Block, place: Place): Html {
  switch (one.type) {
    case 'paragraph':
      return classicInlines(one.children, place.newline);
    case 'heading':
      return heading(one, place);
    case 'list':
      return list(one, place);
    case 'quote':
      return quote(one.children, place);
    case 'code':
      return code(one);
    case 'table':
      return classicTable(one, place.depth > 0 ? '\n' : place.newline);
    case 'image':
      return image(one, place);
    case 'gallery':
      return gallery(one.images, place);
    case 'video':
    case 'audio':
      return player(one);
    case 'rule':
      return html`⁂`;
    case 'footnote':
      return html`[${one.label}] ${stack(one.children, { ...place, gap: place.newline })}`;
  }
}

function heading({ level, children }: HeadingBlock, { newline }: Place): Html {
  if (isBlank(inlineText(children))) return EMPTY;
  if (level <= 2) return html`<b>${classicInlines(children, newline, ['b'])}</b>`;
  return html`<b><i>${classicInlines(children, newline, ['b', 'i'])}</i></b>`;
}

function list({ ordered, start, items }: ListBlock, place: Place): Html {
  const newline = `${place.newline}${INDENT}`;
  const inside: Place = { ...place, newline, gap: newline, depth: place.depth + 1 };
  const printed = items.map((item, at) => {
    if (!ordered && taskOf(item)) return stack(item, inside);
    const sign = ordered ? `${start + at}.` : (BULLETS[place.depth] ?? '▪');
    const opening = item[0]?.type ?? 'paragraph';
    const separator = BOXES.has(opening) ? '\n' : opening === 'list' ? newline : ' ';
    return html`${sign}${separator}${stack(item, inside)}`;
  });
  return join(printed, place.newline);
}

/** Quotes do not nest in Telegram: the text of an inner one stands in the outer. */
function quote(children: Block[], place: Place): Html {
  const lines = place.depth > 0 ? { newline: '\n', gap: '\n' } : {};
  const content = stack(children, { ...place, ...lines, quoted: true });
  if (place.quoted || isBlankMarkup(content)) return content;
  if (textLength(content) > LONG_QUOTE) return html`<blockquote expandable>${content}</blockquote>`;
  return html`<blockquote>${content}</blockquote>`;
}

function code({ text, language }: CodeBlock): Html {
  const body = text.replace(/^(?:[^\S\n]*\n)+|\s+$/g, '');
  if (isBlank(body)) return EMPTY;
  if (language && /^[\w+#.-]{1,40}$/.test(language)) {
    return html`<pre><code class="language-${language}">${body}</code></pre>`;
  }
  return html`<pre>${body}</pre>`;
}

function image({ url, alt, caption }: ImageBlock, { newline }: Place): Html {
  const label: Inline[] = isBlank(inlineText(caption)) ? [{ type: 'text', text: alt }] : caption;
  if (isBlank(inlineText(label))) return target(url, '🖼');
  if (holdsLink(label)) return html`${target(url, '🖼')} ${classicInlines(label, newline)}`;
  return html`🖼 ${target(url, classicInlines(label, newline, ['a']))}`;
}

/** Pictures without a text share a line. */
function gallery(images: ImageBlock[], place: Place): Html {
  let lines = EMPTY;
  let wordy = true;
  images.forEach((one, at) => {
    const silent = isBlank(one.alt) && isBlank(inlineText(one.caption));
    const separator = at === 0 ? '' : silent && !wordy ? ' ' : place.newline;
    lines = html`${lines}${separator}${image(one, place)}`;
    wordy = !silent;
  });
  return lines;
}

function player({ type, url, title }: VideoBlock | AudioBlock): Html {
  return html`${type === 'video' ? '▶︎' : '🔊'} ${target(url, isBlank(title) ? hostOf(url) : title)}`;
}

function target(url: string, label: Content): Html {
  const href = linkTarget(url);
  return href === null ? html`${label} ${printedUrl(url)}` : html`<a href="${href}">${label}</a>`;
}

const INDENT = '    ';
const BULLETS = ['•', '◦'] as const;
/** What Telegram sets as a box across the message, which no indentation moves. */
const BOXES: ReadonlySet<Block['type']> = new Set(['quote', 'code', 'table']);
