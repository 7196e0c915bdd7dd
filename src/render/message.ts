import type { Keyboard } from '../model/press.ts';
import type { Html } from './html.ts';

/** A message as classic Telegram HTML, within Telegram's limits. */
export interface ClassicMessage {
  html: Html;
  keyboard: Keyboard;
  /** The address to preview; `null` shows none. */
  preview: string | null;
}

/** A message of text and buttons alone. */
export function plainMessage(html: Html, keyboard: Keyboard = []): ClassicMessage {
  return { html, keyboard, preview: null };
}
