import { setTimeout as sleep } from 'node:timers/promises';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ingestPosts } from '../../src/ingest/ingest.ts';
import { followSources } from '../../src/jobs/follow-sources.ts';
import { readSource } from '../../src/jobs/read-source.ts';
import { slackOf } from '../../src/jobs/source-times.ts';
import { duringTurn } from '../../src/jobs/source-turn.ts';
import { type Reading, type Source, SourceError, type SourceEvent } from '../../src/sources/source.ts';
import { keys } from '../../src/store/keys.ts';
import type { Store } from '../../src/store/store.ts';
import { realRedis } from '../redis.ts';

const real = realRedis();
const SOON = { interval: 10 };
const INTERVAL = 300;

let followed: { close(): Promise<void> }[];
/** When processes were given turns. */
let begun: number[];
beforeEach(() => {
  followed = [];
  begun = [];
});
afterEach(async () => {
  await Promise.all(followed.map((each) => each.close()));
});

type Telling = (before: Reading, time: number) => AsyncIterable<SourceEvent> | Iterable<SourceEvent>;

/** A source that says something else each time, and when each reading began and ended. */
function aSource(name: string, tell: Telling, interval: number | undefined = INTERVAL) {
  const readings: { begun: number; ended?: number; before: Reading }[] = [];
  const source: Source = {
    name,
    ...(interval !== undefined && { interval }),
    async *read(before) {
      const reading: (typeof readings)[number] = { begun: Date.now(), before };
      readings.push(reading);
      yield* tell(before, readings.length);
      reading.ended = Date.now();
    },
  };
  return { source, readings };
}

const post = (path: string): SourceEvent => ({
  kind: 'post',
  post: { source: 'any', path, bytes: Buffer.from(`---\ntitle: ${path}\n---\nThe harbour woke.\n`), modified: 0 },
});
const portsOf = (store: Store) => ({ store, ingest: ingestPosts, log: pino({ level: 'silent' }), now: Date.now });

/** Follows sources as a process of its own. */
function aProcess(...sources: Source[]) {
  const store = real.openStore();
  const { sourceTurns } = store;
  const begin: typeof sourceTurns.begin = async (name, now, rest) => {
    const turn = await sourceTurns.begin(name, now, rest);
    if (turn.kind === 'turn') begun.push(now);
    return turn;
  };
  const process = followSources(portsOf({ ...store, sourceTurns: { ...sourceTurns, begin } }), sources);
  followed.push(process);
  return process;
}

const health = (name: string) => real.store.sourceHealth.get(name);

test('of many processes that follow a source one reads it at a time, and never before its interval has passed', async () => {
  async function* slowly(): AsyncGenerator<SourceEvent> {
    yield post('a.md');
    await sleep(30);
    yield { kind: 'complete', memory: 'kept' };
  }
  const { source, readings } = aSource('wire', slowly);
  for (let index = 0; index < 3; index++) aProcess(source);
  await expect.poll(() => readings.length, SOON).toBeGreaterThanOrEqual(6);
  const ended = readings.filter(({ ended }) => ended !== undefined);
  for (const [index, { begun: from }] of readings.entries()) {
    if (index === 0) continue;
    expect(from).toBeGreaterThanOrEqual(ended[index - 1]!.ended!);
  }
  for (const [index, at] of begun.entries())
    if (index > 0) expect(at - begun[index - 1]!).toBeGreaterThanOrEqual(INTERVAL - slackOf(INTERVAL));
  expect(readings.map(({ before }) => before.memory)).toEqual([undefined, ...readings.slice(1).map(() => 'kept')]);
  expect(await health('wire')).toMatchObject({ failingSince: null, failures: 0, ended: false });
});

test('a source whose options change while it is followed is read with them at once, and others when they are due', async () => {
  const done = () => [{ kind: 'complete' } as const];
  const [before, changed, other] = ['wire', 'wire', 'other'].map((name) => aSource(name, done, 3_600_000)) as [
    ReturnType<typeof aSource>,
    ReturnType<typeof aSource>,
    ReturnType<typeof aSource>,
  ];
  const process = aProcess(before.source, other.source);
  await process.first;
  await process.follow([changed.source, other.source]);
  await expect.poll(() => changed.readings.length, SOON).toBe(1);
  await sleep(INTERVAL);
  expect([before, changed, other].map(({ readings }) => readings.length)).toEqual([1, 1, 1]);
});

