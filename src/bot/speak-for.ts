import { TelegramError } from 'telegraf';
import { type ChatKind, type ChatRef, subscriberKey } from '../model/chat.ts';
import { isAdministrator } from './admins.ts';
import type { BotContext } from './context.ts';

/**
 * Makes another chat the one that an update is about, if the bot is there and whoever sent the update is an administrator
 * of it at this moment. Gives whether it is so; only in a private chat.
 */
export async function speakFor(ctx: BotContext, chat: ChatRef): Promise<boolean> {
  const { talk, ports, from } = ctx;
  if (talk.kind !== 'private' || !from) return false;
  const there = await chatOf(ctx, chat.chatId);
  if (!there || there.kind === 'private' || !(await isAdministrator(ctx, chat.chatId, from.id))) return false;
  const key = subscriberKey(chat);
  const subscriber = await ports.store.subscribers.get(key);
  ctx.talk = { ...talk, chat, key, kind: there.kind, title: there.title, subscriber };
  return true;
}

/** What a chat is called, and of what kind it is; `undefined` where the bot is not. */
export async function chatOf(ctx: BotContext, chatId: number): Promise<{ title: string; kind: ChatKind } | undefined> {
  try {
    const chat = await ctx.telegram.getChat(chatId);
    return { title: 'title' in chat ? chat.title : '', kind: chat.type };
  } catch (error) {
    if (error instanceof TelegramError && (error.code === 400 || error.code === 403)) return undefined;
    throw error;
  }
}
