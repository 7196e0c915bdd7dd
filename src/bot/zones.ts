import { plainDigits } from '../model/digits.ts';
import { foldName } from '../model/ids.ts';
import { parseTimezone } from '../model/subscriber.ts';
import { formatZone } from '../render/dates.ts';
import { cityNames, countryNames } from './zone-names.ts';

/** Cities people name whose zone is called after another, and spellings that `zone-cities.txt` does not have. */
const CITIES: Readonly<Record<string, string>> = {
  beijing: 'Asia/Shanghai',
  peking: 'Asia/Shanghai',
  pékin: 'Asia/Shanghai',
  pequim: 'Asia/Shanghai',
  пекин: 'Asia/Shanghai',
  بكين: 'Asia/Shanghai',
  베이징: 'Asia/Shanghai',
  shenzhen: 'Asia/Shanghai',
  guangzhou: 'Asia/Shanghai',
  北京: 'Asia/Shanghai',
  上海: 'Asia/Shanghai',
  广州: 'Asia/Shanghai',
  深圳: 'Asia/Shanghai',
  成都: 'Asia/Shanghai',
  重庆: 'Asia/Shanghai',
  天津: 'Asia/Shanghai',
  武汉: 'Asia/Shanghai',
  杭州: 'Asia/Shanghai',
  南京: 'Asia/Shanghai',
  西安: 'Asia/Shanghai',
  香港: 'Asia/Hong_Kong',
  台北: 'Asia/Taipei',
  臺北: 'Asia/Taipei',
  东京: 'Asia/Tokyo',
  東京: 'Asia/Tokyo',
  大阪: 'Asia/Tokyo',
  서울: 'Asia/Seoul',
  부산: 'Asia/Seoul',
  москва: 'Europe/Moscow',
  'санкт-петербург': 'Europe/Moscow',
  екатеринбург: 'Asia/Yekaterinburg',
  новосибирск: 'Asia/Novosibirsk',
  минск: 'Europe/Minsk',
  新加坡: 'Asia/Singapore',
  伦敦: 'Europe/London',
  纽约: 'America/New_York',
  柏林: 'Europe/Berlin',
  巴黎: 'Europe/Paris',
  القاهرة: 'Africa/Cairo',
  الجزائر: 'Africa/Algiers',
  'الدار البيضاء': 'Africa/Casablanca',
  تونس: 'Africa/Tunis',
  الخرطوم: 'Africa/Khartoum',
  الرياض: 'Asia/Riyadh',
  جدة: 'Asia/Riyadh',
  دبي: 'Asia/Dubai',
  'ابو ظبي': 'Asia/Dubai',
  أبوظبي: 'Asia/Dubai',
  'أبو ظبي': 'Asia/Dubai',
  الدوحة: 'Asia/Qatar',
  الكويت: 'Asia/Kuwait',
  بغداد: 'Asia/Baghdad',
  دمشق: 'Asia/Damascus',
  بيروت: 'Asia/Beirut',
  عمان: 'Asia/Amman',
  القدس: 'Asia/Jerusalem',
  مسقط: 'Asia/Muscat',
  صنعاء: 'Asia/Aden',
  إسطنبول: 'Europe/Istanbul',
  اسطنبول: 'Europe/Istanbul',
  لندن: 'Europe/London',
  باريس: 'Europe/Paris',
  برلين: 'Europe/Berlin',
  نيويورك: 'America/New_York',
  munich: 'Europe/Berlin',
  hamburg: 'Europe/Berlin',
  frankfurt: 'Europe/Berlin',
  'san francisco': 'America/Los_Angeles',
  seattle: 'America/Los_Angeles',
  boston: 'America/New_York',
  washington: 'America/New_York',
  miami: 'America/New_York',
  philadelphia: 'America/New_York',
  dallas: 'America/Chicago',
  houston: 'America/Chicago',
  'salt lake city': 'America/Denver',
  'las vegas': 'America/Los_Angeles',
  montreal: 'America/Toronto',
  ottawa: 'America/Toronto',
  calgary: 'America/Edmonton',
  brasilia: 'America/Sao_Paulo',
  'rio de janeiro': 'America/Sao_Paulo',
  barcelona: 'Europe/Madrid',
  milan: 'Europe/Rome',
  milano: 'Europe/Rome',
  geneva: 'Europe/Zurich',
  lyon: 'Europe/Paris',
  marseille: 'Europe/Paris',
  köln: 'Europe/Berlin',
  münchen: 'Europe/Berlin',
  osaka: 'Asia/Tokyo',
  mumbai: 'Asia/Kolkata',
  delhi: 'Asia/Kolkata',
  canberra: 'Australia/Sydney',
  'abu dhabi': 'Asia/Dubai',
  abuja: 'Africa/Lagos',
  ankara: 'Europe/Istanbul',
  astana: 'Asia/Almaty',
  bern: 'Europe/Zurich',
  'cape town': 'Africa/Johannesburg',
  doha: 'Asia/Qatar',
  hanoi: 'Asia/Saigon',
  islamabad: 'Asia/Karachi',
  'new delhi': 'Asia/Kolkata',
  pretoria: 'Africa/Johannesburg',
  quito: 'America/Guayaquil',
  rabat: 'Africa/Casablanca',
  'tel aviv': 'Asia/Jerusalem',
  wellington: 'Pacific/Auckland',
};

