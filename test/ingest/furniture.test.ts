import { describe, expect, test } from 'vitest';
import { textOf } from './posts.ts';

const TEXT = 'The ferry left at noon with forty passengers and a piano, and came back at six with the piano only.';
const MORE = 'Nobody on the quay could say afterwards where the passengers had wanted to go, or why.';
const around = (part: string): string => `<div><p>${TEXT}</p>${part}<p>${MORE}</p></div>`;
const CLEAN = `${TEXT}\n\n${MORE}`;

describe('lines that only share a page go in each language, in words or in a row', () => {
  test.each([
    'Auf Facebook teilen Facebook',
    'bei WhatsApp teilen',
    'Per WhatsApp teilen WhatsApp',
    'Share on X',
    'Partager par e-mail',
    'はてなブックマークでシェアする',
    'Flipboard Xing Messenger Bluesky Threads',
    'Поделиться в Telegram',
  ])('%s', (line) => {
    expect(textOf(around(`<ul><li>${line}</li><li>Auf X teilen X</li></ul>`))).toBe(CLEAN);
    expect(textOf(around(`<p>${line}</p>`))).toBe(CLEAN);
  });

  test.each(['Post by post', 'Send the copy to print', 'Share the line'])('what says more stays: %s', (line) =>
    expect(textOf(around(`<p>${line}</p>`))).toContain(line),
  );
});

test('a paragraph whose every line is a label goes, and one of which a line says something stays', () => {
  expect(textOf(around('<p>Share<br>Print this page<br>Advertisement</p>'))).toContain('Print this page');
  expect(textOf(around('<p>Share<br>Print<br>Advertisement</p>'))).toBe(CLEAN);
  expect(textOf(around('<p>Try refreshing your browser, or<br>tap here to see other videos from our team.</p>'))).toBe(
    CLEAN,
  );
});

describe('in a list of other articles the lines between the links go with them', () => {
  const card = (over: string, title: string) => `<p>${over}</p><p><a href="/${title.length}">${title}</a></p>`;

  test.each(['Our readers read next', 'Most read in Football', 'Am beliebtesten', 'Taip pat skaitykite'])(
    '%s',
    (title) => {
      const first = '<p><a href="/a">The harbour master resigns over a piano</a></p>';
      const cards = `${first}${card('3 hrs ago 2 mins read', 'A bridge for the ferry')}${card('Opinion', 'Against pianos')}`;
      expect(textOf(around(`<h3>${title}</h3>${cards}`))).toBe(CLEAN);
    },
  );

  test('but no sentence, and none of the text', () => {
    const list = '<h3>Most read</h3><p><a href="/a">The harbour master resigns over a piano</a></p>';
    const text = '<p>He said so.</p><p><a href="/report">The report of the harbour</a></p>';
    expect(textOf(around(list + text))).toBe(`${TEXT}\n\nHe said so.\n\nThe report of the harbour\n\n${MORE}`);
  });

  test('and a heading of that kind keeps the text under it', () => {
    expect(textOf(around(`<h3>Latest from the harbour</h3><p>${TEXT.replace('ferry', 'boat')}</p>`))).toContain(
      'Latest from the harbour',
    );
  });
});
