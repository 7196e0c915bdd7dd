import { describe, expect, test } from 'vitest';
import { type ArticleId, articleIdOf, tagIdOf } from '../../src/model/ids.ts';
import { type Fingerprint, NO_FINGERPRINT, parseFingerprint } from '../../src/model/similarity.ts';
import { keys } from '../../src/store/keys.ts';
import { onCluster, realRedis } from '../redis.ts';
import { anArticle, publish } from './an-article.ts';

const real = realRedis();
const coast = tagIdOf('Coast');
const town = tagIdOf('Town');

const titles = (heads: readonly { title: string }[]) => heads.map(({ title }) => title);
const counts = async () => Object.fromEntries((await real.store.tags.all()).map(({ name, count }) => [name, count]));

describe('an article', () => {
  test('comes back as it was put, whatever its letters and however long', async () => {
    const text = '潮の時間に開くパン屋 🥐 e\u0301 \u{1f468}\u200d\u{1f469} "quoted" \\ \u2028 café '.repeat(16_000);
    const article = anArticle('パン屋 🥐', {
      author: 'Zoë "Z" O’Neill',
      fingerprint: parseFingerprint(`a${'-_9z'.repeat(42)}ABY`) as Fingerprint,
      blocks: [{ type: 'paragraph', children: [{ type: 'text', text }] }, { type: 'rule' }],
    });
    expect(Buffer.byteLength(text)).toBeGreaterThan(1_000_000);
    await real.store.articles.put(article, { available: 5, ingested: 5, hash: 'h' });
    expect(await real.store.articles.get(article.id)).toEqual(article);
    expect(await real.redis.hstrlen(keys.article(article.id), 'body')).toBeLessThan(50_000);
  });

  test('whose fingerprint is no longer ours has none', async () => {
    const { articles } = real.store;
    const { fingerprint: _, ...head } = anArticle('harbour');
    const id = await publish(real.store, 'harbour', 1_000);
    for (const stored of [
      { ...head, fingerprint: 'b12' },
      { ...head, fingerprint: '' },
    ]) {
      await real.redis.hset(keys.article(id), 'head', JSON.stringify(stored));
      expect((await articles.get(id))?.fingerprint).toEqual(NO_FINGERPRINT);
      expect(await articles.heads([id])).toMatchObject([{ title: 'harbour', fingerprint: NO_FINGERPRINT }]);
    }
  });

  test('replaced under its id keeps its availability and leaves the tags it dropped', async () => {
    const { articles, tags } = real.store;
    const id = articleIdOf('harbour');
    const put = (hash: string, available: number, tagged: string[]) =>
      articles.put(anArticle('harbour', { tags: tagged }), { available, ingested: available, hash });
    expect(await put('one', 1_000, ['Coast', 'Town'])).toBe('new');
    expect(await put('two', 9_000, ['Town', 'Trains'])).toBe('changed');
    expect(titles(await articles.newest(coast, 10_000, 10))).toEqual([]);
    expect(await articles.timeline(town, 1_000, 10)).toEqual([{ id, available: 1_000 }]);
    expect(await articles.timeline(tagIdOf('Trains'), 1_000, 10)).toEqual([{ id, available: 1_000 }]);
    expect(await counts()).toEqual({ Town: 1, Trains: 1 });
    expect(await tags.get(coast)).toEqual({ id: coast, name: 'Coast', count: 0 });
    expect(await articles.ingestedBefore(1_001, 10)).toEqual([id]);
    expect(await articles.count()).toBe(1);
  });

  test('that reads otherwise than before is corrected, and says since when, until it is corrected again', async () => {
    const { articles } = real.store;
    const id = articleIdOf('harbour');
    const put = (at: number, rest: Parameters<typeof anArticle>[1]) =>
      articles.put(anArticle('harbour', rest), { available: at, ingested: at, hash: `${at}` });
    expect(await put(1_000, {})).toBe('new');
    expect((await articles.get(id))?.updated).toBeUndefined();
    expect(await put(2_000, { summary: 'Another.' })).toBe('corrected');
    expect(await put(3_000, { summary: 'Another.', image: 'https://cdn.example/1.jpg' })).toBe('changed');
    expect(await articles.heads([id])).toMatchObject([{ updated: 2_000, image: 'https://cdn.example/1.jpg' }]);
    expect(await put(4_000, { summary: 'Another.', title: 'Harbor' })).toBe('corrected');
    expect((await articles.get(id))?.updated).toBe(4_000);
    await articles.withdraw(id);
    expect(await put(5_000, {})).toBe('new');
    expect((await articles.get(id))?.updated).toBeUndefined();
  });

  test('of which a first import brings a second copy, or that nobody could see yet, is not corrected', async () => {
    const { articles } = real.store;
    const put = (hash: string, available: number) =>
      articles.put(anArticle('harbour', { summary: hash }), { available, ingested: 1_000, hash });
    await put('one', 500);
    expect(await put('two', 500)).toBe('changed');
    await articles.withdraw(articleIdOf('harbour'));
    await put('one', 5_000);
    expect(await put('two', 5_000)).toBe('changed');
    expect((await articles.get(articleIdOf('harbour')))?.updated).toBeUndefined();
  });

  test('that still lies in the future moves with its date: nobody has seen it', async () => {
    const { articles } = real.store;
    const put = (hash: string, available: number) =>
      articles.put(anArticle('harbour', { tags: ['Coast'] }), { available, ingested: 1_000, hash });
    await put('dated by mistake', 900_000);
    await put('corrected', 1_000);
    expect(titles(await articles.newest(coast, 1_000, 10))).toHaveLength(1);
    await put('put off', 5_000);
    expect(titles(await articles.newest(coast, 1_000, 10))).toHaveLength(1);
  });

  test.skipIf(onCluster)('of the same post again changes nothing', async () => {
    const { articles } = real.store;
    await publish(real.store, 'harbour', 1_000);
    const before = await changes();
    const article = anArticle('harbour', { date: 1_000 });
    expect(await articles.put(article, { available: 2_000, ingested: 2_000, hash: JSON.stringify(article) })).toBe(
      'unchanged',
    );
    expect(await changes()).toBe(before);
  });

  test('withdrawn vanishes from everywhere; since when it was there is known for a month', async () => {
    const { articles } = real.store;
    const id = await publish(real.store, 'harbour', 1_000, { tags: ['Coast', 'Town'] });
    await publish(real.store, 'pier', 1_000);
    await articles.withdraw(id);
    expect(await articles.get(id)).toBeUndefined();
    expect(await articles.heads([id])).toEqual([]);
    expect(titles(await articles.newest(null, 2_000, 10))).toEqual(['pier']);
    expect(titles(await articles.newest(town, 2_000, 10))).toEqual([]);
    expect(await articles.ingestedBefore(2_000, 10)).toEqual([articleIdOf('pier')]);
    expect(await articles.count()).toBe(1);
    expect(await counts()).toEqual({ Coast: 1 });
    expect((await real.redis.keys('*')).filter((key) => key.includes(id))).toEqual([keys.withdrawn(id)]);
    expect(await articles.withdrawnSince(id)).toBe(1_000);
    expect(await real.redis.ttl(keys.withdrawn(id))).toBeGreaterThan(29 * 86_400);
  });

  test('withdrawn twice, or never there, is no error', async () => {
    await real.store.articles.withdraw(articleIdOf('nothing'));
    expect(await counts()).toEqual({});
  });
});

