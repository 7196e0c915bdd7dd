import { h } from '../dom.mjs';
import { writeMoment } from './date-time.mjs';

/** What stands on a button: plain text, emoji and moments are all it may hold. */
export function label(text, { dates }) {
  const parts = Array.isArray(text) ? text : [text];
  return h(
    'span',
    { class: 'label', dir: 'auto' },
    ...parts.map((part) => {
      if (typeof part === 'string') return part;
      if (part.type === 'custom_emoji') return part.alternative_text;
      return writeMoment(part.unix_time, part.date_time_format, dates.locale) ?? String(part.text);
    }),
  );
}
