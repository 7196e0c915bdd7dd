import { codeIn } from './code-spans.ts';

/** `[caption id="…" width="300"]picture words[/caption]`; converters to Markdown put a backslash before the brackets. */
const CAPTION = /\\?\[caption\b([^\]\n]{0,500})\]((?:(?!\\?\[\/?caption\b)[\s\S]){0,5000}?)\\?\[\/caption\\?\]/g;
/** A picture as markup or in Markdown, with or without a link around it. */
const PICTURE =
  /^\s*(<a\b[^<>]*>\s*<img\b[^<>]*>\s*<\/a>|<img\b[^<>]*>|!\[[^\]\n]*\]\([^)\n]*\)|\[!\[[^\]\n]*\]\([^)\n]*\)\]\([^)\n]*\))/i;
/** Older posts have the words as an attribute. */
const WORDS = /\bcaption=(?:"([^"]*)"|'([^']*)')/;

/** A text in which WordPress's pictures with words under them, which it exports as it keeps them, are figures; not in code. */
export function figuresForCaptions(text: string): string {
  if (!text.includes('[/caption')) return text;
  const isCode = codeIn(text);
  return text.replace(CAPTION, (written, attributes: string, inner: string, at: number) => {
    if (isCode(at)) return written;
    const [all = '', picture] = PICTURE.exec(inner) ?? [];
    if (picture === undefined) return inner;
    const [, double, single] = WORDS.exec(attributes) ?? [];
    const words = inner.slice(all.length).trim() || double || single || '';
    // Markdown is read in it only between empty lines.
    const shown = picture.startsWith('<') ? picture : `\n\n${picture}\n\n`;
    return `<figure>${shown}<figcaption>${words}</figcaption></figure>`;
  });
}
