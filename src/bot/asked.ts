import { type ClassicMessage, plainMessage } from '../render/message.ts';
import type { Keyboard } from '../model/press.ts';
import { type CommandSaid, commandSaid, isCommand } from './command-said.ts';
import type { BotContext } from './context.ts';

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
 * Words in reply to a question of ours are as if typed behind its command, which the menu of commands sends bare; and in
 * private a command may go without its slash, or be called as the language does.
 */
export async function takeAnswer(ctx: BotContext, next: () => Promise<void>): Promise<void> {
  const { message } = ctx;
  if (message && 'text' in message && !isCommand(message.text)) {
    const meant = await commandMeant(ctx, message.text);
    if (meant) Object.assign(message, asCommand(meant));
  }
  await next();
}

async function commandMeant(ctx: BotContext, typed: string): Promise<CommandSaid | undefined> {
  const { talk } = ctx;
  const asking = typed.startsWith('/') ? undefined : commandAsking(ctx);
  if (asking !== undefined) return { command: asking, behind: typed };
  // What was sent on, or shared, is not said to us.
  const { message } = ctx;
  const isOwn = message && !('forward_origin' in message) && !('via_bot' in message);
  return talk.kind === 'private' && isOwn ? commandSaid(typed, await talk.seen.tags(), talk.t) : undefined;
}

function asCommand({ command, behind }: CommandSaid): object {
  const text = `/${command}`;
  return { text: `${text} ${behind}`.trim(), entities: [{ type: 'bot_command', offset: 0, length: text.length }] };
}

function commandAsking({ answered, botInfo, talk: { t } }: BotContext): string | undefined {
  if (!answered || answered.from?.id !== botInfo.id || !('text' in answered)) return undefined;
  // About another chat, it names that first.
  const asked = answered.text.split('\n\n').at(-1);
  return Object.entries(QUESTIONS).find(([key]) => t(key as keyof typeof QUESTIONS) === asked)?.[1];
}
