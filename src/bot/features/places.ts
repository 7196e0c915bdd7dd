import { TelegramError } from 'telegraf';
import { type ChatRef, parseSubscriberKey, subscriberKey } from '../../model/chat.ts';
import { parseChatCode, spellChat } from '../../model/chat-code.ts';
import type { Button, Keyboard } from '../../model/press.ts';
import { type ClassicMessage, plainMessage } from '../../render/message.ts';
import { shorten } from '../../render/story.ts';
import { isAdministrator } from '../admins.ts';
import { allSettings, MOST_BUTTONS } from '../choices.ts';
import type { BotContext } from '../context.ts';
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
  const looked = await Promise.all(
    known.map(async (chatId): Promise<Place[]> => {
      const [chat, administrator] = await Promise.all([chatOf(ctx, chatId), isAdministrator(ctx, chatId, from.id)]);
      if (!chat || !administrator) {
        await ports.store.places.remove(talk.key, chatId);
        return [];
      }
      const whole = { chat: { chatId, threadId: null }, label: shortName(chat.title) };
      return chat.isForum ? [whole, ...(await topicsOf(ctx, chatId, chat.title))] : [whole];
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

interface Place {
  chat: ChatRef;
  label: string;
}

/** The topics of a forum that have settings of their own. Telegram tells bots no names of topics; their tags tell them apart. */
async function topicsOf({ ports }: BotContext, chatId: number, title: string): Promise<Place[]> {
  const { subscribers } = ports.store;
  const topics = (await subscribers.ofChat(chatId)).filter((key) => parseSubscriberKey(key).threadId !== null);
  return Promise.all(
    topics.map(async (key) => {
      const names = (await subscribers.subscriptions(key)).map(({ tag }) => tag).sort();
      return {
        chat: parseSubscriberKey(key),
        label: shorten(`${shorten(title, LABEL_LENGTH / 2)} · ${names.join(', ') || '…'}`, LABEL_LENGTH),
      };
    }),
  );
}

/** A button that leads from a group or channel to its settings in the private chat of whoever presses it. */
export function toPrivate(ctx: BotContext): Button[] {
  const url = `https://t.me/${ctx.me}?start=${LINK}${spellChat(ctx.talk.chat)}`;
  return [{ label: ctx.talk.t('button-in-private'), url }];
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
  await ctx.ports.store.places.add(own, chat.chatId);
  return true;
}

/**
 * The bot was added to a group or channel: talks about it with whoever did that, in private. Where they never wrote to it
 * and so cannot be written to, a group is talked to itself; in a channel it waits for them to come.
 */
export async function greet(ctx: BotContext): Promise<void> {
  const { ports, from, talk } = ctx;
  const title = ctx.chat && 'title' in ctx.chat ? ctx.chat.title : '';
  const buttons: Keyboard = [
    [{ label: talk.t('button-set-tags'), press: { do: 'browse', page: 0, welcome: false } }],
    [{ label: talk.t('button-all-settings'), press: { do: 'settings', screen: 'all' } }],
  ];
  const here = () => ctx.say(plainMessage(talk.t('added-here'), buttons));
  if (!from || from.is_bot) return void (talk.kind !== 'channel' && (await here()));
  const person = { chatId: from.id, threadId: null };
  const key = subscriberKey(person);
  await ports.store.places.add(key, talk.chat.chatId);
  const known = await ports.store.subscribers.get(key);
  const t = known ? ports.i18n.in(known.locale) : talk.t;
  ctx.talk = { ...talk, place: person, title, t };
  try {
    await ctx.say(plainMessage(t('added-there'), buttons));
  } catch (error) {
    if (!(error instanceof TelegramError) || (error.code !== 400 && error.code !== 403)) throw error;
    ctx.talk = talk;
    if (talk.kind !== 'channel') await here();
  }
}
