import { expect, test } from 'vitest';
import { removeExpired } from '../../src/jobs/retention.ts';
import { realRedis } from '../redis.ts';
import { anArticle } from '../store/an-article.ts';

const real = realRedis();
const DAY = 86_400_000;
const NOW = Date.parse('2026-03-10T08:00:00Z');

async function ingested(name: string, instant: number, date: number): Promise<void> {
  const article = anArticle(name, { date });
  await real.store.articles.put(article, { available: date, ingested: instant, hash: name });
}

test('what was ingested longer ago than so many days is removed, whatever its own date', async () => {
  await ingested('old', NOW - 10 * DAY - 1, NOW + DAY);
  await ingested('on the edge', NOW - 10 * DAY, NOW);
  await ingested('archive read lately', NOW - DAY, 0);
  expect(await removeExpired(real.store.articles, 10, NOW)).toBe(1);
  const left = await real.store.articles.newest(null, NOW + 2 * DAY, 10);
  expect(left.map(({ title }) => title)).toEqual(['on the edge', 'archive read lately']);
});

test('many at once are removed with their tags', async () => {
  await Promise.all(Array.from({ length: 450 }, (_, index) => ingested(`article ${index}`, index, index)));
  expect(await removeExpired(real.store.articles, 1, NOW)).toBe(450);
  expect(await real.store.articles.count()).toBe(0);
  expect(await real.store.tags.all()).toEqual([]);
});

test('a correction does not make an article younger', async () => {
  await ingested('old', NOW - 10 * DAY, 0);
  const corrected = anArticle('old', { summary: 'Corrected.' });
  await real.store.articles.put(corrected, { available: NOW, ingested: NOW, hash: 'corrected' });
  expect(await removeExpired(real.store.articles, 5, NOW)).toBe(1);
});

test('zero days keep everything', async () => {
  await ingested('old', 0, 0);
  expect(await removeExpired(real.store.articles, 0, NOW)).toBe(0);
  expect(await real.store.articles.count()).toBe(1);
});
