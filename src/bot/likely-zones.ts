import { kept } from '../model/kept.ts';
import { parseTimezone } from '../model/subscriber.ts';

/** Of regions with several zones those where most people live, the likeliest first. */
const MOST_LIVE: Readonly<Record<string, readonly string[]>> = {
  AR: ['America/Buenos_Aires'],
  AU: ['Australia/Sydney', 'Australia/Brisbane', 'Australia/Adelaide'],
  BR: ['America/Sao_Paulo', 'America/Manaus'],
  CA: ['America/Toronto', 'America/Vancouver', 'America/Edmonton', 'America/Winnipeg', 'America/Halifax'],
  CL: ['America/Santiago'],
  CN: ['Asia/Shanghai'],
  CY: ['Asia/Nicosia'],
  DE: ['Europe/Berlin'],
  EC: ['America/Guayaquil'],
  ES: ['Europe/Madrid'],
  ID: ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'],
  KZ: ['Asia/Almaty'],
  MN: ['Asia/Ulaanbaatar'],
  MX: ['America/Mexico_City', 'America/Tijuana'],
  MY: ['Asia/Kuala_Lumpur'],
  NZ: ['Pacific/Auckland'],
  PT: ['Europe/Lisbon'],
  RU: ['Europe/Moscow', 'Europe/Samara', 'Asia/Yekaterinburg', 'Asia/Novosibirsk', 'Asia/Irkutsk', 'Asia/Vladivostok'],
  UA: ['Europe/Kyiv'],
  US: [
    'America/New_York',
    'America/Chicago',
    'America/Denver',
    'America/Los_Angeles',
    'America/Anchorage',
    'Pacific/Honolulu',
  ],
  UZ: ['Asia/Tashkent'],
};

export const WHERE_MOST_LIVE: readonly string[] = Object.values(MOST_LIVE).flat();

/** Where languages are at home that many countries speak, most of whose speakers come first. */
const COUNTRIES: Readonly<Record<string, readonly string[]>> = {
  ar: ['EG', 'SA', 'AE', 'MA', 'DZ', 'IQ'],
  en: ['US', 'GB', 'IN', 'CA', 'AU', 'NZ', 'ZA', 'SG'],
  es: ['ES', 'MX', 'AR', 'CO', 'PE', 'CL'],
  fr: ['FR', 'CA', 'CI', 'CD'],
  pt: ['BR', 'PT', 'AO', 'MZ'],
  ru: ['RU', 'KZ', 'UZ'],
};

/** Languages of so many countries that without a region they say nothing of where somebody lives. */
const SPREAD: ReadonlySet<string> = new Set(['ar', 'en', 'es']);

/** One zone for each clock there is on the earth in any season, by how many live there. A test holds that none is missing. */
const EVERYWHERE = `
  Asia/Shanghai Asia/Kolkata Europe/Berlin Africa/Cairo Europe/Moscow Europe/London Asia/Bangkok
  America/New_York America/Chicago America/Sao_Paulo Asia/Tokyo Asia/Karachi Asia/Dhaka Asia/Dubai
  America/Los_Angeles America/Denver America/Halifax America/Bogota America/Caracas America/Phoenix Asia/Tehran
  Asia/Kabul Asia/Kathmandu Asia/Yangon Australia/Sydney Australia/Brisbane Australia/Adelaide Australia/Darwin
  Australia/Eucla Australia/Lord_Howe Pacific/Auckland Pacific/Fiji Pacific/Guadalcanal Pacific/Tongatapu
  Pacific/Chatham Pacific/Kiritimati America/Anchorage Pacific/Honolulu Pacific/Pago_Pago Pacific/Marquesas
  Pacific/Gambier America/St_Johns America/Noronha Atlantic/Cape_Verde Atlantic/Azores America/Nuuk
  Africa/Abidjan Africa/Lagos Africa/Johannesburg
`
  .trim()
  .split(/\s+/);

/** The zone where a person with this language most likely lives, or `undefined` where that says nothing. */
export function guessZone(languageCode: string | undefined): string | undefined {
  const { language, region, likelyRegion } = spoken(languageCode);
  if (language === undefined || (region === undefined && SPREAD.has(language))) return undefined;
  const [first, second] = zonesOf(likelyRegion);
  const only = MOST_LIVE[likelyRegion] || second === undefined ? first : undefined;
  return only && parseTimezone(only);
}

/**
 * The clocks that are read on the earth at this moment, from west to east: of the zones that share one, that where a person
 * with this language most likely lives.
 */
export function clocksNow(languageCode: string | undefined, now: number): { zone: string; offset: number }[] {
  const { language = '', region, likelyRegion } = spoken(languageCode);
  const own = region ?? (SPREAD.has(language) ? '' : likelyRegion);
  const countries = (COUNTRIES[language] ?? []).flatMap((country) => MOST_LIVE[country] ?? zonesOf(country));
  const zones = new Map<number, string>();
  for (const zone of [...zonesOf(own), ...countries, ...EVERYWHERE]) {
    const offset = offsetAt(now, zone);
    if (!zones.has(offset)) zones.set(offset, zone);
  }
  return [...zones].sort(([a], [b]) => a - b).map(([offset, zone]) => ({ zone, offset }));
}

function spoken(languageCode: string | undefined) {
  try {
    const { language, region } = new Intl.Locale(languageCode ?? '');
    return { language, region, likelyRegion: new Intl.Locale(languageCode ?? '').maximize().region ?? '' };
  } catch {
    return { language: undefined, region: undefined, likelyRegion: '' };
  }
}

const zonesOf = kept((region: string): readonly string[] => [
  ...(MOST_LIVE[region] ?? []),
  ...(region === '' ? [] : (new Intl.Locale(`und-${region}`).getTimeZones() ?? [])),
]);

/** How far a zone is ahead of UTC at an instant, in minutes. */
export function offsetAt(instant: number, zone: string): number {
  const text = offsetFormat(zone).format(instant);
  const [, sign, hours = '0', minutes = '0'] = /GMT([+-])(\d+):(\d+)/.exec(text) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

const offsetFormat = kept(
  (timeZone) => new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset', hour: 'numeric' }),
);
