import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { heedSourceFile } from '../../src/app/sources.ts';
import { ingestPosts } from '../../src/ingest/ingest.ts';
import { followSources } from '../../src/jobs/follow-sources.ts';
import { type IngestPorts, ingestSource } from '../../src/jobs/ingest-sources.ts';
import { tagIdOf } from '../../src/model/ids.ts';
import type { SourceOptions } from '../../src/model/source-entry.ts';
import { sourceOf } from '../../src/model/story.ts';
import { openSources } from '../../src/open-sources.ts';
import { Releasers } from '../../src/releasers.ts';
import { folderSource } from '../../src/sources/folder/folder.ts';
import type { Source } from '../../src/sources/source.ts';
import { listSources } from '../../src/sources/source-list.ts';
import { keys } from '../../src/store/keys.ts';
import { openStore } from '../../src/store/store.ts';
import { realRedis } from '../redis.ts';

const real = realRedis();
const NOW = Date.parse('2026-03-10T12:00:00Z');
const HOUR = 3_600_000;

let folder: string;
let now: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gz-options-'));
  now = NOW;
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, { hours = 1, tags = 'Coast', text = 'The harbour woke.' } = {}) {
  const date = new Date(NOW - hours * HOUR).toISOString();
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), `---\ntitle: ${path}\ndate: ${date}\ntags: [${tags}]\n---\n${text}\n`);
}

/** A process of its own reads the folder once. */
function read(options: SourceOptions = {}, more: Partial<IngestPorts> = {}) {
  const ports = { store: real.store, ingest: ingestPosts, log: pino({ level: 'silent' }), now: () => now };
  return ingestSource({ ...ports, ...more }, { ...folderSource('posts', folder), options });
}

const heads = async (tag: string | null = null) =>
  (await real.store.articles.newest(tag === null ? null : tagIdOf(tag), now, 99)).reverse();
const titles = async (tag: string | null = null) => (await heads(tag)).map(({ title }) => title);
const tagNames = async () => (await real.store.tags.all()).map(({ name, count }) => `${name} ${count}`).sort();
const rules = (more: Partial<SourceOptions['tags']>) => ({ tags: { add: [], drop: [], rename: [], ...more } });

