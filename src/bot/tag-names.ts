import { foldText } from '../model/fold-text.ts';
import { foldName } from '../model/ids.ts';
import { keptWith } from '../model/kept.ts';
import type { Tag } from '../model/tag.ts';
import { SEPARATOR, unquoted } from './typed-lists.ts';

/** Which tags a person typed, and which names are no tag. */
export interface TypedTags {
  found: Tag[];
  unknown: string[];
}

const SPACE = /\s/;
/** What stands before the last name of a list in the languages that we speak, and `&`. */
const AND = /^(?:and|und|et|y|e|и|dan|و|&)$/iu;
/** The same where no space is before it, in Chinese, Japanese and Korean; names hold such signs too. */
const AND_SIGN = /和|与|與|及|跟|と|や|와|과|하고/u;
/** In Arabic it is written together with the name behind it. */
const AND_PREFIX = /^و(?=\p{L})/u;

/**
 * Reads names with commas, or line breaks, between them. Tags hold spaces and may hold commas themselves: of all
 * readings the longest that is a known tag or an alias wins; of tags that fold alike, the one that is written so, else the
 * first. What is no tag as a whole may still be tags with spaces between.
 */
export function readTagNames(text: string, tags: readonly Tag[]): TypedTags {
  const index = indexOf(tags);
  const found = new Map<string, Tag>();
  const unknown = new Map<string, string>();
  const pieces = piecesOf(text, SEPARATOR);
  for (let from = 0; from < pieces.length; ) {
    const match = longest(text, pieces, from, index.mostNames, index.known);
    if (match) {
      found.set(match.tag.id, match.tag);
      from = match.next;
      continue;
    }
    const piece = text.slice(pieces[from]?.start, pieces[from]?.end).trim();
    const inside = within(piece.replace(/(^|\s)[#＃]+/g, '$1'), index, found.size > 0);
    if (inside.length > 0) for (const tag of inside) found.set(tag.id, tag);
    else if (piece !== '') unknown.set(foldText(piece), piece);
    from++;
  }
  return { found: [...found.values()], unknown: [...unknown.values()] };
}

/** The known tags that make up a text without commas, perhaps the end of a list, or none unless they make up all of it. */
function within(text: string, index: TagIndex, isEnd: boolean): Tag[] {
  const tags = spaced(text, index, isEnd);
  return tags.length > 0 ? tags : signed(text, index);
}

/** With an "and" between that takes no space. */
function signed(text: string, { known, mostSigned }: TagIndex): Tag[] {
  const pieces = piecesOf(text, AND_SIGN);
  const tags: Tag[] = [];
  for (let from = 0; from < pieces.length; ) {
    const match = longest(text, pieces, from, mostSigned, known);
    if (!match) return [];
    tags.push(match.tag);
    from = match.next;
  }
  return tags;
}

/** With spaces between, or an "and". */
function spaced(text: string, { known, mostWords }: TagIndex, isEnd: boolean): Tag[] {
  const words = piecesOf(text, SPACE).filter(({ start, end }) => end > start);
  const tags: Tag[] = [];
  for (let from = 0; from < words.length; ) {
    const match = longest(text, words, from, mostWords, known) ?? behindPrefix(from);
    const isAnd = tags.length > 0 && from < words.length - 1 && AND.test(wordAt(text, words[from]));
    if (!match && !isAnd) return [];
    if (match) tags.push(match.tag);
    from = match?.next ?? from + 1;
  }
  return tags;

  function behindPrefix(from: number) {
    const word = words[from];
    if (!word || !(isEnd || tags.length > 0) || !AND_PREFIX.test(wordAt(text, word))) return undefined;
    return longest(text, words.with(from, { ...word, start: word.start + 1 }), from, mostWords, known);
  }
}

const wordAt = (text: string, piece: Piece | undefined) => text.slice(piece?.start, piece?.end);

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
    const name = text.slice(pieces[from]?.start, pieces[next - 1]?.end);
    const tag = named(name, known) ?? named(unquoted(name), known);
    if (tag) return { tag, next };
  }
  return undefined;
}

/** What is written just so is meant, `Masse` and not `Maße`, where both are. */
const named = (name: string, known: ReadonlyMap<string, Tag>) => known.get(foldName(name)) ?? known.get(foldText(name));

/** Tags to look for by name. */
interface TagIndex {
  /** By their names as {@link foldName} has them, and as {@link foldText} does. */
  known: ReadonlyMap<string, Tag>;
  /** Of how many pieces a name can consist, between commas, between spaces, and between what may be an "and". */
  mostNames: number;
  mostWords: number;
  mostSigned: number;
}

const indexOf = keptWith((tags: readonly Tag[]): TagIndex => {
  const names = tags.toReversed().flatMap((tag) => [tag.name, ...(tag.aliases ?? [])].map((name) => ({ name, tag })));
  const known = new Map(
    [foldText, foldName].flatMap((fold) => names.map(({ name, tag }) => [fold(name), tag] as const)),
  );
  const most = (separator: RegExp) =>
    [...known.keys()].reduce((pieces, name) => Math.max(pieces, name.split(separator).length), 1);
  return { known, mostNames: most(SEPARATOR), mostWords: most(SPACE), mostSigned: most(AND_SIGN) };
});

function piecesOf(text: string, separator: RegExp): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const { index, 0: match } of text.matchAll(new RegExp(separator, 'g'))) {
    pieces.push({ start, end: index });
    start = index + match.length;
  }
  return [...pieces, { start, end: text.length }];
}
