import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../src/ingest/news/fingerprint.ts';
import { marksOf } from '../../src/ingest/news/marks.ts';
import type { Gist } from '../../src/model/gist.ts';
import { type ArticleId, articleIdOf } from '../../src/model/ids.ts';
import { STORY_WINDOW_MS } from '../../src/model/same-news.ts';
import { keys } from '../../src/store/keys.ts';
import { packArticle } from '../../src/store/packed-article.ts';
import { storyStore } from '../../src/store/stories.ts';
import { BRIDGE, FERRY, FERRY_TRADITIONAL, LIBRARY } from '../ingest/near-duplicates.ts';
import { realRedis } from '../redis.ts';
import { pairsOf, readTellings, subjectOf } from '../story/families.ts';
import { gistOfTelling } from '../story/measured.ts';
import { anArticle } from './an-article.ts';

const real = realRedis();
const NOW = Date.parse('2026-11-22T08:00:00Z');
const HOUR = 3_600_000;

let sources = 0;
const gistOf = (text: { title: string; text: string }, date = NOW): Gist => ({
  date,
  source: ++sources,
  site: 0,
  marks: marksOf(text),
  fingerprint: fingerprint(text),
});
const id = (name: string) => articleIdOf(name);

describe('the stories', () => {
  test('hold an article, and what tells its news in another script and under another title, and nothing else', async () => {
    const stories = storyStore(real.redis);
    const place = (name: string, text: typeof FERRY) => stories.place(id(name), gistOf(text), NOW);
    expect(await place('ferry', FERRY)).toEqual({ story: id('ferry'), chapter: 0 });
    expect(await place('bridge', BRIDGE)).toEqual({ story: id('bridge'), chapter: 0 });
    expect(await place('library', LIBRARY)).toEqual({ story: id('library'), chapter: 0 });
    expect(await place('again', FERRY_TRADITIONAL)).toEqual({ story: id('ferry'), chapter: 0 });
  });

  test('are the same for articles that come in one moment', async () => {
    const stories = storyStore(real.redis);
    const names = Array.from({ length: 40 }, (_, at) => `ferry ${at}`);
    const placed = await Promise.all(names.map((name) => stories.place(id(name), gistOf(FERRY), NOW)));
    expect(new Set(placed.map(({ story }) => story)).size).toBe(1);
  });

  test('are the same for articles that two processes take in at once', async () => {
    const [one, other] = [storyStore(real.redis), storyStore(real.connect())];
    for (let round = 0; round < 30; round += 1) {
      await real.redis.flushall();
      const names = [`a ${round}`, `b ${round}`];
      const placed = await Promise.all([
        one.place(id(`a ${round}`), gistOf(FERRY), NOW),
        other.place(id(`b ${round}`), gistOf(FERRY_TRADITIONAL), NOW),
      ]);
      expect(new Set(placed.map(({ story }) => story)).size, names.join()).toBe(1);
    }
  });

  test('end with their window, on both sides of the edge of a period', async () => {
    const stories = storyStore(real.redis);
    const edge = Math.ceil(NOW / STORY_WINDOW_MS) * STORY_WINDOW_MS;
    await stories.place(id('ferry'), gistOf(FERRY, edge - HOUR), NOW);
    expect((await stories.place(id('soon'), gistOf(FERRY, edge + HOUR), NOW)).story).toBe(id('ferry'));
    expect((await stories.place(id('late'), gistOf(FERRY, edge + STORY_WINDOW_MS + 2 * HOUR), NOW)).story).toBe(
      id('late'),
    );
  });

  test('are forgotten when no article can belong to them any more; those of an archive after an hour', async () => {
    const stories = storyStore(real.redis);
    await stories.place(id('ferry'), gistOf(FERRY), NOW);
    await stories.place(id('bridge'), gistOf(BRIDGE, NOW - 20 * STORY_WINDOW_MS), NOW);
    const lives = (date: number) => {
      const period = Math.floor(date / STORY_WINDOW_MS);
      return Promise.all([keys.storyRecords(period), keys.storyKeys(period)].map((key) => real.redis.ttl(key)));
    };
    const left = Math.ceil(((Math.floor(NOW / STORY_WINDOW_MS) + 2) * STORY_WINDOW_MS - NOW) / 1_000);
    expect(left * 1_000).toBeGreaterThan(STORY_WINDOW_MS);
    for (const [date, seconds] of [
      [NOW, left],
      [NOW - 20 * STORY_WINDOW_MS, 3_600],
    ] as const) {
      for (const life of await lives(date)) expect(Math.abs(life - seconds)).toBeLessThan(60);
    }
  });

  test('lose one record that is damaged, and no more', async () => {
    const stories = storyStore(real.redis);
    const records = keys.storyRecords(Math.floor(NOW / STORY_WINDOW_MS));
    await stories.place(id('ferry'), gistOf(FERRY), NOW);
    await stories.place(id('again'), gistOf(FERRY_TRADITIONAL), NOW);
    for (const damage of ['', 'x', Buffer.alloc(40, 255)]) {
      await real.redis.hset(records, id('again'), damage);
      const found = await stories.place(id(`third ${String(damage)}`), gistOf(FERRY), NOW);
      expect(found.story).toBe(id('ferry'));
    }
  });

  test('found by the index are those that comparing all would find', async () => {
    const index = storyStore(real.redis);
    const tellings = readTellings();
    const named = ({ language, family, label }: (typeof tellings)[number]) => id(`${language} ${family} ${label}`);
    const inOrder = [...tellings].sort((a, b) => a.date - b.date);
    const placed = new Map<ArticleId, ArticleId>();
    for (const telling of inOrder) {
      placed.set(named(telling), (await index.place(named(telling), gistOfTelling(telling), NOW)).story);
    }
    const together = pairsOf(tellings).map((pair) => ({
      ...pair,
      together: placed.get(named(pair.a)) === placed.get(named(pair.b)),
    }));
    const right = together.filter((pair) => pair.together && pair.same).length;
    const wrong = together.filter((pair) => pair.together && !pair.same);
    expect(
      right / (right + wrong.length),
      wrong.map(({ a, b }) => `${a.family} ${a.label} ${b.label}`).join(),
    ).toBeGreaterThan(0.98);
    expect(right / together.filter(({ same }) => same).length).toBeGreaterThan(0.72);
    const stories = [...Map.groupBy(tellings, (telling) => placed.get(named(telling))).values()];
    const mixed = stories.filter((story) => new Set(story.map(subjectOf)).size > 1);
    expect(mixed.map((story) => story.map(({ family, label }) => `${family} ${label}`).join())).toEqual([]);
  });
});

