// Prints what each interface language has, and exits 1 where it lacks anything: npm run languages
import process from 'node:process';
import { loadI18n } from '../../src/i18n.ts';
import { type Say, tooLong } from './lengths.ts';
import { LOCALES, localeNames, readLocale } from './messages.ts';
import { mistakesOf } from './mistakes.ts';
import { formsOf, pluralMistakes } from './plurals.ts';
import { popups } from './popups.ts';

const i18n = loadI18n(LOCALES, 'en');
const english = readLocale('en');
const popping = popups();

const rows = localeNames().map((name) => {
  const locale = readLocale(name);
  const mistakes = [...mistakesOf(locale, english), ...pluralMistakes(name, locale, english)];
  const long = tooLong(locale, i18n.in(name) as Say, popping);
  const counted = [...locale.messages.values()].filter(({ choices }) => choices.length > 0).length;
  return { name, locale, mistakes, long, counted };
});

console.log(
  '| language | messages | missing or wrong | longer than is shown | plural forms | messages that choose a form |',
);
console.log('| --- | --- | --- | --- | --- | --- |');
for (const { name, locale, mistakes, long, counted } of rows)
  console.log(
    `| ${name} | ${locale.messages.size} | ${mistakes.length} | ${long.length} | ${[...formsOf(name)].sort().join(' ')} | ${counted} |`,
  );
for (const { name, mistakes, long } of rows) {
  for (const mistake of mistakes) console.log(`${name}: ${mistake}`);
  for (const { key, length, limit } of long) console.log(`${name}: ${key} has ${length} of ${limit}`);
}
process.exitCode = rows.some(({ mistakes, long }) => mistakes.length + long.length > 0) ? 1 : 0;
