import type { RichMessage } from '@grammyjs/types';
import { flattenBlocks, flattenRich } from './rich/flatten.ts';
import { plainText } from './rich/plain.ts';
import { richButtons, richDetails } from './rich/walk.ts';
import type { InlineButton, ReplyMarkup } from './world/shapes.ts';
import type { ChatMessage } from './world/views.ts';

/** All buttons of a message: those in a rich message in reading order, then those under it row by row. */
export function buttonsOf(message: ChatMessage): InlineButton[] {
  return buttonsIn(message.rich_message, message.reply_markup);
}

/** The same for a message's parts. */
export function buttonsIn(
  rich: RichMessage | null | undefined,
  markup: ReplyMarkup | null | undefined,
): InlineButton[] {
  const inside = richButtons(rich?.blocks ?? []).map((button) => ({ ...button, text: plainText(button.text) }));
  return [...inside, ...(markup && 'inline_keyboard' in markup ? markup.inline_keyboard.flat() : [])];
}

/**
 * What a message says, a rich one line by line as `flattenRich` writes it.
 *
 * @param view `folded` leaves out what the reader only sees after opening a details block
 */
export function textOf(message: ChatMessage, view: 'unfolded' | 'folded' = 'unfolded'): string {
  return message.rich_message ? flattenRich(message.rich_message, view === 'folded') : message.text;
}

/** What one details block shows and hides. */
export interface Details {
  summary: string;
  /** The bot had it open from the start. */
  open: boolean;
  /** What it hides, details blocks inside it unfolded. */
  text: string;
  /** The buttons among what it hides. */
  buttons: InlineButton[];
}

/** The details blocks of a rich message, an outer one before those inside it. */
export function detailsOf(message: ChatMessage): Details[] {
  return richDetails(message.rich_message?.blocks ?? []).map((block) => ({
    summary: plainText(block.summary),
    open: block.is_open === true,
    text: flattenBlocks(block.blocks),
    buttons: buttonsIn({ blocks: block.blocks }, null),
  }));
}

/**
 * Opens the first details block whose summary holds this, as a reader does: the bot hears nothing of it.
 *
 * @throws {Error} naming the summaries there are
 */
export function openDetails(message: ChatMessage, summary: string): Details {
  const all = detailsOf(message);
  const found = all.find((details) => details.summary.includes(summary));
  if (found) return found;
  const there = all.map((details) => `"${details.summary}"`).join(', ');
  throw new Error(`message ${message.message_id} has no details "${summary}"; it has ${there || 'none'}`);
}

/** Messages as one would read them in a chat, for failure reports. */
export function transcript(messages: ChatMessage[]): string {
  const lines = messages.map((message) => {
    // Those inside a rich message stand in its text already.
    const buttons = buttonsIn(null, message.reply_markup).map((button) => `[${button.text}]`);
    const said = message.service ? `(${message.service.kind} ${message.service.detail})` : message.text;
    return `  ${message.message_id} ${message.from.name}: ${said} ${buttons.join(' ')}`.trimEnd();
  });
  return lines.join('\n') || '  nothing';
}
