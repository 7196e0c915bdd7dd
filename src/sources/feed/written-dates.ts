const CLOCK = String.raw`(\d{1,2})\s*[:：时時点點시]\s*(\d{1,2})?分?분?(?:\s*[:：]?\s*(\d{1,2})[秒초]?)?`;
/** `2026年11月20日 星期五 下午3:05`, `2026年11月20日(金) 8時05分`, `2026. 11. 20. 오후 3:05`. */
const EAST_ASIAN = new RegExp(
  String.raw`^(\d{4})\s*[年년.]\s*(\d{1,2})\s*[月월.]\s*(\d{1,2})\s*[日일.]?` +
    String.raw`\s*(?:[(（]?(?:(?:星期|周|週)[一二三四五六日天]|[月火水木金土日](?:曜日?)?(?=[)）曜\s])|[월화수목금토일](?:요일)?(?=[)）요\s]))曜?日?[)）]?)?` +
    String.raw`\s*(?:(凌晨|清晨|早上|早晨|上午|午前|오전|中午|下午|午後|오후|傍晚|晚上|夜里|[AP]M)?\s*${CLOCK}\s*(Z|[+-]\d{2}:?\d{2})?)?`,
  'iu',
);
const AFTER_NOON = /^(?:中午|下午|午後|오후|傍晚|晚上|PM)$/i;
/** `17.11.2026 08:00`: with dots nobody writes the month first. */
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(Z|[+-]\d{2}:?\d{2})?)?/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/i;
/** Seconds since 1970, of this century. */
const EPOCH_SECONDS = /^[1-9]\d{9}(?:\.\d+)?$/;
/** And thousandths of them, as scripts count. */
const EPOCH_MS = /^[1-9]\d{12}$/;

type Parts = readonly (string | undefined)[];

/** What no standard for feeds knows: dates as people write them east and west, all in digits, and counted since 1970; epoch ms. */
export function writtenDate(text: string): number | undefined {
  if (EPOCH_SECONDS.test(text)) return Number(text) * 1_000;
  if (EPOCH_MS.test(text)) return Number(text);
  const compact = COMPACT.exec(text);
  if (compact) return instant(compact.slice(1, 4), compact.slice(4, 7), compact[7]);
  const dotted = DOTTED.exec(text);
  if (dotted) return instant(dotted.slice(1, 4).reverse(), dotted.slice(4, 7), dotted[7]);
  const eastern = EAST_ASIAN.exec(text);
  if (!eastern) return undefined;
  const [hour, ...rest] = eastern.slice(5, 8);
  return instant(eastern.slice(1, 4), [inDay(eastern[4], hour), ...rest], eastern[8]);
}

/** The hour of a day of 24, as the part of the day tells. */
function inDay(part: string | undefined, hour: string | undefined): string | undefined {
  if (part === undefined || hour === undefined) return hour;
  const twelfth = Number(hour) % 12;
  // "At noon" may be half past eleven.
  if (part === '中午') return Number(hour) >= 10 ? hour : String(twelfth + 12);
  if (Number(hour) > 12) return hour;
  if (part.startsWith('晚') && twelfth === 0) return '24';
  return String(AFTER_NOON.test(part) ? twelfth + 12 : twelfth);
}

/** NaN where there is no such day or time. */
function instant([year, month, day]: Parts, [hours = '0', minutes = '0', seconds = '0']: Parts, zone = 'Z'): number {
  const two = (part = '') => part.padStart(2, '0');
  const offset = zone.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  return Date.parse(`${year}-${two(month)}-${two(day)}T${two(hours)}:${two(minutes)}:${two(seconds)}${offset}`);
}
