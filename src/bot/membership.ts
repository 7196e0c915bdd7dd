import { Composer } from 'telegraf';
import { parseSubscriberKey, type SubscriberKey } from '../model/chat.ts';
import type { BotContext } from './context.ts';
import { greet, noteManager } from './features/places.ts';
import { isIn, mayWrite } from './may-write.ts';
import { reschedule } from './settle-in.ts';

/** Blocks, kicks, returns and moves, of which Telegram tells before a message fails. */
export const membership = new Composer<BotContext>();

membership.on('my_chat_member', async (ctx) => {
  const { chat, old_chat_member: before, new_chat_member: bot } = ctx.myChatMember;
  // Of a group that opens, or a restriction that runs out, nobody tells: there each digest finds out.
  const here = chat.type === 'channel' ? mayWrite(bot, chat.type) : isIn(bot);
  const { subscribers } = ctx.ports.store;
  const known = await subscribersIn(ctx, 'is_forum' in chat && chat.is_forum === true);
  let isNew = true;
  for (const key of known) {
    const changed = await subscribers.setReachable(key, here);
    const subscriber = await subscribers.get(key);
    if (subscriber) isNew = false;
    if (subscriber && changed) await reschedule(ctx, subscriber);
  }
  if (chat.type === 'private' || isIn(before) || !isIn(bot)) return;
  if (!isNew) await noteManager(ctx);
  // In a channel it is said in private.
  else if (mayWrite(bot, chat.type) || chat.type === 'channel') await greet(ctx);
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
