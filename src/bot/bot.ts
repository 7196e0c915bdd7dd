import { Telegraf, TelegramError } from 'telegraf';
import type { Update } from 'telegraf/types';
import type { I18n } from '../i18n.ts';
import { type ChatKind, subscriberKey } from '../model/chat.ts';
import { plainMessage } from '../render/message.ts';
import { mayChange } from './admins.ts';
import { type Arrival, arrivalOf } from './arrival.ts';
import { takeAnswer } from './asked.ts';
import { CHANGING, TELLING } from './commands.ts';
import { BotContext, type BotPorts } from './context.ts';
import { fallback, help } from './features/help.ts';
import { inline } from './features/inline.ts';
import { looks } from './features/looks.ts';
import { mute } from './features/mute.ts';
import { next } from './features/next.ts';
import { operate } from './features/operate.ts';
import { pause } from './features/pause.ts';
import { privacy } from './features/privacy.ts';
import { quiet } from './features/quiet.ts';
import { reading } from './features/read.ts';
import { saving } from './features/save.ts';
import { search } from './features/search.ts';
import { settings } from './features/settings.ts';
import { share } from './features/share.ts';
import { size } from './features/size.ts';
import { opening, start } from './features/start.ts';
import { stop } from './features/stop.ts';
import { tags } from './features/tags.ts';
import { times } from './features/times.ts';
import { why } from './features/why.ts';
import { zone } from './features/zone.ts';
import { floodGate, USUAL_PACE, type Verdict } from './flood.ts';
import type { Me } from './introduce.ts';
import { type Ahead, lookAhead } from './look-ahead.ts';
import { membership } from './membership.ts';
import { presses } from './presses.ts';
import { publish, publishToOperators } from './publish.ts';
import { reschedule } from './settle-in.ts';
import { forWhomItAnswers } from './speak-for.ts';
import { TelegramOverTransport } from './telegram-over-transport.ts';
import { type Call, TransportError } from './transport.ts';
import { takeTurns } from './turns.ts';

export interface Bot {
  /** Name and user name, as Telegram knows them. */
  readonly me: Pick<Me, 'id' | 'username'>;
  /**
   * Handles an update behind those of its chat that came before; never throws. When its turn has come, `mayBegin` says
   * whether it is still to be handled. `ahead`: what was looked up for it, where that is how things stand.
   */
  readonly handle: (
    update: object & { update_id: number },
    mayBegin?: () => Promise<boolean>,
    ahead?: Ahead,
  ) => Promise<void>;
  /** Looks up what handling an update is going to need. */
  readonly lookAhead: (update: object) => Ahead | undefined;
  /** The chat an update is of; one that is of none is by itself. */
  readonly chatOf: (update: object & { update_id: number }) => number;
  /** Tells Telegram what the bot is called, does and understands, in every language of these. */
  readonly publish: (i18n: I18n, defaultLocale: string) => Promise<void>;
  /** Waits for the updates in hand. */
  readonly settled: () => Promise<void>;
}

/** An update that is handled. */
interface Arriving extends Arrival {
  verdict: Verdict;
  ahead: Ahead | undefined;
}

/** The bot that {@link introduce} made known, talking over `call`. */
export function createBot(me: Me, token: string, call: Call, ports: BotPorts): Bot {
  const telegram = new TelegramOverTransport(token, call);
  class Ours extends BotContext {
    // Telegraf makes a Telegram of its own for every update; all calls are to go over our transport.
    constructor(...[update, , info]: ConstructorParameters<typeof BotContext>) {
      super(update, telegram, info);
      const about = { update: update.update_id, chat: this.chat?.id };
      this.ports = { ...ports, log: ports.log.child(about) };
    }
  }
  const telegraf = new Telegraf<BotContext>(token, { contextType: Ours, handlerTimeout: 60_000 });
  telegraf.telegram = telegram;
  telegraf.botInfo = me;

  const arrivals = new Map<number, Arriving>();
  // Where somebody types behind our name there is no chat to meet.
  telegraf.use(inline);
  telegraf.use(async (ctx, next) => {
    const arrival = arrivals.get(ctx.update.update_id);
    if (arrival) await meet(ctx, arrival, arrival.verdict === 'hint' ? () => askForPatience(ctx) : next);
  });
  // Before all that is typed: most of what comes are presses.
  telegraf.use(presses);
  telegraf.use(opening);
  telegraf.use(takeAnswer);
  telegraf.command(CHANGING, forWhomItAnswers, admit);
  telegraf.command(TELLING, forWhomItAnswers);
  telegraf.use(membership, settings, start, tags, reading, next, why, times, zone, quiet, pause, size, looks);
  telegraf.use(mute, search, saving, share, privacy, operate, help, stop, fallback);
  telegraf.catch(apologize);

  const ourName = me.username.toLowerCase();
  const arrivalHere = (update: object): Arrival => {
    const arrival = arrivalOf(update);
    return (arrival.addressee ?? ourName) === ourName ? arrival : { ...arrival, wantsAnswer: false };
  };
  const gate = floodGate(ports.pace ?? USUAL_PACE, () => performance.now());
  const turns = takeTurns();
  return {
    me,
    chatOf: (update) => arrivalOf(update).chat ?? update.update_id,
    lookAhead: (update) => {
      const arrival = arrivalHere(update);
      return arrival.place && lookAhead(ports.store, arrival.place, arrival, ports.now());
    },
    handle: async (update, mayBegin, ahead) => {
      const read = arrivalHere(update);
      const chat = read.chat ?? update.update_id;
      // On arrival: a chat whose answers are slow would never seem to ask too fast.
      const verdict = read.wantsAnswer ? gate(read.asker ?? chat) : 'answer';
      if (verdict === 'drop') {
        // The button that was pressed stops waiting all the same.
        if (read.press !== undefined) await telegram.answerCbQuery(read.press).catch(() => undefined);
        return;
      }
      await turns.run(chat, async () => {
        try {
          if (mayBegin && !(await mayBegin())) return;
          const began = performance.now();
          arrivals.set(update.update_id, { ...read, verdict, ahead });
          await telegraf.handleUpdate(asMessage(update as Update));
          const ms = Math.round(performance.now() - began);
          ports.log.debug({ update: update.update_id, chat, ms }, 'update handled');
        } catch (error) {
          ports.log.error({ err: error, update: update.update_id, chat }, 'update failed');
        } finally {
          arrivals.delete(update.update_id);
        }
      });
    },
    publish: async (i18n, defaultLocale) => {
      await publish(call, i18n, defaultLocale, ports.log);
      const chats = [...ports.operators.chats].map(async (chatId) => {
        const subscriber = await ports.store.subscribers.get(subscriberKey({ chatId, threadId: null }));
        return { chatId, locale: subscriber?.locale ?? defaultLocale };
      });
      await publishToOperators(call, i18n, await Promise.all(chats), ports.store.menus, ports.log);
    },
    settled: turns.settled,
  };
}

