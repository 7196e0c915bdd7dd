import type { Language } from '../../model/article.ts';
import { foldName } from '../../model/ids.ts';
import { canonicalUrl, hostOf } from '../canonical.ts';
import { tidyLine } from '../text/characters.ts';
import { dateOfPath, parseDate } from '../text/dates.ts';
import { languageOf } from '../text/language.ts';
import { postName } from '../text/post-name.ts';
import { fieldLine } from './field-line.ts';
import { readTags } from './tags.ts';
import { decodeReferences } from '../html/tree.ts';

/** What front matter says, typed. A field that is missing or of the wrong type is as if it were not there. */
export interface Fields {
  title: string;
  author: string | null;
  date: number | undefined;
  url: string | undefined;
  tags: string[];
  /** A summary somebody wrote; of a post as it stands there, perhaps with markup. */
  description: string;
}

/** What the front matter of a post says beside. */
export interface PostFields extends Fields {
  /** The language it is said to be in. */
  language: Language | undefined;
  /** What ends the excerpt at the head of the body; empty unless the post names it. */
  excerptSeparator: string;
  /** What the body is, where the post says so and it need not be found out. */
  body: 'html' | 'text' | 'page' | undefined;
  /** The line by which its writer keeps the post back, `undefined` when it is to appear. */
  held: string | undefined;
}

/** Of Jekyll, Hugo, Astro and its themes, and of WordPress where a plugin of its writes the posts. */
const DATES = 'date published pubDate publishDate pubDatetime publishedAt published_at created_at post_date'.split(' ');
const BODIES = ['html', 'text', 'page'] as const;
const MAX_TITLE = 500;
const MAX_TEXT = 20_000;

export function readFields(data: Record<string, unknown>): PostFields {
  return {
    title: fieldLine(own(data, 'title') ?? own(data, 'post_title'))
      .slice(0, MAX_TITLE)
      .replace(/[\ud800-\udbff]$/, ''),
    author: authorOf(own(data, 'author') ?? own(data, 'authors')),
    date: dateOf(data),
    url: urlOf(data),
    tags: readTags(
      [own(data, 'tags'), own(data, 'categories'), own(data, 'topics')],
      [own(data, 'tag'), own(data, 'category')],
    ),
    description: textOf(data, ['description', 'excerpt', 'summary', 'post_excerpt']),
    language: languageOf(textOf(data, ['lang', 'language', 'locale'])),
    excerptSeparator: textOf(data, ['excerpt_separator']),
    body: BODIES.find((body) => body === own(data, 'body')),
    held: heldBy(data),
  };
}

/** The date of a post: its front matter's, else its file name's. */
export function dateOfPost(fields: Fields, path: string): number | undefined {
  return fields.date ?? dateOfPath(path);
}

/** A title from a file's name: without date, extension, and the hyphens that stand for spaces where there are no others. */
export function titleOfPath(path: string): string {
  const stem = postName(path).replace(
    /^\d{4}-\d{1,2}-\d{1,2}(?:[-_ ]+|$)|^(?:19|20)\d{2}(?:0\d|1[0-2])[0-3]\d[-_ ]+/,
    '',
  );
  return tidyLine(stem.includes(' ') ? stem : stem.replace(/[-_]+/g, ' '));
}

/** How what stands behind a title begins, where it is the name of a site or section. */
export const BEHIND_TITLE = /^\s*[-–—－|｜·•:：_«»@/]/;

/**
 * Whether `title` ends in the name of a site or section behind `start`, rather than going on: what stands before a colon or
 * slash and more words, or before what the page also shows, only leads up to the rest.
 */
export function endsInSite(title: string, start: string, isShown: (text: string) => boolean = () => false): boolean {
  const rest = title.slice(start.length);
  if (!BEHIND_TITLE.test(rest) || /[:：]\s*$/.test(start)) return false;
  return !/^\s*\/|^[:：]/.test(rest) || (rest.length < start.length && !isShown(rest.replace(/^\s*[:：/]\s*/, '')));
}

