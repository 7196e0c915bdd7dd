import { foldName } from '../model/ids.ts';
import { canonicalUrl } from './canonical.ts';
import { tidyLine } from './characters.ts';
import { dateOfPath, parseDate } from './dates.ts';
import { phraseKey } from './phrases.ts';
import { decodeReferences } from './tree.ts';

/** What front matter says, typed. A field that is missing or of the wrong type is as if it were not there. */
export interface Fields {
  title: string;
  author: string | null;
  date: number | undefined;
  url: string | undefined;
  tags: string[];
  /** A summary somebody wrote. */
  description: string;
}

const MAX_TITLE = 500;
const MAX_TAG = 100;
const MAX_TAGS = 50;

export function readFields(data: Record<string, unknown>): Fields {
  return {
    title: line(own(data, 'title')).slice(0, MAX_TITLE),
    author: authorOf(own(data, 'author') ?? own(data, 'authors')),
    date: parseDate(own(data, 'date')) ?? parseDate(own(data, 'published')) ?? parseDate(own(data, 'pubDate')),
    url: urlOf(data),
    tags: mergeTags([own(data, 'tags'), own(data, 'tag'), own(data, 'categories'), own(data, 'category')]),
    description: line(own(data, 'description')) || line(own(data, 'excerpt')) || line(own(data, 'summary')),
  };
}

/** The date of a post: its front matter's, else its file name's, else when it was last changed. */
export function dateOfPost(fields: Fields, path: string, modified: number): number {
  return fields.date ?? dateOfPath(path) ?? modified;
}

/** A title from a file's name: without date, extension, and the hyphens that stand for spaces where there are no others. */
export function titleOfPath(path: string): string {
  const stem = path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.[A-Za-z0-9]{1,8}$/, '')
    .replace(/^\d{4}-\d{1,2}-\d{1,2}-?/, '');
  return tidyLine(stem.includes(' ') ? stem : stem.replace(/[-_]+/g, ' '));
}

/**
 * The title without the name of the site behind it. What follows the last ` - `, ` | ` or `_` goes only if it is a name
 * the post itself knows (its author, one of its tags, its host), or if the body opens with the title without it.
 */
export function withoutSite(
  title: string,
  names: readonly (string | null | undefined)[],
  lead: ReadonlySet<string> = new Set(),
): string {
  const match = /^(.*\S)(?:\s+[-–—|｜·:]\s+|[|｜_])\s*([^|｜_]+)$/u.exec(title.slice(0, MAX_TITLE));
  if (!match) return title;
  const site = foldName(match[2] as string);
  const known = names.some((name) => name && foldName(name) === site);
  return known || lead.has(phraseKey(match[1] as string)) ? (match[1] as string) : title;
}

/** Names by which a site may call itself, taken from its address: `www.iyouport.org` gives `iyouport.org` and `iyouport`. */
export function siteNames(url: string | undefined): string[] {
  if (url === undefined) return [];
  const host = new URL(url).hostname.replace(/^www\./, '');
  return [host, ...host.split('.').slice(0, -1)];
}

/** Reads a field without what every object inherits: `constructor:` is no field of an empty post. */
function own(data: Record<string, unknown>, name: string): unknown {
  return Object.hasOwn(data, name) ? data[name] : undefined;
}

function line(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return typeof value === 'string' ? tidyLine(decodeReferences(value.slice(0, 10_000))) : '';
}

function authorOf(value: unknown): string | null {
  const names = (Array.isArray(value) ? value.slice(0, 20) : [value]).map((entry) => {
    const name = typeof entry === 'object' && entry !== null && 'name' in entry ? entry.name : entry;
    return line(name);
  });
  return names.filter(Boolean).join(', ').slice(0, 300) || null;
}

function urlOf(data: Record<string, unknown>): string | undefined {
  for (const name of ['from', 'canonical_url', 'original_url', 'source_url', 'link', 'url']) {
    const value = own(data, name);
    const url = typeof value === 'string' ? canonicalUrl(decodeReferences(value)) : undefined;
    if (url !== undefined) return url;
  }
  return undefined;
}

/** Jekyll splits a scalar at spaces; here names hold spaces, so only commas separate. */
function mergeTags(values: readonly unknown[]): string[] {
  const tags = new Map<string, string>();
  for (const value of values) {
    const entries = Array.isArray(value)
      ? value.slice(0, MAX_TAGS)
      : typeof value === 'string'
        ? value.split(/[,，]/, MAX_TAGS)
        : [value];
    for (const entry of entries) {
      const tag = line(entry).replace(/^#+/, '').trim().slice(0, MAX_TAG);
      const key = foldName(tag);
      if (key !== '' && !tags.has(key) && tags.size < MAX_TAGS) tags.set(key, tag);
    }
  }
  return [...tags.values()];
}
