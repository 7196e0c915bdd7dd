import { renameSync, rmSync } from 'node:fs';
import { expect } from 'vitest';
import type { ChatMessage } from '../../src/playground/client.ts';
import { test } from './house.ts';
import { BAKERY, LIGHTHOUSE, post } from './posts.ts';
import { ask, nextFromBot } from './talk.ts';
import { until } from './until.ts';

/** Some tenths of a second on a machine that has time; without being told of a change, it would be a minute. */
const SEEN_WITHIN_MS = 20_000;

test('a post added, changed, moved or removed while running is seen at once', async ({ house }) => {
  const telegram = await house.telegram();
  house.write('posts/old.md', post({ title: 'An old post', tags: ['Coast'], text: LIGHTHOUSE, date: '2020-01-01' }));
  const program = house.start({ ...telegram.env, SOURCES: house.path('posts') });
  await program.ready();
  const ann = await telegram.createPerson();

  /** `/latest` again and again until it fits; gives the ms that took. */
  const latestWithin = async (what: string, fits: (latest: ChatMessage) => boolean) => {
    const from = performance.now();
    const latest = await until(
      what,
      async () => {
        const answer = await ask(telegram, ann, '/latest');
        return fits(answer) && answer;
      },
      { timeoutMs: SEEN_WITHIN_MS, explain: program.report },
    );
    expect(performance.now() - from, what).toBeLessThan(SEEN_WITHIN_MS);
    return latest;
  };

  const baker = { title: 'Bread before dawn', tags: ['Streets'], url: 'https://example.org/bread' };
  const file = house.write('posts/new/deep/bread.md', post({ ...baker, text: BAKERY }));
  const added = await latestWithin('the added post', ({ text }) => text.includes(baker.title));
  expect(added.text.indexOf(baker.title)).toBeLessThan(added.text.indexOf('An old post'));

  house.write('posts/new/deep/bread.md', post({ ...baker, title: 'Bread after dawn', text: LIGHTHOUSE }));
  const changed = await latestWithin('the changed post', ({ text }) => text.includes('Bread after dawn'));
  expect(changed.text).not.toContain(baker.title);
  await telegram.press(ann.id, changed, '1. Read');
  expect((await nextFromBot(telegram, ann, changed)).text).toContain('The lighthouse at Cape Wren');

  renameSync(file, house.path('posts/bread.md'));
  await until('the move', () =>
    house
      .openStore()
      .posts.known(house.path('posts'))
      .then((known) => known.has('bread.md')),
  );
  await latestWithin('the moved post', ({ text }) => text.includes('Bread after dawn'));

  rmSync(house.path('posts/bread.md'));
  await latestWithin('the removal', ({ text }) => !text.includes('Bread after dawn'));
  expect((await ask(telegram, ann, '/tag Streets')).text).toContain('There is no tag “Streets”');

  house.write('posts/broken.md', '---\ntitle: [unclosed\n---\n');
  await program.logged('post rejected');
  expect((await ask(telegram, ann, '/latest')).text).toContain('An old post');
  expect(await program.stop()).toMatchObject({ code: 0, stderr: '' });
});
