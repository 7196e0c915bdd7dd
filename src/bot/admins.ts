import { TelegramError } from 'telegraf';
import type { BotContext } from './context.ts';
import { isIn } from './may-write.ts';

/**
 * Whether the person behind an update may change the settings of the chat they are in: in private always, else its
 * administrators.
 */
export async function mayChange(ctx: BotContext): Promise<boolean> {
  if (ctx.chat?.type === 'private') return true;
  // Nobody else posts in a channel, under whatever name.
  if (ctx.chat?.type === 'channel' && ctx.message) return true;
  const { chatId } = ctx.talk.place;
  const sender = ctx.message?.sender_chat;
  if (!sender) return ctx.from !== undefined && isAdministrator(ctx, chatId, ctx.from.id);
  // An anonymous administrator speaks as the group itself.
  if (sender.id === chatId) return true;
  // In a group that discusses a channel only its administrators can speak as the channel.
  return sender.type === 'channel' && sender.id === (await linkedChannel(ctx, chatId));
}

/** Whether somebody is an administrator of a chat at this moment; not, where the bot may not know. */
export async function isAdministrator(ctx: BotContext, chatId: number, personId: number): Promise<boolean> {
  return (await standingIn(ctx, chatId, personId)) === 'administrator';
}

/** What somebody is in a chat at this moment; nothing, where the bot may not know. */
export async function standingIn(
  ctx: BotContext,
  chatId: number,
  personId: number,
): Promise<'administrator' | 'member' | undefined> {
  try {
    const member = await ctx.telegram.getChatMember(chatId, personId);
    if (member.status === 'creator' || member.status === 'administrator') return 'administrator';
    return isIn(member) ? 'member' : undefined;
  } catch (error) {
    if (error instanceof TelegramError && (error.code === 400 || error.code === 403)) return undefined;
    throw error;
  }
}

async function linkedChannel(ctx: BotContext, chatId: number): Promise<number | undefined> {
  const chat = await ctx.telegram.getChat(chatId);
  return 'linked_chat_id' in chat ? chat.linked_chat_id : undefined;
}
