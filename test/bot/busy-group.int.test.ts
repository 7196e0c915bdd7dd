import { beforeEach, expect, test } from 'vitest';
import { botAddress } from '../../src/model/deep-link.ts';
import type { ChatMessage } from '../../src/playground/client.ts';
import { readButton } from './stories.ts';
import { articleOf, BASE, english, labelsOf, worldOfFile } from './world.ts';

// A group of many people who all press at once, right after a digest came.

const world = worldOfFile({ pace: { burst: 5, perSecond: 0.001 } });
const t = english(world);
let olga: number;
let members: number[];
let group: number;
let digest: ChatMessage;

beforeEach(async () => {
  world.setNow(BASE);
  olga = (await world.telegram.createPerson({ name: 'Olga', languageCode: 'en' })).id;
  members = (await world.telegram.createPersons(8)).map(({ id }) => id);
  group = (await world.telegram.createGroup({ title: 'Club', creator: olga, members })).id;
  await world.telegram.waitForMessage(group, ({ from_bot }) => from_bot);
  await world.bot.settled();
  await world.askOne(olga, '/subscribe Maps', { chatId: group });
  [digest] = (await world.edition(group)) as [ChatMessage];
});

const posted = async () =>
  (await world.telegram.messages(group)).filter(
    ({ message_id, from_bot }) => from_bot && message_id > digest.message_id,
  );

test('an article is opened in a group once, for all; whoever wants it later reads it in private', async () => {
  const { id: article } = articleOf(['Maps'], 1);
  const answers: unknown[] = [];
  for (const member of members) answers.push((await world.telegram.press(member, digest, readButton(digest, 1))).url);
  await world.bot.settled();
  const inPrivate = botAddress('gazette_bot', { kind: 'article', article });
  expect(answers).toEqual([undefined, ...Array(7).fill(inPrivate)]);
  expect((await posted()).map(({ text }) => text.includes('The whole story of Maps 1.'))).toEqual([true]);
  // Another one is another matter, and so are the next day and a topic or group besides.
  const { fresh } = await world.tap(members[0]!, digest, readButton(digest, 2));
  expect(fresh[0]?.text).toContain('The whole story of Maps 2.');
});

test('presses of many people there keep its administrators from no answer', async () => {
  for (const member of members) await world.telegram.press(member, digest, readButton(digest, 1));
  const tags = await world.askOne(olga, '/tags', { chatId: group });
  expect(labelsOf(tags)).toContain('✓ Maps · 2');
  for (let count = 0; count < 5; count++) await world.telegram.press(members[0]!, digest, readButton(digest, 1));
  const asked = await world.telegram.press(members[0]!, digest, readButton(digest, 1));
  expect([asked.text, asked.url]).toEqual([undefined, undefined]);
  expect((await world.tap(olga, tags, 'Chess · 2')).popup).toBe(t('subscribed-toast', { tag: 'Chess' }));
});