/** What parts a title from the name of a site, as far as a glance tells. */
const SEPARATOR = /\s[-–—－|｜·•:]\s|[|｜_]/;

/**
 * The title without the name of the site behind it. What follows the last ` - `, ` | ` or `_` goes only if it is a name
 * the post itself knows (its author, one of its tags, its host), or if the body opens with the title without it.
 */
export function withoutSite(
  title: string,
  names: () => readonly (string | null | undefined)[],
  opensBody: (title: string) => boolean = () => false,
): string {
  if (!SEPARATOR.test(title)) return title;
  const match = /^(.*\S)(?:\s+[-–—－|｜·•:]\s+|[|｜_])\s*([^|｜_]+)$/u.exec(title.slice(0, MAX_TITLE));
  if (!match) return title;
  const site = foldName(match[2] as string);
  const known = names().some((name) => name && foldName(name) === site);
  return known || opensBody(match[1] as string) ? (match[1] as string) : title;
}

/** Names by which a site may call itself, taken from its address: `www.iyouport.org` gives `iyouport.org` and `iyouport`. */
export function siteNames(url: string | undefined): string[] {
  if (url === undefined) return [];
  const host = hostOf(url).replace(/^www\./, '');
  return [host, ...host.split('.').slice(0, -1)];
}

/** Reads a field without what every object inherits: `constructor:` is no field of an empty post. */
function own(data: Record<string, unknown>, name: string): unknown {
  return Object.hasOwn(data, name) ? data[name] : undefined;
}

function authorOf(value: unknown): string | null {
  const names = (Array.isArray(value) ? value.slice(0, 20) : [value]).map((entry) => {
    const name = typeof entry === 'object' && entry !== null && 'name' in entry ? entry.name : entry;
    return fieldLine(name);
  });
  return (
    names
      .filter(Boolean)
      .join(', ')
      .slice(0, 300)
      .replace(/[\ud800-\udbff]$/, '') || null
  );
}

function urlOf(data: Record<string, unknown>): string | undefined {
  for (const name of ['from', 'canonical_url', 'original_url', 'source_url', 'link', 'url']) {
    const value = own(data, name);
    const url = typeof value === 'string' ? canonicalUrl(decodeReferences(value)) : undefined;
    if (url !== undefined) return url;
  }
  return undefined;
}

/** When it was published. When it was last modified is no date of a post. */
function dateOf(data: Record<string, unknown>): number | undefined {
  for (const name of DATES) {
    const value = own(data, name);
    const text = typeof value === 'number' ? String(value) : value;
    const date = parseDate(text) ?? dateOfEpoch(text);
    if (date !== undefined) return date;
  }
  return undefined;
}

/** A date in seconds or milliseconds since 1970, as programs write it, from 2001 on; fewer digits may say anything. */
function dateOfEpoch(value: unknown): number | undefined {
  if (typeof value !== 'string') return undefined;
  const [, seconds, milliseconds = '000'] = /^([12]\d{9})(\d{3})?$/.exec(value) ?? [];
  return seconds === undefined ? undefined : Number(seconds + milliseconds);
}

/** The first of these fields that holds text, as written. */
function textOf(data: Record<string, unknown>, names: readonly string[]): string {
  for (const name of names) {
    const value = own(data, name);
    if (typeof value === 'string' && value.trim() !== '') return value.slice(0, MAX_TEXT);
  }
  return '';
}

/** YAML reads `false`; what people write beside it, `no` and `"false"`, comes as text. */
function heldBy(data: Record<string, unknown>): string | undefined {
  const word = (name: string) => fieldLine(own(data, name)).toLowerCase();
  if (/^(?:false|no|off|0)$/.test(word('published'))) return `published: ${word('published')}`;
  if (/^(?:true|yes|on|1)$/.test(word('draft'))) return `draft: ${word('draft')}`;
  return undefined;
}
