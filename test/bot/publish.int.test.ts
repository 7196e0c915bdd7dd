import { expect, test } from 'vitest';
import { OPERATING } from '../../src/bot/commands.ts';
import { worldOfFile } from './world.ts';

const world = worldOfFile();

const told = async () => (await world.telegram.calls()).filter(({ method }) => method.startsWith('setMy'));
const known = async (method: string, language: string) => {
  const reply = await world.call(method, { language_code: language });
  return reply.ok ? reply.result : reply;
};

test('Telegram is told name, descriptions and commands in every language, and nothing twice', async () => {
  await world.telegram.clearCalls();
  await world.bot.publish(world.ports.i18n, 'en');
  const codes = new Set(world.ports.i18n.locales.map((locale) => new Intl.Locale(locale).language));
  expect(codes.size).toBeGreaterThanOrEqual(3);
  for (const code of codes) {
    const t = world.t(world.ports.i18n.match(code) ?? '');
    expect(await known('getMyName', code)).toEqual({ name: t('bot-name') });
    expect(await known('getMyDescription', code)).toEqual({ description: t('bot-description') });
    expect(await known('getMyShortDescription', code)).toEqual({ short_description: t('bot-short-description') });
    expect(await known('getMyCommands', code)).toContainEqual({ command: 'digest', description: t('command-digest') });
  }
  expect(await known('getMyDescription', 'sw')).toEqual({ description: world.t('en')('bot-description') });
  expect((await told()).length).toBeGreaterThan(codes.size);

  await world.telegram.clearCalls();
  await world.bot.publish(world.ports.i18n, 'en');
  expect(await told()).toEqual([]);

  // Somebody changed one of them with BotFather.
  await world.call('setMyDescription', { description: 'Something else', language_code: 'ar' });
  await world.telegram.clearCalls();
  await world.bot.publish(world.ports.i18n, 'en');
  expect((await told()).map(({ method }) => method)).toEqual(['setMyDescription']);
});

test('what Telegram wants no more of is left for the next start, and the rest is told', async () => {
  await world.call('setMyDescription', { description: 'Old', language_code: 'ar' });
  await world.call('setMyShortDescription', { short_description: 'Old', language_code: 'ar' });
  await world.telegram.addFault({ kind: 'retry-after', method: 'setMyDescription', retryAfter: 3_600, times: 1 });
  await world.bot.publish(world.ports.i18n, 'en');
  expect(await known('getMyDescription', 'ar')).toEqual({ description: 'Old' });
  expect(await known('getMyShortDescription', 'ar')).toEqual({
    short_description: world.t('ar')('bot-short-description'),
  });
  await world.bot.publish(world.ports.i18n, 'en');
  expect(await known('getMyDescription', 'ar')).toEqual({ description: world.t('ar')('bot-description') });
});

test('a bot with a name of its own keeps it in every language', async () => {
  await world.call('setMyName', { name: 'Berlin Evening' });
  for (const code of ['ar', 'zh']) await world.call('setMyName', { name: '', language_code: code });
  await world.bot.publish(world.ports.i18n, 'en');
  expect(await known('getMyName', 'ar')).toEqual({ name: 'Berlin Evening' });
});

test('only chats of operators have their commands in the menu, in their language; a refusal for one chat keeps none from theirs', async () => {
  const [olga, hans] = await Promise.all(
    ['Olga', 'Hans'].map((name) => world.telegram.createPerson({ name, languageCode: 'de', started: true })),
  );
  await world.askOne(hans!.id, '/start');
  world.operators.add(4_711).add(olga!.id).add(hans!.id);
  await world.telegram.addFault({ kind: 'status', status: 400, method: 'setMyCommands', times: 1 });
  await world.telegram.clearCalls();
  await world.bot.publish(world.ports.i18n, 'en');
  const menu = async (scope: object) => {
    const reply = await world.call('getMyCommands', { scope });
    return (reply.ok ? reply.result : []) as { command: string; description: string }[];
  };
  const menuOf = (chat: number) => menu({ type: 'chat', chat_id: chat });
  expect((await menuOf(olga!.id)).slice(0, OPERATING.length + 1).map(({ command }) => command)).toEqual([
    ...OPERATING,
    'digest',
  ]);
  expect((await menuOf(olga!.id))[0]?.description).toBe(world.t('en')('command-stats'));
  expect((await menuOf(hans!.id))[0]?.description).toBe(world.t('de')('command-stats'));
  expect(await menuOf(4_711)).toEqual([]);
  expect((await menu({ type: 'default' })).map(({ command }) => command)).not.toContain('stats');
  expect(world.log.join()).toContain('Telegram did not take the menu of operators');

  await world.telegram.clearCalls();
  await world.bot.publish(world.ports.i18n, 'en');
  expect((await told()).length).toBeLessThanOrEqual(1);

  // Telegram wants no more of it: at the next start.
  world.operators.delete(olga!.id);
  await world.telegram.addFault({ kind: 'retry-after', method: 'deleteMyCommands', retryAfter: 60, times: 1 });
  await world.bot.publish(world.ports.i18n, 'en');
  expect(await menuOf(olga!.id)).not.toEqual([]);
  await world.bot.publish(world.ports.i18n, 'en');
  expect(await menuOf(olga!.id)).toEqual([]);
  expect(await menuOf(hans!.id)).not.toEqual([]);
  await world.telegram.clearCalls();
  await world.bot.publish(world.ports.i18n, 'en');
  expect(await world.telegram.calls({ method: 'deleteMyCommands' })).toEqual([]);
});
