import type { BotContext } from './context.ts';

/** Whether an update comes from a chat whose people run this bot. */
export function isOperator({ talk, ports }: BotContext): boolean {
  return ports.operators.chats.has(talk.place.chatId);
}
