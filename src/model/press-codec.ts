import { parseChatCode, spellChat } from './chat-code.ts';
import { parseArticleId, parseBroadcastId, parseSourceCode, parseTagId, parseWordsId } from './ids.ts';
import { kept } from './kept.ts';
import { type Press, SCREENS } from './press.ts';
import { parseDayCode, parseQuietCode, parseSizeCode, parseTimesCode, spellQuiet, spellSize } from './setting-codes.ts';
import { cadenceSchema, formatSchema, MOST_PAUSED_DAYS, parseLocalTime, scriptSchema } from './subscriber.ts';

/** Marks our layout of callback data; another one gets another mark, so that old buttons are told from new ones. */
const VERSION = '1';

/** Telegram's limit on callback data (Bot API, InlineKeyboardButton). */
const LIMIT_BYTES = 64;

/** How one part of callback data is read and written. What reads it gives `undefined` for what no button of ours says. */
interface Part<Value> {
  read: (text: string) => Value | undefined;
  spell: (value: Value) => string;
}

const part = <Value>(read: Part<Value>['read'], spell: Part<Value>['spell'] = String): Part<Value> => ({ read, spell });

const count = part((text) => (/^\d{1,15}$/.test(text) ? Number(text) : undefined));
const cadence = part((text) => cadenceSchema.safeParse(text).data);
const flag = part(
  (text) => (text === '1' ? true : text === '0' ? false : undefined),
  (on) => (on ? '1' : '0'),
);
const anything = part((text) => text);
const article = part(parseArticleId);
const tag = part(parseTagId);
const words = part(parseWordsId);
const chat = part(parseChatCode, spellChat);
const broadcast = part(parseBroadcastId);
const pauseDays = part((text) => {
  const days = count.read(text);
  return days !== undefined && days <= MOST_PAUSED_DAYS ? days : undefined;
});

/** Of all presses those that do it. */
type PressOf<Kind, Any = Press> = Any extends { do: infer Kinds } ? (Kind extends Kinds ? Any : never) : never;

/** What each button says besides what it does, in the order in which that is written. */
const PARTS: {
  readonly [Kind in Exclude<Press['do'], 'for'>]: {
    readonly [Name in Exclude<keyof PressOf<Kind>, 'do'>]: Part<PressOf<Kind>[Name]>;
  };
} = {
  open: { article, part: count },
  read: { edition: count, article, part: count },
  step: { edition: count, article },
  less: { article },
  'mute-source': { article },
  'unmute-source': { article },
  'mute-story': { article },
  'unmute-story': { article },
  mutes: { page: count },
  unmute: { mute: words, page: count },
  search: { words, page: count },
  save: { article },
  saved: { page: count },
  unsave: { article, page: count },
  turn: { edition: count, page: count },
  browse: { page: count, welcome: flag },
  toggle: { tag, on: flag, page: count, welcome: flag },
  'find-tags': { words, page: count },
  'toggle-found': { tag, on: flag, words, page: count },
  'own-tags': { page: count },
  cycle: { tag, cadence, page: count },
  drop: { tag, page: count },
  list: { tag },
  subscribe: { tag },
  'subscribe-as': { tag, cadence },
  'take-up': { tag, cadence, since: count, served: flag },
  unsubscribe: { tag },
  follow: { tag },
  hours: {},
  clocks: {},
  'set-clock': { zone: anything },
  'set-time': { time: part(parseLocalTime), welcome: flag },
  'set-zone': { zone: anything },
  'set-language': { locale: anything },
  'set-format': { format: part((text) => formatSchema.safeParse(text).data) },
  'set-script': { script: part((text) => scriptSchema.safeParse(text).data) },
  settings: { screen: part((text) => SCREENS.find((name) => name === text)) },
  'set-times': { times: part(parseTimesCode, (times) => times.join('').replaceAll(':', '')) },
  'set-days': { days: part(parseDayCode, (days) => days.join('')) },
  'set-quiet': { quiet: part(parseQuietCode, spellQuiet) },
  pause: { days: pauseDays },
  resume: {},
  preview: { page: count },
  missed: { page: count },
  sources: { page: count },
  reload: { source: part(parseSourceCode), page: count },
  failed: { page: count },
  retry: { chat, edition: count },
  discard: { chat, edition: count },
  broadcast: { broadcast },
  withhold: { broadcast },
  halt: { broadcast },
  aliases: { page: count },
  'drop-alias': { alias: words, page: count },
  'set-size': { size: part(parseSizeCode, spellSize) },
  stop: { sure: flag },
  'undo-stop': {},
};

const partsOf: (kind: keyof typeof PARTS) => (readonly [string, Part<unknown>])[] = kept((kind) =>
  Object.entries(PARTS[kind as keyof typeof PARTS] as unknown as Readonly<Record<string, Part<unknown>>>),
);

/**
 * Writes what a button means into its callback data: version, what to do, and its parts.
 *
 * @throws {RangeError} if it is longer than the 64 bytes Telegram takes
 */
export function encodePress(press: Press): string {
  const data = `${VERSION}|${spell(press)}`;
  if (Buffer.byteLength(data) > LIMIT_BYTES) throw new RangeError(`callback data too long: ${data}`);
  return data;
}

function spell(press: Press): string {
  if (press.do === 'for') return [press.do, spellChat(press.chat), spell(press.press)].join('|');
  const values = press as unknown as Readonly<Record<string, unknown>>;
  return [press.do, ...partsOf(press.do).map(([name, one]) => one.spell(values[name]))].join('|');
}

/** What a button means, or `undefined` for callback data that no button of ours carries: stale, cut, or made up. */
export function parsePress(data: string): Press | undefined {
  if (Buffer.byteLength(data) > LIMIT_BYTES) return undefined;
  const [version, action = '', ...texts] = data.split('|');
  if (version !== VERSION) return undefined;
  const press = readPress(action, texts);
  // Whatever does not write back to the same bytes was not written here.
  return press && encodePress(press) === data ? press : undefined;
}

function readPress(action: string, texts: readonly string[]): Press | undefined {
  if (action === 'for') {
    const [code = '', inner = '', ...rest] = texts;
    const chat = parseChatCode(code);
    // Nobody acts for a chat on behalf of a third.
    const press = inner === 'for' ? undefined : readPress(inner, rest);
    return chat && press && { do: 'for', chat, press };
  }
  if (!Object.hasOwn(PARTS, action)) return undefined;
  const values = partsOf(action as keyof typeof PARTS).map(
    ([name, { read }], at) => [name, read(texts[at] ?? '')] as const,
  );
  return values.some(([, value]) => value === undefined)
    ? undefined
    : ({ do: action, ...Object.fromEntries(values) } as Press);
}
