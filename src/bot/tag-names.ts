import { foldName } from '../model/ids.ts';
import type { Tag } from '../model/tag.ts';

/** Which tags a person typed, and which names are no tag. */
export interface TypedTags {
  found: Tag[];
  unknown: string[];
}

const SEPARATOR = /[,，、،;；؛\n]/;

/**
 * Reads names with commas, or line breaks, between them. Tags hold spaces and may hold commas themselves: of all
 * readings the longest that is a known tag wins. What is no tag as a whole may still be tags with spaces between.
 */
export function readTagNames(text: string, tags: readonly Tag[]): TypedTags {
  const known = new Map(tags.map((tag) => [foldName(tag.name), tag]));
  const found = new Map<string, Tag>();
  const unknown = new Map<string, string>();
  const pieces = piecesOf(text, SEPARATOR);
  const most = mostPieces(known.keys(), SEPARATOR);
  for (let from = 0; from < pieces.length; ) {
    const match = longest(text, pieces, from, most, known);
    if (match) {
      found.set(match.tag.id, match.tag);
      from = match.next;
      continue;
    }
    const piece = text.slice(pieces[from]?.start, pieces[from]?.end).trim();
    const inside = spaced(piece.replace(/(^|\s)#+/g, '$1'), known);
    if (inside.length > 0) for (const tag of inside) found.set(tag.id, tag);
    else if (piece !== '') unknown.set(foldName(piece), piece);
    from++;
  }
  return { found: [...found.values()], unknown: [...unknown.values()] };
}

/** The known tags that make up a text with spaces between, or none unless they make up all of it. */
function spaced(text: string, known: ReadonlyMap<string, Tag>): Tag[] {
  const words = piecesOf(text, /\s/).filter(({ start, end }) => end > start);
  const most = mostPieces(known.keys(), /\s/);
  const tags: Tag[] = [];
  for (let from = 0; from < words.length; ) {
    const match = longest(text, words, from, most, known);
    if (!match) return [];
    tags.push(match.tag);
    from = match.next;
  }
  return tags;
}

interface Piece {
  start: number;
  end: number;
}

/** A known tag that begins with a piece; `most` bounds the search, or a message of commas alone would take minutes. */
function longest(
  text: string,
  pieces: readonly Piece[],
  from: number,
  most: number,
  known: ReadonlyMap<string, Tag>,
): { tag: Tag; next: number } | undefined {
  for (let next = Math.min(pieces.length, from + most); next > from; next--) {
    const tag = known.get(foldName(text.slice(pieces[from]?.start, pieces[next - 1]?.end)));
    if (tag) return { tag, next };
  }
  return undefined;
}

/** Of how many pieces a name can consist. */
function mostPieces(names: Iterable<string>, separator: RegExp): number {
  let most = 1;
  for (const name of names) most = Math.max(most, name.split(separator).length);
  return most;
}

function piecesOf(text: string, separator: RegExp): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const { index, 0: match } of text.matchAll(new RegExp(separator, 'g'))) {
    pieces.push({ start, end: index });
    start = index + match.length;
  }
  return [...pieces, { start, end: text.length }];
}
