import { expect, test } from 'vitest';
import { subscriberKey } from '../../src/model/chat.ts';
import { articleOf, BASE, english, labelsOf, worldOfFile } from './world.ts';

const world = worldOfFile();
const t = english(world);

test('an article that has another address since is found by its old link, and saved as before', async () => {
  const ann = await world.newcomer('Ann');
  const key = subscriberKey({ chatId: ann, threadId: null });
  const former = articleOf(['Chess'], 900);
  const now = articleOf(['Chess'], 900, { url: 'https://moved.example/900' });
  await world.put(former);
  await world.ask(ann, '/start');
  await world.store.saved.add(key, former.id, BASE);
  await world.put(now);
  await world.store.successors.note(former.id, now.id);
  await world.store.articles.withdraw(former.id);

  const opened = await world.askOne(ann, `/start a_${former.id}`);
  expect(opened.text).toContain('The whole story of Chess 900.');
  expect((await world.store.articles.published(former.id, BASE))?.head.id).toBe(now.id);

  const list = await world.askOne(ann, '/saved');
  expect(labelsOf(list)).toEqual(['Chess 900', t('button-unsave')]);
  const { message } = await world.tap(ann, list, t('button-unsave'));
  expect(message.text).toBe(t('saved-none'));
  expect(await world.store.saved.list(key)).toEqual([]);
});

test('/why knows that an article came which has another address since', async () => {
  const ann = await world.newcomer('Ann');
  await world.ask(ann, '/subscribe Birds');
  await world.askOne(ann, '/digest');
  const former = articleOf(['Birds'], 1);
  const now = articleOf(['Birds'], 1, { url: 'https://moved.example/birds', story: former.id });
  await world.put(now);
  await world.store.successors.note(former.id, now.id);
  await world.store.articles.withdraw(former.id);
  const { text } = await world.askOne(ann, `/why ${now.id}`);
  expect(text).toContain(t('why-sent', { when: '' }).slice(0, 20));
});
