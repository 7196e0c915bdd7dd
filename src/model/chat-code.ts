import type { ChatRef } from './chat.ts';

/**
 * A chat, and its topic, in as few characters as callback data and deep links have room for: `-cs5zvtae_7`. Both take
 * letters, digits, `_` and `-`.
 */
export function spellChat({ chatId, threadId }: ChatRef): string {
  return threadId === null ? chatId.toString(36) : `${chatId.toString(36)}_${threadId.toString(36)}`;
}

const CODE = /^(-?[1-9a-z][0-9a-z]{0,10})(?:_([1-9a-z][0-9a-z]{0,9}))?$/;

/** The chat that {@link spellChat} wrote, or `undefined` for what it never writes. */
export function parseChatCode(code: string): ChatRef | undefined {
  const match = CODE.exec(code);
  if (!match?.[1]) return undefined;
  const chatId = Number.parseInt(match[1], 36);
  const threadId = match[2] === undefined ? null : Number.parseInt(match[2], 36);
  return Number.isSafeInteger(chatId) && (threadId === null || Number.isSafeInteger(threadId))
    ? { chatId, threadId }
    : undefined;
}
