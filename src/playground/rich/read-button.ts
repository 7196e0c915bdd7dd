import type { RichMessageButton, RichText } from '@grammyjs/types';
import { badRequest } from '../api-error.ts';
import { checkLink } from '../text/links.ts';
import { asFields, type Fields, flagIn, maybeStringIn, objectIn, stringIn, wrongBlock } from './fields.ts';
import { isBlank } from './plain.ts';
import type { Reading } from './reading.ts';

const KINDS = [
  ...(['url', 'callback_data', 'web_app', 'login_url', 'switch_inline_query'] as const),
  ...(['switch_inline_query_current_chat', 'switch_inline_query_chosen_chat', 'copy_text', 'disabled'] as const),
] as const;

const STYLES = ['danger', 'success', 'primary', 'link'] as const;

/**
 * A button in a rich text or a row of them.
 *
 * The words of most refusals are those of inline keyboards; the real server's own for these buttons were not seen.
 *
 * @throws {ApiError}
 */
export function readButton(
  value: unknown,
  reading: Reading,
  readText: (value: unknown, reading: Reading) => RichText,
): RichMessageButton {
  const fields = asFields(value);
  const kinds = KINDS.filter((kind) => fields[kind] !== undefined);
  const [kind] = kinds;
  if (kind === undefined) throw wrongBlock('text buttons are unallowed in rich messages');
  if (kinds.length > 1) throw wrongBlock(`exactly one of ${kinds.join(', ')} must be used`);
  const style = readStyle(fields, kind);
  if (fields['text'] === undefined) throw wrongBlock('Can\'t find field "text"');
  const label = checkedLabel(readText(fields['text'], reading));
  return { text: label, ...(style && { style }), ...readTarget(kind, fields, reading) } as RichMessageButton;
}

function checkedLabel(label: RichText): RichText {
  const parts = Array.isArray(label) ? label : [label];
  const plain = (part: RichText) =>
    typeof part === 'string' || (!Array.isArray(part) && ['custom_emoji', 'date_time'].includes(part.type));
  if (!parts.every(plain)) throw badRequest('RICH_VALIDATE_CTOR_NOT_ALLOWED');
  if (isBlank(label)) throw badRequest('BUTTON_TEXT_INVALID');
  return label;
}

function readStyle(fields: Fields, kind: (typeof KINDS)[number]): (typeof STYLES)[number] | undefined {
  const given = maybeStringIn(fields, 'style');
  if (given === undefined) return undefined;
  const style = STYLES.find((known) => known === given);
  // A button drawn as a link may only call the bot.
  if (!style || (style === 'link' && kind !== 'callback_data')) throw badRequest('BUTTON_STYLE_INVALID');
  return style;
}

function readTarget(kind: (typeof KINDS)[number], fields: Fields, reading: Reading): object {
  switch (kind) {
    case 'callback_data': {
      const data = stringIn(fields, kind);
      const bytes = Buffer.byteLength(data);
      if (bytes < 1 || bytes > 64) throw badRequest('BUTTON_DATA_INVALID');
      return { [kind]: data };
    }
    case 'url':
      return { [kind]: link(stringIn(fields, kind), /^(https?|tg):/i) };
    case 'web_app':
      reading.privateOnly = true;
      return { [kind]: { url: link(stringIn(objectIn(fields, kind), 'url'), /^https:/i) } };
    case 'login_url': {
      const login = objectIn(fields, kind);
      const forward = maybeStringIn(login, 'forward_text');
      return {
        [kind]: {
          url: link(stringIn(login, 'url'), /^https:/i),
          ...(forward !== undefined && { forward_text: forward }),
          ...(flagIn(login, 'request_write_access') && { request_write_access: true }),
        },
      };
    }
    case 'switch_inline_query':
    case 'switch_inline_query_current_chat':
      return { [kind]: stringIn(fields, kind) };
    case 'switch_inline_query_chosen_chat':
      return { [kind]: { ...objectIn(fields, kind) } };
    case 'copy_text': {
      const copied = stringIn(objectIn(fields, kind), 'text');
      if (copied.length < 1 || [...copied].length > 256) throw badRequest('BUTTON_COPY_TEXT_INVALID');
      return { [kind]: { text: copied } };
    }
    case 'disabled':
      objectIn(fields, kind);
      return { [kind]: {} };
  }
}

function link(raw: string, allowed: RegExp): string {
  if (!allowed.test(raw) || 'fault' in checkLink(raw)) throw badRequest('BUTTON_URL_INVALID');
  return raw;
}
