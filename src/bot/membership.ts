import { Composer } from 'telegraf';
import type { BotContext } from './context.ts';
import { reschedule } from './settle-in.ts';

/** Blocks, kicks, returns and moves, of which Telegram tells before a message fails. */
export const membership = new Composer<BotContext>();

membership.on('my_chat_member', async (ctx) => {
  const { key, subscriber } = ctx.talk;
  if (!subscriber) return;
  const { status } = ctx.myChatMember.new_chat_member;
  const state = status === 'kicked' || status === 'left' ? 'unreachable' : 'active';
  await ctx.ports.store.subscribers.change(key, { state });
  await reschedule(ctx, { ...subscriber, state });
});

// A group that becomes a supergroup gets another id (Bot API, Message.migrate_to_chat_id).
membership.on('migrate_to_chat_id', async (ctx) => {
  await ctx.ports.store.subscribers.move(ctx.talk.key, { chatId: ctx.message.migrate_to_chat_id, threadId: null });
});
