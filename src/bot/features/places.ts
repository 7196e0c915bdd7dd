import type { Translate } from '../../i18n.ts';
import { type ChatRef, parseSubscriberKey, subscriberKey } from '../../model/chat.ts';
import { parseChatCode, spellChat } from '../../model/chat-code.ts';
import type { Button, Keyboard } from '../../model/press.ts';
import { type ClassicMessage, plainMessage } from '../../render/message.ts';
import { shorten } from '../../render/story.ts';
import { isAdministrator } from '../admins.ts';
import { allSettings, MOST_BUTTONS } from '../choices.ts';
import type { BotContext } from '../context.ts';
import { sayInPrivate } from '../say-in-private.ts';
import { chatOf, speakFor } from '../speak-for.ts';
import { LABEL_LENGTH } from '../tag-page.ts';
import { shortName } from '../wording.ts';

/** What a deep link to the settings of a chat begins with; its code follows. */
const LINK = 's_';

/** More are not asked about at once. */
const MOST_CHATS = 30;

/** The channels and groups whose settings this person may change from here. */
export async function chatsScreen(ctx: BotContext): Promise<ClassicMessage> {
  const { talk, ports, from } = ctx;
  const { t } = talk;
  if (!from) return plainMessage(t('chats-none'), [allSettings(ctx)]);
  const known = (await ports.store.places.of(talk.key)).slice(0, MOST_CHATS);
  const found = await Promise.all(known.map((chatId) => managed(ctx, chatId, from.id)));
  // Of a group that became a supergroup both may be known.
  const chats = new Map(found.flatMap((chat) => (chat ? [[chat.id, chat] as const] : [])));
  const looked = await Promise.all(
    [...chats.values()].map(async ({ id, title, isForum }): Promise<Place[]> => {
      const whole = { chat: { chatId: id, threadId: null }, label: shortName(title) };
      return isForum ? [whole, ...(await topicsOf(ctx, id, title))] : [whole];
    }),
  );
  const buttons = looked
    .flat()
    .slice(0, MOST_BUTTONS)
    .map(({ chat, label }): Button[] => [
      { label, press: { do: 'for', chat, press: { do: 'settings', screen: 'all' } } },
    ]);
  return plainMessage(t(buttons.length === 0 ? 'chats-none' : 'chats-which'), [...buttons, allSettings(ctx)]);
}

/** A chat that a person manages, where they still do; it is known by its present id from then on. */
async function managed(ctx: BotContext, chatId: number, personId: number) {
  const { places } = ctx.ports.store;
  const chat = await chatOf(ctx, chatId);
  const isTheirs = chat !== undefined && (await isAdministrator(ctx, chat.id, personId));
  if (isTheirs && chat.id === chatId) return chat;
  if (isTheirs) await places.add(ctx.talk.key, chat.id);
  await places.remove(ctx.talk.key, chatId);
  return isTheirs ? chat : undefined;
}

interface Place {
  chat: ChatRef;
  label: string;
}

/** The topics of a forum that have settings of their own. Telegram tells bots no names of topics; their tags tell them apart. */
async function topicsOf({ ports }: BotContext, chatId: number, title: string): Promise<Place[]> {
  const { subscribers } = ports.store;
  const topics = (await subscribers.ofChat(chatId)).filter((key) => parseSubscriberKey(key).threadId !== null);
  const places = topics.map(async (key): Promise<Place[]> => {
    const [settings, subscriptions] = await Promise.all([subscribers.get(key), subscribers.subscriptions(key)]);
    // Where the bot is, that is a topic that was deleted.
    if (settings?.state === 'unreachable') return [];
    const names = subscriptions.map(({ tag }) => tag).sort();
    const label = shorten(`${shorten(title, LABEL_LENGTH / 2)} · ${names.join(', ') || '…'}`, LABEL_LENGTH);
    return [{ chat: parseSubscriberKey(key), label }];
  });
  return (await Promise.all(places)).flat();
}

/** Leads from a group or channel to its settings in the private chat of whoever follows it. */
export function linkToSettings(ctx: BotContext): string {
  return `https://t.me/${ctx.me}?start=${LINK}${spellChat(ctx.talk.chat)}`;
}

/** The same as a button. */
export function toPrivate(ctx: BotContext): Button[] {
  return [{ label: ctx.talk.t('button-in-private'), url: linkToSettings(ctx) }];
}

/**
 * The chat to which such a link leads, made the one that it is all about; `false` for whom it is not to lead there.
 * `undefined` where the payload of `/start` is another one.
 */
export async function followLink(ctx: BotContext, payload: string): Promise<boolean | undefined> {
  const chat = payload.startsWith(LINK) ? parseChatCode(payload.slice(LINK.length)) : undefined;
  if (!chat) return undefined;
  const own = ctx.talk.key;
  if (!(await speakFor(ctx, chat))) return false;
  await ctx.ports.store.places.add(own, ctx.talk.chat.chatId);
  return true;
}

/** Notes who added the bot among those who manage the chat; gives whether they do. To most groups any member may add it. */
export async function noteManager(ctx: BotContext): Promise<boolean> {
  const { ports, from, talk } = ctx;
  if (!from || from.is_bot) return false;
  if (talk.kind !== 'channel' && !(await isAdministrator(ctx, talk.chat.chatId, from.id))) return false;
  await ports.store.places.add(subscriberKey({ chatId: from.id, threadId: null }), talk.chat.chatId);
  return true;
}

/**
 * The bot was added to a group or channel: talks about it with whoever did that, in private. Where they never wrote to it
 * and so cannot be written to, or manage nothing there, a group is talked to itself; in a channel it waits for them to come.
 */
export async function greet(ctx: BotContext): Promise<void> {
  const { talk } = ctx;
  const buttons = (t: Translate): Keyboard => [
    [{ label: t('button-set-tags'), press: { do: 'browse', page: 0, welcome: false } }],
    [{ label: t('button-all-settings'), press: { do: 'settings', screen: 'all' } }],
  ];
  const isTold =
    (await noteManager(ctx)) && (await sayInPrivate(ctx, (t) => plainMessage(t('added-there'), buttons(t))));
  if (isTold) return;
  if (talk.kind !== 'channel') await ctx.say(plainMessage(talk.t('added-here'), buttons(talk.t)));
}
