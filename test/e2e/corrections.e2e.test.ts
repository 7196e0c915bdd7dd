import { rmSync } from 'node:fs';
import { expect } from 'vitest';
import { detailsOf } from '../../src/playground/client.ts';
import { test } from './house.ts';
import { BAKERY, LIGHTHOUSE, post } from './posts.ts';
import { ask, DIGEST, nextFromBot } from './talk.ts';

test('a post edited in its folder, or removed, is edited in the messages that were sent, and nothing is sent', async ({
  house,
}) => {
  const telegram = await house.telegram();
  const bread = { title: 'Bread before dawn', tags: ['Coast'], url: 'https://example.org/bread', date: '2026-01-02' };
  const lamp = { title: 'A lamp for the cape', tags: ['Coast'], url: 'https://example.org/lamp', date: '2026-01-01' };
  house.write('posts/bread.md', post({ ...bread, text: BAKERY }));
  house.write('posts/lamp.md', post({ ...lamp, text: LIGHTHOUSE }));
  const program = house.start({ ...telegram.env, SOURCES: house.path('posts') });
  await program.ready();
  const ann = await telegram.createPerson();
  await ask(telegram, ann, '/subscribe Coast');
  const asked = await telegram.say(ann.id, '/digest');
  const digest = await nextFromBot(telegram, ann, asked);
  expect(digest.text).toContain(DIGEST);
  const data = detailsOf(digest)[0]!.buttons[0]!.callback_data!;
  await telegram.press(ann.id, digest, { data });
  const opened = await nextFromBot(telegram, ann, digest);
  expect(opened.text).toContain('opens at four');

  const corrected = BAKERY.replace('four', 'five');
  house.write('posts/bread.md', post({ ...bread, title: 'Bread at dawn', text: corrected }));
  rmSync(house.path('posts/lamp.md'));
  const as = (id: number, words: RegExp) =>
    telegram.waitForMessage(ann.id, ({ message_id, text }) => message_id === id && words.test(text));
  const now = await as(digest.message_id, /Bread at dawn\n.* · updated[\s\S]*1 story is missing/);
  expect(detailsOf(now)).toHaveLength(1);
  expect((await as(opened.message_id, /opens at five/)).text).toMatch(/^Bread at dawn\n.* · updated/);
  const messages = await telegram.messages(ann.id);
  expect(messages.at(-1)?.message_id).toBe(opened.message_id);
  expect(await program.stop()).toMatchObject({ code: 0, stderr: '' });
});
