import type { ArticleHead } from '../model/article.ts';
import { foldText } from '../model/fold-text.ts';
import type { ArticleId } from '../model/ids.ts';
import { isBegin, joined } from '../model/words.ts';

/** What is looked through of an article. */
interface Entry {
  /** Title, tags and summary, folded; behind each what it holds with hyphens, without them. */
  text: string;
  /** How much of it is of the title and the tags. */
  head: number;
  date: number;
}

/** A word that is looked for. */
interface Wanted {
  word: string;
  /** Whether it may not be the beginning of a longer one. */
  whole: boolean;
}

interface Found {
  id: ArticleId;
  /** Whether it holds what was typed with its signs. */
  exact: boolean;
  near: boolean;
  date: number;
}

const SIGNS = /\p{P}+/u;

/** More words than this narrow nothing down. */
const MOST_WORDS = 12;

/** The last letter of a word that has others enough, in scripts that put spaces between words: "earthquakes"; or the Arabic "the". */
const ENDING = /(?<=^[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}]{5,})\p{L}$|^ال(?=\p{sc=Arab}{3})/u;

const HYPHEN = /[-‐‑]/;
const HYPHENS = /(?<=[\p{L}\p{N}])[-‐‑](?=[\p{L}\p{N}])/gu;
const HYPHENED = /[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)+/gu;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Articles to look through, and how to find those that hold typed words. */
export type SearchIndex = ReturnType<typeof searchIndex>;

/**
 * Holds the folded texts themselves and looks through all of them: a few ms for 20,000 articles, for a tenth of the memory
 * that an inverted index takes (docs/adr/0016-search.md).
 */
export function searchIndex() {
  const entries = new Map<ArticleId, Entry>();

  function put({ id, title, tags, summary, date }: ArticleHead): void {
    const head = withClosed(foldText([title, ...tags].join('\n')));
    // Through a buffer: a text joined of pieces keeps all of them.
    const text = Buffer.from(`${head}\n${withClosed(foldText(summary))}`).toString();
    entries.set(id, { text, head: head.length, date });
  }

  function holding(wanted: readonly Wanted[], spelt: readonly string[], now: number): Found[] {
    const found = [];
    for (const [id, { text, head, date }] of entries) {
      if (date > now) continue;
      const places = wanted.map((word) => placeOf(word, text));
      if (places.includes(-1)) continue;
      found.push({
        id,
        exact: spelt.every((chunk) => text.includes(chunk)),
        near: places.every((at) => at < head),
        date,
      });
    }
    return found;
  }

  /**
   * The articles that hold all of the words, at most `limit`: those with signs as they were typed (`C#`) first, then those
   * with all in title and tags, then the newest. A word of a script with spaces may be the beginning of a longer one, but
   * for a letter that signs set apart (`AT&T`); others stand anywhere. Words run together that
   * nothing holds are looked for one by one, then without their last letters, which may be endings.
   */
  function find(typed: string, now: number, limit: number): ArticleId[] {
    const chunks = foldText(typed).split(/\s+/);
    const wanted = chunks.flatMap(wordsOf).slice(0, MOST_WORDS);
    if (wanted.length === 0) return [];
    const spelt = chunks.filter((chunk) => SIGNS.test(chunk)).slice(0, MOST_WORDS);
    const closed = chunks.map((chunk) => chunk.replace(HYPHENS, ''));
    let found = holding(wanted, spelt, now);
    if (closed.some((chunk, at) => chunk !== chunks[at])) {
      const known = new Set(found.map(({ id }) => id));
      const others = holding(closed.flatMap(wordsOf).slice(0, MOST_WORDS), spelt, now);
      found.push(...others.filter(({ id }) => !known.has(id)));
    }
    if (found.length === 0) found = holding(wanted.flatMap(apart).slice(0, MOST_WORDS), spelt, now);
    const stems = wanted.map((one) => ({ ...one, word: one.word.replace(ENDING, '') }));
    if (found.length === 0 && stems.some(({ word }, at) => word !== wanted[at]?.word))
      found = holding(stems, spelt, now);
    return found
      .sort((a, b) => Number(b.exact) - Number(a.exact) || Number(b.near) - Number(a.near) || b.date - a.date)
      .slice(0, limit)
      .map(({ id }) => id);
  }

  return { put, find, remove: (id: ArticleId) => entries.delete(id), size: () => entries.size };
}

/** The words between the signs of what was typed without a space. */
function wordsOf(chunk: string): Wanted[] {
  const isCut = SIGNS.test(chunk);
  const pieces = chunk.split(SIGNS).filter((word) => word !== '');
  return pieces.map((word) => ({ word, whole: isCut && word.length === 1 }));
}

/** A text and, behind it, its words with hyphens as others write them: `wifi` for `wi-fi`. */
function withClosed(text: string): string {
  const hyphened = HYPHEN.test(text) ? text.match(HYPHENED) : null;
  return hyphened ? `${text}\n${hyphened.join(' ').replace(HYPHENS, '')}` : text;
}

/** Where a word begins in a text; -1 where it does not. */
function placeOf({ word, whole }: Wanted, text: string): number {
  const isPart = (at: number) => !isBegin(text, at) || (whole && joined(text, at + word.length - 1, at + word.length));
  let at = text.indexOf(word);
  while (at >= 0 && isPart(at)) at = text.indexOf(word, at + 1);
  return at;
}

/** The words that were typed as one, as Chinese is. */
function apart({ word, whole }: Wanted): Wanted[] {
  return Array.from(words.segment(word), ({ segment }) => ({ word: segment, whole }));
}
