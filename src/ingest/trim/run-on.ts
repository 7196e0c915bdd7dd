import type { Block, Inline, ParagraphBlock } from '../../model/block.ts';
import { inlineText } from '../../model/text.ts';
import { isContact, isPromo, REQUEST_STARTS } from '../rules/promos.ts';
import { BareLine } from '../rules/bare-line.ts';
import type { Trimming } from './trimming.ts';

/** Without one of these a line neither asks for anything nor says where somebody is to be found. */
const SIGNS = /https?:\/\/|@|[#©（(]/;
/** A line this long is a text of its own, whatever stands at its end. */
const MAX_LINE = 4000;
/** Where one piece of such a line ends: behind an address, behind a sentence. */
const ENDS = /(?<=[。！？!?])(?![。！？!?”」』）)])/u;
/** A few words with an address, a handle or an e-mail address behind them. */
const LABELLED =
  /^[\p{P}\p{S}\s]*[^。！？!?，,:：]{0,24}\s?[:：]?\s*(?:https?:\/\/\S+|www\.\S+|@\S+|[\w.+-]+@[\w.-]+)[\s\p{P}\p{S}]*$/u;
const TOPICS = /^\s*(?:#[^#]{1,40}){2,40}$/;
/** A request that stands in brackets behind the text. */
const ASIDE = /^[（(][^（）()]{0,30}(?:请|請)多{0,2}(?:支持|关注|關注|点赞|點讚|订阅|訂閱)[^（）()]{0,12}[）)]$/;

/**
 * What a channel asks of its viewers, at the end of a description that has lost its line breaks: the last line is read piece
 * by piece from behind, as lines are elsewhere. Pieces that ask go, and the contacts beside them.
 */
export function dropRunOn(blocks: readonly Block[], { cut }: Trimming): readonly Block[] {
  const last = blocks.at(-1);
  if (last?.type !== 'paragraph') return blocks;
  const text = inlineText(last.children);
  const line = text.slice(text.lastIndexOf('\n') + 1);
  if (line.length > MAX_LINE || !SIGNS.test(line)) return blocks;
  const pieces = piecesOf(line, addressesIn(last.children));
  const from = startOfRequest(pieces);
  if (from === pieces.length || (from === 0 && line.length < text.length)) return blocks;
  const kept = pieces.slice(0, from).join('').trimEnd().length + text.length - line.length;
  cut(
    'promo',
    { type: 'paragraph', children: [{ type: 'text', text: text.slice(kept).trim() }] },
    'asks viewers to follow or give',
  );
  const rest = headOf(last, kept);
  return [...blocks.slice(0, -1), ...(rest ? [rest] : [])];
}

/** The pieces in order; together they are the line. */
function piecesOf(line: string, addresses: readonly string[]): string[] {
  const pieces: string[] = [];
  let rest = line;
  for (const address of addresses) {
    const end = rest.indexOf(address);
    if (end < 0) continue;
    pieces.push(...parted(rest.slice(0, end), address));
    rest = rest.slice(end + address.length);
  }
  pieces.push(...parted(rest, ''));
  return pieces.filter((piece) => piece !== '');
}

/** Text in pieces, the last of which leads to an address. */
function parted(text: string, address: string): string[] {
  const pieces = text.split(ENDS).flatMap((piece) => piece.split(REQUEST_STARTS));
  pieces.push((pieces.pop() ?? '') + address);
  return pieces;
}

/** Which piece is the first of those at the end that ask, with the contacts right before it. */
function startOfRequest(pieces: readonly string[]): number {
  let asked = pieces.length;
  let weak = pieces.length;
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    const piece = (pieces[at] as string).trim();
    const asks = isPromo(new BareLine(piece)) || ASIDE.test(piece);
    if (!asks && !isContact(piece) && !LABELLED.test(piece) && !TOPICS.test(piece)) break;
    weak = at;
    if (asks) asked = at;
  }
  return asked === pieces.length ? asked : weak;
}

function addressesIn(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((inline) => {
    if (inline.type !== 'link') return [];
    const text = inlineText(inline.children);
    return /^https?:/.test(text) ? [text] : [];
  });
}

/** A paragraph with only so many characters of its text. */
function headOf(block: ParagraphBlock, length: number): ParagraphBlock | undefined {
  const room = { left: length };
  const children = upTo(block.children, room);
  return children.length > 0 ? { ...block, children } : undefined;
}

function upTo(inlines: readonly Inline[], room: { left: number }): Inline[] {
  const kept: Inline[] = [];
  for (const inline of inlines) {
    if (room.left <= 0) break;
    if (inline.type === 'break') {
      room.left -= 1;
      kept.push(inline);
    } else if ('children' in inline) {
      const children = upTo(inline.children, room);
      if (children.length > 0) kept.push({ ...inline, children });
    } else {
      const text = inline.text.slice(0, room.left);
      room.left -= text.length;
      kept.push({ ...inline, text });
    }
  }
  while (kept.at(-1)?.type === 'break') kept.pop();
  return kept;
}
