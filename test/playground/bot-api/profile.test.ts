import { describe, expect, test } from 'vitest';
import { eachTest } from '../running.ts';

const running = eachTest();
const command = (name: string) => ({ command: name, description: `about ${name}` });

describe('commands', () => {
  test('a person sees those of their language, else the general ones', async () => {
    const { telegram, call } = running;
    await call('setMyCommands', { commands: [command('start')] });
    await call('setMyCommands', { commands: [command('los')], language_code: 'de' });
    const names = async (languageCode: string) => {
      const { id } = await telegram.createPerson({ languageCode });
      return (await telegram.menu(id)).commands.map((one) => one.command);
    };
    expect(await names('de')).toEqual(['los']);
    expect(await names('zh-hans')).toEqual(['start']);
    expect(await call('getMyCommands', { language_code: 'de' })).toMatchObject({ result: [command('los')] });
    await call('deleteMyCommands', { language_code: 'de' });
    expect(await names('de')).toEqual(['start']);
  });

  test('the narrowest scope wins', async () => {
    const { telegram, call } = running;
    const [ann, bob] = await telegram.createPersons(2);
    if (!ann || !bob) throw new Error('nobody was made');
    const chat = await telegram.createGroup({ title: 'x', creator: ann.id, members: [bob.id] });
    await call('setMyCommands', { commands: [command('all')] });
    await call('setMyCommands', { commands: [command('groups')], scope: { type: 'all_group_chats' } });
    await call('setMyCommands', { commands: [command('admins')], scope: { type: 'all_chat_administrators' } });
    const first = async (id: number, chatId: number) => (await telegram.menu(id, chatId)).commands[0]?.command;
    expect(await first(ann.id, ann.id)).toBe('all');
    expect(await first(bob.id, chat.id)).toBe('groups');
    expect(await first(ann.id, chat.id)).toBe('admins');
    await call('setMyCommands', { commands: [command('here')], scope: { type: 'chat', chat_id: chat.id } });
    expect(await first(bob.id, chat.id)).toBe('here');
  });

  test.each([
    [{ commands: [command('Start')] }, 'Bad Request: BOT_COMMAND_INVALID'],
    [{ commands: [command('x'.repeat(33))] }, 'Bad Request: command length must not exceed 32'],
    [{ commands: [{ command: 'x', description: '' }] }, 'Bad Request: command description must be non-empty'],
    [
      { commands: [{ command: 'x', description: 'x'.repeat(257) }] },
      'Bad Request: command description length must not exceed 256',
    ],
    [
      { commands: Array.from({ length: 101 }, (_, index) => command(`c${index}`)) },
      'Bad Request: BOT_COMMANDS_TOO_MUCH',
    ],
    [{ commands: [command('x')], language_code: 'zh-hans' }, 'Bad Request: invalid language code specified'],
    [
      { commands: [command('x')], scope: { type: 'everywhere' } },
      "Bad Request: can't parse BotCommandScope: unsupported type specified",
    ],
  ])('%j is refused', async (body, description) => {
    expect(await running.call('setMyCommands', body)).toMatchObject({ status: 400, description });
  });
});

test('name and descriptions are kept per language, within their lengths', async () => {
  const { call } = running;
  await call('setMyDescription', { description: 'general' });
  await call('setMyDescription', { description: '中文', language_code: 'zh' });
  expect(await call('getMyDescription', { language_code: 'zh' })).toMatchObject({ result: { description: '中文' } });
  expect(await call('getMyDescription', { language_code: 'de' })).toMatchObject({ result: { description: 'general' } });
  expect(await call('getMyName')).toMatchObject({ result: { name: 'Gazette' } });
  expect(await call('setMyName', { name: 'x'.repeat(65) })).toMatchObject({ status: 400 });
  expect(await call('setMyShortDescription', { short_description: 'x'.repeat(121) })).toMatchObject({ status: 400 });
});
