import pino from 'pino';
import { expect, test } from 'vitest';
import { deliverBatch } from '../../src/jobs/deliver-digests.ts';
import { heedBot } from '../../src/jobs/heed-bot.ts';
import { type SubscriberKey, subscriberKey } from '../../src/model/chat.ts';
import { PLAYGROUND_BOT } from '../../src/model/playground-bot.ts';
import { keys } from '../../src/store/keys.ts';
import { publish } from '../store/an-article.ts';
import { aHouse } from './a-house.ts';

const house = aHouse();
const silent = pino({ level: 'silent' });
const RIGHT = { id: 10, username: 'news_bot' };
const WRONG = { id: 20, username: 'other_bot' };
const on = (time: string) => Date.parse(`2026-03-${time}Z`);

const starts = (bot: typeof RIGHT, time: string, log = silent) => heedBot({ store: house.store, log }, bot, on(time));
const stateOf = async (key: SubscriberKey) => (await house.store.subscribers.get(key))?.state;

async function deliver(key: SubscriberKey, time: string): Promise<void> {
  const ports = house.batchPorts({ now: () => on(time) });
  expect(await deliverBatch(ports, [{ key, edition: on(time), cadences: ['daily'] }])).toEqual({ done: true });
}

/** A log, and what came to it. */
function hearing() {
  const lines: Record<string, unknown>[] = [];
  return { lines, log: pino({ base: null }, { write: (line: string) => void lines.push(JSON.parse(line)) }) };
}

/** A reader whom the bot could not write to at eight on the tenth, but can again. */
async function aLostReader(): Promise<SubscriberKey> {
  const [ann] = (await house.readers(1)) as [SubscriberKey];
  await house.telegram.block(Number(ann));
  await publish(house.store, 'Harbour', on('10T07:00:00'));
  await house.store.due.set(ann, on('11T08:00:00'));
  await deliver(ann, '10T08:00:00');
  expect([await stateOf(ann), await house.store.due.get(ann)]).toEqual(['unreachable', undefined]);
  await house.telegram.unblock(Number(ann));
  return ann;
}

test('after a start with another bot’s token, the right one has its readers back, with what they missed', async () => {
  await starts(RIGHT, '09T00:00:00');
  await starts(WRONG, '10T00:00:00');
  const ann = await aLostReader();
  const { log, lines } = hearing();
  await starts(RIGHT, '10T09:00:00', log);
  expect(lines).toMatchObject([{ level: 40, before: 20, bot: 10, username: 'news_bot', tried: 1 }]);
  expect([await stateOf(ann), await house.store.due.get(ann)]).toEqual(['active', on('11T08:00:00')]);
  await deliver(ann, '11T08:00:00');
  expect((await house.written(ann)).map(({ text }) => text)).toEqual([expect.stringContaining('Harbour')]);
});

test('the same bot leaves those alone whom it could not reach, and so does the first one', async () => {
  const ann = await aLostReader();
  await starts(RIGHT, '10T09:00:00');
  await starts(RIGHT, '10T10:00:00');
  expect([await stateOf(ann), await house.store.due.get(ann)]).toEqual(['unreachable', undefined]);
});

test('another bot changes nothing for who is paused, and makes nothing due for who subscribes to nothing', async () => {
  const [ann, ben] = (await house.readers(2)) as [SubscriberKey, SubscriberKey];
  await house.store.subscribers.change(ann, { state: 'paused', pausedUntil: null });
  const carl = subscriberKey({ chatId: 77, threadId: null });
  const like = await house.store.subscribers.get(ben);
  await house.store.subscribers.add({ ...like!, chat: { chatId: 77, threadId: null } });
  await house.store.subscribers.setReachable(carl, false);
  await starts(RIGHT, '10T09:00:00');
  await starts(WRONG, '10T10:00:00');
  expect(await Promise.all([ann, ben, carl].map(stateOf))).toEqual(['paused', 'active', 'active']);
  expect(await house.store.due.get(carl)).toBeUndefined();
});

test('one whose settings are damaged keeps neither the bot from starting nor the others from being tried again', async () => {
  const ann = await aLostReader();
  await house.redis.hset(keys.subscriber(subscriberKey({ chatId: 5, threadId: null })), {
    kind: 'private',
    state: 'unreachable',
  });
  await house.redis.sadd(keys.subscribers, '5');
  await starts(RIGHT, '10T09:00:00');
  await starts(WRONG, '10T10:00:00');
  expect(await stateOf(ann)).toBe('active');
});

test('whoever goes from the playground to a bot of their own is not warned', async () => {
  const { log, lines } = hearing();
  await starts({ id: PLAYGROUND_BOT, username: 'gazette_bot' }, '10T09:00:00', log);
  await starts(RIGHT, '10T10:00:00', log);
  expect(lines).toEqual([]);
});
