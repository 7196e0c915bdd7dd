import { expect, test } from 'vitest';
import { backupLines } from '../../src/cli/backup-lines.ts';
import { restoreLines } from '../../src/cli/restore-lines.ts';
import { ingestPost, ingestPosts } from '../../src/ingest/ingest.ts';
import { hashOfPost } from '../../src/ingest/post/post-text.ts';
import { ingestSource } from '../../src/jobs/ingest-sources.ts';
import { removeExpired } from '../../src/jobs/retention.ts';
import { formatBackupLine, parseBackupLine } from '../../src/model/backup.ts';
import { articleIdOf, tagIdOf } from '../../src/model/ids.ts';
import type { SourceOptions } from '../../src/model/source-entry.ts';
import type { Source } from '../../src/sources/source.ts';
import { realRedis } from '../redis.ts';
import { keyOf, subscribe } from '../store/an-article.ts';
import { collected } from './backup-lines.ts';

const real = realRedis();
const DAY = 86_400_000;
const BEGUN = Date.parse('2026-01-10T12:00:00Z');
const LATER = BEGUN + 100 * DAY;
const ann = keyOf(1);
const silent = { info() {}, warn() {}, error() {} } as never;

/** Reads a folder of posts, of which each is named after its date. */
async function read(now: number, dates: readonly number[], name = 'posts', options: SourceOptions = {}) {
  const paths = dates.map((date) => `${new Date(date).toISOString()}.md`);
  const source: Source = {
    name,
    options,
    async *read() {
      for (const [at, path] of paths.entries()) {
        const date = new Date(dates[at] ?? 0).toISOString();
        const bytes = Buffer.from(`---\ntitle: ${name} ${date}\ndate: ${date}\ntags: [Coast]\n---\n<p>Words.</p>\n`);
        yield { kind: 'post', post: { source: name, path, modified: now, bytes } };
      }
      yield { kind: 'complete', paths: new Set(paths) };
    },
    watch: () => ({ close() {} }),
  };
  return ingestSource({ store: real.store, ingest: ingestPosts, log: silent, now: () => now }, source);
}

async function backup(): Promise<string[]> {
  const ports = { store: real.store, left: (what: string) => expect.fail(what), progress() {} };
  return (await collected(backupLines(ports))).map(formatBackupLine);
}

async function restore(texts: readonly string[]) {
  const numbered = async function* () {
    for (const [at, text] of texts.entries()) yield { number: at + 1, line: parseBackupLine(text) };
  };
  const defaults = { locale: 'en', timezone: 'UTC', time: '08:00' as const };
  const left = (what: string) => expect.fail(what);
  return restoreLines({ store: real.store, now: () => LATER, defaults, left, progress() {} }, numbered());
}

const news = async () =>
  (await real.store.candidates(ann, LATER)).flatMap(({ articles }) => articles.map(({ title }) => title));

test('after a move nobody gets the posts whose articles retention had removed, nor those beyond the limit of a source', async () => {
  const { sourceHealth } = real.store;
  await sourceHealth.follow(['posts', 'short', 'gone']);
  const old = Array.from({ length: 600 }, (_, index) => BEGUN - index * DAY);
  await read(BEGUN, old);
  await read(BEGUN, old.slice(0, 5), 'gone');
  const fresh = [...old, LATER - 5 * DAY];
  await read(LATER - 5 * DAY, fresh);
  const many = Array.from({ length: 10 }, (_, index) => LATER - (10 + index) * DAY);
  await read(LATER - 5 * DAY, many, 'short', { limit: 3 });
  expect(await removeExpired(real.store.articles, 60, LATER)).toBe(605);
  await subscribe(real.store, ann);
  await real.store.due.set(ann, LATER + DAY);
  await real.store.offers.advance(ann, tagIdOf('Coast'), LATER - DAY);

  const lines = await backup();
  await real.redis.flushall();
  await restore(lines);
  await sourceHealth.follow(['posts', 'short', 'gone']);
  expect(await backup()).toEqual(lines);
  expect(await read(LATER, fresh)).toMatchObject({ new: 0, unchanged: 601 });
  expect(await read(LATER, old.slice(0, 5), 'gone')).toMatchObject({ new: 0, unchanged: 5 });
  expect(await read(LATER, many, 'short', { limit: 3 })).toMatchObject({ new: 0, unchanged: 10 });
  expect(await news()).toEqual([]);
  expect(await real.store.articles.count()).toBe(4);
  // Nothing is left of what has no article: what lies in no article's name goes with none.
  expect(await real.redis.keys('gazette:origins:*')).toHaveLength(4);
});

