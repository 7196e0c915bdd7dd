import { z } from 'zod';
import type { SourceEntry, TagRules } from '../model/source-entry.ts';
import { kindOfAddress } from './address.ts';

const UNITS = new Map([
  ['s', 1_000],
  ['m', 60_000],
  ['h', 3_600_000],
  ['d', 86_400_000],
]);
const LONGEST_MS = 30 * 86_400_000;
const LONGEST_NAME = 100;
/** More would not fit into memory side by side. */
const MOST = 10_000;

const line = (what: string, example: string) => {
  const message = `must be ${what}; example: ${example}`;
  return z
    .string(message)
    .trim()
    .min(1, message)
    .max(LONGEST_NAME, message)
    .refine((text) => !/\p{Cc}/u.test(text), message);
};
const tag = line('a tag, or a list of tags', 'Science');
/** YAML takes `2026` for a number; as a tag it is none. */
const tags = z.preprocess(
  (value) => [value].flat().map((one) => (typeof one === 'number' ? `${one}` : one)),
  z.array(tag),
);

const tagRules = z.preprocess(
  (value) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? value : { add: value }),
  z
    .strictObject(
      {
        add: tags.default([]),
        drop: tags.default([]),
        rename: z
          .record(z.string(), tag, 'must be old names with new ones; example: { Technik: Technology }')
          .default({}),
      },
      'may have add, drop and rename; example: { add: [News], drop: [Ads], rename: { Technik: Technology } }',
    )
    .transform(({ add, drop, rename }): TagRules => ({ add, drop, rename: Object.entries(rename) })),
);

const INTERVAL = 'must be a length of time from 1s to 30d, with its unit (s, m, h, d); example: 30m';
const interval = z.string(INTERVAL).transform((text, issue) => {
  const [, number, unit] = /^(\d{1,9})\s*(s|m|h|d)(?:ec|in|our|ay)?(?:ond|ute)?s?$/i.exec(text.trim()) ?? [];
  const ms = Number(number) * (UNITS.get(unit?.toLowerCase() ?? '') ?? 0);
  if (ms >= 1_000 && ms <= LONGEST_MS) return ms;
  issue.addIssue(INTERVAL);
  return z.NEVER;
});

const languageNames = () => new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

const LANGUAGE = 'must be a language tag; example: zh-Hans';
const language = z.string(LANGUAGE).transform((text, issue) => {
  try {
    const [tag] = Intl.getCanonicalLocales(text);
    // "english" has the form of a language's code, and is none.
    if (tag !== undefined && languageNames().of(new Intl.Locale(tag).language) !== undefined) return tag;
  } catch {
    // It is told below.
  }
  issue.addIssue(LANGUAGE);
  return z.NEVER;
});

const URL_WANTED =
  'is missing: a folder, or the address of a feed or git repository; example: https://example.org/feed.xml';
const LIMIT = `must be a whole number from 1 to ${MOST}; example: 50`;

const entry = z
  .strictObject({
    url: z
      .string(URL_WANTED)
      .trim()
      .min(1, URL_WANTED)
      .superRefine((url, issue) => {
        const kind = kindOfAddress(url);
        if (typeof kind === 'object') issue.addIssue(kind.mistake);
      }),
    name: line(`a name of at most ${LONGEST_NAME} characters`, 'The Coast').exactOptional(),
    tags: tagRules.exactOptional(),
    language: language.exactOptional(),
    fullText: z.boolean('must be true or false; example: true').exactOptional(),
    interval: interval.exactOptional(),
    limit: z.int(LIMIT).min(1, LIMIT).max(MOST, LIMIT).exactOptional(),
  })
  .transform(({ url, ...options }): SourceEntry => ({ url, options }));

/** A file of sources. */
export const sourceListSchema = z.strictObject({ sources: z.array(entry) });

/** The fields a source may have. */
export const FIELDS = ['url', 'name', 'tags', 'language', 'fullText', 'interval', 'limit'];
