import type { ChatRef } from '../model/chat.ts';
import type { Format } from '../model/subscriber.ts';
import type { Message } from '../render/message.ts';

/** What became of one message handed to Telegram. */
export type Answer =
  | { kind: 'ok'; messageId: number }
  /** Telegram said no. */
  | { kind: 'refused'; status: number; description: string; retryAfter?: number; migrateTo?: number }
  /** The request never reached the server. */
  | { kind: 'unsent'; reason: string }
  /** The request went out and no answer came: it may have been applied. */
  | { kind: 'unanswered'; reason: string };

/** The way to Telegram, as delivery needs it. Never throws for what Telegram or the network does. */
export interface Messenger {
  send(chat: ChatRef, message: Message, how: SendOptions): Promise<Answer>;
  /** Puts a message in place of one that was sent. */
  edit(chat: ChatRef, messageId: number, message: Message, how: SendOptions): Promise<Answer>;
}

export interface SendOptions {
  /** The finest format to try. */
  format: Format;
  /**
   * Awaited right before each call: a message that was refused is tried in a plainer form by another one. Gives what is to be
   * called when the request has been written.
   */
  beforeCall: () => Promise<(() => void) | undefined>;
  /** Comes without a sound. */
  silent?: boolean;
}
