import { TelegramError } from 'telegraf';
import { type ChatKind, type ChatRef, parseSubscriberKey, subscriberKey } from '../model/chat.ts';
import { isReading } from '../model/press.ts';
import { parsePress } from '../model/press-codec.ts';
import { plainMessage } from '../render/message.ts';
import { standingIn } from './admins.ts';
import type { BotContext } from './context.ts';
import { mayWriteNow } from './may-write.ts';
import { seenOf } from './seen.ts';
import { reschedule } from './settle-in.ts';

/**
 * Makes another chat the one that an update is about, if the bot is there and whoever sent the update is an administrator
 * of it at this moment, or, `as` a reader of a channel, may read it. Gives whether it is so; only in a private chat.
 */
export async function speakFor(
  ctx: BotContext,
  chat: ChatRef,
  as: 'administrator' | 'reader' = 'administrator',
): Promise<boolean> {
  const { talk, ports, from } = ctx;
  if (talk.kind !== 'private' || !from) return false;
  const there = await chatOf(ctx, chat.chatId);
  if (!there || there.kind === 'private') return false;
  const [standing, mayWrite] = await Promise.all([standingIn(ctx, there.id, from.id), mayWriteNow(ctx, there)]);
  const isGuest = standing !== 'administrator';
  const mayRead = as === 'reader' && there.kind === 'channel' && (there.isPublic || standing === 'member');
  if (isGuest && !mayRead) return false;
  const now = { ...chat, chatId: there.id };
  const key = subscriberKey(now);
  const subscriber = await ports.store.subscribers.get(key);
  const seen = seenOf(ports.store, key);
  const isLost = subscriber?.state === 'unreachable';
  // Only what is said in a topic tells that it is there.
  const isBarred = !mayWrite || (isLost && chat.threadId !== null);
  ctx.talk = { ...talk, chat: now, key, kind: there.kind, title: there.title, isBarred, isGuest, subscriber, seen };
  // It came back while nobody here listened.
  if (isLost && !isBarred) {
    ctx.talk.subscriber = { ...subscriber, state: 'active' };
    await ports.store.subscribers.setReachable(key, true);
    await reschedule(ctx, ctx.talk.subscriber);
  }
  return true;
}

/** A command that answers the settings of another chat is about that chat. */
export async function forWhomItAnswers(ctx: BotContext, next: () => Promise<void>): Promise<void> {
  const chat = chatAnswered(ctx);
  if (chat && !(await speakFor(ctx, chat))) await ctx.say(plainMessage(ctx.talk.t('not-your-chat')));
  else await next();
}

/** The chat for which all buttons act that change something, of the message of ours that is answered. */
function chatAnswered({ answered, botInfo }: BotContext): ChatRef | undefined {
  if (!answered || answered.from?.id !== botInfo.id || !('reply_markup' in answered)) return undefined;
  const presses = (answered.reply_markup?.inline_keyboard.flat() ?? [])
    .flatMap((button) => ('callback_data' in button ? (parsePress(button.callback_data) ?? []) : []))
    .filter((press) => !isReading(press));
  const [first] = presses;
  return first?.do === 'for' && presses.every(({ do: what }) => what === 'for') ? first.chat : undefined;
}

interface KnownChat {
  /** The one that was asked for, or that of the supergroup which it has become. */
  id: number;
  title: string;
  kind: ChatKind;
  isForum: boolean;
  /** Whether everybody may read it. */
  isPublic: boolean;
  /** Whether its members may not write. */
  isLocked: boolean;
}

/** What a chat is called, and of what kind it is; `undefined` where the bot is not. */
export async function chatOf(ctx: BotContext, chatId: number): Promise<KnownChat | undefined> {
  const moved = await ctx.ports.store.subscribers.movedTo(subscriberKey({ chatId, threadId: null }));
  const id = moved === undefined ? chatId : parseSubscriberKey(moved).chatId;
  try {
    const chat = await ctx.telegram.getChat(id);
    return {
      id,
      title: 'title' in chat ? chat.title : '',
      kind: chat.type,
      isForum: 'is_forum' in chat && chat.is_forum === true,
      isPublic: 'username' in chat && chat.username !== undefined,
      isLocked: 'permissions' in chat && chat.permissions?.can_send_messages === false,
    };
  } catch (error) {
    if (!(error instanceof TelegramError) || (error.code !== 400 && error.code !== 403)) throw error;
    const to = error.parameters?.migrate_to_chat_id;
    return to === undefined || to === id ? undefined : chatOf(ctx, to);
  }
}
