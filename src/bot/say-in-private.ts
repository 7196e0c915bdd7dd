import { TelegramError } from 'telegraf';
import type { Translate } from '../i18n.ts';
import { subscriberKey } from '../model/chat.ts';
import type { ClassicMessage } from '../render/message.ts';
import type { BotContext } from './context.ts';

/**
 * Says something of the chat at hand to whoever acts there, in private and in their language, with buttons that act for that
 * chat. Gives whether it was said: who never wrote to the bot cannot be written to.
 */
export async function sayInPrivate(ctx: BotContext, compose: (t: Translate) => ClassicMessage): Promise<boolean> {
  const { ports, from, talk } = ctx;
  if (!from || from.is_bot) return false;
  const person = { chatId: from.id, threadId: null };
  const known = await ports.store.subscribers.get(subscriberKey(person));
  const t = ports.i18n.in(known?.locale ?? ports.i18n.match(from.language_code) ?? talk.t.locale);
  const title = ctx.chat && 'title' in ctx.chat ? ctx.chat.title : '';
  ctx.talk = { ...talk, place: person, title, t };
  try {
    await ctx.say(compose(t));
    return true;
  } catch (error) {
    if (!(error instanceof TelegramError) || (error.code !== 400 && error.code !== 403)) throw error;
    return false;
  } finally {
    ctx.talk = talk;
  }
}
