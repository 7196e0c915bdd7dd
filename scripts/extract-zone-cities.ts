// Writes src/bot/zone-cities.txt: what cities that zones are named after are called, from an unpacked cldr-dates-full.
//
//   npm pack cldr-dates-full && tar xzf cldr-dates-full-*.tgz
//   node scripts/extract-zone-cities.ts package
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Our languages, and what CLDR calls them; a name that a language shares with the zone itself is left out. */
const LANGUAGES = {
  en: 'en',
  'zh-Hans': 'zh',
  'zh-Hant': 'zh-Hant',
  ja: 'ja',
  ko: 'ko',
  es: 'es',
  'pt-BR': 'pt',
  fr: 'fr',
  de: 'de',
  ru: 'ru',
  ar: 'ar',
  id: 'id',
};

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('say where cldr-dates-full is unpacked');
const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };

/** Zones, and for each what its city is called in the languages, in their order. */
const names = new Map<string, string[]>();

/** Zones are a tree of the parts of their names, whose leaves may hold an `exemplarCity`. */
function collect(tree: object, path: string, language: number): void {
  for (const [part, below] of Object.entries(tree)) {
    if (typeof below !== 'object' || below === null) continue;
    const zone = path === '' ? part : `${path}/${part}`;
    const city: unknown = 'exemplarCity' in below ? below.exemplarCity : undefined;
    if (typeof city === 'string') {
      const cities = names.get(zone) ?? Array.from<string>({ length: Object.keys(LANGUAGES).length }).fill('');
      names.set(zone, cities.with(language, city === part.replaceAll('_', ' ') ? '' : city));
    }
    collect(below, zone, language);
  }
}

for (const [at, language] of Object.values(LANGUAGES).entries()) {
  const file = join(folder, 'main', language, 'timeZoneNames.json');
  const { main } = JSON.parse(readFileSync(file, 'utf8')) as {
    main: Record<string, { dates: { timeZoneNames: { zone: object } } }>;
  };
  collect(main[language]?.dates.timeZoneNames.zone ?? {}, '', at);
}

const lines = [...names]
  .filter(([zone]) => zone !== 'Etc/Unknown')
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([zone, cities]) => `${zone}=${cities.join('|').replace(/\|+$/, '')}`);
const head = `# What the cities that time zones are named after are called in these languages; nothing where it is as in the zone's name.
# Made by scripts/extract-zone-cities.ts from CLDR ${version} (https://cldr.unicode.org, Unicode-3.0). Do not edit by hand.
languages=${Object.keys(LANGUAGES).join('|')}`;
writeFileSync(new URL('../src/bot/zone-cities.txt', import.meta.url), `${head}\n${lines.join('\n')}\n`);
