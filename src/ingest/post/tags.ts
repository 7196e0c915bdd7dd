import { foldName } from '../../model/ids.ts';
import { kept } from '../../model/kept.ts';
import { fieldLine } from './field-line.ts';

const MAX_TAG = 100;
const MAX_TAGS = 50;
/** How deep lists in lists are looked into. */
const MAX_DEPTH = 4;
const SEPARATORS = /[,，、;；\n]/;
/** What a map may call the name of a tag. */
const NAMES = ['name', 'title', 'label', 'slug', 'tag', 'category'];

/** Of a name of nothing else a reader sees nothing. */
const UNSEEN = /^[\s\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** Few tags stand in many posts. */
const folded = kept(foldName);

/**
 * The tags that front matter names, in reading order, no two that fold alike.
 *
 * Every form that YAML allows is read: a list, lists in it, numbers, `true`; maps by their `name`, else by their keys
 * (`- foo: bar`, which is what YAML makes of a tag with a colon, gives `foo: bar`); text by its commas.
 *
 * Text without a comma is where Jekyll and this differ. Jekyll splits `tags: a b c` at spaces, though here names hold
 * spaces (`tags: New York Times`): only words that all look like slugs (`jekyll update`) are tags of their own, and only
 * in `tags` and `categories`, as Jekyll has it.
 */
export function readTags(plural: readonly unknown[], singular: readonly unknown[]): string[] {
  const names = [
    ...plural.flatMap((value) => namesIn(value, true)),
    ...singular.flatMap((value) => namesIn(value, false)),
  ];
  const tags = new Map<string, string>();
  for (const name of names) {
    const tag = name
      .replace(/^#+/, '')
      .trim()
      .slice(0, MAX_TAG)
      .replace(/[\ud800-\udbff]$/, '');
    const key = folded(tag);
    if (key !== '' && !tags.has(key) && tags.size < MAX_TAGS && !UNSEEN.test(tag)) tags.set(key, tag);
  }
  return [...tags.values()];
}

function namesIn(value: unknown, plural: boolean, depth = 0): string[] {
  if (value === null || depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) {
    return value
      .slice(0, MAX_TAGS)
      .flatMap((entry) => (typeof entry === 'string' ? [fieldLine(entry)] : namesIn(entry, false, depth + 1)));
  }
  if (typeof value === 'string') return split(value, plural);
  if (typeof value === 'object' && !(value instanceof Date)) return namesOfMap(value, depth);
  return [fieldLine(value)];
}

function namesOfMap(map: object, depth: number): string[] {
  const entries = Object.entries(map).slice(0, MAX_TAGS);
  const named = entries.find(([key, value]) => NAMES.includes(key) && typeof value === 'string');
  if (named) return [fieldLine(named[1])];
  return entries.flatMap(([key, value]) => {
    if (value === false) return [];
    const name = fieldLine(key);
    if (Array.isArray(value)) return [name, ...namesIn(value, false, depth + 1)];
    return typeof value === 'string' && depth > 0 ? [`${name}: ${fieldLine(value)}`] : [name];
  });
}

function split(value: string, plural: boolean): string[] {
  const text = value.replace(/^\s*\[([^[\]]*)\]\s*$/, '$1').slice(0, 10_000);
  // A reference ends in a semicolon, which is no separator.
  const parts = text.replace(/&(#?\w{1,12});/g, '&$1\u0001').split(SEPARATORS, MAX_TAGS);
  const names = parts.map((part) => fieldLine(part.replaceAll('\u0001', ';')).replace(/^(["'])(.*)\1$/, '$2'));
  const only = names.length === 1 ? (names[0] as string) : '';
  const words = only.split(' ');
  const apart =
    words.every((word) => word.startsWith('#')) ||
    (plural && words.every((word) => /^[a-z0-9][a-z0-9+#._-]*$/.test(word)));
  return words.length > 1 && apart ? words : names;
}
