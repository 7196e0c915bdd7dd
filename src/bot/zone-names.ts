import { readFileSync } from 'node:fs';
import { foldName } from '../model/ids.ts';
import { kept } from '../model/kept.ts';

/** Names in any of our languages, folded, and the zones of what is called so. */
type Names = ReadonlyMap<string, readonly string[]>;

/** Cities that zones are named after, as many languages call them. */
export const cityNames = (): Names => citiesOf('zone-cities.txt');

/** Big cities that no zone is named after, and what else the former are called; each in one zone. */
export const moreCities = (): Names => citiesOf('more-cities.txt');

/** What people who speak a language call the city that a zone is named after. */
export function cityOf(zone: string, locale: string): string {
  const { languages, cells } = tableOf('zone-cities.txt');
  return cells.get(zone)?.[languages.indexOf(locale)] || ownName(zone);
}

/** Read when the first person asks. */
const citiesOf = kept((file): Names => {
  const names = new Map<string, string[]>();
  for (const [zone, cities] of tableOf(file).cells)
    for (const name of new Set([ownName(zone), ...cities].filter((city) => city !== '').map(foldName)))
      names.set(name, [...(names.get(name) ?? []), zone]);
  return names;
});

/** What stands behind each zone, and in which languages, where it stands in an order of them. */
const tableOf = kept((file) => {
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8').split('\n');
  const entries = lines.flatMap((line): [string, string[]][] => {
    const [name = '', cells] = line.split('=');
    return cells === undefined ? [] : [[name, cells.split('|')]];
  });
  const cells = new Map(entries);
  const languages = cells.get(LANGUAGES) ?? [];
  cells.delete(LANGUAGES);
  return { languages, cells };
});

/** What the line is called that names the languages. */
const LANGUAGES = 'languages';

const ownName = (zone: string) => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;

/** Asked for once: it takes a sixth of a second, in which the bot answers nobody. */
let regions: ReturnType<typeof zonesOfRegions> | undefined;

/** Countries and regions as these languages call them. */
export const countryNames = (languages: readonly string[]): Names => countriesIn(languages.join(' '));

const countriesIn = kept((languages): Names => {
  const names = new Map<string, string[]>();
  const speakers = languages
    .split(' ')
    .flatMap((language) =>
      (['long', 'short'] as const).map((style) => new Intl.DisplayNames([language], { type: 'region', style })),
    );
  for (const [region, zones] of (regions ??= zonesOfRegions()))
    for (const speaker of speakers) names.set(foldName(speaker.of(region) ?? ''), zones);
  for (const [said, code] of Object.entries(ALSO_CALLED))
    names.set(foldName(said), regions.find(([region]) => region === code)?.[1] ?? []);
  return names;
});

/** What people call countries beside their names, in any language. */
const ALSO_CALLED: Readonly<Record<string, string>> = {
  usa: 'US',
  america: 'US',
  amerika: 'US',
  eeuu: 'US',
  америка: 'US',
  أمريكا: 'US',
  england: 'GB',
  britain: 'GB',
  scotland: 'GB',
  angleterre: 'GB',
  inglaterra: 'GB',
  inggris: 'GB',
  grossbritannien: 'GB',
  англия: 'GB',
  بريطانيا: 'GB',
  holland: 'NL',
  голландия: 'NL',
  korea: 'KR',
  корея: 'KR',
  uae: 'AE',
  emirates: 'AE',
  эмираты: 'AE',
  الإمارات: 'AE',
  السعودية: 'SA',
  'czech republic': 'CZ',
  белоруссия: 'BY',
  臺灣: 'TW',
};

/** Countries and regions that have zones of their own, by their codes of two letters. */
function zonesOfRegions(): [code: string, zones: string[]][] {
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCodePoint(65 + index));
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .map((code): [string, string[]] => [code, new Intl.Locale(`und-${code}`).getTimeZones() ?? []])
    .filter(([, zones]) => zones.length > 0);
}
