import { describe, expect, test } from 'vitest';
import { renderText } from '../../src/render/text.ts';
import { articleOf, removedFrom, withBody } from './posts.ts';

const TEXT = 'The ferry left at noon with forty passengers and a piano, and came back at six with the piano only.';
const MORE = 'Nobody on the quay could say afterwards where the passengers had wanted to go, or why.';
const CLEAN = `${TEXT}\n\n${MORE}`;
const under = (top: string): string => renderText(articleOf(withBody(`${top}<p>${TEXT}</p><p>${MORE}</p>`)).blocks);
const to = (path: string, name: string): string => `<a href="${path}">${name}</a>`;

describe('the way to the section that an article is in goes from above it', () => {
  test.each([
    `<ol><li>${to('/', 'Home')}</li><li>${to('/harbour/', 'Harbour')}</li><li>${to('/harbour/ferries/', 'Ferries')}</li></ol>`,
    `<ul><li>${to('/', 'Home')}</li><li>Why the ferry came back</li></ul>`,
    `<p>${to('/news/', 'News')} / ${to('/news/sweden/', 'Sweden')}</p>`,
    `<p>${to('https://www.site.example/', 'SITE')} › ${to('/politics', 'Politics')}</p>`,
    `<p>${to('/topics/ferries', 'Ferries')}</p>`,
    `<ul><li>${to('/社会', '社会')}</li></ul>`,
  ])('%s', (top) => {
    expect(under(top)).toBe(CLEAN);
    expect(removedFrom(`${top}<p>${TEXT}</p>`)).toContainEqual(expect.objectContaining({ step: 'navigation' }));
  });

  test.each([
    ['another site', to('https://other.example/ferries', 'Ferries')],
    ['an article', to('/2024/03/07/the-ferry-that-came-back-without-anybody', 'The ferry')],
    ['an article by its number', to('/news/1234567', 'The ferry')],
    ['a word of a sentence', `${to('/ferries', 'Ferries')} are late`],
  ])('what leads to %s stays', (_, line) => {
    expect(under(`<p>${line}</p>`)).not.toBe(CLEAN);
    expect(under(`<ul><li>${line}</li></ul>`)).not.toBe(CLEAN);
  });

  test('a list of sections that is all there is stays, and one behind the first text', () => {
    const list = `<ul><li>${to('/harbour', 'Harbour')}</li><li>${to('/ferries', 'Ferries')}</li></ul>`;
    expect(renderText(articleOf(withBody(list)).blocks)).toContain('Harbour');
    expect(renderText(articleOf(withBody(`<p>${TEXT}</p>${list}<p>${MORE}</p>`)).blocks)).toContain('Harbour');
  });
});

describe('the name of the author under the text goes', () => {
  const signed = (line: string) =>
    renderText(
      articleOf(withBody(`<p>${TEXT}</p><p>${MORE}</p><p>${line}</p>`, 'title: Of ferries\nauthor: Eva Sommer')).blocks,
    );

  test.each(['Eva Sommer', 'By Eva Sommer'])('%s', (line) => expect(signed(line)).toBe(CLEAN));

  test.each(['Jan Weiß', '— Eva Sommer', 'Eva Sommer is a pilot.'])('but not %s', (line) =>
    expect(signed(line)).toContain(line),
  );
});

test.each([
  '0 Kommentare',
  'Kommentare (0)',
  '3304 views 0 comments',
  '12 commentaires',
  '3 Min Lesezeit',
  'Lecture 4 min.',
])('a count that a page keeps of itself goes from above a text: %s', (line) =>
  expect(under(`<p>${line}</p>`)).toBe(CLEAN),
);
