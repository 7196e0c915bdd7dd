import { escapeAttribute, escapeText } from '../html/escape.ts';
import { codeIn } from './code-spans.ts';
import { shownMedia } from './shown-media.ts';

/** `[caption id="…" width="300"]picture words[/caption]`; converters to Markdown put a backslash before the brackets. */
const CAPTION = /\\?\[caption\b([^\]\n]{0,500})\]((?:(?!\\?\[\/?caption\b)[\s\S]){0,5000}?)\\?\[\/caption\\?\]/g;
/** `[embed]address[/embed]` */
const EMBED = /\\?\[embed\b[^\]\n]{0,200}\]\s*(https?:\/\/[^\s[\]<>]{1,1000}?)\s*\\?\[\/embed\\?\]/g;
/** A picture as markup or in Markdown, with or without a link around it. */
const PICTURE =
  /^\s*(<a\b[^<>]*>\s*<img\b[^<>]*>\s*<\/a>|<img\b[^<>]*>|!\[[^\]\n]*\]\([^)\n]*\)|\[!\[[^\]\n]*\]\([^)\n]*\)\]\([^)\n]*\))/i;
/** Older posts have the words as an attribute. */
const WORDS = /\bcaption=(?:"([^"]*)"|'([^']*)')/;

/** A text in which what WordPress exports as it keeps it is shown: pictures with words under them, films, other pages; not in code. */
export function withWordPressTags(text: string): string {
  return withEmbeds(figuresForCaptions(text));
}

function withEmbeds(text: string): string {
  if (!text.includes('[/embed')) return text;
  const filmed = forEmbeds(text, (url) => shownMedia(`${/vimeo/i.test(url) ? 'vimeo' : 'youtube'} ${url}`));
  // Bare addresses on lines of their own are of plain descriptions, in which markup would run together.
  const isMarked = /<[a-z]/i.test(filmed);
  return forEmbeds(filmed, (url) => (isMarked ? `<a href="${escapeAttribute(url)}">${escapeText(url)}</a>` : url));
}

/** A text with what is shown for the embeds in it; those stay for which nothing is. */
function forEmbeds(text: string, shownFor: (url: string) => string): string {
  const isCode = codeIn(text);
  return text.replace(EMBED, (written, address: string, at: number) => {
    const shown = isCode(at) ? '' : shownFor(address.replaceAll('\\', ''));
    return shown === '' ? written : `\n\n${shown}\n\n`;
  });
}

function figuresForCaptions(text: string): string {
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
