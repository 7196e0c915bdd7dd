import { badRequest } from '../api-error.ts';
import { checkLink } from '../text/links.ts';
import type { InlineButton, InlineKeyboard, InputMarkup } from '../world/shapes.ts';

/** What a call wants under its message, and what with the reader's input field. At most one of the two. */
export interface ReadMarkup {
  keyboard?: InlineKeyboard;
  input?: InputMarkup;
}

const KINDS = [
  'url',
  'callback_data',
  'web_app',
  'login_url',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'copy_text',
  'callback_game',
  'pay',
] as const;

const BUTTONS_A_ROW = 12;
const BUTTONS = 100;

/**
 * Reads `reply_markup`.
 *
 * Buttons without text and those past the twelfth of a row vanish silently, as they do at Telegram; a keyboard of which
 * nothing is left is none.
 *
 * @throws {ApiError} in the real server's words where it refuses the markup
 */
export function readMarkup(given: unknown): ReadMarkup {
  if (given === undefined) return {};
  if (!isObject(given)) throw badRequest('object expected as reply markup');
  if (given['inline_keyboard'] !== undefined) {
    const rows = readRows(given['inline_keyboard'], 'inline_keyboard').map((row) => row.flatMap(readButton));
    const kept = rows.map((row) => row.slice(0, BUTTONS_A_ROW)).filter((row) => row.length > 0);
    if (kept.flat().length > BUTTONS) throw badRequest('REPLY_MARKUP_TOO_LONG');
    return kept.length > 0 ? { keyboard: { inline_keyboard: kept } } : {};
  }
  if (given['keyboard'] !== undefined) {
    const keyboard = readRows(given['keyboard'], 'keyboard').map((row) => row.map(readKey));
    return { input: { ...given, keyboard } };
  }
  if (given['remove_keyboard'] === true) return { input: { remove_keyboard: true } };
  if (given['force_reply'] === true) return { input: { force_reply: true } };
  return {};
}

function readRows(given: unknown, field: string): unknown[][] {
  if (!Array.isArray(given)) throw badRequest(`field "${field}" must be of type Array`);
  return given.map((row) => {
    if (!Array.isArray(row)) throw badRequest(`field "${field}" must be an Array of Arrays`);
    return row;
  });
}

function readButton(given: unknown): InlineButton[] {
  if (!isObject(given)) throw wrongButton('InlineKeyboardButton must be an Object');
  const text = given['text'];
  if (typeof text !== 'string') throw wrongButton('Field "text" must be of type String');
  if (text.trim() === '') return [];
  const kinds = KINDS.filter((kind) => given[kind] !== undefined);
  if (kinds.length === 0) throw wrongButton('Text buttons are unallowed in the inline keyboard');
  // The real server takes the first it finds; a bot that sends two has a bug that it should see here.
  if (kinds.length > 1) throw wrongButton(`exactly one of ${kinds.join(', ')} must be used`);
  const { url, callback_data: data } = given;
  if (data !== undefined) {
    const bytes = typeof data === 'string' ? Buffer.byteLength(data) : 0;
    if (bytes < 1 || bytes > 64) throw badRequest('BUTTON_DATA_INVALID');
  }
  if (url === undefined) return [{ ...given, text }];
  if (typeof url !== 'string') throw wrongButton('Field "url" must be of type String');
  const checked = checkLink(url);
  if ('fault' in checked) throw badRequest(`inline keyboard button URL '${url}' is invalid: ${checked.fault}`);
  return [{ ...given, text, url: checked.url }];
}

function readKey(given: unknown): { text: string } {
  if (typeof given === 'string') return { text: given };
  if (!isObject(given) || typeof given['text'] !== 'string')
    throw badRequest('can\'t parse keyboard button: Field "text" must be of type String');
  return { ...given, text: given['text'] };
}

function wrongButton(reason: string) {
  return badRequest(`can't parse inline keyboard button: ${reason}`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
