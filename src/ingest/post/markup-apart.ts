import { codeIn } from './code-spans.ts';
import { fencesApart } from './fenced-markup.ts';

/** An element that is told to hold Markdown, which CommonMark sees in it only behind an empty line. */
const MARKDOWN_ELEMENT =
  /^ {0,3}<(?:article|aside|blockquote|center|details|div|figure|footer|header|main|section)\s[^<>\n]{0,1000}?\bmarkdown=[^<>\n]{0,1000}>(?!\n[ \t]*\n)/gim;
/** The end of an element, and Markdown right behind it, which kramdown sees, and CommonMark only behind an empty line. */
const BEHIND_ELEMENT =
  /^ {0,3}<[^\n]*<?\/(?:blockquote|center|details|div|dl|figure|h[1-6]|iframe|ol|p|section|table|ul|video)>[ \t]*\n(?=!\[|#{1,6}[ \t]|[*+-][ \t]|\d{1,3}\.[ \t]|>[ \t]|\*\*|\[[^\]\n]{1,200}\]\(|\|[^\n]*\|[ \t]*\n)/gim;
/** Breaks or pictures alone on their lines, and text right behind them: kramdown's Markdown, and no part of CommonMark's. */
const ALONE =
  /(^|\n[ \t]{0,9}\n|\n {0,3}(?:`{3,}|~{3,})[ \t]{0,9}\n)((?: {0,3}<(?:br|img\s[^<>\n]{0,2000}?)[ \t]?\/?>[ \t]{0,9}\n){1,20})(?=[^\s<])/gi;
/** The same of a line drawn across, which ends paragraphs too. */
const DRAWN = /^ {0,3}<hr(?:\s[^<>\n]{0,200})?\/?>[ \t]{0,9}\n(?=[^\s<])/gim;
/** A comment in front of a line, as of WordPress's `<!--more-->`; CommonMark leaves the whole line as it is. */
const COMMENT = /^ {0,3}<!--[^\n]{0,200}?-->[ \t]*(?=[^\s<])/gm;

/** Markdown in which markup has empty lines around it where kramdown and others see it end, and CommonMark does not. */
export function markupApart(text: string): string {
  if (text.includes('markdown=')) text = withOpenElements(text);
  if (text.includes('</')) text = withEndedElements(text);
  if (text.includes('-->')) text = withCommentsApart(text);
  if (text.includes('>\n')) text = fencesApart(withTagsApart(text));
  return text;
}

function withCommentsApart(text: string): string {
  if (text.search(COMMENT) < 0) return text;
  const isCode = codeIn(text);
  return text.replace(COMMENT, (comment, at: number) => (isCode(at) ? comment : `${comment}\n\n`));
}

function withOpenElements(text: string): string {
  const isCode = codeIn(text);
  return text.replace(MARKDOWN_ELEMENT, (tag, at: number) => (isCode(at) ? tag : `${tag}\n\n`));
}

function withEndedElements(text: string): string {
  if (text.search(BEHIND_ELEMENT) < 0) return text;
  const isCode = codeIn(text);
  return text.replace(BEHIND_ELEMENT, (line, at: number) => (isCode(at) ? line : `${line}\n`));
}

function withTagsApart(text: string): string {
  if (text.search(ALONE) >= 0) {
    const isCode = codeIn(text);
    text = text.replace(ALONE, (all, _, lines: string, at: number) =>
      isCode(at + all.length - lines.length) ? all : `${all}\n`,
    );
  }
  if (text.search(DRAWN) < 0) return text;
  const isCode = codeIn(text);
  return text.replace(DRAWN, (line, at: number) => (isCode(at) ? line : `${line}\n`));
}
