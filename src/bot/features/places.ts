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
  await ctx.ports.store.places.add(own, chat.chatId);
  return true;
}

/**
 * The bot was added to a group or channel: talks about it with whoever did that, in private. Where they never wrote to it
 * and so cannot be written to, a group is talked to itself; in a channel it waits for them to come.
 */
export async function greet(ctx: BotContext): Promise<void> {
  const { ports, from, talk } = ctx;
  const buttons = (t: Translate): Keyboard => [
    [{ label: t('button-set-tags'), press: { do: 'browse', page: 0, welcome: false } }],
    [{ label: t('button-all-settings'), press: { do: 'settings', screen: 'all' } }],
  ];
  if (from && !from.is_bot) {
    await ports.store.places.add(subscriberKey({ chatId: from.id, threadId: null }), talk.chat.chatId);
    if (await sayInPrivate(ctx, (t) => plainMessage(t('added-there'), buttons(t)))) return;
  }
  if (talk.kind !== 'channel') await ctx.say(plainMessage(talk.t('added-here'), buttons(talk.t)));
}