/** Who talks, in which chat, in which language. An unreachable chat that talks to us is reachable again. */
async function meet(ctx: BotContext, arriving: Arriving, next: () => Promise<void>): Promise<void> {
  const { ports } = ctx;
  const { place } = arriving;
  if (!ctx.chat || !place) return;
  // The channel's own: what it says there to the bot is not said again in the group that discusses it.
  if (ctx.message && 'is_automatic_forward' in ctx.message && ctx.message.is_automatic_forward) return;
  const spoken = ports.i18n.in(ports.i18n.match(ctx.from?.language_code) ?? '');
  const ahead = arriving.ahead ?? lookAhead(ports.store, place, arriving, ports.now());
  const { key, seen, isFree } = ahead;
  // Before the store has answered, so that there are words for its trouble.
  ctx.talk = { place, chat: place, key, kind: ctx.chat.type as ChatKind, t: spoken, subscriber: undefined, seen };
  // Hardly a press of those who read a channel is answered with a message there.
  if (isFree && !(ctx.callbackQuery && ctx.chat.type === 'channel')) ctx.expectToSpeak(isFree);
  const subscriber = await ahead.subscriber;
  if (subscriber) ctx.talk = { ...ctx.talk, subscriber, t: ports.i18n.in(subscriber.locale) };
  const left = ctx.message && 'left_chat_member' in ctx.message ? ctx.message.left_chat_member.id : undefined;
  // Telling that it was thrown out, Telegram does not say that it could write again.
  if (subscriber?.state === 'unreachable' && !ctx.myChatMember && left !== ctx.botInfo.id) {
    ctx.talk.subscriber = { ...subscriber, state: 'active' };
    await ports.store.subscribers.setReachable(key, true);
    await reschedule(ctx, ctx.talk.subscriber);
  }
  await next();
}

/** The one answer to a chat that asks for too much. */
async function askForPatience(ctx: BotContext): Promise<void> {
  const text = ctx.talk.t('slow-down');
  await (ctx.callbackQuery ? ctx.popUp(text, true) : ctx.say(plainMessage(text)));
}

/** Lets only administrators of a group change its settings. */
async function admit(ctx: BotContext, next: () => Promise<void>): Promise<void> {
  const { talk, chat, from, ports } = ctx;
  if (!(await mayChange(ctx))) {
    await ctx.say(plainMessage(talk.t('admins-only')));
    return;
  }
  if (chat?.type !== 'private' && from && !from.is_bot)
    await ports.store.places.add(subscriberKey({ chatId: from.id, threadId: null }), talk.chat.chatId);
  await next();
}

async function apologize(error: unknown, ctx: BotContext): Promise<void> {
  ctx.ports.log.error({ err: error }, 'a command failed');
  if (!ctx.talk) return;
  if (ctx.callbackQuery) return ctx.popUp(ctx.talk.t('went-wrong'));
  // Where Telegram is away or does not let us speak, more words do not help; where it refused these, others may.
  if (error instanceof TransportError || (error instanceof TelegramError && error.code !== 400)) return;
  await ctx.say(plainMessage(ctx.talk.t('went-wrong'))).catch(() => undefined);
}

/** A command as Chinese and Japanese keyboards may write it, which Telegram does not know for one. */
const WIDE_COMMAND = /^／[\wＡ-Ｚａ-ｚ＿]+(?:[@＠]\w+)?/;

/**
 * What is typed in a channel as a message like any other, for Telegraf hears commands in messages alone; and commands in
 * small letters, as a phone may capitalize them, and of the usual width.
 */
function asMessage(update: Update): Update {
  const message = 'message' in update ? update.message : 'channel_post' in update ? update.channel_post : undefined;
  if (!message || !('text' in message)) return update;
  const wide = message.chat.type === 'private' ? (WIDE_COMMAND.exec(message.text)?.[0] ?? '') : '';
  const text = `${wide.normalize('NFKC')}${message.text.slice(wide.length)}`.replace(/^\/\w+/, (command) =>
    command.toLowerCase(),
  );
  const found = wide === '' ? [] : [{ type: 'bot_command' as const, offset: 0, length: wide.length }];
  // Of what begins at the same letter Telegram names the longer first, and Telegraf looks at no other.
  const entities = [...found, ...(message.entities ?? [])].toSorted(
    (a, b) => Number(b.type === 'bot_command') - Number(a.type === 'bot_command'),
  );
  return { update_id: update.update_id, message: { ...message, text, entities } } as Update;
}
