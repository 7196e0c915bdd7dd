import { Context, type Telegram } from 'telegraf';
import type { I18n, Translate } from '../i18n.ts';
import type { Logger } from 'pino';
import type { ChatKind, ChatRef, SubscriberKey } from '../model/chat.ts';
import type { LocalTime, Subscriber } from '../model/subscriber.ts';
import type { ClassicMessage } from '../render/message.ts';
import type { Store } from '../store/store.ts';
import { addressOf, messageParameters } from './telegram.ts';

/** What the bot needs of the rest of the house. */
export interface BotPorts {
  store: Store;
  i18n: I18n;
  log: Logger;
  now: () => number;
  /** For a chat of which Telegram tells nothing better. */
  defaults: { timezone: string; time: LocalTime };
  /** Has the edition of this very moment made and delivered. */
  digestNow: (key: SubscriberKey, edition: number) => Promise<void>;
}

/** With whom, and in which language, an update is talked about. */
export interface Talk {
  chat: ChatRef;
  kind: ChatKind;
  key: SubscriberKey;
  t: Translate;
  /** `undefined` for a chat that has no settings yet. */
  subscriber: Subscriber | undefined;
}

export class BotContext extends Context {
  declare talk: Talk;
  declare ports: BotPorts;
  /** Whether the button that was pressed has its answer. */
  poppedUp = false;

  /** Sends a message to where the update came from. */
  async say(message: ClassicMessage): Promise<void> {
    const { text, ...rest } = messageParameters(message);
    const { chat_id, ...thread } = addressOf(this.talk.chat);
    await this.telegram.sendMessage(chat_id, text, { ...thread, ...rest } as Parameters<Telegram['sendMessage']>[2]);
  }

  /** Puts a message in place of the one whose button was pressed. */
  async replace(message: ClassicMessage): Promise<void> {
    const { text, ...rest } = messageParameters(message);
    try {
      await this.editMessageText(text, rest as Parameters<Context['editMessageText']>[1]);
    } catch (error) {
      // Two presses of one button: the second finds nothing to change.
      if (!/message is not modified/.test(String(error))) throw error;
    }
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
}
