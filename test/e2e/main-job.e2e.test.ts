import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { buttonsOf, detailsOf, transcript } from '../../src/playground/client.ts';
import { type House, test } from './house.ts';
import { BAKERY, LIGHTHOUSE, post } from './posts.ts';
import { ROOT } from './program.ts';
import { ask, DIGEST, nextFromBot } from './talk.ts';

const REAL_POSTS = join(ROOT, '../shared/real-posts');
const MINUTE_MS = 60_000;
/** A minute nearer than this could pass while the bot still answers. */
const ROOM_MS = 4_000;

/** Real posts where the archive lies beside the repository, else two of our own. */
function sourceFor(house: House): { folder: string; tag: string } {
  if (existsSync(REAL_POSTS)) return { folder: REAL_POSTS, tag: 'iYouPort' };
  house.write(
    'posts/one.md',
    post({ title: 'A light again', tags: ['Coast'], url: 'https://example.org/light', text: LIGHTHOUSE }),
  );
  house.write(
    'posts/two.md',
    post({ title: 'Bread before dawn', tags: ['Coast'], url: 'https://example.org/bread', text: BAKERY }),
  );
  return { folder: house.path('posts'), tag: 'Coast' };
}

test('a subscriber gets the digest at the minute they chose, once, and reads a full article', async ({ house }) => {
  const { folder, tag } = sourceFor(house);
  const [telegram, redis] = await Promise.all([house.telegramProcess(), house.redis('--appendonly', 'yes')]);
  const program = house.start({ ...telegram.env, REDIS_URL: redis.url, SOURCES: folder });
  await program.ready();
  const ann = await telegram.createPerson({ name: 'Ann', languageCode: 'en' });

  expect((await ask(telegram, ann, `/subscribe ${tag.toLowerCase()}`)).text).toContain(`Subscribed to ${tag}.`);
  expect((await ask(telegram, ann, '/timezone UTC')).text).toContain('Your time zone is');
  const minute = Math.ceil((Date.now() + ROOM_MS) / MINUTE_MS) * MINUTE_MS;
  const chosen = new Date(minute).toISOString().slice(11, 16);
  const set = await ask(telegram, ann, `/time ${chosen}`);
  expect(set.text).toContain(`Your digest comes at ${chosen}`);

  const digest = await nextFromBot(telegram, ann, set, minute - Date.now() + 60_000);
  const sent = (await telegram.calls({ method: 'sendRichMessage', chatId: ann.id })).find(
    ({ message_id }) => message_id === digest.message_id,
  );
  const lateMs = (sent?.time ?? Number.NaN) - minute;
  expect(lateMs).toBeGreaterThanOrEqual(0);
  // A busy machine is late by seconds; one that looks each minute would be by half of one.
  expect(lateMs).toBeLessThan(20_000);
  expect(digest.text).toContain(DIGEST);
  expect(digest.text).toContain(chosen);

  const title = detailsOf(digest)[0]?.summary.split('\n')[0]?.replace(/^1\. /, '') ?? 'no title';
  const press = await telegram.press(ann.id, digest, '1. Read');
  expect(press).toMatchObject({ answered: true });
  const article = await nextFromBot(telegram, ann, digest);
  expect(article.text).toContain(title.replace(/…$/, ''));
  const [, , summary = ''] = digest.text.slice(digest.text.indexOf(title)).split('\n');
  expect(article.text.length).toBeGreaterThan(summary.length + title.length);
  expect(buttonsOf(article).some(({ url }) => url?.startsWith('http'))).toBe(true);

  // A second digest for the same minute would come with one of the next ticks.
  await sleep(2_500);
  const digests = (await telegram.messages(ann.id)).filter(({ text }) => text.startsWith(DIGEST));
  expect(digests).toHaveLength(1);
  expect((await ask(telegram, ann, '/digest')).text).toContain('Nothing new since your last digest');

  console.log(`the digest for ${chosen} came ${Math.round(lateMs)} ms after the minute`);
  if (process.env['TRANSCRIPT'] === '1') console.log(transcript(await telegram.messages(ann.id)));
  expect(await program.stop()).toMatchObject({ code: 0, stderr: '' });
});
