import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { Context, TelegramError } from 'telegraf';
import type { Prepared } from '../delivery/prepared.ts';
import { isLost } from '../delivery/edit-outcome.ts';
import { type Attempt, inFittingForm, type ServerKnowledge } from '../delivery/forms.ts';
import type { Answer } from '../delivery/messenger.ts';
import { outcomeOf } from '../delivery/outcome.ts';
import { heed, type Later, type Turn, type TurnPorts, waitForTurn } from '../delivery/turn.ts';
import type { I18n, Translate } from '../i18n.ts';
import type { ChatKind, ChatRef, SubscriberKey } from '../model/chat.ts';
import type { Counts } from '../model/counts.ts';
import type { ArticleId, BroadcastId } from '../model/ids.ts';
import type { Cadence, LocalTime, Subscriber } from '../model/subscriber.ts';
import { type ClassicMessage, type Message, plainMessage } from '../render/message.ts';
import type { Store } from '../store/store.ts';
import type { Pace } from './flood.ts';
import { answerAddress } from './answering.ts';
import { inItsName } from './in-its-name.ts';
import type { Seen } from './seen.ts';
import { answerTo, captionParameters, editingCall, sendingCall } from './telegram.ts';
import type { TelegramOverTransport } from './telegram-over-transport.ts';
import { TransportError } from './transport.ts';

/** How often a call is made before it is left. */
const MOST_TRIES = 3;
/** How long, in ms, Telegram is left alone that was in trouble, the first time. */
const BACK_OFF_MS = 1_000;

/** What the bot needs of the rest of the house. */
export interface BotPorts {
  store: Store;
  i18n: I18n;
  log: Logger;
  now: () => number;
  server: ServerKnowledge;
  /** Address of an article's page on our own site, if browsers reach us. */
  pageOf: (id: ArticleId) => string | undefined;
  /** For a chat of which Telegram tells nothing better. */
  defaults: { timezone: string; time: LocalTime };
  /** How much one chat may ask for; what people do, unless told. */
  pace?: Pace;
  /** What a chat's next edition would hold if it came now, for subscriptions of these cadences; plans and claims nothing. */
  preview: (key: SubscriberKey, edition: number, cadences?: readonly Cadence[]) => Promise<Prepared | undefined>;
  /** The article whose original lies at an address, if we have one from there. */
  articleAt: (url: string) => ArticleId | undefined;
  /** What operators may see and do. */
  operators: {
    chats: ReadonlySet<number>;
    counts: () => Promise<Counts>;
    reloadSource: (name: string) => Promise<void>;
    sendBroadcast: (id: BroadcastId) => Promise<void>;
  };
  /** Has the edition of this very moment made and delivered. */
  digestNow: (key: SubscriberKey, edition: number) => Promise<void>;
}

/** With whom, and in which language, an update is talked about. */
export interface Talk {
  /** Where it is talked. */
  place: ChatRef;
  /** The chat that it is about: the same but where an administrator speaks for another chat (`speak-for.ts`). */
  chat: ChatRef;
  /** What that other chat is called. */
  title?: string;
  /** Whether the bot may not write there at this moment. */
  isBarred?: boolean;
  /** Whoever talks may read that chat and change nothing in it. */
  isGuest?: boolean;
  kind: ChatKind;
  key: SubscriberKey;
  t: Translate;
  /** `undefined` for a chat that has no settings yet. */
  subscriber: Subscriber | undefined;
  seen: Seen;
}

export class BotContext extends Context {
  declare talk: Talk;
  declare ports: BotPorts;
  /** Whether the button that was pressed has its answer. */
  poppedUp = false;
  /** Not a private field: Telegraf narrows contexts by types that lose those. */
  expected: Promise<Turn | Later> | undefined;

  /** Waits for the chat's turn already, while what is to be said is still being found out: most updates are answered. */
  expectToSpeak(free: Promise<boolean>): void {
    this.expected = nextTurn(this, free);
    // Whoever speaks hears of it.
    this.expected.catch(() => undefined);
  }

  /** The turn to write a message in. */
  async turn(): Promise<Turn | Later> {
    const expected = this.expected ?? nextTurn(this);
    this.expected = undefined;
    return expected;
  }

  /** The message that the one at hand answers. */
  get answered() {
    return this.message && 'reply_to_message' in this.message ? this.message.reply_to_message : undefined;
  }

  /** Where answers go: the chat or topic that is spoken in, and in comments also what they answer. */
  get address() {
    return answerAddress(this.talk.place, this.message ?? this.callbackQuery?.message);
  }

  /** Sends a message to where the update came from; gives Telegram's id of it. */
  async say(message: ClassicMessage | Message): Promise<number> {
    return tryForms(this, inItsName(this.talk, message), sendingCall, this.address);
  }

  /** Sends a file to where the update came from. */
  hand(document: File, caption: string): Promise<number> {
    return this.upload('sendDocument', { document }, caption);
  }

  /** Sends a picture to where the update came from. */
  show(photo: File, caption: string): Promise<number> {
    return this.upload('sendPhoto', { photo }, caption);
  }

