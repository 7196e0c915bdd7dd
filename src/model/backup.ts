import { z } from 'zod';
import { articleIdSchema } from './id-schemas.ts';
import { kept } from './kept.ts';
import { isLanguageTag } from './language-tag.ts';
import { instant, offers, spell, spellOffers } from './offer.ts';
import {
  cadenceSchema,
  chatKindSchema,
  formatSchema,
  mutedInTagSchema,
  parseTimezone,
  quietSchema,
  scheduleSchema,
  scriptSchema,
  sizeSchema,
  stateSchema,
  UNCHOSEN,
} from './subscriber.ts';

// The lines of a backup. Each stands by itself, so that any of them may be left out. Instants are ISO 8601 in the file and
// epoch ms here. What another program writes may lack every field that has a default or may be absent.

/** Asking Intl costs more than all the rest of a line. */
const isTimezone = kept((text) => parseTimezone(text) !== undefined);
const isLocale = kept(isLanguageTag);

const timezone = z.string().refine(isTimezone, 'expected a time zone such as "UTC"');

const locale = z.string().refine(isLocale, 'expected a language such as "en"');

/** Names of sources and paths; keys of Redis join them with NUL. */
const name = z.string().regex(/^[^\0]+$/, 'expected a name');

const chat = {
  chatId: z.int(),
  threadId: z.int().positive().nullable().default(null),
};

const header = z.object({
  type: z.literal('header'),
  schema: z.int().positive(),
  /** Tags by the other names that operators gave them. */
  aliases: z.record(z.string().regex(/\S/), z.string().regex(/\S/)).exactOptional(),
});

const subscriber = z.object({
  type: z.literal('subscriber'),
  ...chat,
  kind: chatKindSchema,
  locale,
  timezone,
  schedule: scheduleSchema,
  quiet: quietSchema.nullable().default(UNCHOSEN.quiet),
  format: formatSchema.default(UNCHOSEN.format),
  script: scriptSchema.default(UNCHOSEN.script),
  state: stateSchema.default(UNCHOSEN.state),
  pausedUntil: instant.nullable().default(UNCHOSEN.pausedUntil),
  mutedWords: z.array(z.string()).default([]),
  mutedSources: z.array(z.string()).default([]),
  mutedInTags: z.array(mutedInTagSchema).default([]),
  mutedStories: z.array(z.string()).default([]),
  size: sizeSchema.nullable().default(UNCHOSEN.size),
  createdAt: instant,
  /** When the next edition comes; overdue, where one was missed. */
  due: instant.nullable().default(null),
  /** Since when quiet hours hold back what was due. */
  held: instant.nullable().default(null),
  /** Articles the reader put aside, by when. */
  saved: offers.default([]),
  /** What was offered, so that it is not offered twice. */
  offered: offers.default([]),
  /** What of it may not have come, so that it is shown once more. */
  uncertain: offers.default([]),
  /** What did not come, so that it is offered again. */
  again: offers.default([]),
  /** What of it Telegram refused, so that it comes once it is corrected. */
  refused: offers.default([]),
  /** Ids of the channels and groups that this person manages from here. */
  places: z.array(z.int()).exactOptional(),
});

const subscription = z.object({
  type: z.literal('subscription'),
  ...chat,
  tag: z.string().regex(/\S/, 'expected a tag'),
  cadence: cadenceSchema,
  since: instant.nullable().default(null),
  /** When it began, where its first digest has yet to come. */
  began: instant.exactOptional(),
});