/** Letters for a clock that `Intl` takes for another place's, which has no summer time, or does not take at all. */
const LETTERS: Readonly<Record<string, string>> = {
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
};

/** As they are typed, folded; a zone as `Intl` spells it. */
const CITY_ZONES = new Map(
  Object.entries({ ...CITIES, ...LETTERS }).map(([name, zone]) => [foldName(name), parseTimezone(zone) ?? zone]),
);

/**
 * The zones a person may mean by a name, a city, a country or an offset such as `UTC+8`; none when nothing fits. Cities and
 * countries are known by what the languages call them that we speak. Of zones that go alike one stands for all.
 */
export function findZones(text: string, languages: readonly string[] = ['en'], now = 0): string[] {
  // Encyclopedias write offsets with a minus that is no hyphen.
  const typed = plainDigits(text).trim().replaceAll('−', '-');
  const offset = /^(?:utc|gmt)?\s*([+-])\s*(\d{1,2})(?::?(\d{2}))?$/i.exec(typed);
  if (offset) {
    const zone = parseTimezone(`${offset[1]}${offset[2]?.padStart(2, '0')}:${offset[3] ?? '00'}`);
    return zone ? [zone] : [];
  }
  const wanted = foldName(typed).replaceAll('_', ' ');
  const exact =
    CITY_ZONES.get(wanted) ?? (/^[+\d-]/.test(typed) ? undefined : parseTimezone(typed.replaceAll(' ', '_')));
  if (exact) return [exact];
  const cities = cityNames();
  const named = cities.get(wanted) ?? countryNames(languages).get(wanted);
  if (named) return unlike(asIntlSpells(named), now);
  if (wanted.length < (isIdeographic(wanted) ? 2 : 3)) return [];
  const begun = [...cities].flatMap(([name, zones]) => (name.startsWith(wanted) ? zones : []));
  return asIntlSpells(begun);
}

const isIdeographic = (text: string) => /^\p{Unified_Ideograph}+$/u.test(text);

const asIntlSpells = (zones: readonly string[]) => [...new Set(zones.flatMap((zone) => parseTimezone(zone) ?? []))];

/** One of all zones that call themselves alike: they differ in what was long ago. */
function unlike(zones: readonly string[], now: number): string[] {
  const preferred = new Set(CITY_ZONES.values());
  const alike = Map.groupBy(zones, (zone) => formatZone(zone, 'en', now));
  const parts = (zone: string) => zone.split('/').length;
  return [...alike.values()].flatMap(
    (same) => same.find((zone) => preferred.has(zone)) ?? same.toSorted((a, b) => parts(a) - parts(b))[0] ?? [],
  );
}
