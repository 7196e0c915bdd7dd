import { parseChatCode, spellChat } from './chat-code.ts';
import { type ArticleId, parseArticleId, parseTagId, type TagId } from './ids.ts';
import { type Press, SCREENS } from './press.ts';
import { parseDayCode, parseQuietCode, parseSizeCode, parseTimesCode, spellQuiet, spellSize } from './setting-codes.ts';
import { formatSchema, MOST_PAUSED_DAYS, parseLocalTime } from './subscriber.ts';

/** Marks our layout of callback data; another one gets another mark, so that old buttons are told from new ones. */
const VERSION = '1';

/** Telegram's limit on callback data (Bot API, InlineKeyboardButton). */
const LIMIT_BYTES = 64;

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
  return [press.do, ...partsOf(press)].join('|');
}

function partsOf(press: Press): (string | number)[] {
  switch (press.do) {
    case 'open':
      return [press.article, press.part];
    case 'read':
      return [press.edition, press.article, press.part];
    case 'step':
      return [press.edition, press.article];
    case 'less':
    case 'mute-source':
    case 'unmute-source':
      return [press.article];
    case 'turn':
      return [press.edition, press.page];
    case 'browse':
      return [press.page, Number(press.welcome)];
    case 'toggle':
      return [press.tag, press.page, Number(press.welcome)];
    case 'list':
    case 'subscribe':
    case 'unsubscribe':
      return [press.tag];
    case 'hours':
      return [];
    case 'set-time':
      return [press.time, Number(press.welcome)];
    case 'set-zone':
      return [press.zone];
    case 'set-language':
      return [press.locale];
    case 'set-format':
      return [press.format];
    case 'settings':
      return [press.screen];
    case 'set-times':
      return [press.times.join('').replaceAll(':', '')];
    case 'set-days':
      return [press.days.join('')];
    case 'set-quiet':
      return [spellQuiet(press.quiet)];
    case 'pause':
      return [press.days];
    case 'resume':
    case 'undo-stop':
      return [];
    case 'set-size':
      return [spellSize(press.size)];
    case 'stop':
      return [Number(press.sure)];
    case 'for':
      return [spellChat(press.chat), spell(press.press)];
  }
}

/** What a button means, or `undefined` for callback data that no button of ours carries: stale, cut, or made up. */
export function parsePress(data: string): Press | undefined {
  if (Buffer.byteLength(data) > LIMIT_BYTES) return undefined;
  const [version, action, ...parts] = data.split('|');
  if (version !== VERSION) return undefined;
  const press = readPress(action ?? '', parts);
  // Whatever does not write back to the same bytes was not written here.
  return press && encodePress(press) === data ? press : undefined;
}

function readPress(action: string, parts: string[]): Press | undefined {
  const [first = '', second = '', third = ''] = parts;
  const tag = parseTagId(first);
  switch (action) {
    case 'open': {
      const article: ArticleId | undefined = parseArticleId(first);
      const part = parseCount(second);
      return article && part !== undefined ? { do: 'open', article, part } : undefined;
    }
    case 'read': {
      const [edition, article, part] = [parseCount(first), parseArticleId(second), parseCount(third)];
      return edition !== undefined && article && part !== undefined
        ? { do: 'read', edition, article, part }
        : undefined;
    }
    case 'step': {
      const [edition, article] = [parseCount(first), parseArticleId(second)];
      return edition !== undefined && article ? { do: 'step', edition, article } : undefined;
    }
    case 'less':
    case 'mute-source':
    case 'unmute-source': {
      const article = parseArticleId(first);
      return article && { do: action, article };
    }
    case 'turn': {
      const [edition, page] = [parseCount(first), parseCount(second)];
      return edition !== undefined && page !== undefined ? { do: 'turn', edition, page } : undefined;
    }
    case 'browse': {
      const page = parseCount(first);
      return page === undefined ? undefined : { do: 'browse', page, welcome: second === '1' };
    }
    case 'toggle': {
      const page = parseCount(second);
      return tag && page !== undefined ? { do: 'toggle', tag, page, welcome: third === '1' } : undefined;
    }
    case 'list':
    case 'subscribe':
    case 'unsubscribe':
      return tag && { do: action, tag: tag satisfies TagId };
    case 'hours':
      return { do: 'hours' };
    case 'set-time': {
      const time = parseLocalTime(first);
      return time && { do: 'set-time', time, welcome: second === '1' };
    }
    case 'set-zone':
      return { do: 'set-zone', zone: first };
    case 'set-language':
      return { do: 'set-language', locale: first };
    case 'set-format': {
      const { data: format } = formatSchema.safeParse(first);
      return format && { do: 'set-format', format };
    }
    case 'settings': {
      const screen = SCREENS.find((name) => name === first);
      return screen && { do: 'settings', screen };
    }
    case 'set-times': {
      const times = parseTimesCode(first);
      return times && { do: 'set-times', times };
    }
    case 'set-days': {
      const days = parseDayCode(first);
      return days && { do: 'set-days', days };
    }
    case 'set-quiet': {
      const quiet = parseQuietCode(first);
      return quiet === undefined ? undefined : { do: 'set-quiet', quiet };
    }
    case 'pause': {
      const days = parseCount(first);
      return days === undefined || days > MOST_PAUSED_DAYS ? undefined : { do: 'pause', days };
    }
    case 'resume':
    case 'undo-stop':
      return { do: action };
    case 'set-size': {
      const size = parseSizeCode(first);
      return size === undefined ? undefined : { do: 'set-size', size };
    }
    case 'stop':
      return { do: 'stop', sure: first === '1' };
    case 'for': {
      const chat = parseChatCode(first);
      // Nobody acts for a chat on behalf of a third.
      const press = second === 'for' ? undefined : readPress(second, parts.slice(2));
      return chat && press && { do: 'for', chat, press };
    }
    default:
      return undefined;
  }
}

function parseCount(text: string): number | undefined {
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
