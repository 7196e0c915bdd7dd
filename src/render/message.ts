import type { Keyboard } from '../model/press.ts';
import { type Content, type Html, html } from './html.ts';
import type { Pictures, RichMessage } from './rich/rich-message.ts';

/** A message as classic Telegram HTML, within Telegram's limits. */
export interface ClassicMessage {
  html: Html;
  keyboard: Keyboard;
  /** The address to preview; `null` shows none. */
  preview: string | null;
  /** Whether the reader's field is to open for a reply; only where there are no buttons. */
  asksForReply?: boolean;
}

/** What is said in a message, in whichever format a chat can show; each is made when it is asked for. */
export interface Message {
  rich: (pictures: Pictures) => RichMessage;
  classic: () => ClassicMessage;
}

/** A message with rows of buttons below those it has. */
export function withRows(message: Message, rows: Keyboard): Message {
  const below = <Form extends { keyboard: Keyboard }>(form: Form): Form => ({
    ...form,
    keyboard: [...form.keyboard, ...rows],
  });
  return { rich: (pictures) => below(message.rich(pictures)), classic: () => below(message.classic()) };
}

/** A message of a text, or of markup, and buttons alone. */
export function plainMessage(text: Content, keyboard: Keyboard = []): ClassicMessage {
  return { html: html`${text}`, keyboard, preview: null };
}
