import { beforeEach, expect, test } from 'vitest';
import { articleOf, BASE, english, labelsOf, worldOfFile } from './world.ts';

const world = worldOfFile();
const t = english(world);
let ann: number;
beforeEach(async () => {
  ({ id: ann } = await world.telegram.createPerson({ name: 'Ann', started: true, languageCode: 'en' }));
});

test('less like a story asks of which tag or source, and offers what the chat has', async () => {
  await world.ask(ann, '/subscribe Science');
  const digest = await world.askOne(ann, '/digest');
  const { fresh } = await world.tap(ann, digest, t('button-less'));
  expect(fresh[0]?.text).toBe(t('less-ask', { title: 'Science 1' }));
  expect(labelsOf(fresh[0]!)).toEqual([
    t('button-less-tag', { tag: 'Science' }),
    t('button-less-source', { source: 'news.example' }),
    t('button-less-story'),
  ]);
});

test('what comes from a muted source is in no digest any more; undone, the next news is', async () => {
  await world.ask(ann, '/subscribe Birds');
  const digest = await world.askOne(ann, '/digest');
  const { fresh } = await world.tap(ann, digest, t('button-less'));
  const { message } = await world.tap(ann, fresh[0]!, t('button-less-source', { source: 'news.example' }));
  expect(message.text).toBe(t('source-muted', { source: 'news.example' }));
  await world.put(articleOf(['Birds'], 301, { title: 'Muted', date: BASE + 1_000 }));
  await world.put(articleOf(['Birds'], 302, { title: 'Heard', author: 'Bo', date: BASE + 1_000 }));
  const [next] = await world.edition(ann);
  expect(next?.text).toContain('Heard');
  expect(next?.text).not.toContain('Muted');

  const { message: undone } = await world.tap(ann, message, t('button-undo'));
  expect(undone.text).toBe(t('source-unmuted', { source: 'news.example' }));
  expect((await world.store.subscribers.get(`${ann}` as never))?.mutedSources).toEqual([]);
});

test('what was unsubscribed from by its button comes again after Undo, as often as before; pressed twice, Undo stays', async () => {
  await world.ask(ann, '/subscribe Bridges');
  await world.ask(ann, '/subscribe Opera weekly');
  const own = async () => (await world.store.subscribers.subscriptions(`${ann}` as never)).map((one) => one.cadence);
  const [choice, other] = [await world.askOne(ann, '/unsubscribe'), await world.askOne(ann, '/unsubscribe')];
  await Promise.all([1, 2].map(() => world.telegram.press(ann, choice, 'Opera')));
  await world.bot.settled();
  const message = await world.current(choice);
  expect([message.text, labelsOf(message)]).toEqual([t('unsubscribed', { tags: 'Opera' }), [t('button-undo')]]);
  expect(await own()).toEqual(['daily']);
  const again = await world.tap(ann, other, 'Opera');
  expect([again.popup, again.message.text]).toEqual([t('not-subscribed', { tags: 'Opera' }), other.text]);
  const { message: undone } = await world.tap(ann, message, t('button-undo'));
  expect(undone.text).toContain('Opera');
  expect((await own()).toSorted()).toEqual(['daily', 'weekly']);
});
