import type { Post } from '../../model/article.ts';
import { percentDecoded } from '../../model/percent-decoded.ts';
import { asMarkup, textOf } from './addresses.ts';
import type { FeedItem, Media } from './item.ts';
import { markupOfLines } from './markup.ts';
import { isUnfiled } from './unfiled.ts';

const LONGEST_LINE = 2_000;
const LONGEST_TITLE = 500;
/** Of the body, where an item has no title; some end with more. */
const FIRST_WORDS = 80;
/** Its first sentence, unless that is as short as what ends an abbreviation. */
const FIRST_SENTENCE = /^.{20,79}?[.!?…]["'”’)]?(?=\s)|^.{8,40}?[。！？]["'”’)」』]?/u;
/** What a picture shows, as whoever put it there says. */
const ALT = /<img\b[^<>]*\salt\s*=\s*"([^"<>]{1,300})"/i;
const FILE_NAME = /^\S+\.\w{3,4}$/;
/** A release, as forges and registries call it: its feed says of what. */
const VERSION = /^(?:(?:release|version)[\s_/-]?)?v?\d{1,6}\.\d[\w.+-]{0,60}$/i;
/** Between tags in one field; behind a comma and a space may be the rest of a name, between digits of a number. */
const COMMA = /,(?!\s)(?<!\d,(?=\d))/;
/** In an address, to be a title. */
const FEWEST_WORDS = 3;
const MOST_TAGS = 30;
/** Names of a vocabulary for machines. */
const NO_TAG = /^\s*$|^https?:|^\d+$/i;
/** What WordPress puts behind a summary, in the words of any language: a line with two links, to the article and to its site. */
const FOOTER =
  /(?<=\S\s*)<p>[^<>]{0,60}<a\b[^<>]{1,500}>[^<>]{1,500}<\/a>[^<>]{1,80}<a\b[^<>]{1,500}>[^<>]{1,200}<\/a>[^<>]{0,60}<\/p>\s*$/i;
/** Between what an item says itself and the page it leads to. */
const SEPARATOR = '<!-- page -->';
/** What YAML does not let stand as it is, beside what JSON escapes. */
const UNPRINTABLE = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g;

export interface Spelling {
  source: string;
  path: string;
  /** When it was first seen, epoch ms: its date, where its own is missing or still to come. */
  seen: number;
  /** What it is about where it says nothing of that. */
  tag: string;
  /** Whether its link leads to it alone. */
  linked: boolean;
}

/** An item as a post: front matter, and its text. The same item always gives the same bytes. */
export function postOfItem(item: FeedItem, spelling: Spelling): Post {
  const { form, media } = item;
  if (form === 'text' && media.length === 0) return spell(item, spelling, form, item.body);
  return spell(item, spelling, 'html', htmlOf(item));
}

/** The item with the whole page it leads to behind its own text, which stands for the article where the page is none of it. */
export function postOfPage(item: FeedItem, spelling: Spelling, page: string): Post {
  const own = htmlOf(item).replaceAll(SEPARATOR, '');
  return spell(item, spelling, 'page', `${own}\n${SEPARATOR}\n${page}`);
}

function htmlOf({ form, body, media }: FeedItem): string {
  return withMedia(form === 'text' ? markupOfLines(body) : body, media);
}

function spell(
  item: FeedItem,
  { source, path, seen, tag, linked }: Spelling,
  form: 'html' | 'text' | 'page',
  body: string,
): Post {
  const { date, link } = item;
  const tags = item.tags
    .flatMap((names) => oneLine(names).split(COMMA))
    .filter((name) => !NO_TAG.test(name) && !isUnfiled(name));
  const lines = {
    title: (titleOf(item, tag) || firstWords(item) || (form === 'page' ? '' : withoutWords(item, tag))).slice(
      0,
      LONGEST_TITLE,
    ),
    date: date === undefined || date > seen ? undefined : new Date(date).toISOString(),
    author: list(item.authors.map(oneLine)),
    from: linked ? link : undefined,
    tags: list(tags.length > 0 ? tags : [oneLine(tag)])?.slice(0, MOST_TAGS),
    description: summaryOf(item) || undefined,
    body: form,
    excerpt_separator: form === 'page' ? SEPARATOR : undefined,
  };
  const written = Object.entries(lines).filter(([, value]) => value !== undefined && value !== '');
  const head = written.map(([name, value]) => `${name}: ${quote(value)}\n`).join('');
  return { source, path, bytes: Buffer.from(`---\n${head}---\n${body}\n`), modified: seen };
}

