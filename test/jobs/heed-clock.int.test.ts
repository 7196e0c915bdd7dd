import pino from 'pino';
import { expect, test } from 'vitest';
import { deliverBatch } from '../../src/jobs/deliver-digests.ts';
import { heedClock } from '../../src/jobs/heed-clock.ts';
import { planDue } from '../../src/jobs/plan-digests.ts';
import type { SubscriberKey } from '../../src/model/chat.ts';
import { keyOf, publish } from '../store/an-article.ts';
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
