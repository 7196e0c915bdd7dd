import pino from 'pino';
import { expect, test } from 'vitest';
import { ingestPosts } from '../../src/ingest/ingest.ts';
import { type IngestPorts, ingestSource } from '../../src/jobs/ingest-sources.ts';
import { type Reading, type Source, SourceError, type SourceEvent } from '../../src/sources/source.ts';
import { realRedis } from '../redis.ts';

const real = realRedis();
const NOW = Date.parse('2026-03-10T12:00:00Z');

/** What a source says, and what it was asked with. */
function toldBy(events: () => readonly (SourceEvent | Error)[]) {
  const asked: Reading[] = [];
  const source: Source = {
    name: 'wire',
    async *read(before) {
      asked.push(before);
      for (const event of events()) {
        if (event instanceof Error) throw event;
        yield event;
      }
    },
  };
  const ports = (): IngestPorts => ({
    store: real.store,
    ingest: ingestPosts,
    log: pino({ level: 'silent' }),
    now: () => NOW,
  });
  return { asked, read: (more: Partial<IngestPorts> = {}) => ingestSource({ ...ports(), ...more }, source) };
}

const post = (path: string, title = path): SourceEvent => ({
  kind: 'post',
  post: { source: 'wire', path, bytes: Buffer.from(`---\ntitle: ${title}\n---\nThe harbour woke.\n`), modified: NOW },
});
const gone = (path: string): SourceEvent => ({ kind: 'gone', path });
const titles = async () => (await real.store.articles.newest(null, NOW, 9)).map(({ title }) => title).sort();

test('a source that does not say all there is withdraws what it names and nothing else', async () => {
  let events: SourceEvent[] = [post('a'), post('b'), post('c'), { kind: 'complete' }];
  const { read } = toldBy(() => events);
  await read();
  events = [post('d'), { kind: 'complete' }];
  await read();
  expect(await titles()).toEqual(['a', 'b', 'c', 'd']);
  events = [gone('a'), gone('never there'), { kind: 'complete', paths: new Set(['a', 'b', 'd']) }];
  await read();
  expect(await titles()).toEqual(['b', 'd']);
});

test('a post that is gone and comes again in one reading stays, and one that comes and then goes is gone', async () => {
  let events: SourceEvent[] = [post('a'), { kind: 'complete' }];
  const { read } = toldBy(() => events);
  await read();
  const corrected: string[] = [];
  events = [gone('a'), post('a'), post('b'), gone('b'), { kind: 'complete' }];
  await read({ corrected: async (id) => void corrected.push(id) });
  expect(await titles()).toEqual(['a']);
  expect(corrected).toHaveLength(2);
});

test('what is gone stays until the reading is complete', async () => {
  let events: (SourceEvent | Error)[] = [post('a'), { kind: 'complete' }];
  const { read } = toldBy(() => events);
  await read();
  events = [gone('a'), new SourceError('the line broke')];
  await expect(read()).rejects.toThrow('the line broke');
  expect(await titles()).toEqual(['a']);
});

test('a source is given what it left to be remembered, once all of its posts are stored', async () => {
  let events: (SourceEvent | Error)[] = [post('a'), { kind: 'complete', memory: 'one', next: NOW + 60_000 }];
  const { read, asked } = toldBy(() => events);
  expect(await read()).toEqual({ read: 1, new: 1, changed: 0, unchanged: 0, rejected: 0, next: NOW + 60_000 });
  events = [post('b'), new SourceError('the line broke')];
  await expect(read()).rejects.toThrow('the line broke');
  events = [post('b'), post('c'), { kind: 'complete', memory: 'two' }];
  const { articles } = real.store;
  const refuse = () => Promise.reject(new Error('OOM command not allowed'));
  await expect(read({ store: { ...real.store, articles: { ...articles, putPacked: refuse } } })).rejects.toThrow('OOM');
  events = [post('b'), { kind: 'complete' }];
  await read();
  await read();
  expect(asked).toEqual([{ now: NOW }, ...Array.from({ length: 4 }, () => ({ now: NOW, memory: 'one' }))]);
});

test('what a source fails with may be remembered too', async () => {
  let events: (SourceEvent | Error)[] = [new SourceError('moved, and broken there', { memory: 'new address' })];
  const { read, asked } = toldBy(() => events);
  await expect(read()).rejects.toThrow('moved, and broken there');
  events = [{ kind: 'complete' }];
  await read();
  expect(asked.at(-1)).toEqual({ now: NOW, memory: 'new address' });
});

test('a post that only moved to another path is no news, though without an address it is another article', async () => {
  let events: SourceEvent[] = [post('old.md', 'A light again'), { kind: 'complete' }];
  const { read } = toldBy(() => events);
  await read();
  const later = NOW + 86_400_000;
  const arrived: unknown[] = [];
  events = [post('new.md', 'A light again'), gone('old.md'), post('other.md', 'Bread'), { kind: 'complete' }];
  await read({ now: () => later, arrived: async (article) => void arrived.push(article.available) });
  expect(arrived).toEqual([later]);
  const newest = await real.store.articles.timeline(null, later, 9);
  expect(newest.map(({ available }) => available)).toEqual([later, NOW]);
});
