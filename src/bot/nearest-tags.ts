import { foldText } from '../model/fold-text.ts';
import { keptWith } from '../model/kept.ts';
import type { Tag } from '../model/tag.ts';

/** Less alike than this, from 0 to 1, is no likely meaning of what was typed. */
const LEAST = 0.25;

/** The tags a name may have meant, by their own names or their aliases, the likeliest first; none less alike than `least`, of 1. */
export function nearestTags(name: string, tags: readonly Tag[], limit = 6, least = LEAST): Tag[] {
  const wanted = spelled(name);
  return spelledOf(tags)
    .map(({ tag, names }) => ({ tag, score: Math.max(...names.map((name) => likeness(wanted, name))) }))
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score || b.tag.count - a.tag.count)
    .slice(0, limit)
    .map(({ tag }) => tag);
}

/** Tags that are offered to who asked for none by name: as like as after a slip of the fingers. */
const MOST_LIKELY = 4;
const SLIP = 0.6;
/** One or two letters are in too many names; a sign of Chinese is not. */
const TOO_SHORT = /^(?!\p{Script=Han})\P{Z}{1,2}$/u;

/** The tags that words may have meant which need not be a tag's name. */
export function likelyTags(words: string, tags: readonly Tag[]): Tag[] {
  return TOO_SHORT.test(words) ? [] : nearestTags(words, tags, MOST_LIKELY, SLIP);
}

/** The one of these names that somebody may have meant: as like as after a slip of the fingers, or shortened. */
export function likelyName<Name extends string>(typed: string, names: readonly Name[]): Name | undefined {
  const wanted = spelled(typed);
  const [best] = names
    .map((name) => ({ name, score: likeness(wanted, spelled(name)) }))
    .toSorted((a, b) => b.score - a.score);
  return best && best.score >= SLIP ? best.name : undefined;
}

/** The tags whose names or aliases hold what was typed, those that begin with it first; where none does, the {@link nearestTags}. */
export function tagsWith(part: string, tags: readonly Tag[]): Tag[] {
  const wanted = foldText(part);
  const places = spelledOf(tags).flatMap(({ tag, names }) => {
    const found = names.map(({ folded }) => folded.indexOf(wanted)).filter((at) => at >= 0);
    return found.length > 0 ? [{ tag, at: Math.min(...found) }] : [];
  });
  if (wanted === '' || places.length === 0) return nearestTags(part, tags);
  // Stable: within both groups the order of `tags` stays.
  return places.sort((a, b) => Math.min(a.at, 1) - Math.min(b.at, 1)).map(({ tag }) => tag);
}

/**
 * How alike two folded names are, 0 to 1: one inside the other, else the share of common letter pairs (Dice, 1945),
 * which forgives typos and needs no idea of words, so that it serves Chinese as well.
 */
function likeness({ folded: a, pairs: left }: Spelling, { folded: b, pairs: right }: Spelling): number {
  if (a === '' || b === '') return 0;
  if (a.includes(b) || b.includes(a)) return 0.5 + 0.5 * (Math.min(a.length, b.length) / Math.max(a.length, b.length));
  let common = 0;
  for (const pair of left) if (right.has(pair)) common++;
  return (2 * common) / (left.size + right.size);
}

interface Spelling {
  folded: string;
  pairs: Set<string>;
}

function spelled(name: string): Spelling {
  const folded = foldText(name);
  return { folded, pairs: pairsOf(folded) };
}

const spelledOf = keptWith((tags: readonly Tag[]) =>
  tags.map((tag) => ({ tag, names: [tag.name, ...(tag.aliases ?? [])].map(spelled) })),
);

/** Neighbouring letters, the ends counted as neighbours of nothing, so that single letters pair as well. */
function pairsOf(text: string): Set<string> {
  const letters = ['', ...text, ''];
  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}\0${letter}`));
}
