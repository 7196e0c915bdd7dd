// Writes src/bot/zone-cities.txt: what cities that zones are named after are called, from an unpacked cldr-dates-full.
//
//   npm pack cldr-dates-full && tar xzf cldr-dates-full-*.tgz
//   node scripts/extract-zone-cities.ts package
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LANGUAGES = ['en', 'zh', 'zh-Hant', 'ja', 'ko', 'es', 'pt', 'fr', 'de', 'ru', 'ar', 'id'];

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('say where cldr-dates-full is unpacked');
const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };

const names = new Map<string, Set<string>>();

/** Zones are a tree of the parts of their names, whose leaves may hold an `exemplarCity`. */
function collect(tree: object, path: string): void {
  for (const [part, below] of Object.entries(tree)) {
    if (typeof below !== 'object' || below === null) continue;
    const zone = path === '' ? part : `${path}/${part}`;
    const city: unknown = 'exemplarCity' in below ? below.exemplarCity : undefined;
    if (typeof city === 'string') names.set(zone, (names.get(zone) ?? new Set()).add(city));
    collect(below, zone);
  }
}

for (const language of LANGUAGES) {
  const file = join(folder, 'main', language, 'timeZoneNames.json');
  const { main } = JSON.parse(readFileSync(file, 'utf8')) as {
    main: Record<string, { dates: { timeZoneNames: { zone: object } } }>;
  };
  collect(main[language]?.dates.timeZoneNames.zone ?? {}, '');
}

const lines = [...names]
  .filter(([zone]) => zone !== 'Etc/Unknown')
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([zone, cities]) => `${zone}=${[...cities].sort().join('|')}`);
const head = `# Cities that time zones are named after, in ${LANGUAGES.length} languages. Made by scripts/extract-zone-cities.ts from
# CLDR ${version} (https://cldr.unicode.org, Unicode-3.0). Do not edit by hand.`;
writeFileSync(new URL('../src/bot/zone-cities.txt', import.meta.url), `${head}\n${lines.join('\n')}\n`);