test('a process that starts anew reads again what is due, and nothing else', async () => {
  const done = () => [{ kind: 'complete' } as const];
  const [often, seldom] = [aSource('often', done), aSource('seldom', done, 3_600_000)];
  const before = aProcess(often.source, seldom.source);
  await before.first;
  await before.close();
  expect(seldom.readings).toHaveLength(1);
  aProcess(often.source, seldom.source);
  await expect.poll(() => often.readings.length, SOON).toBeGreaterThanOrEqual(3);
  expect(seldom.readings).toHaveLength(1);
});

describe('a source that fails', () => {
  test('is left alone for longer each time, up to when it says, and holds up no other; asked for, it is read', async () => {
    const retryAt = Date.now() + 3_600_000;
    const bad = aSource('bad', (_, time) => {
      if (time < 3) throw new SourceError('the wire is cut', time === 2 ? { retryAt } : {});
      return [post('b.md'), { kind: 'complete' }];
    });
    const good = aSource('good', () => [post('a.md'), { kind: 'complete' }]);
    const process = aProcess(bad.source, good.source);
    await expect.poll(() => good.readings.length, SOON).toBeGreaterThanOrEqual(3);
    const first = await health('bad');
    expect(first).toMatchObject({ failures: 1, lastError: 'the wire is cut', lastSuccess: null });
    expect(first.nextTry! - first.lastTry!).toBe(60_000);
    process.read('bad');
    await expect.poll(async () => (await health('bad')).failures, SOON).toBe(2);
    expect((await health('bad')).nextTry).toBe(retryAt);
    expect((await health('bad')).failingSince).toBe(first.failingSince);
    process.read('bad');
    await expect.poll(async () => (await health('bad')).failingSince, SOON).toBe(null);
    expect(await health('bad')).toMatchObject({ failures: 0, lastError: null });
    expect(bad.readings).toHaveLength(3);
  });

  test('for good is not read again, also by a process that starts then, unless somebody asks', async () => {
    const over = aSource('over', (_, time) => {
      if (time === 1) throw new SourceError('410 Gone', { ended: true });
      return [{ kind: 'complete' }];
    });
    await aProcess(over.source).first;
    const process = aProcess(over.source);
    await process.first;
    await sleep(2 * INTERVAL);
    expect(over.readings).toHaveLength(1);
    expect(await health('over')).toMatchObject({ ended: true, lastError: '410 Gone', nextTry: null });
    expect([process.read('over'), process.read('another')]).toEqual([true, false]);
    await expect.poll(() => over.readings.length, SOON).toBeGreaterThanOrEqual(3);
    expect(await health('over')).toMatchObject({ ended: false, lastError: null });
  });
});

test('a source that never answers holds up neither the start for long nor the end', async () => {
  const never = aSource('never', () => ({ [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => {}) }) }));
  const process = aProcess(never.source);
  await process.first;
  expect(never.readings).toHaveLength(1);
  await process.close();
  // Its turn was given back, and counts for nothing.
  expect((await real.store.sourceTurns.begin('never', Date.now(), { interval: 3_600_000 })).kind).toBe('turn');
});

