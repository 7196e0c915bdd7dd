import pino from 'pino';
import { expect, test } from 'vitest';
import { deliverBatch } from '../../src/jobs/deliver-digests.ts';
import { heedClock } from '../../src/jobs/heed-clock.ts';
import { planDue } from '../../src/jobs/plan-digests.ts';
import type { SubscriberKey } from '../../src/model/chat.ts';
import { anArticle, keyOf, publish } from '../store/an-article.ts';
import { aHouse } from './a-house.ts';

const house = aHouse();
const log = pino({ level: 'silent' });
const on = (time: string) => Date.parse(`2026-${time}Z`);

/** A second of a worker whose clock shows that: it plans, and delivers what it planned. */
async function tick(time: string): Promise<void> {
  const now = on(time);
  await heedClock({ store: house.store, log }, now);
  const batches: Parameters<typeof deliverBatch>[1][] = [];
  await planDue(
    { store: house.store, log, addBatches: async (more) => void batches.push(...more.map(({ due }) => due)) },
    now,
  );
  for (const due of batches)
    expect(await deliverBatch(house.batchPorts({ now: () => now }), due)).toEqual({ done: true });
}

/** How often the reader was shown each of these. */
const shown = async (key: SubscriberKey, names: readonly string[]) => {
  const texts = (await house.written(key)).map(({ text }) => text ?? '');
  return names.map((name) => texts.filter((text) => text.includes(name)).length);
};

async function aReader(): Promise<SubscriberKey> {
  const [ann] = await house.readers(1);
  await house.store.due.set(ann!, on('03-10T08:00:00'));
  await tick('03-10T07:59:00');
  return ann!;
}

test('after the clock was a day ahead and is set right, editions come at their minutes again, with all that is new', async () => {
  const ann = await aReader();
  await publish(house.store, 'Harbour', on('03-10T07:00:00'));
  await tick('03-11T08:00:01');
  expect(await shown(ann, ['Harbour'])).toEqual([1]);
  expect(await house.store.due.get(ann)).toBe(on('03-12T08:00:00'));

  await tick('03-10T08:30:00');
  expect(await house.store.due.get(ann)).toBe(on('03-11T08:00:00'));
  await publish(house.store, 'Pier', on('03-10T12:00:00'));
  await tick('03-11T08:00:01');
  await publish(house.store, 'Square', on('03-11T12:00:00'));
  await tick('03-12T08:00:01');
  await tick('03-13T08:00:01');
  expect(await shown(ann, ['Harbour', 'Pier', 'Square'])).toEqual([1, 1, 1]);
});

test('what was ingested while the clock was ahead comes with the next edition, and to instant readers at once', async () => {
  const ann = await aReader();
  await tick('03-10T08:00:01');
  const ahead = on('03-17T09:00:00');
  await publish(house.store, 'Harbour', ahead, { date: on('03-10T08:30:00') });
  // Of a later date of its own.
  const { articles } = house.store;
  const later = anArticle('Quay', { date: on('03-20T09:00:00') });
  await articles.put(later, { available: later.date, ingested: ahead, hash: 'quay' });
  await heedClock({ store: house.store, log }, ahead);
  const arrived: unknown[] = [];
  const now = on('03-10T09:00:00');
  await heedClock({ store: house.store, log, arrived: async (article) => void arrived.push(article) }, now);
  expect(arrived).toEqual([{ tags: ['Coast'], available: now }]);
  expect((await articles.newest(null, now, 10)).map(({ title }) => title)).toEqual(['Harbour']);
  // Kept no longer than others.
  expect(await articles.ingestedBefore(now + 1, 10)).toHaveLength(2);
  await tick('03-11T08:00:01');
  expect(await shown(ann, ['Harbour', 'Quay'])).toEqual([1, 0]);
  await tick('03-20T09:00:00');
  await tick('03-21T08:00:01');
  expect(await shown(ann, ['Harbour', 'Quay'])).toEqual([1, 1]);
});

test.each(['1970-01-01T00:00:20', '2026-02-20T11:00:00'])(
  'a machine that says %s until it is told the time repeats nothing, and sends nothing between the minutes',
  async (boot) => {
    const ann = await aReader();
    // More than is remembered of what was offered.
    for (let day = 20; day < 25; day++) {
      for (let number = 0; number < 50; number++)
        await publish(house.store, `News ${day}-${number}`, on(`03-${day}T06:${10 + number}:00`));
      await tick(`03-${day}T08:00:01`);
    }
    await tick('03-25T02:59:00');
    const before = (await house.written(ann)).length;
    for (const wrong of [Date.parse(`${boot}Z`), Date.parse(`${boot}Z`) + 60_000])
      await heedClock({ store: house.store, log }, wrong);
    await tick('03-25T03:05:00');
    await tick('03-25T08:00:01');
    expect((await house.written(ann)).slice(before).map(({ text }) => text)).toEqual([]);
    await publish(house.store, 'Harbour', on('03-25T12:00:00'));
    await tick('03-26T08:00:01');
    expect(await shown(ann, ['Harbour'])).toEqual([1]);
    expect(await house.store.clock.setBacks()).toEqual([]);
  },
);

test('clocks that differ by minutes, and two that never agree, plan nothing anew', async () => {
  const { clock } = house.store;
  const now = on('03-10T08:00:00');
  expect(await clock.tick(now)).toBeUndefined();
  expect(await clock.tick(now - 4 * 60_000)).toBeUndefined();
  expect(await clock.setBacks()).toEqual([]);
  expect(await clock.tick(now - 600_000)).toEqual({ from: now, to: now - 600_000 });
  expect(await clock.tick(now)).toBeUndefined();
  expect(await clock.tick(now - 600_000)).toBeUndefined();
  expect(await clock.setBacks()).toEqual([{ from: now, to: now - 600_000 }]);
});

test('one whose settings are damaged holds up nobody', async () => {
  const ann = await aReader();
  await house.store.due.set(ann, on('03-12T08:00:00'));
  await house.store.subscribers.add({
    ...(await house.store.subscribers.get(ann))!,
    chat: { chatId: 7, threadId: null },
  });
  await house.store.due.set(keyOf(7), on('03-12T08:00:00'));
  await house.redis.hset(`gazette:{7}:subscriber`, 'schedule', 'torn');
  await tick('03-11T12:00:00');
  await heedClock({ store: house.store, log }, on('03-10T12:00:00'));
  expect(await house.store.due.get(ann)).toBe(on('03-11T08:00:00'));
  expect(await house.store.due.get(keyOf(7))).toBe(on('03-12T08:00:00'));
});
