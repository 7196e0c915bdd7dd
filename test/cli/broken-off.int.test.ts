import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ingest } from '../../src/cli/ingest.ts';
import { readConfig } from '../../src/config.ts';
import { Releasers } from '../../src/releasers.ts';
import { until } from '../e2e/until.ts';
import { onCluster, realRedis } from '../redis.ts';

/** More than are stored before anybody can break off. */
const POSTS = 600;

const real = realRedis();
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gz-broken-off-'));
  for (let number = 0; number < POSTS; number++)
    writeFileSync(join(folder, `${number}.md`), `---\ntitle: Loaf ${number}\ntags: [Coast]\n---\nBread before dawn.\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('an import that is broken off leaves no turn behind, and the next one goes on at once', async () => {
  const config = readConfig({ REDIS_URL: onCluster ? real.path : `unix://${real.path}`, SOURCES: folder }, false);
  const run = (releasers: Releasers) => {
    const [printed, told]: string[][] = [[], []];
    const print = (line: string) => printed?.push(line);
    const tell = (line: string) => told?.push(line);
    const ended = ingest([], {
      config,
      log: pino({ level: 'silent' }),
      results: process.stdout,
      print,
      tell,
      releasers,
    });
    return { ended, printed, told };
  };
  const releasers = new Releasers();
  const first = run(releasers);
  first.ended.catch(() => undefined);
  await until('the first articles', async () => (await real.store.articles.count()) > 0);
  await releasers.release();
  expect((await Promise.allSettled([first.ended]))[0]).not.toMatchObject({ value: 0 });

  const more = new Releasers();
  const second = run(more);
  expect(await second.ended).toBe(0);
  await more.release();
  expect(second.told).toEqual([]);
  const { read, new: added } = JSON.parse(second.printed?.[0] ?? '') as Record<string, number>;
  expect(read).toBe(POSTS);
  expect(added).toBeLessThan(POSTS);
});