describe('an article of a story', () => {
  const at = (ingested: number, hash: string) => ({ available: ingested, ingested, hash });
  const placeOf = async (name: string) => {
    const [head] = await real.store.articles.heads([id(name)]);
    return head && { story: head.story, chapter: head.chapter };
  };
  const put = async (name: string, text: typeof FERRY, hash = name, ingested = NOW) => {
    const article = anArticle(name, { date: NOW, title: text.title });
    return real.store.articles.putPacked(packArticle(article), at(ingested, hash), gistOf(text));
  };

  test('keeps its place when it is corrected, and is found by what it says then', async () => {
    await put('ferry', FERRY);
    await put('again', FERRY_TRADITIONAL);
    await put('again', LIBRARY, 'corrected', NOW + HOUR);
    expect(await placeOf('again')).toEqual({ story: id('ferry'), chapter: 0 });
    await put('library', LIBRARY);
    expect(await placeOf('library')).toMatchObject({ story: id('ferry') });
  });

  test('that was withdrawn is found no more, and the others stay', async () => {
    await put('ferry', FERRY);
    await put('again', FERRY_TRADITIONAL);
    await real.store.articles.withdraw(id('ferry'));
    await real.store.articles.withdraw(id('again'));
    await put('third', FERRY);
    expect(await placeOf('third')).toEqual({ story: id('third'), chapter: 0 });
  });

  test('whose putting was broken off anywhere is in its story in the end', async () => {
    await put('ferry', FERRY);
    for (let commands = 1; commands < 12; commands += 1) {
      const name = `again ${commands}`;
      await real.killedAfter(commands, async (store) => {
        return store.articles.putPacked(packArticle(anArticle(name, { date: NOW })), at(NOW, name), gistOf(FERRY));
      });
      await put(name, FERRY);
      expect(await placeOf(name)).toEqual({ story: id('ferry'), chapter: 0 });
    }
  });
});
