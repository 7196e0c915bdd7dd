import pino from 'pino';
import { expect, test } from 'vitest';
import { ingestPosts } from '../../src/ingest/ingest.ts';
import { followSources } from '../../src/jobs/follow-sources.ts';
import { slackOf } from '../../src/jobs/source-times.ts';
import { realRedis } from '../redis.ts';
import { type Case, cases, pathOf } from '../sources/awkward-feeds/cases.ts';
import { NOW, openWorld } from '../sources/awkward-feeds/outcome.ts';

const INTERVAL_MS = 1_000;
/** In a process that also serves and parses all this a request is seen late by so much, in ms. */
const LATE_MS = 900;
/** Where other cases lead to. */
const LED_TO = new Set(['rss-2.0', 'atom-1.0', 'moved-for-good-301', 'a-page-without-feeds', 'gone']);

const real = realRedis();

test('however many processes follow awkward feeds, none is asked more often than its interval, its server or its faults allow', async () => {
  const world = await openWorld();
  // What some feeds ask for depends on the hour and the day.
  const ahead = NOW - Date.now();
  const ports = () => ({
    store: real.openStore(),
    ingest: ingestPosts,
    log: pino({ level: 'silent' }),
    now: () => Date.now() + ahead,
  });
  const timesOf = (one: Case) => world.requests.get(pathOf(one)) ?? [];
  const own = cases.filter(
    (one) => !LED_TO.has(pathOf(one).slice(1)) && !/without end|moved|bomb|large|nested/.test(one.name),
  );
  const sources = [...own, ...cases.filter((one) => LED_TO.has(pathOf(one).slice(1)))].map((one) =>
    world.sourceOf(one, INTERVAL_MS),
  );
  const fine = own.filter(({ expected }) => expected.startsWith('ok') && !expected.includes('not before'));
  const processes = [followSources(ports(), sources), followSources(ports(), sources)];
  try {
    await expect
      .poll(() => Math.min(...own.map((one) => timesOf(one).length)), {
        interval: 50,
      })
      .toBeGreaterThanOrEqual(1);
    const steady = fine.filter(({ expected }) => !expected.includes('from now on'));
    await expect
      .poll(() => Math.min(...steady.map((one) => timesOf(one).length)), {
        interval: 50,
      })
      .toBeGreaterThanOrEqual(4);
    for (const one of steady) {
      const times = timesOf(one);
      const took = (times.at(-1) ?? 0) - (times[0] ?? 0);
      const most = 1 + (took + LATE_MS) / (INTERVAL_MS - slackOf(INTERVAL_MS));
      expect(times.length, one.name).toBeLessThanOrEqual(most);
    }
    // What fails, wants to be left alone, has moved or is gone is not asked again in these seconds.
    for (const one of own) if (!steady.includes(one)) expect(timesOf(one), one.name).toHaveLength(1);
    expect(world.innerRequests()).toBe(0);
  } finally {
    await Promise.all(processes.map((process) => process.close()));
    await world.close();
  }
}, 60_000);