test('what a store knows of a post stays, whatever the backup says', async () => {
  await real.store.sourceHealth.follow(['posts']);
  await read(BEGUN, [BEGUN]);
  await removeExpired(real.store.articles, 60, LATER);
  const lines = await backup();
  await real.redis.flushall();
  await read(LATER, [BEGUN]);
  const known = await real.store.posts.known('posts');
  await restore(lines);
  expect(await real.store.posts.known('posts')).toEqual(known);
  expect(await real.store.articles.count()).toBe(1);
});

test('whoever manages channels and groups has them again', async () => {
  await subscribe(real.store, ann);
  await real.store.due.set(ann, LATER + DAY);
  for (const chatId of [-100_1, -100_2]) await real.store.places.add(ann, chatId);
  const lines = await backup();
  await real.redis.flushall();
  await restore(lines);
  expect(await real.store.places.of(ann)).toEqual([-100_1, -100_2]);
  expect(await backup()).toEqual(lines);
});

test('what the options of a source made of its articles is restored too, also where the source has gone', async () => {
  const tags = { drop: ['Coast'], rename: [], add: ['Harbour'] };
  const options: SourceOptions = { name: 'The Coast', language: 'de', tags };
  await read(BEGUN, [BEGUN], 'posts', options);
  const lines = await backup();
  await real.redis.flushall();
  await restore(lines);
  expect(await backup()).toEqual(lines);
  const [article] = await real.store.articles.newest(null, LATER, 10);
  expect(article).toMatchObject({ sourceTitle: 'The Coast', language: 'de', tags: ['Harbour'] });
  // And nothing is made anew of it where the source is as it was, while other options are applied.
  expect(await read(LATER, [BEGUN], 'posts', options)).toMatchObject({ new: 0, changed: 0, unchanged: 1 });
  await read(LATER, [BEGUN], 'posts');
  expect(await real.store.articles.newest(null, LATER, 10)).toMatchObject([{ tags: ['Coast'] }]);
});

test('an article that Telegram refused comes after a move as well, once it is corrected', async () => {
  await subscribe(real.store, ann);
  await real.store.due.set(ann, LATER + DAY);
  const [refused, came] = [articleIdOf('refused'), articleIdOf('came')];
  await real.store.offers.merge(ann, { offered: [], uncertain: [], again: [{ id: refused, at: BEGUN }], refused: [] });
  await real.store.refusals.drop(ann, [refused], LATER);
  const lines = await backup();
  await real.redis.flushall();
  await restore(lines);
  expect(await backup()).toEqual(lines);
  expect((await real.store.dossier(ann, LATER))?.refused).toEqual([[refused, LATER]]);
  await real.store.refusals.offer(ann, [refused, came], LATER + 1);
  expect((await real.store.dossier(ann, LATER))?.again).toEqual([refused]);
  // What came of it since is not taken back by an older backup.
  await restore(lines);
  expect((await real.store.dossier(ann, LATER))?.refused).toEqual([]);
});

test('an article that took the place of another is as old after a move as before it', async () => {
  const bytes = Buffer.from('---\ntitle: Ferry\n---\n<p>Words.</p>\n');
  const result = ingestPost({ source: 'posts', path: 'a.md', bytes, modified: LATER });
  if (!result.ok) throw new Error(result.rejection.message);
  const hash = hashOfPost(bytes);
  const { article } = result;
  const at = { available: LATER, ingested: LATER, since: BEGUN, hash };
  await real.store.articles.put(article, at, bytes);
  await real.store.posts.record('posts', 'a.md', { hash, article: article.id }, undefined, async () => undefined);
  const lines = await backup();
  await real.redis.flushall();
  await restore(lines);
  expect(await backup()).toEqual(lines);
  expect(await real.store.keptPosts.availableSince(article.id)).toBe(BEGUN);
});