describe('options that change', () => {
  test('leave an article without a date of its own as old as it is', async () => {
    const undated = (modified: number, options: SourceOptions) => {
      const source: Source = {
        name: 'wire',
        options,
        async *read() {
          const bytes = Buffer.from('---\ntitle: Ferry\n---\nThe harbour woke.\n');
          yield { kind: 'post', post: { source: 'wire', path: 'a.md', bytes, modified } };
          yield { kind: 'complete', paths: new Set(['a.md']) };
        },
      };
      const ports = { store: real.store, ingest: ingestPosts, log: pino({ level: 'silent' }), now: () => now };
      return ingestSource(ports, source);
    };
    await undated(NOW - HOUR, {});
    now += 50 * HOUR;
    expect(await undated(now, rules({ add: ['Sea'] }))).toMatchObject({ read: 1, changed: 1, unchanged: 0 });
    expect(await heads()).toMatchObject([{ date: NOW - HOUR, tags: ['Sea'] }]);
    expect(await undated(now, rules({ add: ['Sea'] }))).toMatchObject({ read: 1, changed: 0, unchanged: 1 });
  });

  test('reach all the others where the record of one that the source does not give again is damaged', async () => {
    const store = openStore(real.connect(), { messagesPerSecond: 30, damaged: () => {} });
    const wire = (paths: string[], options: SourceOptions) => {
      const source: Source = {
        name: 'wire',
        options,
        async *read() {
          for (const path of paths) {
            const bytes = Buffer.from(`---\ntitle: ${path}\n---\nThe harbour woke.\n`);
            yield { kind: 'post', post: { source: 'wire', path, bytes, modified: NOW - HOUR } };
          }
          yield { kind: 'complete' };
        },
      };
      const ports = { store, ingest: ingestPosts, log: pino({ level: 'silent' }), now: () => now };
      return ingestSource(ports, source);
    };
    await wire(['a.md', 'b.md', 'c.md'], {});
    const [torn] = await heads();
    await real.redis.hset(keys.article(torn!.id), 'head', '{');
    expect(await wire(['c.md'], rules({ add: ['Sea'] }))).toMatchObject({ read: 1, changed: 2 });
    expect(await real.redis.zcard(keys.timeline(tagIdOf('Sea')))).toBe(2);
    expect(await wire([], rules({ add: ['Sea'] }))).toMatchObject({ changed: 0 });
  });

  test('change what is stored already, also what the source does not give again, and tell nobody', async () => {
    write('a.md', { tags: 'Coast, Ads' });
    write('b.md');
    await read();
    const before = await heads();
    now += HOUR;
    const told: unknown[] = [];
    const tell = async (what: unknown) => void told.push(what);
    const options = {
      name: 'The Herald',
      language: 'de',
      ...rules({ add: ['News'], drop: ['Ads'], rename: [['coast', 'Shore']] }),
    };
    await read(options, { corrected: tell, arrived: tell });
    expect(await tagNames()).toEqual(['News 2', 'Shore 2']);
    const after = await heads('Shore');
    expect(after.map((head) => [sourceOf(head), head.language, head.updated])).toEqual([
      ['The Herald', 'de', undefined],
      ['The Herald', 'de', undefined],
    ]);
    expect(after.map(({ id, date, story }) => [id, date, story])).toEqual(
      before.map(({ id, date, story }) => [id, date, story]),
    );
    expect(told).toEqual([]);
    expect(await read(options)).toMatchObject({ unchanged: 2, changed: 0 });

    // A source that gives only what is new.
    const silent = { ...folderSource('posts', folder), options: rules({ add: ['Late'] }) };
    const none = {
      ...silent,
      read: async function* () {
        yield { kind: 'complete' as const };
      },
    };
    const ports = { store: real.store, ingest: ingestPosts, log: pino({ level: 'silent' }), now: () => now };
    await ingestSource(ports, none);
    expect(await tagNames()).toEqual(['Ads 1', 'Coast 2', 'Late 2']);
    expect((await heads()).map(({ sourceTitle, language }) => [sourceTitle, language])).toEqual([
      [undefined, 'en'],
      [undefined, 'en'],
    ]);
    await read();
    expect(await tagNames()).toEqual(['Ads 1', 'Coast 2']);
    expect(await heads()).toEqual(before);
  });

  test('count beside a correction, which is told of', async () => {
    write('a.md');
    await read();
    now += HOUR;
    write('a.md', { text: 'The harbour slept.' });
    const corrected: unknown[] = [];
    await read(rules({ add: ['News'] }), { corrected: async (id) => void corrected.push(id) });
    expect(corrected).toHaveLength(1);
    expect((await heads('News')).map(({ summary }) => summary)).toEqual(['The harbour slept.']);
  });
});

describe('a limit', () => {
  const LIMIT = { limit: 2 };

  test('takes the newest of what is new at a reading, and never the others, whatever becomes of them', async () => {
    for (let hours = 1; hours <= 9; hours++) write(`${(hours * 7) % 10}.md`, { hours });
    const counts = await read(LIMIT);
    expect(counts).toMatchObject({ read: 9, new: 2 });
    const newest = ['4.md', '7.md'];
    expect(await titles()).toEqual(newest);
    expect(await read(LIMIT)).toMatchObject({ new: 0, unchanged: 9 });
    write('1.md', { hours: 3, text: 'The harbour slept.' });
    now += HOUR;
    for (const path of ['x.md', 'y.md', 'z.md']) write(path, { hours: 0 });
    write('4.md', { hours: 2, text: 'Mended.' });
    expect(await read(LIMIT)).toMatchObject({ new: 2 });
    expect(await titles()).toHaveLength(4);
    expect(await read()).toMatchObject({ new: 0 });
    expect((await heads()).find(({ title }) => title === '4.md')?.summary).toBe('Mended.');
  });

  test('holds after a process that was killed in the middle', async () => {
    for (let hours = 1; hours <= 9; hours++) write(`${hours}.md`, { hours });
    for (let commands = 2; ; commands += 7) {
      await real.redis.flushall();
      const end = await real.killedAfter(commands, (store) => read(LIMIT, { store }));
      await read(LIMIT);
      expect(await titles(), `after ${commands} commands`).toEqual(['2.md', '1.md']);
      if (end === 'ended') break;
    }
  });
});

