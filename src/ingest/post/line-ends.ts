import type { Token } from 'markdown-it';
import { widthOf } from './kind.ts';

/** A line that ends in the midst of Han, with nothing that would end it. */
const OPEN_END = /\p{Script=Han}$/u;
const HAN = /^\p{Script=Han}/u;
/** How the items of a Chinese list begin, which no margin does. */
const ITEM = /^(?:\d{1,2}、|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]|[①-⑳])(?=.*\p{Script=Han})/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Nobody breaks lines to keep within fewer columns, or more. */
const LEAST_MARGIN = 40;
const MOST_MARGIN = 130;
/** Shorter lines tell nothing. */
const MIN_LINE = 8;

/**
 * Keeps line ends of Chinese paragraphs that somebody typed in the place of punctuation, as sites show them whose Markdown
 * breaks lines where the text does (Hexo's): one that stands between two Han characters, and not at the margin of a text
 * that was wrapped, or before an item of a list that is none of Markdown's. Joined, sentences would run into each other.
 */
export function keepLineEnds(tokens: readonly Token[]): void {
  let margin: number | undefined;
  for (const { type, content, children } of tokens) {
    if (type !== 'inline' || !children || !content.includes('\n')) continue;
    const lines = content.split('\n');
    const isTyped = lines.some((line, at) => {
      const next = lines[at + 1];
      if (next === undefined) return false;
      if (ITEM.test(next)) return true;
      if (!OPEN_END.test(line) || !HAN.test(next)) return false;
      margin ??= marginOf(tokens);
      const width = widthOf(line);
      return width >= MIN_LINE && (margin < LEAST_MARGIN || margin > MOST_MARGIN || width * 4 < margin * 3);
    });
    if (isTyped && !KANA.test(content))
      for (const child of children) if (child.type === 'softbreak') child.type = 'hardbreak';
  }
}

/** The width of the longest line that another of its paragraph follows. */
function marginOf(tokens: readonly Token[]): number {
  let margin = 0;
  for (const { type, content } of tokens) {
    if (type !== 'inline' || !content.includes('\n')) continue;
    for (const line of content.split('\n').slice(0, -1)) margin = Math.max(margin, widthOf(line));
  }
  return margin;
}
