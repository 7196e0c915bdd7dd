import { Composer } from 'telegraf';
import { parseSubscriberKey, type SubscriberKey } from '../model/chat.ts';
import type { BotContext } from './context.ts';
import { reschedule } from './settle-in.ts';

/** Blocks, kicks, returns and moves, of which Telegram tells before a message fails. */
export const membership = new Composer<BotContext>();

membership.on('my_chat_member', async (ctx) => {
  const { chat, new_chat_member: bot } = ctx.myChatMember;
  const silenced = bot.status === 'restricted' && !bot.can_send_messages;
  const here = bot.status !== 'kicked' && bot.status !== 'left' && !silenced;
  const { subscribers } = ctx.ports.store;
  for (const key of await subscribersIn(ctx, 'is_forum' in chat && chat.is_forum === true)) {
    const subscriber = await subscribers.get(key);
    // A pause outlasts both.
    if (subscriber?.state !== (here ? 'unreachable' : 'active')) continue;
    const state = here ? 'active' : 'unreachable';
    await subscribers.change(key, { state });
    await reschedule(ctx, { ...subscriber, state });
  }
});

// A group that becomes a supergroup gets another id, and says so in both (Bot API, Message). Topics keep theirs.
membership.on('migrate_to_chat_id', (ctx) => move(ctx, ctx.chat.id, ctx.message.migrate_to_chat_id));
membership.on('migrate_from_chat_id', (ctx) => move(ctx, ctx.message.migrate_from_chat_id, ctx.chat.id));

async function move(ctx: BotContext, from: number, to: number): Promise<void> {
  const { subscribers } = ctx.ports.store;
  for (const key of await subscribers.ofChat(from))
    await subscribers.move(key, { chatId: to, threadId: parseSubscriberKey(key).threadId });
}

/** The chat's own subscriber and, in a forum, those of its topics. */
async function subscribersIn(ctx: BotContext, forum: boolean): Promise<SubscriberKey[]> {
  return forum ? ctx.ports.store.subscribers.ofChat(ctx.talk.chat.chatId) : [ctx.talk.key];
}
