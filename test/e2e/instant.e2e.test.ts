import { expect } from 'vitest';
import { BUNDLE_MS } from '../../src/jobs/bring-forward.ts';
import { subscriberKey } from '../../src/model/chat.ts';
import { test } from './house.ts';
import { BAKERY, LIGHTHOUSE, post } from './posts.ts';
import { ask, nextFromBot } from './talk.ts';
import { until } from './until.ts';

test('a new post comes at once to whoever wants its tag at once', async ({ house }) => {
  const telegram = await house.telegram();
  house.write('posts/old.md', post({ title: 'An old post', tags: ['Coast'], text: LIGHTHOUSE, date: '2020-01-01' }));
  const program = house.start({ ...telegram.env, SOURCES: house.path('posts') });
  await program.ready();
  const ann = await telegram.createPerson();
  const subscribed = await ask(telegram, ann, '/subscribe Coast instant');
  const store = house.openStore();
  const key = subscriberKey({ chatId: ann.id, threadId: null });

  house.write('posts/new.md', post({ title: 'Bread before dawn', tags: ['Coast'], text: BAKERY }));
  const soon = async () => ((await store.due.get(key)) ?? Number.POSITIVE_INFINITY) <= Date.now() + BUNDLE_MS;
  await until('the edition that brings it', soon, { explain: program.report });
  // What else might come within half a minute is not waited for.
  await store.due.set(key, Date.now());
  expect((await nextFromBot(telegram, ann, subscribed)).text).toContain('Bread before dawn');
  expect(await program.stop()).toMatchObject({ code: 0, stderr: '' });
});
