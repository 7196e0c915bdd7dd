import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from '../../src/ingest/news/fingerprint.ts';
import { marksOf } from '../../src/ingest/news/marks.ts';
import type { Gist } from '../../src/model/gist.ts';
import { articleIdOf } from '../../src/model/ids.ts';
import { STORY_WINDOW_MS } from '../../src/model/same-news.ts';
import { startPrivateRedis } from '../../src/store/private-redis.ts';
import { connectRedis, type RedisClient } from '../../src/store/redis.ts';
import { storyStore } from '../../src/store/stories.ts';
import { type Row, rowOf, type SuiteResult } from '../harness/report.ts';
import type { SuiteContext } from '../harness/suite.ts';
import { memoryOfData } from './redis-memory.ts';

/** Articles that are in the window when others are placed among them. */
const IN_WINDOW = 20_000;
const ROUNDS = 5;
const PLACED = 500;
/** As many as an import has at hand at once. */
const AT_ONCE = 16;
/** Every so many articles tells the news of one before, in part in other words. */
const TOLD_AGAIN = 10;
const NOW = Date.UTC(2026, 0, 15);

/** What it takes to place an article in its story when 20,000 others are in the window. */
export async function measureStories(files: readonly string[], context: SuiteContext): Promise<SuiteResult> {
  const { progress, scratch, releasers } = context;
  const log = { info: () => {}, warn: progress, error: progress };
  const server = await startPrivateRedis({ dataDir: join(scratch, 'stories'), log, purpose: 'gazette bench' });
  releasers.add(() => server.stop());
  const redis = connectRedis(server.path);
  releasers.add(() => redis.disconnect());
  const writeTexts = writerOf(files.map((file) => readFileSync(file, 'utf8')));
  const stories = storyStore(redis);
  let made = 0;
  let again = 0;
  const placeNext = async (gists: readonly Gist[]) => {
    for (let at = 0; at < gists.length; at += AT_ONCE) {
      await Promise.all(
        gists.slice(at, at + AT_ONCE).map(async (gist) => {
          made += 1;
          const id = articleIdOf(`${made}`);
          const { story } = await stories.place(id, gist, NOW);
          if (story !== id) again += 1;
        }),
      );
    }
  };
  progress(`placing ${IN_WINDOW} articles in their stories`);
  await placeNext(writeTexts(IN_WINDOW).map(gistOfText));
  const bytes = await memoryOfData(redis);
  const [own, marks, ofRedis]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    const texts = writeTexts(PLACED);
    const gistsOfTexts = texts.map(gistOfText);
    const before = { own: process.cpuUsage(), redis: await cpuOf(redis) };
    await placeNext(gistsOfTexts);
    own.push(microsSince(before.own) / PLACED);
    ofRedis.push(((await cpuOf(redis)) - before.redis) / PLACED);
    const start = process.cpuUsage();
    for (const text of texts) marksOf(text);
    marks.push(microsSince(start) / PLACED);
  }
  const among = `story of an article among ${IN_WINDOW}`;
  const rows: Row[] = [
    rowOf(among, 'CPU µs', own),
    rowOf('marks of an article', 'CPU µs', marks),
    rowOf(among, 'Redis CPU µs', ofRedis),
    rowOf('story index', 'bytes/article', [bytes / IN_WINDOW]),
  ];
  const share = again / made;
  const mistakes =
    share > 0.05 && share < 0.15 ? [] : [`${again} of ${made} articles were placed in a story, not a tenth`];
  return { rows, targets: [], mistakes };
}

interface Text {
  title: string;
  text: string;
}

function gistOfText(text: Text, number: number): Gist {
  const date = NOW - (number % 1_000) * (STORY_WINDOW_MS / 1_000);
  return { date, source: number, site: 0, marks: marksOf(text), fingerprint: fingerprint(text) };
}

/** Writes articles of words of the given texts, as frequent as they are there; the same ones every time. */
function writerOf(texts: readonly string[]): (count: number) => Text[] {
  const words = texts.flatMap(
    (text) => text.replace(/^---[\s\S]*?\n---|<[^>]*>/g, ' ').match(/[\u3400-\u9fff]{2,4}|\p{L}{2,}/gu) ?? [],
  );
  let seed = 1;
  const roll = (sides: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * sides);
  };
  const write = (count: number) =>
    Array.from({ length: count }, () => words[roll(words.length)] ?? '')
      .map((word, at) => (at % 12 === 11 ? `${word}。` : /\p{Script=Han}/u.test(word) ? word : ` ${word} `))
      .join('');
  let last: Text = { title: write(8), text: write(120) };
  let written = 0;
  return (count) =>
    Array.from({ length: count }, () => {
      written += 1;
      if (written % TOLD_AGAIN === 0) return { title: `${write(2)}${last.title}`, text: `${write(10)}${last.text}` };
      last = { title: write(8), text: write(120) };
      return last;
    });
}

function microsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return user + system;
}

/** CPU time a server has used, in µs. */
async function cpuOf(redis: RedisClient): Promise<number> {
  const info = await redis.info('cpu');
  const seconds = (field: string) => Number(new RegExp(`^${field}:([\\d.]+)`, 'm').exec(info)?.[1] ?? 0);
  return (seconds('used_cpu_user_main_thread') + seconds('used_cpu_sys_main_thread')) * 1e6;
}
