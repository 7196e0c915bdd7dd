import { expect, test } from 'vitest';
import { searchIndex } from '../../src/store/search-index.ts';
import { anArticle } from './an-article.ts';

const NOW = Date.parse('2026-11-22T08:00:00Z');

function titlesFound(titles: readonly string[], typed: string): string[] {
  const index = searchIndex();
  const heads = titles.map((title) => ({ ...anArticle(title), title, summary: '', tags: [], date: NOW }));
  for (const head of heads) index.put(head);
  return index.find(typed, NOW, 10).map((id) => heads.find((head) => head.id === id)!.title);
}

test.each([
  ['earthquakes', 'Strong earthquake on Tamber'],
  ['strong earthquakes', 'A strong earthquake on Tamber'],
  ['terremotos', 'Un terremoto sacude Tamber'],
  ['élections', 'Une election sans gagnant'],
  ['землетрясения', 'Сильное землетрясение'],
  ['Erdbeben', 'Erdbebens Folgen'],
])('a word that no article holds is found without its ending: %s', (typed, title) => {
  expect(titlesFound([title, 'Nothing of that'], typed)).toEqual([title]);
});

test.each([
  ['earthquakes', ['Two earthquakes', 'One earthquake']],
  ['Paris', ['Parity of pay']],
  ['London', ['A long day']],
  ['地震预警', ['地下铁']],
])('an ending is kept where something holds the word, or where little is left: %s', (typed, titles) => {
  expect(titlesFound(titles, typed)).toEqual(titles.filter((title) => title.includes(typed)));
});

test.each([
  ['C#', ['Why C# is quick', 'C++ or C'], ['Cities at night', 'A clean coast']],
  ['AT&T', ['AT&T raises its prices', 'At last a T'], ['Attack on Tamber', 'At the theatre']],
  ['U.S. rates', ['U.S. rates fall'], ['Under new rates, songs are dearer']],
])(
  'a letter beside a sign begins no longer word, and what is spelt as it was typed comes first: %s',
  (typed, found, others) => {
    expect(titlesFound([...others, ...found.toReversed()], typed)).toEqual(found);
  },
);

test('what is spelt with other signs is found behind what is spelt as it was typed', () => {
  expect(titlesFound(['Wi Fi at sea', 'A week of Wi-Fi'], 'wi-fi')).toEqual(['A week of Wi-Fi', 'Wi Fi at sea']);
});

test.each([
  ['wifi', 'Free Wi-Fi on trains'],
  ['wi-fi', 'Free wifi on trains'],
  ['email', 'An e‑mail from Tamber'],
  ['covid19', 'COVID-19, five years on'],
  ['covid-19', 'Covid19, five years on'],
  ['free wi-fi', 'WiFi is free'],
])('a word is found with and without its hyphen: %s', (typed, title) => {
  expect(titlesFound([title, 'We find a mail'], typed)).toEqual([title]);
});

test.each([
  ['اقتصاد', ['الاقتصاد ينمو', 'نمو للاقتصاد', 'والاقتصاد', 'اقتصاد'], ['غيراقتصاد']],
  ['الاقتصاد', ['نمو بالاقتصاد'], ['ملاعب']],
  ['احمد', ['أحمد يفوز'], ['محمد']],
  ['مدرسه', ['مدرسة جديدة'], ['مدرس']],
  ['محمد', ['مُحَمَّد', 'محـمد'], ['حمد']],
  ['ירושלים', ['שלג בירושלים', 'ומירושלים באו'], ['שלים']],
  ['שלום', ['שָׁלוֹם'], ['שלם']],
])('Arabic and Hebrew words are found behind their particles, and without vowels: %s', (typed, found, others) => {
  expect(new Set(titlesFound([...found, ...others], typed))).toEqual(new Set(found));
});

test.each([
  ['strasse', 'Straße gesperrt'],
  ['Straße', 'STRASSE GESPERRT'],
  ['Lodz', 'Łódź nocą'],
  ['Malmo', 'Malmø vokser'],
  ['istanbul', 'İSTANBUL’da kar'],
  ['diyarbakir', 'Diyarbakır’da kar'],
])('letters are found as they are typed without them at hand: %s', (typed, title) => {
  expect(titlesFound([title, 'Nothing of that'], typed)).toEqual([title]);
});
