import { expect, test } from 'vitest';
import { ingestPage } from '../../src/ingest/page.ts';

const TEXT = `<p>The harbour at Kell froze on Tuesday, for the first time since the winter of 1963, and the ferry stayed.</p>
  <p>The captain walked to the office, as he had done every morning for thirty years, and found forty people there.</p>
  <p>Nobody could say when the ice would break; the harbour master spoke of days, the fishermen, however, of weeks.</p>`;

function titleOf(title: string, above: string): string {
  const page = `<html><head><title>${title}</title></head><body><article>${above}${TEXT}</article></body></html>`;
  const made = ingestPage({ source: 'test', path: 'a.html', bytes: Buffer.from(page), modified: 0 });
  if (!made.ok) throw new Error(made.rejection.message);
  return made.article.title;
}

test.each([
  ['Hard winter in Kell: The ferry is stuck', '<span>Hard winter in Kell</span><h1>The ferry is stuck</h1>'],
  ['Hard winter in Kell: The ferry is stuck', '<h1>Hard winter in Kell</h1><h2>The ferry is stuck</h2>'],
  ['«Winter in Kell»: The ferry is stuck', '<span>«Winter in Kell»:</span><h1>The ferry is stuck</h1>'],
  [
    'Hard winters / The ferry of Kell is stuck in the ice and stays there',
    '<span>Hard winters</span><h1>The ferry of Kell is stuck in the ice and stays there</h1>',
  ],
])('the words that lead up to a title are not all of it: %s', (title, above) => {
  expect(titleOf(title, above)).toBe(title);
});

test.each([
  ['The ferry is stuck - The New Post of Kell and Surroundings', '<h1>The ferry is stuck</h1>'],
  ['The ferry is stuck : Kell Post', '<h1>The ferry is stuck</h1>'],
  ['The ferry is stuck • Kell Post', '<h1>The ferry is stuck</h1>'],
  ['Kell Post | The ferry is stuck', '<h1>The ferry is stuck</h1>'],
])('the name of a site goes, as the page shows the title: %s', (title, above) => {
  expect(titleOf(title, above)).toBe('The ferry is stuck');
});

test('a paragraph that is given out as the headline is no title', () => {
  const headline = 'The harbour at Kell froze on Tuesday, and the ferry stayed where it was. '.repeat(4);
  const told = JSON.stringify({ '@type': 'Article', headline });
  const script = `<script type="application/ld+json">${told}</script>`;
  expect(titleOf('The ferry is stuck', `${script}<h1>The ferry is stuck</h1>`)).toBe('The ferry is stuck');
});
