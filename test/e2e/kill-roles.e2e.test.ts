import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect } from 'vitest';
import { test } from './house.ts';
import { sendToEveryone } from './mid-send.ts';
import { BAKERY, post } from './posts.ts';
import { nextFromBot } from './talk.ts';
import { until } from './until.ts';

/** The bot whose token a house uses. */
const BOT = 1;

describe('under load', () => {
  test('a poller that is killed is followed, and one that is stopped, and every word is answered once', async ({
    house,
  }) => {
    house.write('posts/one.md', post({ title: 'Bread before dawn', tags: ['Coast'], text: BAKERY }));
    const [telegram, redis] = await Promise.all([house.telegram(), house.redis()]);
    const env = { ...telegram.env, REDIS_URL: redis.url, SOURCES: house.path('posts'), MESSAGES_PER_SECOND: '1000' };
    const webs = [0, 1, 2].map(() => house.start(env, 'web'));
    await Promise.all(webs.map((web) => web.ready()));
    const polls = (web: (typeof webs)[number]) => web.log().some(({ msg }) => msg === 'polling for updates');
    const poller = () => {
      const found = webs.find((web) => web.running() && polls(web));
      if (!found) throw new Error('nobody polls');
      return found;
    };
    expect(webs.filter(polls)).toHaveLength(1);
    const people = await telegram.createPersons(30, { started: true });
    /** Everybody asks something; the n-th time. */
    const everybodyAsks = () => Promise.all(people.map(({ id }) => telegram.say(id, '/privacy')));
    const answered = async (times: number) => {
      const counts = await Promise.all(
        people.map(async ({ id }) => (await telegram.messages(id)).filter(({ from_bot }) => from_bot).length),
      );
      return counts.every((count) => count >= times) ? counts : undefined;
    };

    const first = poller();
    const asked = everybodyAsks();
    await sleep(30);
    const killedAt = performance.now();
    await first.stop('SIGKILL');
    await asked;
    await until('a new poller', () => webs.some((web) => web !== first && polls(web)));
    const passedOn = performance.now() - killedAt;
    await until('all answers', () => answered(1));
    const { updates } = house.openStore(redis.socket);
    // What the killed one had answered and not noted as done is answered again once another takes it over.
    await until('nothing in hand', async () => (await updates.count(BOT)) === 0);
    const counts = await until('all answers', () => answered(1));
    const repeated = counts.reduce((sum, count) => sum + count - 1, 0);

    const second = poller();
    const again = everybodyAsks();
    await sleep(30);
    const stoppedAt = performance.now();
    expect(await second.stop('SIGTERM')).toMatchObject({ code: 0, stderr: '' });
    const stopped = performance.now() - stoppedAt;
    await again;
    await until('all answers', () => answered(2));
    const [third] = webs.filter((web) => web !== first && web !== second);
    // Who was stopped may have answered all of it.
    await until('a third poller', () => third !== undefined && polls(third));
    const tokens = [first, second, third].map(
      (web) => web?.log().find(({ msg }) => msg === 'polling for updates')?.['token'],
    );
    console.log(
      `poller: kill -9 passed on after ${(passedOn / 1_000).toFixed(1)} s, ${repeated} answers of 30 repeated; SIGTERM ended after ${(stopped / 1_000).toFixed(1)} s; tokens ${tokens.join(', ')}`,
    );
    expect(tokens).toEqual([1, 2, 3]);
    // Let whatever may still come twice come.
    await sleep(300);
    const last = await answered(2);
    expect(last?.reduce((sum, count) => sum + count - 2, 0)).toBe(repeated);
    expect(await third?.stop()).toMatchObject({ code: 0, stderr: '' });
  });

  test('all and worker that are stopped end in time and lose nothing: the ledger and Telegram agree', async ({
    house,
  }) => {
    const redis = await house.redis();
    let worker: ReturnType<typeof house.start> | undefined;
    const beside = async (env: Record<string, string>) => {
      worker = house.start(env, 'worker');
      await worker.ready();
    };
    const sending = await sendToEveryone(house, { redis, beside });
    const { people, program, start, openStore, allSettled, count, telegram } = sending;
    const [ann] = await telegram.createPersons(1, { started: true });
    const said = await telegram.say(ann?.id ?? 0, '/privacy');
    const stoppedAt = performance.now();
    const ends = await Promise.all([program.stop('SIGTERM'), worker?.stop('SIGTERM')]);
    const seconds = (performance.now() - stoppedAt) / 1_000;
    expect(ends).toMatchObject([
      { code: 0, stderr: '' },
      { code: 0, stderr: '' },
    ]);
    expect((await count()).lost).toBeGreaterThan(0);

    const again = await start();
    await allSettled(openStore());
    await nextFromBot(telegram, { id: ann?.id ?? 0 }, said);
    const { lost, repeated } = await count();
    console.log(
      `SIGTERM of all and worker: ended after ${seconds.toFixed(1)} s; of ${people}, ${lost} lost, ${repeated} repeated`,
    );
    expect({ lost, repeated }).toEqual({ lost: 0, repeated: 0 });
    expect(await again.stop()).toMatchObject({ code: 0 });
  });
});
