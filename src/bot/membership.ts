import { Composer } from 'telegraf';
import { parseSubscriberKey, type SubscriberKey } from '../model/chat.ts';
import type { BotContext } from './context.ts';
import { greet } from './features/places.ts';
import { reschedule } from './settle-in.ts';

/** Blocks, kicks, returns and moves, of which Telegram tells before a message fails. */
export const membership = new Composer<BotContext>();

membership.on('my_chat_member', async (ctx) => {
  const { chat, new_chat_member: bot } = ctx.myChatMember;
  const silenced = bot.status === 'restricted' && !bot.can_send_messages;
  const here = isIn(bot.status) && !silenced;
  const { subscribers } = ctx.ports.store;
  const known = await subscribersIn(ctx, 'is_forum' in chat && chat.is_forum === true);
  let isNew = chat.type !== 'private' && here && !isIn(ctx.myChatMember.old_chat_member.status);
  for (const key of known) {
    const changed = await subscribers.setReachable(key, here);
    const subscriber = await subscribers.get(key);
    if (subscriber) isNew = false;
    if (subscriber && changed) await reschedule(ctx, subscriber);
  }
  if (isNew) await greet(ctx);
});

const isIn = (status: string) => status !== 'kicked' && status !== 'left';

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
