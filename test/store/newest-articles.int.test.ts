import { describe, expect, test, vi } from 'vitest';
import { tagIdOf } from '../../src/model/ids.ts';
import { openStore } from '../../src/store/store.ts';
import { realRedis } from '../redis.ts';
import { publish } from './an-article.ts';

const real = realRedis();
const coast = tagIdOf('Coast');
const NOW = 1_000_000;

const titles = (heads: readonly { title: string }[]) => heads.map(({ title }) => title);

describe('the newest', () => {
  test('of a tag that was read before cost no second look at it until something changes, whoever changes it', async () => {
    const reader = openStore(real.redis, { messagesPerSecond: 1 }).articles;
    const newest = async () => titles(await reader.newestOf([coast], NOW, 10));
    await publish(real.store, 'harbour', 1_000, { tags: ['Coast'] });
    // What is read while it is still unknown what changed last is not kept.
    for (let time = 0; time < 2; time++) expect(await newest()).toEqual(['harbour']);
    const looks = vi.spyOn(real.redis, 'zrange');
    expect(await newest()).toEqual(['harbour']);
    expect(looks).toHaveBeenCalledTimes(0);
    const pier = await publish(real.store, 'pier', 2_000, { tags: ['Coast'] });
    expect(await newest()).toEqual(['pier', 'harbour']);
    expect(looks).toHaveBeenCalledTimes(1);
    await real.store.articles.withdraw(pier);
    expect(await newest()).toEqual(['harbour']);
    looks.mockRestore();
  });

  test('leave out what is still to come, and have it when its time has come', async () => {
    const { articles } = real.store;
    await publish(real.store, 'harbour', 1_000, { tags: ['Coast'] });
    await publish(real.store, 'pier', NOW + 1, { tags: ['Coast'] });
    expect(titles(await articles.newest(coast, NOW, 10))).toEqual(['harbour']);
    expect(titles(await articles.newest(coast, NOW + 1, 10))).toEqual(['pier', 'harbour']);
  });

  test('are found behind more that is still to come than is kept', async () => {
    const { articles } = real.store;
    await publish(real.store, 'harbour', 1_000, { tags: ['Coast'] });
    for (let at = 0; at < 41; at++) await publish(real.store, `to come ${at}`, NOW + 1 + at, { tags: ['Coast'] });
    expect(titles(await articles.newest(coast, NOW, 1))).toEqual(['harbour']);
  });

  test('come in pages without a gap, near the top and far down', async () => {
    const { articles } = real.store;
    for (let at = 0; at < 60; at++) await publish(real.store, `${at}`, 1_000 + at, { tags: ['Coast'] });
    const pages = await Promise.all([0, 20, 40].map((skip) => articles.newest(coast, NOW, 20, { skip })));
    expect(titles(pages.flat())).toEqual(Array.from({ length: 60 }, (_, at) => `${59 - at}`));
  });
});
