import { asMarkup } from './addresses.ts';

const CDATA = /^\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*$/;
/** How a text begins that is markup as a whole. */
const OPENS = /^\s*<(p|div|span|h[1-6]|ul|ol|table|figure|blockquote|article|section|a|b|strong|em|i)(?=[\s>])[^<>]*>/i;
const OPENS_ALONE = /^\s*<(?:img|br|hr)(?=[\s/>])[^<>]*>/i;
/** A `<` before a letter that begins no tag: what stands behind it is no name, or there is another one before it ends. */
const STRAY = /<(?=[a-z][\w:-]*(?![\w:-])(?:[^\s<>/]|(?:[^<>=]|=(?!\s*["']))*<))/gi;
const ADDRESS = /https?:\/\/(?:[\w\-.~:/?#@!$()*+,;=%]|&amp;|&(?=\w{1,40}=))*[\w/=#~%-]/gi;
/** Lines that are as long as these were wrapped by a program, unless they all end a sentence. */
const WRAPPED = { least: 50, most: 100 };
const ENDS_SENTENCE = /[.!?:…。！？：]["'”’)]?$/;

/** The markup in a text that feeds give as markup, mended where their makers wrapped it once too often or never made any. */
export function mendMarkup(text: string): string {
  return withLines(unwrapped(text).replaceAll(STRAY, '&lt;'));
}

/** A text as nothing but text, with its lines, paragraphs and addresses, as markup. */
export function markupOfLines(text: string): string {
  return withLines(asMarkup(text));
}

/** Without a CDATA section that was written as text, and escaped once where that was done twice. */
export function unwrapped(text: string): string {
  const inner = CDATA.exec(text)?.[1] ?? text;
  if (inner.includes('<') || !inner.includes('&lt;')) return inner;
  const once = inner
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll(/&(?:apos|#0?39);/g, "'")
    .replaceAll('&amp;', '&');
  return looksLikeMarkup(once) ? once : inner;
}

/** Whether a text is markup, although nobody says so: it begins and ends with it. */
export function looksLikeMarkup(text: string): boolean {
  if (!text.trimEnd().endsWith('>')) return false;
  const name = OPENS.exec(text)?.[1]?.toLowerCase();
  return name === undefined ? OPENS_ALONE.test(text) : text.toLowerCase().includes(`</${name}>`);
}

/** Where nothing is markup, white space is all there is to tell paragraphs and lines by. */
function withLines(html: string): string {
  if (html.includes('<')) return html;
  const paragraphs = html.trim().split(/\n[^\S\n]*\n\s*/);
  const texts = paragraphs.map((paragraph) => {
    const lines = paragraph.split('\n');
    const linked = lines.map((line) => line.replaceAll(ADDRESS, '<a href="$&">$&</a>'));
    return linked.join(isWrapped(lines) ? '\n' : '<br>\n');
  });
  return texts.length === 1 ? (texts[0] ?? '') : texts.map((text) => `<p>${text}</p>`).join('\n');
}

/** Whether the lines of a paragraph are those of a program that wraps or indents, and mean nothing. */
function isWrapped(lines: readonly string[]): boolean {
  if (lines.slice(1).some((line) => /^\s/.test(line))) return true;
  const before = lines.slice(0, -1);
  return (
    before.every(({ length }) => length >= WRAPPED.least && length <= WRAPPED.most) &&
    !before.every((line) => ENDS_SENTENCE.test(line.trimEnd()))
  );
}