  async upload(method: string, file: object, caption: string): Promise<number> {
    const named = inItsName(this.talk, plainMessage(caption));
    const parameters = { ...this.address, ...file, ...captionParameters(named) };
    const call = (this.telegram as TelegramOverTransport).call;
    const answer = await inTurn(this, (onWritten) => answerTo(call, method, parameters, onWritten));
    return messageIdOf(answer, method);
  }

  /** Puts a message in place of the one whose button was pressed; where that is gone, sends it. */
  async replace(message: ClassicMessage | Message): Promise<void> {
    const pressed = this.callbackQuery?.message;
    if (!pressed) return;
    const address = { chat_id: this.talk.place.chatId, message_id: pressed.message_id };
    try {
      await tryForms(this, inItsName(this.talk, message), editingCall, address);
    } catch (error) {
      if (isLost(String(error))) await this.say(message);
      // Two presses of one button: the second finds nothing to change.
      else if (!/message is not modified/.test(String(error))) throw error;
    }
  }

  /** Takes the button that was pressed from under its message, which stays as it is. A nicety: who asked has the answer. */
  async takeOut(): Promise<void> {
    const { message: pressed } = this.callbackQuery ?? {};
    const data = this.callbackQuery && 'data' in this.callbackQuery ? this.callbackQuery.data : undefined;
    if (!pressed || !('reply_markup' in pressed) || !pressed.reply_markup) return;
    const rows = pressed.reply_markup.inline_keyboard.map((row) =>
      row.filter((button) => !('callback_data' in button && button.callback_data === data)),
    );
    const reply_markup = { inline_keyboard: rows.filter((row) => row.length > 0) };
    const parameters = { chat_id: this.talk.place.chatId, message_id: pressed.message_id, reply_markup };
    const { call } = this.telegram as TelegramOverTransport;
    await inTurn(this, (onWritten) => answerTo(call, 'editMessageReplyMarkup', parameters, onWritten));
  }

  /**
   * Ends the waiting of the button that was pressed, with a text of at most 200 characters if there is one. The first
   * call counts; one that comes too late is Telegram's to refuse and nobody's loss.
   */
  async popUp(text?: string, alert = false): Promise<void> {
    if (this.poppedUp) return;
    this.poppedUp = true;
    await this.answerCbQuery(text, { show_alert: alert }).catch(() => undefined);
  }

  /** Answers the button that was pressed by opening a link to this bot. */
  async lead(url: string): Promise<void> {
    this.poppedUp = true;
    await this.answerCbQuery(undefined, { url }).catch(() => undefined);
  }
}

/** Tries a message in the forms of the chat's format. Gives Telegram's id of it; a refusal that stands is thrown. */
async function tryForms(
  ctx: BotContext,
  message: ClassicMessage | Message,
  callOf: (attempt: Attempt) => [method: string, parameters: object],
  address: object,
): Promise<number> {
  const telegram = ctx.telegram as TelegramOverTransport;
  let method = '';
  const attempt = async (one: Attempt) => {
    const [name, parameters] = callOf(one);
    method = name;
    return inTurn(ctx, (onWritten) => answerTo(telegram.call, name, { ...address, ...parameters }, onWritten));
  };
  const format = ctx.talk.subscriber?.format ?? 'rich';
  const answer = await ('html' in message
    ? attempt({ form: 'classic', message })
    : inFittingForm(message, format, ctx.ports.server, attempt));
  return messageIdOf(answer, method);
}

/** Telegram's id of a message that it took. @throws {TelegramError | TransportError} where it did not */
function messageIdOf(answer: Answer, method: string): number {
  if (answer.kind === 'ok') return answer.messageId;
  if (answer.kind === 'refused') {
    const { status, description } = answer;
    throw new TelegramError({ error_code: status, description }, { method });
  }
  throw new TransportError(answer.reason, answer.kind === 'unanswered');
}

/**
 * Makes a call when the budget lets it, and once more after each silence that Telegram asks for or trouble that it is in,
 * while a person may still be waiting: who taps fast is to get every answer all the same.
 */
async function inTurn(ctx: BotContext, call: (onWritten?: () => void) => Promise<Answer>): Promise<Answer> {
  for (let tries = 1; ; tries++) {
    const turn = await ctx.turn();
    if (turn.kind === 'later')
      return { kind: 'unsent', reason: `Telegram wants silence for ${Math.ceil((turn.ms ?? 0) / 1_000)} s` };
    const answer = await call(await turn.beforeCall());
    const outcome = outcomeOf(answer);
    await heed(turnsOf(ctx.ports), ctx.talk.place.chatId, outcome);
    if (outcome.kind !== 'retry' || tries === MOST_TRIES) return answer;
    if (outcome.cause === 'trouble') await sleep(BACK_OFF_MS * tries);
  }
}

function nextTurn({ ports, talk }: BotContext, free?: Promise<boolean>): Promise<Turn | Later> {
  return waitForTurn(turnsOf(ports), talk.place.chatId, 'reply', free);
}

function turnsOf(ports: BotPorts): TurnPorts {
  return { ...ports, sleep: (ms) => sleep(ms) };
}