describe('a turn', () => {
  const { turns, begin } = {
    turns: () => real.store.sourceTurns,
    begin: (interval?: number, now = Date.now()) => real.store.sourceTurns.begin('wire', now, { interval }),
  };

  test('that its process does not extend runs out, and is no longer its own', async () => {
    const first = await begin();
    if (first.kind !== 'turn') throw new Error('it is nobody’s');
    const held = await begin();
    expect(held.kind === 'held' && held.ms).toBeGreaterThan(14_000);
    expect(held.kind === 'held' && held.ms).toBeLessThanOrEqual(30_000);
    await real.redis.hset(keys.source('wire'), 'turnUntil', 1);
    // Who died in mid-reading is not followed at once: what it read may have been its end.
    expect((await begin(3_600_000)).kind).toBe('early');
    expect((await begin(3_600_000, Date.now() + 61_000)).kind).toBe('turn');
    expect(await turns().extend('wire', first.token)).toBe(false);
    await turns().end('wire', first.token, 'read');
    expect((await begin()).kind).toBe('held');
  });

  test('goes by no time that a clock wrote before it was set back', async () => {
    const first = await begin(1_000, Date.now() + 86_400_000);
    if (first.kind === 'turn') await turns().end('wire', first.token, 'read');
    expect((await begin(1_000)).kind).toBe('turn');
  });

  test('that was lost while the process stood still lets it write nothing more', async () => {
    const { source } = aSource('wire', async function* () {
      yield post('a.md');
      // As long as no other process would wait.
      vi.advanceTimersByTime(20_000);
      yield post('b.md');
      yield { kind: 'complete', memory: 'too late' };
    });
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
    try {
      const turn = await begin();
      if (turn.kind !== 'turn') throw new Error('it is nobody’s');
      const { redis } = real;
      await redis.hset(keys.source('wire'), 'turn', 'of another process');
      const end = await readSource(portsOf(real.store), source, turn.token, new AbortController().signal);
      expect(end.kind).toBe('given up');
      expect(await redis.hget(keys.source('wire'), 'turn')).toBe('of another process');
      expect(await redis.hmget(keys.source('wire'), 'memory', 'lastTry')).toEqual([null, null]);
      expect(await real.store.articles.count()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  test('is kept as long as its work takes', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
    try {
      const turn = await begin();
      if (turn.kind !== 'turn') throw new Error('it is nobody’s');
      const stop = new AbortController().signal;
      await duringTurn(turns(), { name: 'wire' }, turn.token, stop, async ({ check }) => {
        for (let seconds = 0; seconds < 60; seconds += 5) {
          await real.redis.hset(keys.source('wire'), 'turnUntil', 1);
          vi.advanceTimersByTime(5_000);
          await expect.poll(async () => (await begin()).kind).toBe('held');
          // The answer is here, and is taken in.
          await real.redis.ping();
          check();
        }
      });
      expect((await begin()).kind).toBe('turn');
    } finally {
      vi.useRealTimers();
    }
  });
});

test('processes that follow different sources are all shown, until they are gone and another says what it follows', async () => {
  const [one, two] = [real.openStore().sourceHealth, real.openStore().sourceHealth];
  const names = async () => (await real.store.sourceHealth.all()).map(({ name }) => name);
  await one.follow(['a', 'b c']);
  await two.follow(['b c', 'd']);
  expect(await names()).toEqual(['a', 'b c', 'd']);
  await one.follow(['e']);
  expect(await names()).toEqual(['b c', 'd', 'e']);
  for (const member of await real.redis.zrange(keys.followed, 0, '-1'))
    if (member.endsWith('e')) await real.redis.zadd(keys.followed, 1, member);
  expect(await names()).toEqual(['b c', 'd', 'e']);
  await two.follow(['d']);
  expect(await names()).toEqual(['d']);
});

test('how far a reading is that takes minutes is told every half a minute', async () => {
  let now = Date.now();
  const { source } = aSource('archive', function* () {
    yield { kind: 'found', posts: 60 };
    for (let at = 0; at < 60; at += 1, now += 1_000) yield post(`${at}.md`);
    yield { kind: 'complete' };
  });
  const said: object[] = [];
  const log = pino({ base: null, timestamp: false }, { write: (line: string) => void said.push(JSON.parse(line)) });
  const turn = await real.store.sourceTurns.begin('archive', now);
  if (turn.kind !== 'turn') throw new Error('it is nobody’s');
  const ports = { ...portsOf(real.store), log, now: () => now };
  await readSource(ports, source, turn.token, new AbortController().signal);
  expect(said.filter((line) => 'done' in line)).toEqual([
    { level: 30, source: 'archive', done: 31, of: 60, msg: 'reading' },
  ]);
});

test('that a source fails for the same reason is told once, that it is read again, and then the reason anew', async () => {
  const outcomes = ['no disk', 'no disk', 'no rights', undefined, 'no rights'];
  const { source } = aSource('archive', function* (_, time) {
    const reason = outcomes[time - 1];
    if (reason !== undefined) throw new SourceError(reason);
    yield { kind: 'complete' };
  });
  const said: { reason?: string; msg: string }[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void said.push(JSON.parse(line)) });
  for (const _ of outcomes) {
    const turn = await real.store.sourceTurns.begin('archive', Date.now());
    if (turn.kind !== 'turn') throw new Error('it is nobody’s');
    await readSource({ ...portsOf(real.store), log }, source, turn.token, new AbortController().signal);
  }
  expect(said.map(({ reason, msg }) => reason ?? msg)).toEqual([
    'no disk',
    'no rights',
    'source is read again',
    'no rights',
  ]);
});