describe('tags', () => {
  test('are counted right while many articles come and go at once, over two connections', async () => {
    const stores = [real.store, real.openStore()];
    const names = Array.from({ length: 60 }, (_, index) => `article ${index}`);
    await Promise.all(
      names.map((name, index) => publish(stores[index % 2]!, name, index, { tags: ['Coast', 'Town'] })),
    );
    expect(await counts()).toEqual({ Coast: 60, Town: 60 });
    await Promise.all(names.slice(7).map((name, index) => stores[index % 2]!.articles.withdraw(articleIdOf(name))));
    expect(await counts()).toEqual({ Coast: 7, Town: 7 });
  });

  test('are one, however they are spelled, under the spelling that came first', async () => {
    await publish(real.store, 'one', 1, { tags: ['Ｃｏａｓｔ'] });
    await publish(real.store, 'two', 1, { tags: ['coast'] });
    expect(await counts()).toEqual({ Ｃｏａｓｔ: 2 });
  });
});

describe('windows', () => {
  test('end with their last instant, and hold the newest', async () => {
    const ids: ArticleId[] = [];
    for (const at of [1_000, 1_001, 2_000, 2_001]) ids.push(await publish(real.store, `at ${at}`, at));
    const { timeline } = real.store.articles;
    expect((await timeline(coast, 2_000, 10)).map(({ id }) => id)).toEqual([ids[2], ids[1], ids[0]]);
    expect(await timeline(coast, 2_001, 2)).toEqual([
      { id: ids[3], available: 2_001 },
      { id: ids[2], available: 2_000 },
    ]);
    expect(await timeline(coast, 999, 10)).toEqual([]);
  });

  test('show a future article from its instant on, not before', async () => {
    await publish(real.store, 'today', 1_000);
    await publish(real.store, 'tomorrow', 2_000);
    const { newest } = real.store.articles;
    expect(titles(await newest(coast, 1_999, 10))).toEqual(['today']);
    expect(titles(await newest(coast, 2_000, 10))).toEqual(['tomorrow', 'today']);
    expect(titles(await newest(null, 1_999, 10))).toEqual(['today']);
    expect(titles(await newest(null, 2_000, 1))).toEqual(['tomorrow']);
  });
});

