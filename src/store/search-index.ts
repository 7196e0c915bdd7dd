import type { ArticleHead } from '../model/article.ts';
import { foldText } from '../model/fold-text.ts';
import type { ArticleId } from '../model/ids.ts';
import { joined } from '../model/words.ts';

/** What is looked through of an article. */
interface Entry {
  /** Title, tags and summary, folded. */
  text: string;
  /** How much of it is the title and the tags. */
  head: number;
  date: number;
}

/** More words than this narrow nothing down. */
const MOST_WORDS = 12;

/** The last letter of a word that has others enough, in scripts that put spaces between words: "earthquakes". */
const ENDING = /(?<=^[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}]{5,})\p{L}$/u;

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
    const head = foldText([title, ...tags].join('\n'));
    // Through a buffer: a text joined of pieces keeps all of them.
    const text = Buffer.from(`${head}\n${foldText(summary)}`).toString();
    entries.set(id, { text, head: head.length, date });
  }

  function holding(wanted: readonly string[], now: number): { id: ArticleId; near: boolean; date: number }[] {
    const found = [];
    for (const [id, { text, head, date }] of entries) {
      if (date > now) continue;
      const places = wanted.map((word) => placeOf(word, text));
      if (!places.includes(-1)) found.push({ id, near: places.every((at) => at < head), date });
    }
    return found;
  }

  /**
   * The articles that hold all of the words, at most `limit`: those with all in title and tags first, then the newest. A
   * word of a script with spaces may be the beginning of a longer one; others stand anywhere. Words run together that
   * nothing holds are looked for one by one, then without their last letters, which may be endings.
   */
  function find(typed: string, now: number, limit: number): ArticleId[] {
    const wanted = foldText(typed)
      .split(/[\s\p{P}]+/u)
      .filter((word) => word !== '')
      .slice(0, MOST_WORDS);
    if (wanted.length === 0) return [];
    let found = holding(wanted, now);
    if (found.length === 0) found = holding(wanted.flatMap(apart).slice(0, MOST_WORDS), now);
    const stems = wanted.map((word) => word.replace(ENDING, ''));
    if (found.length === 0 && stems.some((stem, at) => stem !== wanted[at])) found = holding(stems, now);
    return found
      .sort((a, b) => Number(b.near) - Number(a.near) || b.date - a.date)
      .slice(0, limit)
      .map(({ id }) => id);
  }

  return { put, find, remove: (id: ArticleId) => entries.delete(id), size: () => entries.size };
}

/** Where a word begins in a text; -1 where it does not. */
function placeOf(word: string, text: string): number {
  let at = text.indexOf(word);
  while (at > 0 && joined(text, at - 1, at)) at = text.indexOf(word, at + 1);
  return at;
}

/** The words that were typed as one, as Chinese is. */
function apart(text: string): string[] {
  return Array.from(words.segment(text), ({ segment }) => segment);
}
