import { plainDigits } from '../model/digits.ts';
import { foldName } from '../model/ids.ts';
import { parseTimezone } from '../model/subscriber.ts';
import { formatZone } from '../render/dates.ts';
import { WHERE_MOST_LIVE } from './likely-zones.ts';
import { typedNumbers } from './typed-numbers.ts';
import { cityNames, countryNames, moreCities } from './zone-names.ts';

/** Letters for a clock that `Intl` takes for another place's, which has no summer time, or does not take at all. */
const LETTERS = new Map(
  Object.entries({
    est: 'America/New_York',
    mst: 'America/Denver',
    ast: 'America/Halifax',
    nst: 'America/St_Johns',
    art: 'America/Argentina/Buenos_Aires',
    bst: 'Europe/London',
    msk: 'Europe/Moscow',
    мск: 'Europe/Moscow',
    wib: 'Asia/Jakarta',
    wita: 'Asia/Makassar',
    wit: 'Asia/Jayapura',
    mez: 'Europe/Berlin',
    mesz: 'Europe/Berlin',
    北京时间: 'Asia/Shanghai',
  }),
);

/**
 * The zones a person may mean by a name, a city, a country or an offset such as `UTC+8`; none when nothing fits. Cities and
 * countries are known by what the languages call them that we speak. Of zones that go alike one stands for all.
 */
export function findZones(text: string, languages: readonly string[] = ['en'], now = 0): string[] {
  // Encyclopedias write offsets with a minus that is no hyphen.
  const typed = plainDigits(text).trim().replaceAll('−', '-');
  const offset = OFFSET.exec(inNumbers(typed));
  if (offset) return zoneOfOffset(offset);
  const wanted = foldName(typed).replaceAll('_', ' ');
  const byHand = LETTERS.get(wanted) ?? moreCities().get(wanted)?.[0];
  const exact = parseTimezone(byHand ?? (/^[+\d-]/.test(typed) ? '' : typed.replaceAll(' ', '_')));
  if (exact) return [exact];
  const cities = cityNames();
  const named = cities.get(wanted) ?? countryNames(languages).get(wanted);
  if (named) return unlike(asIntlSpells(named), now);
  if (wanted.length < (isIdeographic(wanted) ? 2 : 3)) return [];
  const [city = '', country = ''] = typed.split(WITHIN);
  if (country !== '')
    return within(findZones(city, languages, now), countryNames(languages).get(foldName(country)), now);
  const place = typed.replace(CLOCK_OF, '').replace(LIVES_IN, '');
  if (place !== typed) return findZones(place, languages, now);
  const begun = [...cities].flatMap(([name, zones]) => (name.startsWith(wanted) ? zones : []));
  return asIntlSpells(begun);
}

/** The zones of a city, by no less than its name, or of an offset such as `UTC+8`; countries are what news are about. */
export function zonesOfCity(text: string): string[] {
  if (/^(?:utc|gmt|msk|мск)\s*[+−-]/i.test(text.trim())) return findZones(text);
  const wanted = foldName(text);
  return asIntlSpells(moreCities().get(wanted) ?? cityNames().get(wanted) ?? []);
}

/** `+8`, `UTC+8`, `utc8` and `GMT-3:30`; `МСК+2` counts from Moscow, as all Russia does. */
const OFFSET = /^(?:(utc|gmt|msk|мск)\s*([+-]?)|([+-]))\s*(\d{1,2})(?::?(\d{2}))?$/i;
const MOSCOW_MINUTES = 180;
/** No clock is further ahead of Greenwich's, though `Intl` takes a day. */
const MOST_MINUTES_AHEAD = 14 * 60;

function zoneOfOffset([, from = '', behind, alone, hours, minutes = '0']: readonly string[]): string[] {
  const typed = (Number(hours) * 60 + Number(minutes)) * ((behind || alone) === '-' ? -1 : 1);
  const ahead = typed + (/^[mм]/i.test(from) ? MOSCOW_MINUTES : 0);
  const size = Math.abs(ahead);
  const clock = [Math.trunc(size / 60), size % 60].map((part) => String(part).padStart(2, '0')).join(':');
  const zone = size > MOST_MINUTES_AHEAD ? undefined : parseTimezone(`${ahead < 0 ? '-' : '+'}${clock}`);
  return zone ? [zone] : [];
}

/** `东八区`, as Chinese counts zones, is `+8`. */
const inNumbers = (text: string) =>
  typedNumbers(text).replace(
    /^([东東西])(\d{1,2})[区區]$/,
    (_, side: string, hours: string) => (side === '西' ? '-' : '+') + hours,
  );

/** `台北时间`, `日本標準時`, `上海市`, `Berlin time` and `heure de Paris` are the clocks of places. */
const CLOCK_OF =
  /^(?:heure|hora)\s+(?:de\s+|d['’])|\s+time$|(?<=\p{sc=Katakana}{2}|ー)時間$|(?<=\p{Unified_Ideograph}{2})(?:(?:标准|標準)?(?:时间|時間|時)|市)$/iu;

/** Between a city and what it lies in. */
const WITHIN = /\s*[,，،、]\s*/;

/** What leads to the city in `I live in Paris` and `我住在上海`. */
const LIVES_IN = /^(?:.*\s)?(?:in|à|en|em|di)\s+|^我?(?:住|现|現)?在/iu;

/** Of a city's zones those that go as one of the country's does; all of them where what was typed behind is no country. */
function within(zones: readonly string[], country: readonly string[] | undefined, now: number): string[] {
  const goes = (zone: string) => formatZone(zone, 'en', now);
  const there = country && new Set(asIntlSpells(country).map(goes));
  return zones.filter((zone) => there?.has(goes(zone)) ?? true);
}

const isIdeographic = (text: string) => /^\p{Unified_Ideograph}+$/u.test(text);

const asIntlSpells = (zones: readonly string[]) => [...new Set(zones.flatMap((zone) => parseTimezone(zone) ?? []))];

/** One of all zones that call themselves alike: they differ in what was long ago. Those where most people live come first. */
function unlike(zones: readonly string[], now: number): string[] {
  const known = [...WHERE_MOST_LIVE, ...[...moreCities().values()].flat()];
  const places = new Map(asIntlSpells(known).map((zone, at) => [zone, at]));
  const place = (zone: string) => places.get(zone) ?? known.length + zone.split('/').length;
  const alike = Map.groupBy(
    zones.toSorted((a, b) => place(a) - place(b)),
    (zone) => formatZone(zone, 'en', now),
  );
  return [...alike.values()].flatMap(([first]) => first ?? []);
}