/** JSON is YAML, as far as strings and lists of them go. */
function quote(value: unknown): string {
  return JSON.stringify(value).replace(
    UNPRINTABLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function oneLine(text: string): string {
  return text.slice(0, LONGEST_LINE).replace(/\s+/g, ' ').trim();
}

/** What it is called, of a release with what it is one of. */
function titleOf(item: FeedItem, feed: string): string {
  const title = oneLine(item.title);
  return VERSION.test(title) && feed !== '' ? `${oneLine(feed)}: ${title}` : title;
}

function list(names: readonly string[]): string[] | undefined {
  const some = [...new Set(names)].filter(Boolean);
  return some.length > 0 ? some : undefined;
}

function firstWords({ form, body }: FeedItem): string {
  const text = form === 'text' ? oneLine(body) : textOf(body);
  const sentence = FIRST_SENTENCE.exec(text)?.[0];
  if (sentence !== undefined) return asMarkup(sentence);
  if (text.length <= FIRST_WORDS) return asMarkup(text);
  const cut = text.slice(0, FIRST_WORDS).replace(/[\ud800-\udbff]$/, '');
  const whole = cut.slice(0, cut.lastIndexOf(' ') + 1).trim();
  return asMarkup(`${whole.length > FIRST_WORDS / 2 ? whole : cut}…`);
}

/** Of an item that is but a picture or a recording: what that shows, what stands in its address, or else as its feed is called. */
function withoutWords({ body, link, media }: FeedItem, feed: string): string {
  const shown = ALT.exec(body)?.[1]?.trim() ?? '';
  if (shown !== '' && !FILE_NAME.test(shown)) return shown;
  const words = wordsOfAddress(link);
  if (words.filter((word) => /\p{L}/u.test(word)).length >= FEWEST_WORDS) return asMarkup(words.join(' '));
  return body.trim() === '' && media.length === 0 ? '' : oneLine(feed);
}

/** The words of the last name in an address; none, where that is a number of whatever kind. */
function wordsOfAddress(link: string | undefined): string[] {
  const name = /([^/]+)\/?$/.exec(URL.parse(link ?? '')?.pathname ?? '')?.[1] ?? '';
  const words = percentDecoded(name)
    ?.replace(/\.[a-z]{2,5}$/i, '')
    .split(/[-_]+/);
  return words?.every((word) => /^(?:\p{L}+|\d{1,4})$/u.test(word)) ? words : [];
}

/** A summary that somebody wrote. Engines that have none cut the text off, at its beginning, and say so at the end. */
function summaryOf({ summary, body, form }: FeedItem): string {
  const text = textOf(summary.replace(FOOTER, ''));
  if (text === '' || text.length > LONGEST_LINE || /(?:…|\.\.\.)\W*$|\[…\]|\[\.\.\.\]|appeared first on/.test(text))
    return '';
  const whole = form === 'text' ? oneLine(body) : textOf(body);
  return whole.startsWith(text.slice(0, 40)) ? '' : asMarkup(text);
}

/** A picture goes before a text that shows none, recordings and films behind it. */
function withMedia(body: string, media: readonly Media[]): string {
  const shows = /<(?:img|picture|video|iframe)\b/i.test(body);
  const added = media.filter(({ kind, url }) => !body.includes(url) && !(kind === 'image' && shows));
  const [pictures, players] = [true, false].map((wanted) =>
    added.filter(({ kind }) => (kind === 'image') === wanted).map(markupOf),
  );
  return [...(pictures ?? []).slice(0, 1), body, ...(players ?? [])].join('\n');
}

function markupOf({ kind, url }: Media): string {
  const address = asMarkup(url).replaceAll('"', '&quot;');
  switch (kind) {
    case 'image':
      return `<p><img src="${address}" alt=""></p>`;
    case 'audio':
      return `<p><audio src="${address}"></audio></p>`;
    case 'video':
      return `<p><video src="${address}"></video></p>`;
    case 'frame':
      return `<p><iframe src="${address}"></iframe></p>`;
  }
}
