import type { RichText } from '@grammyjs/types';
import { badRequest } from '../api-error.ts';
import { cleanText } from '../text/tidy-entities.ts';
import { BLOCK_TYPES } from './block-types.ts';
import { asFields, type Fields, integerIn, objectIn, stringIn, wrongBlock } from './fields.ts';
import { isBlank, plainText } from './plain.ts';
import { readButton } from './read-button.ts';
import type { Reading } from './reading.ts';
import { richLink } from './rich-link.ts';
import { hasStrayAt } from './stray-at.ts';

/**
 * The text of a block, in the one form the server gives it back in: neighbouring strings joined, arrays flat.
 *
 * @throws {ApiError}
 */
export function readText(value: unknown, reading: Reading): RichText {
  const text = readPart(value, reading);
  if (!reading.skipDetection && hasStrayAt(plainText(text))) throw badRequest('RICH_MESSAGE_EMAIL_INVALID');
  return text;
}

/** A text that must show something. */
export function readFullText(fields: Fields, name: string, reading: Reading): RichText {
  if (fields[name] === undefined) throw wrongBlock(`Can't find field "${name}"`);
  const text = readText(fields[name], reading);
  if (isBlank(text)) throw badRequest('RICH_MESSAGE_CONTENT_REQUIRED');
  return text;
}

/** A text that may be missing. */
export function readMaybeText(fields: Fields, name: string, reading: Reading): RichText | undefined {
  return fields[name] === undefined ? undefined : readText(fields[name], reading);
}

const STYLES = [
  ...(['bold', 'italic', 'underline', 'strikethrough', 'spoiler'] as const),
  ...(['subscript', 'superscript', 'marked', 'code'] as const),
] as const;

/** Kinds that are sent as their text and found again by the detection, so that they are gone without it. */
const DETECTED = {
  mention: 'username',
  hashtag: 'hashtag',
  cashtag: 'cashtag',
  bot_command: 'bot_command',
  bank_card_number: 'bank_card_number',
} as const;

const DATE_FORMAT = /^(r|w?[dD]?[tT]?)$/;
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|[0-9#*]\ufe0f?\u20e3/u;

function readPart(value: unknown, reading: Reading): RichText {
  if (typeof value === 'string') {
    const text = cleanText(value);
    reading.tally.text(text);
    return text;
  }
  if (Array.isArray(value)) return joined(value.map((part) => readPart(part, reading)));
  const fields = asFields(value);
  return reading.tally.deeper(() => readTyped(fields, reading));
}

function readTyped(fields: Fields, reading: Reading): RichText {
  const type = stringIn(fields, 'type');
  const style = STYLES.find((known) => known === type);
  if (style) return { type: style, text: inner(fields, reading) };
  if (Object.hasOwn(DETECTED, type)) return readDetected(type as keyof typeof DETECTED, fields, reading);
  switch (type) {
    case 'url':
      return { type, text: inner(fields, reading), url: richLink(stringIn(fields, 'url')) };
    case 'email_address': {
      const address = stringIn(fields, 'email_address');
      if (!address.includes('@') || hasStrayAt(address)) throw badRequest('RICH_MESSAGE_EMAIL_INVALID');
      return { type, text: inner(fields, reading), email_address: address };
    }
    case 'phone_number': {
      const number = stringIn(fields, 'phone_number');
      if (!/^\+?[\d ()-]{3,24}$/.test(number)) throw badRequest('RICH_MESSAGE_PHONE_INVALID');
      return { type, text: inner(fields, reading), phone_number: number };
    }
    case 'text_mention': {
      const user = objectIn(fields, 'user');
      const id = integerIn(user, 'id');
      return { type, text: inner(fields, reading), user: { id, is_bot: false, first_name: `User ${id}` } };
    }
    case 'date_time': {
      const time = integerIn(fields, 'unix_time');
      const format = fields['date_time_format'] === undefined ? '' : stringIn(fields, 'date_time_format');
      if (time <= 0) throw badRequest('invalid date specified');
      if (!DATE_FORMAT.test(format)) throw badRequest('invalid date-time format specified');
      return { type, text: inner(fields, reading), unix_time: time, date_time_format: format as 'r' };
    }
    case 'anchor_link':
      return { type, text: inner(fields, reading), anchor_name: stringIn(fields, 'anchor_name') };
    case 'reference':
      return { type, text: inner(fields, reading), name: named(fields, 'name') };
    case 'reference_link':
      return { type, text: inner(fields, reading), reference_name: named(fields, 'reference_name') };
    case 'anchor':
      return { type, name: named(fields, 'name') };
    case 'custom_emoji': {
      const id = stringIn(fields, 'custom_emoji_id');
      const alternative = stringIn(fields, 'alternative_text');
      if (!/^[1-9]\d{0,19}$/.test(id)) throw badRequest('invalid custom emoji identifier specified');
      if (alternative !== '' && !EMOJI.test(alternative)) throw badRequest('RICH_MESSAGE_EMOJI_INVALID');
      reading.tally.text(alternative);
      return { type, custom_emoji_id: id, alternative_text: alternative };
    }
    case 'mathematical_expression': {
      const expression = stringIn(fields, 'expression');
      reading.tally.text(expression);
      return { type, expression };
    }
    case 'button':
      return { type, button: readButton(objectIn(fields, 'button'), reading, readText) };
    default:
      // A block where a text belongs, such as a photo: the real server knows the kind and refuses the place.
      if (BLOCK_TYPES.has(type)) throw badRequest('RICH_VALIDATE_CTOR_NOT_ALLOWED');
      throw wrongBlock(`type "${type}" is unsupported`);
  }
}

function readDetected(type: keyof typeof DETECTED, fields: Fields, reading: Reading): RichText {
  const value = stringIn(fields, DETECTED[type]);
  const text = inner(fields, reading);
  return reading.skipDetection ? text : ({ type, text, [DETECTED[type]]: value } as unknown as RichText);
}

function inner(fields: Fields, reading: Reading): RichText {
  if (fields['text'] === undefined) throw wrongBlock('Can\'t find field "text"');
  return readPart(fields['text'], reading);
}

function named(fields: Fields, field: string): string {
  const name = stringIn(fields, field);
  if (name === '') throw wrongBlock(`Field "${field}" must be non-empty`);
  return name;
}

function joined(parts: RichText[]): RichText {
  const flat: RichText[] = [];
  for (const part of parts.flatMap((each) => (Array.isArray(each) ? each : [each]))) {
    const last = flat.at(-1);
    if (part === '') continue;
    if (typeof part === 'string' && typeof last === 'string') flat[flat.length - 1] = last + part;
    else flat.push(part);
  }
  return flat.length > 1 ? flat : (flat[0] ?? '');
}