test('the hash of a kept post is that of the post alone, and what names the options of its source stands beside it', async () => {
  write('a.md');
  await read(rules({ add: ['News'] }));
  const [head] = await heads();
  const kept = await real.store.keptPosts.get(head!.id);
  const [origin] = await real.store.posts.origins(head!.id);
  expect(kept!.hash).toBe(origin!.hash);
  expect(kept!.hash).not.toContain('+');
  expect(kept!.mark).toBe(origin!.mark);
  expect(kept!.mark).toMatch(/\S/);
});

describe('a list of sources that changes while Gazette runs', () => {
  const posts = (name: string) => join(folder, name);
  const poll = { interval: 20 };

  test('begins what is new, stops what is gone and keeps its articles, applies options; mistakes change nothing', async () => {
    const file = join(folder, 'sources.yaml');
    const list = (text: string) => writeFileSync(file, `sources:\n${text}`);
    for (const name of ['one', 'two']) write(`${name}/${name}.md`);
    list(`  - url: ${posts('one')}\n`);
    const releasers = new Releasers();
    const lines = new PassThrough();
    const log = pino({ base: null }, lines);
    const config = {
      dataDir: folder,
      sources: [],
      sourcesFile: file,
      fetchAllowPrivate: [],
      proxies: undefined,
      publicUrl: undefined,
    };
    const make = openSources(config, releasers);
    const ports = { store: real.store, ingest: ingestPosts, log, now: Date.now };
    const followed = followSources(ports, make(listSources([], file)));
    releasers.add(() => followed.close());
    heedSourceFile(config, make, followed, log, releasers);
    const names = async () => (await real.store.sourceHealth.all()).map(({ title }) => title);
    now = Date.now() + HOUR;
    try {
      await followed.first;
      expect(await titles()).toEqual(['one/one.md']);
      list(`  - url: ${posts('one')}\n    name: The One\n    tags: [News]\n  - url: ${posts('two')}\n`);
      await expect.poll(async () => (await heads('News')).map(sourceOf), poll).toEqual(['The One']);
      await expect.poll(async () => (await heads()).length, poll).toBe(2);
      expect(await names()).toEqual(['The One', posts('two')]);

      list(`  - url: ${posts('two')}\n    limit: none\n`);
      await expect.poll(() => String(lines.read() ?? ''), poll).toContain('limit must be a whole number');
      expect(await names()).toEqual(['The One', posts('two')]);

      list(`  - url: ${posts('two')}\n`);
      await expect.poll(names, poll).toEqual([posts('two')]);
      write('one/later.md');
      write('two/later.md');
      await expect.poll(async () => (await heads()).length, poll).toBe(3);
      expect((await heads('News')).map(sourceOf)).toEqual(['The One']);
    } finally {
      await releasers.release();
    }
  });
});

test('feeds that are being read when Gazette stops have not failed', async () => {
  const servers = await Promise.all(
    Array.from({ length: 2 }, async () => {
      const server = createServer((_, response) => {
        response.writeHead(200, { 'content-type': 'application/rss+xml' }).write('<rss>');
        asked++;
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return server;
    }),
  );
  let asked = 0;
  const hosts = servers.map((server) => `127.0.0.1:${(server.address() as AddressInfo).port}`);
  const feeds = hosts.map((host) => `http://${host}/feed.xml`);
  const releasers = new Releasers();
  const lines = new PassThrough();
  const log = pino({ base: null }, lines);
  const config = {
    dataDir: folder,
    sources: feeds,
    sourcesFile: undefined,
    fetchAllowPrivate: hosts,
    proxies: undefined,
    publicUrl: undefined,
  };
  const make = openSources(config, releasers);
  const ports = { store: real.store, ingest: ingestPosts, log, now: Date.now };
  const followed = followSources(ports, make(listSources(feeds, undefined)));
  releasers.add(() => followed.close());
  await expect.poll(() => asked, { interval: 20 }).toBe(feeds.length);
  await releasers.release();
  for (const server of servers) server.close().closeAllConnections();
  expect(String(lines.read() ?? '')).toBe('');
  for (const feed of feeds) expect(await real.store.sourceHealth.get(feed)).toMatchObject({ failures: 0 });
});