describe('what somebody else wrote into the store', () => {
  test('a head that is no JSON: the error names the article and what to do', async () => {
    const id = await publish(real.store, 'harbour', 1_000);
    await real.redis.hset(keys.article(id), 'head', '{"title": "har');
    const naming = new RegExp(`${keys.article(id)}.*head.*JSON`, 's');
    await expect(real.store.articles.heads([id])).rejects.toThrow(naming);
    await expect(real.store.articles.newest(coast, 2_000, 10)).rejects.toThrow(naming);
    await expect(real.store.articles.get(id)).rejects.toThrow(naming);
  });

  test('a head without its fields, a body that is no zstd: the error names key and field', async () => {
    const id = await publish(real.store, 'harbour', 1_000);
    await real.redis.hset(keys.article(id), 'body', 'no zstd');
    await expect(real.store.articles.get(id)).rejects.toThrow(new RegExp(`${keys.article(id)}.*body`, 's'));
    await real.redis.hset(keys.article(id), 'head', '{"title": "harbour"}');
    await expect(real.store.articles.heads([id])).rejects.toThrow(
      new RegExp(`${keys.article(id)}.*readingMinutes`, 's'),
    );
  });

  test('an article with a broken head is mended by its post, and can be withdrawn', async () => {
    const id = await publish(real.store, 'harbour', 1_000);
    await real.redis.hset(keys.article(id), 'head', '{');
    await real.store.articles.put(anArticle('harbour'), { available: 5_000, ingested: 5_000, hash: 'mended' });
    expect(titles(await real.store.articles.heads([id]))).toEqual(['harbour']);
    await real.redis.hset(keys.article(id), 'head', '{');
    await real.store.articles.withdraw(id);
    expect(await real.store.articles.count()).toBe(0);
  });
});

describe('a process killed in the middle', () => {
  test('of putting an article: put again, it is everywhere it belongs and nowhere else', async () => {
    const at = { available: 1_000, ingested: 1_000 };
    const second = anArticle('harbour', { tags: ['Town'] });
    for (let commands = 0; ; commands++) {
      await real.redis.flushall();
      await publish(real.store, 'harbour', 1_000);
      const put = { ...at, hash: 'second' };
      const end = await real.killedAfter(commands, (store) => store.articles.put(second, put));
      await real.store.articles.put(second, put);
      expect(titles(await real.store.articles.newest(town, 2_000, 10)), `after ${commands}`).toEqual(['harbour']);
      expect(titles(await real.store.articles.newest(coast, 2_000, 10)), `after ${commands}`).toEqual([]);
      expect(await counts(), `after ${commands}`).toEqual({ Town: 1 });
      expect(await real.store.articles.count()).toBe(1);
      if (end === 'ended') break;
      expect(commands).toBeLessThan(50);
    }
  });

  test('of putting an article, and taken up much later: it is news then, or no cursor would ever find it', async () => {
    const article = anArticle('harbour', { tags: ['Coast'] });
    const hour = 3_600_000;
    for (let commands = 0, end = 'killed'; end === 'killed'; commands++) {
      await real.redis.flushall();
      end = await real.killedAfter(commands, (store) =>
        store.articles.put(article, { available: hour, ingested: hour, hash: 'h' }),
      );
      if (end === 'ended') break;
      const [before] = await real.store.articles.timeline(coast, hour, 1);
      await real.store.articles.put(article, { available: 2 * hour, ingested: 2 * hour, hash: 'h' });
      // Whoever was served in between saw it then, by name, or finds it now.
      if (before === undefined)
        expect(await real.store.articles.timeline(coast, 2 * hour, 1)).toEqual([
          { id: article.id, available: 2 * hour },
        ]);
    }
  });

  test('of withdrawing one: withdrawn again, it is gone', async () => {
    for (let commands = 0; ; commands++) {
      await real.redis.flushall();
      const id = await publish(real.store, 'harbour', 1_000, { tags: ['Coast', 'Town'] });
      const end = await real.killedAfter(commands, (store) => store.articles.withdraw(id));
      await real.store.articles.withdraw(id);
      expect(await counts(), `after ${commands}`).toEqual({});
      const left = (await real.redis.keys('gazette:*')).sort();
      expect(left, `after ${commands}`).toEqual([keys.changes, keys.tags, keys.tagsVersion, keys.withdrawn(id)]);
      if (end === 'ended') break;
      expect(commands).toBeLessThan(50);
    }
  });
});

/** How often data was changed since the server started. */
async function changes(): Promise<string | undefined> {
  return /rdb_changes_since_last_save:(\d+)/.exec(await real.redis.info('persistence'))?.[1];
}
