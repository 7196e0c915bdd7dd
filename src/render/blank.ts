import type { Html } from './html.ts';

/**
 * Whether a reader sees nothing in the text: white space, controls, zero-width and other invisible characters.
 *
 * Telegram refuses a message of such characters as empty and drops marks and links that hold nothing else
 * (tdlib, `strip_empty_characters` and `clean_input_string`).
 */
export function isBlank(text: string): boolean {
  return BLANK.test(text);
}

/** Whether a reader sees nothing in the markup: no more than such a text in tags. */
export function isBlankMarkup(html: Html): boolean {
  return BLANK_MARKUP.test(html.toString());
}

const BLANK = /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800\ufffc]*$/u;
const BLANK_MARKUP = /^(?:<[^>]*>|[\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800\ufffc])*$/u;
