import { expect, test } from 'vitest';
import { subscriberKey } from '../../src/model/chat.ts';
import { titlesOf } from './stories.ts';
import { articleOf, BASE, worldOfFile } from './world.ts';

const world = worldOfFile();

test('who pauses, blocks the bot and comes back is still in the pause, and it ends as it would have', async () => {
  const { id: ann } = await world.telegram.createPerson({ name: 'Ann', languageCode: 'en' });
  const key = subscriberKey({ chatId: ann, threadId: null });
  await world.ask(ann, '/subscribe Maps');
  await world.ask(ann, '/pause 3');
  const before = await world.store.subscribers.get(key);
  const due = await world.store.due.get(key);
  const isAsBefore = async () => {
    await world.bot.settled();
    expect(await world.store.subscribers.get(key)).toEqual(before);
    expect(await world.store.due.get(key)).toBe(due);
  };
  await world.telegram.block(ann);
  // A digest that was asked for by hand finds the chat gone.
  await world.ports.digestNow(key, BASE + 60_000);
  await isAsBefore();
  await world.telegram.unblock(ann);
  await world.askOne(ann, '/help');
  await isAsBefore();
});

test('who blocks the bot and comes back gets what was missed in one digest, and nothing twice', async () => {
  const { id: ann } = await world.telegram.createPerson({ name: 'Ann', languageCode: 'en' });
  const key = subscriberKey({ chatId: ann, threadId: null });
  const state = async () => (await world.store.subscribers.get(key))?.state;
  await world.ask(ann, '/subscribe Maps');
  const [first] = await world.edition(ann);
  expect(titlesOf(first!)).toEqual(['Maps 1', 'Maps 2']);

  await world.telegram.block(ann);
  await expect.poll(state).toBe('unreachable');
  await world.bot.settled();
  expect(await world.store.due.get(key)).toBeUndefined();
  const day = 86_400_000;
  for (const number of [1, 2, 3])
    await world.put(articleOf(['Maps'], 100 + number, { title: `Missed ${number}`, date: BASE + number * day }));
  world.setNow(BASE + 3 * day + 3_600_000);
  await world.telegram.unblock(ann);
  await expect.poll(state).toBe('active');
  await world.bot.settled();

  const merged = await world.edition(ann);
  expect(merged).toHaveLength(1);
  expect(titlesOf(merged[0]!).toSorted()).toEqual(['Missed 1', 'Missed 2', 'Missed 3']);
});
