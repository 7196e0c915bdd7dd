import type { Translate } from '../i18n.ts';
import { type ClassicMessage, plainMessage } from '../render/message.ts';
import type { Keyboard } from '../model/press.ts';
import { COMMANDS } from './commands.ts';
import type { BotContext } from './context.ts';
import { readTagNames } from './tag-names.ts';
import { isAmong, SEPARATOR } from './typed-lists.ts';

/** What is asked in words, and the command behind which the answer belongs. */
const QUESTIONS = {
  'search-how': 'search',
  'mute-how': 'mute',
  'subscribe-how': 'subscribe',
  'unsubscribe-how': 'unsubscribe',
  'tag-which': 'tag',
} as const;

/**
 * A question of these. In private it opens the field for a reply, which has no room for buttons beside it: there it is
 * clear who is to answer.
 */
export function question(ctx: BotContext, asked: keyof typeof QUESTIONS, keyboard: Keyboard = []): ClassicMessage {
  const { kind, title, t } = ctx.talk;
  if (kind !== 'private' || title !== undefined) return plainMessage(t(asked), keyboard);
  return { ...plainMessage(t(asked)), asksForReply: true };
}

/**
 * Words in reply to a question of ours are as if typed behind its command, which the menu of commands sends bare; and a
 * command alone is one without its slash too.
 */
export async function takeAnswer(ctx: BotContext, next: () => Promise<void>): Promise<void> {
  const { message } = ctx;
  const typed = message && 'text' in message && !/^\/\S/.test(message.text) ? message.text : undefined;
  const asking = typed === undefined ? undefined : commandAsking(ctx);
  if (typed !== undefined && message) {
    const command = asking ?? (await commandNamed(ctx, typed));
    if (command !== undefined) Object.assign(message, asCommand(command, asking === undefined ? '' : ` ${typed}`));
  }
  await next();
}

function asCommand(command: string, behind: string): object {
  const text = `/${command}`;
  return { text: text + behind, entities: [{ type: 'bot_command', offset: 0, length: text.length }] };
}

/** The command that is all of what somebody typed in private, unless a tag is called so. */
async function commandNamed({ talk }: BotContext, typed: string): Promise<string | undefined> {
  const command = talk.kind === 'private' ? commandCalled(typed.replace(SIGNS_AROUND, ''), talk.t) : undefined;
  if (command === undefined || readTagNames(typed, await talk.seen.tags()).found.length > 0) return undefined;
  return command;
}

const SIGNS_AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu;

/** By its name, or by what the language says for it. */
function commandCalled(name: string, t: Translate): string | undefined {
  const own = t('words-commands')
    .split(SEPARATOR)
    .map((entry) => /^\s*(\w+)\s+(.+)$/u.exec(entry) ?? []);
  const [, called] = own.find(([, , words = '']) => isAmong(name, words)) ?? [];
  return COMMANDS.find((one) => one === name.toLowerCase() || one === called);
}

function commandAsking({ answered, botInfo, talk: { t } }: BotContext): string | undefined {
  if (!answered || answered.from?.id !== botInfo.id || !('text' in answered)) return undefined;
  // About another chat, it names that first.
  const asked = answered.text.split('\n\n').at(-1);
  return Object.entries(QUESTIONS).find(([key]) => t(key as keyof typeof QUESTIONS) === asked)?.[1];
}
