import { displayWidth } from '../../src/render/width.ts';
import type { Locale } from './messages.ts';

/** A message in one language, with these variables. */
export type Say = (key: string, variables?: Record<string, string | number>) => string;

/** What Telegram takes, in UTF-16 units (Bot API: BotCommand, setMyName, setMyDescription, answerCallbackQuery). */
const COMMAND_LENGTH = 256;
const LONGEST: Readonly<Record<string, number>> = {
  'bot-name': 64,
  'bot-description': 512,
  'bot-short-description': 120,
};
const POPUP_LENGTH = 200;

/**
 * Columns a button shows of its label by how many share its row, a Latin letter being one and a Han character two, on a
 * phone 390 points wide: reckoned from the playground's page, which is laid out as Telegram's apps are, and seen to fit
 * there in screenshots of five languages.
 */
const LABEL_COLUMNS: Readonly<Record<number, number>> = { 1: 34, 2: 18, 3: 12 };
/**
 * Columns for the labels of a row in a rich message, all together: it gives each as much as it needs. They are 27, of which
 * the number of the story takes four ("10. ").
 */
const RICH_ROW_COLUMNS = 23;

/** Labels that share their row, and with how many; all others have one to themselves. */
const SHARING: Readonly<Record<string, number>> = {
  'button-back': 2,
  'button-more': 2,
  'button-previous': 2,
  'button-next': 2,
  'button-original': 2,
  'button-browser': 2,
  'button-retry': 2,
  'button-discard': 2,
  'button-set-time': 2,
  'button-set-days': 2,
  'button-set-zone': 2,
  'button-set-quiet': 2,
  'button-set-size': 2,
  'button-set-pause': 2,
  'button-set-language': 2,
  'button-set-format': 2,
  'button-set-tags': 2,
  'button-mutes': 2,
  'language-name': 2,
  'days-daily': 3,
  'days-weekdays': 3,
  'days-weekends': 3,
  'button-pause-days': 3,
  'size-stories': 3,
  'size-minutes': 3,
  'own-tag': 2,
  'button-save': 2,
  'button-unsave': 2,
  'button-drop': 2,
  'tag-button': 2,
  'tag-button-on': 2,
  'tags-page': 3,
};
const RICH_ROWS: readonly (readonly string[])[] = [['button-read', 'button-share', 'button-less']];

/** What the reader or the articles put into a label. */
const A_NAME = 'Politics';
const A_COUNT = 88;

export interface TooLong {
  key: string;
  length: number;
  limit: number;
}

/** Labels of which a button shows only a part, and texts that Telegram refuses for their length. */
export function tooLong(locale: Locale, say: Say, popups: ReadonlySet<string>): TooLong[] {
  return [...locale.messages.keys()]
    .flatMap((key): TooLong[] => {
      if (isLabel(key)) return over(key, Math.max(...shown(locale, key, say).map(displayWidth)), columnsOf(key));
      const limit = key.startsWith('command-') ? COMMAND_LENGTH : popups.has(key) ? POPUP_LENGTH : LONGEST[key];
      return limit === undefined ? [] : over(key, longest(locale, key, say), limit);
    })
    .concat(
      RICH_ROWS.flatMap((row) =>
        over(row.join(' + '), sum(row.map((key) => displayWidth(say(key, {})))), RICH_ROW_COLUMNS),
      ),
    );
}

function isLabel(key: string): boolean {
  return (key.startsWith('button-') && !NO_LABELS.has(key)) || key in SHARING;
}

/** Said in a popup, not on a button; in rows of rich messages. */
const NO_LABELS: ReadonlySet<string> = new Set(['button-stale', ...RICH_ROWS.flat()]);

function columnsOf(key: string): number {
  return LABEL_COLUMNS[SHARING[key] ?? 1] ?? 0;
}

function over(key: string, length: number, limit: number): TooLong[] {
  return length > limit ? [{ key, length, limit }] : [];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** A label as it is on a button, in all its forms, without the marks of direction. */
function shown(locale: Locale, key: string, say: Say): string[] {
  const variables = variablesOf(locale, key, A_NAME, A_COUNT);
  const choices = locale.messages.get(key)?.choices ?? [];
  const forms = choices.flatMap(({ variable = '', forms }) =>
    forms.map((form) => ({ ...variables, [variable]: form })),
  );
  return [variables, ...forms.filter((form) => !Object.keys(form).some((name) => NUMBERS.has(name)))].map((form) =>
    say(key, form).replace(/[\u200e\u200f\u2066-\u2069]/g, ''),
  );
}

/** With names as long as `shortName` leaves them. */
function longest(locale: Locale, key: string, say: Say): number {
  return say(key, variablesOf(locale, key, 'x'.repeat(100), 999)).length;
}

function variablesOf(locale: Locale, key: string, name: string, count: number): Record<string, string | number> {
  const message = locale.messages.get(key);
  return Object.fromEntries(
    [...(message?.variables ?? [])].map((variable) => [variable, NUMBERS.has(variable) ? count : name]),
  );
}

const NUMBERS: ReadonlySet<string> = new Set([
  'count',
  'page',
  'pages',
  'part',
  'parts',
  'minutes',
  'most',
  'subscribed',
  'days',
  'number',
]);
