import { z } from 'zod';
import { badRequest } from '../api-error.ts';
import { isLonger } from '../text/format-text.ts';
import type { BotCommand, CommandScope } from '../world/profile.ts';
import type { World } from '../world/world.ts';
import type { Methods } from './method.ts';
import type { Params } from './params.ts';

/** What the bot says about itself. */
export const profileMethods: Methods = {
  setMyCommands(world, params) {
    const commands = readCommands(params);
    world.profile.setCommands(readScope(params), readLanguage(params), commands);
    return changed(world);
  },
  getMyCommands: (world, params) => world.profile.commands(readScope(params), readLanguage(params)),
  deleteMyCommands(world, params) {
    world.profile.setCommands(readScope(params), readLanguage(params), []);
    return changed(world);
  },

  setMyName: (world, params) => setText(world, params, 'name', 64),
  getMyName: (world, params) => ({ name: world.profile.text('name', readLanguage(params)) }),
  setMyDescription: (world, params) => setText(world, params, 'description', 512),
  getMyDescription: (world, params) => ({ description: world.profile.text('description', readLanguage(params)) }),
  setMyShortDescription: (world, params) => setText(world, params, 'short_description', 120),
  getMyShortDescription: (world, params) => ({
    short_description: world.profile.text('short_description', readLanguage(params)),
  }),
};

function setText(world: World, params: Params, field: 'name' | 'description' | 'short_description', limit: number) {
  const text = params.string(field) ?? '';
  const language = readLanguage(params);
  if (isLonger(text, limit)) throw badRequest(`bot ${field.replace('_', ' ')} is too long`);
  world.profile.setText(field, language, text);
  return changed(world);
}

function changed(world: World): true {
  world.events.emit({ type: 'profile' });
  return true;
}

/** Two letters or none: Telegram knows no regions and scripts here. */
function readLanguage(params: Params): string {
  const language = params.string('language_code') ?? '';
  if (!/^([a-z]{2})?$/.test(language)) throw badRequest('invalid language code specified');
  return language;
}

const scopeShape = z.object({
  type: z.enum([
    'default',
    'all_private_chats',
    'all_group_chats',
    'all_chat_administrators',
    'chat',
    'chat_administrators',
    'chat_member',
  ]),
  chat_id: z.coerce.number().int().optional(),
  user_id: z.coerce.number().int().optional(),
});

function readScope(params: Params): CommandScope {
  const given = params.json('scope', 'BotCommandScope');
  if (given === undefined) return { type: 'default' };
  const parsed = scopeShape.safeParse(given);
  if (!parsed.success) throw badRequest("can't parse BotCommandScope: unsupported type specified");
  const { type, chat_id, user_id } = parsed.data;
  if (type.startsWith('chat') && chat_id === undefined)
    throw badRequest("can't parse BotCommandScope: chat_id is empty");
  return { type, chat_id, user_id };
}

const commandsShape = z.array(z.looseObject({ command: z.string(), description: z.string() }));

function readCommands(params: Params): BotCommand[] {
  const parsed = commandsShape.safeParse(params.json('commands', 'commands') ?? []);
  if (!parsed.success) throw badRequest("can't parse commands: expected an Array of BotCommand");
  if (parsed.data.length > 100) throw badRequest('BOT_COMMANDS_TOO_MUCH');
  return parsed.data.map((given) => {
    const command = given.command.trim().replace(/^\//, '');
    const description = given.description.trim();
    if (command === '') throw badRequest('command must be non-empty');
    if (command.length > 32) throw badRequest('command length must not exceed 32');
    if (!/^[a-z0-9_]+$/.test(command)) throw badRequest('BOT_COMMAND_INVALID');
    if (description === '') throw badRequest('command description must be non-empty');
    if (isLonger(description, 256)) throw badRequest('command description length must not exceed 256');
    return { command, description };
  });
}
