import type { ArticleHead } from '../model/article.ts';
import { foldText } from '../model/fold-text.ts';
import { isBegin, joined } from '../model/words.ts';

/** A word that is looked for. */
export interface MutedWord {
  /** As the reader typed it. */
  word: string;
  folded: string;
}

/** The words to look for; what is no word but signs or nothing is none. */
export function mutedWords(words: readonly string[]): MutedWord[] {
  // Behind a # stands a tag, and articles name theirs without one.
  const folded = (word: string) => foldText(word).replace(/^#+(?=\p{L})/u, '');
  return words.map((word) => ({ word, folded: folded(word) })).filter(({ folded }) => /[\p{L}\p{N}]/u.test(folded));
}

/**
 * The first of the words that an article's title, summary or tags hold, in whatever case, width and Chinese script.
 *
 * Where the script has spaces it must stand there as a word: `art` is not in `party`, but `AI` is in `用AI写`.
 */
export function wordIn(head: ArticleHead, words: readonly MutedWord[]): string | undefined {
  if (words.length === 0) return undefined;
  const text = textOf(head);
  return words.find(({ folded }) => holds(text, folded))?.word;
}

function holds(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (isBegin(text, at) && !joined(text, end - 1, end)) return true;
  }
  return false;
}

const texts = new WeakMap<ArticleHead, string>();

function textOf(head: ArticleHead): string {
  const known = texts.get(head) ?? foldText([head.title, head.summary, ...head.tags].join('\n'));
  texts.set(head, known);
  return known;
}
