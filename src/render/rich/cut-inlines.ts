import type { Inline } from '../../model/block.ts';
import { inlineText } from '../../model/text.ts';
import { segmentsOf } from '../segments.ts';

/** How far before the wanted place the end of a sentence is looked for, in UTF-16 units. */
const NEAR = 2_000;

/**
 * Cuts inlines into two near the middle: between sentences, else words, else graphemes; marks and links open at the cut
 * go on behind it. Joined, the texts are the text. `undefined` where there is nothing to cut.
 */
export function halveInlines(children: readonly Inline[]): [Inline[], Inline[]] | undefined {
  const text = inlineText(children);
  const at = placeNear(text, text.length >> 1);
  return at <= 0 || at >= text.length ? undefined : cutInlines(children, at);
}

/** The best place for a cut at or before `wanted`, never inside a grapheme if one ends there at all. */
export function placeNear(text: string, wanted: number): number {
  const from = Math.max(0, wanted - NEAR);
  const near = text.slice(from, wanted + 64);
  const graphemes = segmentsOf(near, 'grapheme');
  for (const kind of ['sentence', 'word', 'grapheme'] as const) {
    const at = segmentsOf(near, kind).containing(wanted - from)?.index ?? 0;
    // Dictionaries cut Korean and others inside of their letters.
    if (at > 0 && graphemes.containing(at)?.index === at) return from + at;
  }
  return isInsidePair(text, wanted) ? wanted + 1 : wanted;
}

function cutInlines(children: readonly Inline[], at: number): [Inline[], Inline[]] {
  const [before, after]: [Inline[], Inline[]] = [[], []];
  let passed = 0;
  for (const child of children) {
    const length = inlineText([child]).length;
    const here = at - passed;
    passed += length;
    if (here >= length) before.push(child);
    else if (here <= 0) after.push(child);
    else {
      const [left, right] = cutInline(child, here);
      before.push(left);
      after.push(right);
    }
  }
  return [before, after];
}

function cutInline(child: Inline, at: number): [Inline, Inline] {
  switch (child.type) {
    case 'text':
    case 'code':
      return [
        { ...child, text: child.text.slice(0, at) },
        { ...child, text: child.text.slice(at) },
      ];
    case 'break':
      return [child, { type: 'text', text: '' }];
    default: {
      const [left, right] = cutInlines(child.children, at);
      return [
        { ...child, children: left },
        { ...child, children: right },
      ];
    }
  }
}

function isInsidePair(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
