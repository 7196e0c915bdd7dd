import type { Inline, LinkInline, MarkInline, TextInline } from '../../model/block.ts';
import { isHanBefore, isUnspaced } from './characters.ts';
import { readUnits } from './units.ts';

/** A page's habit shows early. */
const SAMPLE = 15_000;
const SPACE = 0x20;
const FIRST_WIDE = 0x2e80;

/** Whether a page sets a space between Han characters and Latin letters; looked up when first asked, which is seldom. */
export function spacesLatin(html: string): () => boolean {
  let known: boolean | undefined;
  return () => {
    known ??= isSpaced(html);
    return known;
  };
}

function isSpaced(html: string): boolean {
  let spaced = 0;
  let close = 0;
  // Of the whole page, as it has just been parsed, they are at hand.
  const units = readUnits(html);
  const end = Math.min(units.length, SAMPLE);
  for (let at = nextMeeting(units, 1, end); at < end; at = nextMeeting(units, at + 1, end)) {
    if (!isHanBefore(html, at)) continue;
    if (units[at] === SPACE) spaced += 1;
    else close += 1;
  }
  return spaced >= close;
}

/** Where from a place on a Latin letter stands behind a wide one, or behind a space behind it; `end` where nowhere. */
function nextMeeting(units: Uint16Array, from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    // Most of a page is markup.
    if ((units[at - 1] as number) < FIRST_WIDE) continue;
    const gap = units[at] === SPACE ? 1 : 0;
    if (at + gap < end && isLatin(units[at + gap] as number)) return at;
  }
  return end;
}

/** A letter or digit of ASCII. */
function isLatin(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a);
}

/**
 * Takes away spaces that only set a mark or a link apart from the Han characters around it; what stands inside a run of
 * text was typed, and stays.
 */
export function closeMarks(inlines: Inline[]): Inline[] {
  if (inlines.length < 2) return inlines;
  const leaves: (TextInline | undefined)[] = [];
  gather(inlines, leaves);
  let changed = false;
  for (let at = 0; at + 1 < leaves.length; at += 1) {
    const left = leaves[at];
    const right = leaves[at + 1];
    if (!left || !right) continue;
    const blank = right.text === ' ' ? leaves[at + 2] : undefined;
    if (blank && endsHan(left.text) && startsHan(blank.text)) right.text = '';
    else if (left.text.endsWith(' ') && endsHan(left.text.slice(0, -1)) && startsHan(right.text)) {
      left.text = left.text.slice(0, -1);
    } else if (right.text.startsWith(' ') && startsHan(right.text.slice(1)) && endsHan(left.text)) {
      right.text = right.text.slice(1);
    } else continue;
    changed = true;
  }
  return changed ? withoutEmpty(inlines) : inlines;
}

/** The texts in reading order; what parts them for good stands as `undefined`. */
function gather(inlines: readonly Inline[], leaves: (TextInline | undefined)[]): void {
  for (const inline of inlines) {
    if (inline.type === 'text') leaves.push(inline);
    else if ('children' in inline) gather(inline.children, leaves);
    else leaves.push(undefined);
  }
}

function withoutEmpty(inlines: readonly Inline[]): Inline[] {
  const kept: Inline[] = [];
  for (const inline of inlines) {
    if ('children' in inline) {
      const children = withoutEmpty(inline.children);
      if (children.length > 0) kept.push({ ...inline, children } as MarkInline | LinkInline);
    } else if (inline.type !== 'text' || inline.text !== '') kept.push(inline);
  }
  return kept;
}

function endsHan(text: string): boolean {
  const unit = text.charCodeAt(text.length - 1);
  return text !== '' && isUnspaced(text.slice(unit >= 0xdc00 && unit <= 0xdfff ? -2 : -1));
}

function startsHan(text: string): boolean {
  return text !== '' && isUnspaced(String.fromCodePoint(text.codePointAt(0) ?? 32));
}