const article = z.object({
  type: z.literal('article'),
  source: name,
  path: name,
  /** Of the bytes the text was decoded from, where they were not its UTF-8. */
  hash: z.string().exactOptional(),
  /** Where a person reads it, if its source knew. */
  url: z.string().exactOptional(),
  date: instant.exactOptional(),
  available: instant.exactOptional(),
  ingested: instant.exactOptional(),
  updated: instant.exactOptional(),
  /** Since when the article could be had whose place it took, by another name or address. */
  since: instant.exactOptional(),
  /** The news it tells, and which state of it. */
  story: articleIdSchema.exactOptional(),
  chapter: z.int().nonnegative().default(0),
  /** What the operator's options of its source made of it; the post says nothing of that. */
  wanted: z
    .object({
      /** Names these options. */
      mark: z.string(),
      tags: z.array(name),
      language: z.string(),
      sourceTitle: z.string().exactOptional(),
    })
    .exactOptional(),
  /** What each of several sources gives it for tags. */
  given: z.record(name, z.array(name)).exactOptional(),
  /** When the first import of its source began, and when it was complete. */
  firstImport: instant.exactOptional(),
  imported: instant.exactOptional(),
  /** Other paths at which posts lie that are this article too. */
  copies: z
    .array(z.object({ source: name, path: name, hash: z.string(), mark: z.string().exactOptional() }))
    .default([]),
  post: z.string(),
});

/** Of a source, posts that are no articles although they were read: nobody gets them when they are read again. */
const source = z.object({
  type: z.literal('source'),
  source: name,
  firstImport: instant.exactOptional(),
  imported: instant.exactOptional(),
  /** Posts whose articles were removed for their age: path, hash as it was noted, and which article that was. */
  expired: z.array(z.tuple([name, z.string(), articleIdSchema])).default([]),
  /** Posts that were more than its limit: path, and hash. */
  left: z.array(z.tuple([name, z.string()])).default([]),
});

const line = z.discriminatedUnion('type', [header, subscriber, subscription, article, source]);

export type BackupLine = z.output<typeof line>;
export type SubscriberLine = z.output<typeof subscriber>;
export type SubscriptionLine = z.output<typeof subscription>;
export type ArticleLine = z.output<typeof article>;
export type SourceLine = z.output<typeof source>;

/** @throws {SyntaxError | z.ZodError} if the text is no line of a backup */
export function parseBackupLine(text: string): BackupLine {
  return line.parse(JSON.parse(text));
}

/** The line as text, the same for the same line; what it says nothing of is left out. */
export function formatBackupLine(line: BackupLine): string {
  switch (line.type) {
    case 'header':
      return JSON.stringify({ type: line.type, schema: line.schema, aliases: line.aliases });
    case 'subscriber':
      return JSON.stringify({
        type: line.type,
        chatId: line.chatId,
        threadId: line.threadId,
        kind: line.kind,
        locale: line.locale,
        timezone: line.timezone,
        schedule: line.schedule,
        quiet: line.quiet,
        format: line.format,
        state: line.state,
        mutedWords: line.mutedWords,
        createdAt: spell(line.createdAt),
        mutedSources: unlessEmpty(line.mutedSources),
        mutedInTags: unlessEmpty(line.mutedInTags),
        mutedStories: unlessEmpty(line.mutedStories),
        size: line.size ?? undefined,
        script: line.script === UNCHOSEN.script ? undefined : line.script,
        pausedUntil: spell(line.pausedUntil),
        due: spell(line.due),
        held: spell(line.held),
        saved: spellOffers(line.saved),
        offered: spellOffers(line.offered),
        uncertain: spellOffers(line.uncertain),
        again: spellOffers(line.again),
        refused: spellOffers(line.refused),
        places: line.places,
      });
    case 'subscription': {
      const { type, chatId, threadId, tag, cadence, since, began } = line;
      return JSON.stringify({ type, chatId, threadId, tag, cadence, since: spell(since), began: spell(began) });
    }
    case 'article':
      return JSON.stringify({
        type: line.type,
        source: line.source,
        path: line.path,
        hash: line.hash,
        url: line.url,
        date: spell(line.date),
        available: spell(line.available),
        ingested: spell(line.ingested),
        updated: spell(line.updated),
        since: spell(line.since),
        story: line.story,
        chapter: line.chapter || undefined,
        wanted: line.wanted,
        given: line.given,
        firstImport: spell(line.firstImport),
        imported: spell(line.imported),
        copies: unlessEmpty(line.copies),
        post: line.post,
      });
    case 'source':
      return JSON.stringify({
        type: line.type,
        source: line.source,
        firstImport: spell(line.firstImport),
        imported: spell(line.imported),
        expired: unlessEmpty(line.expired),
        left: unlessEmpty(line.left),
      });
  }
}

function unlessEmpty<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items;
}
