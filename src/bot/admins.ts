import type { BotContext } from './context.ts';

/** Whether the person behind an update may change the chat's settings: in private always, else its administrators. */
export async function mayChange(ctx: BotContext): Promise<boolean> {
  if (ctx.talk.kind === 'private') return true;
  // An anonymous administrator speaks as the group itself; what a channel posts is its administrators' word.
  const sender = ctx.message?.sender_chat;
  if (sender) return sender.id === ctx.talk.chat.chatId;
  if (!ctx.from) return false;
  const { status } = await ctx.telegram.getChatMember(ctx.talk.chat.chatId, ctx.from.id);
  return status === 'creator' || status === 'administrator';
}
