import { type ClassicMessage, plainMessage } from '../render/message.ts';
import type { Keyboard } from '../model/press.ts';
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

/** Words in reply to a question of ours are as if typed behind its command: the menu of commands sends them bare. */
export async function takeAnswer(ctx: BotContext, next: () => Promise<void>): Promise<void> {
  const { message } = ctx;
  const command = message && 'text' in message && !message.text.startsWith('/') ? commandAsking(ctx) : undefined;
  if (command !== undefined && message && 'text' in message) {
    const typed = `/${command}`;
    Object.assign(message, {
      text: `${typed} ${message.text}`,
      entities: [{ type: 'bot_command', offset: 0, length: typed.length }],
    });
  }
  await next();
}

function commandAsking({ answered, botInfo, talk: { t } }: BotContext): string | undefined {
  if (!answered || answered.from?.id !== botInfo.id || !('text' in answered)) return undefined;
  // About another chat, it names that first.
  const asked = answered.text.split('\n\n').at(-1);
  return Object.entries(QUESTIONS).find(([key]) => t(key as keyof typeof QUESTIONS) === asked)?.[1];
}
