import { expect, test } from 'vitest';
import { worldOfFile } from './world.ts';

const world = worldOfFile({ pace: { burst: 5, perSecond: 0.001 } });

test('a chat that sends a flood of commands is asked for patience once, and another is answered as ever', async () => {
  const [ann, bob] = await world.telegram.createPersons(2);
  const t = world.t('en');
  const tags = await world.askOne(ann!.id, '/tags');
  for (let count = 0; count < 20; count++) await world.telegram.say(ann!.id, '/help');
  const hint = await world.telegram.waitForMessage(ann!.id, ({ text }) => text === t('slow-down'));
  expect((await world.askOne(bob!.id, '/help')).text).toBe(t('help'));
  await world.bot.settled();
  const answers = (await world.telegram.messages(ann!.id)).filter(({ from_bot }) => from_bot);
  expect(answers.map(({ text }) => text)).toEqual([tags.text, ...Array(4).fill(t('help')), hint.text]);
  // A button that is pressed meanwhile stops waiting, and does nothing.
  const before = await world.snapshot();
  expect(await world.tap(ann!.id, tags, 'Chess · 2')).toMatchObject({ message: tags, fresh: [] });
  expect(await world.snapshot()).toEqual(before);
});

test('what people say to each other in a group is no flood', async () => {
  const [ann] = await world.telegram.createPersons(1);
  const { id: chatId } = await world.telegram.createGroup({ title: 'Talk', creator: ann!.id, bot: 'administrator' });
  // What the bot says when it is added comes by itself, and is no answer to anything said here.
  await world.telegram.waitForMessage(chatId, ({ from_bot }) => from_bot);
  for (let count = 0; count < 20; count++) await world.telegram.say(ann!.id, 'Good morning!', { chatId });
  const answers = await world.ask(ann!.id, '/help', { chatId });
  expect(answers.map(({ text }) => text)).toContain(world.t('en')('help'));
});

test.each([
  ['of another bot', '/guess@game_bot'],
  ['of the same name of another bot', '/help@game_bot'],
  ['that are none of ours', '/guess'],
])('commands %s in a group are no flood, however many', async (_, command) => {
  const [ann] = await world.telegram.createPersons(1);
  const { id: chatId } = await world.telegram.createGroup({ title: 'Play', creator: ann!.id, bot: 'administrator' });
  await world.telegram.waitForMessage(chatId, ({ from_bot }) => from_bot);
  const last = (await world.telegram.messages(chatId)).at(-1)!.message_id;
  for (let count = 0; count < 20; count++) await world.telegram.say(ann!.id, command, { chatId });
  const help = await world.askOne(ann!.id, '/HELP@Gazette_Bot', { chatId });
  expect(help.text).toBe(world.t('en')('help'));
  const since = (await world.telegram.messages(chatId)).filter(({ message_id }) => message_id > last);
  expect(since.filter(({ from_bot }) => from_bot)).toHaveLength(1);
});
