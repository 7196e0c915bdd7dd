import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { ingestPage } from '../../src/ingest/page.ts';
import { decodePage } from '../../src/ingest/page/encoding.ts';
import { collectImages } from '../../src/model/collect.ts';
import { renderText } from '../../src/render/text.ts';
import { bodyFaults } from './body-faults.ts';
import { type Score, score } from './page-scores.ts';

const PAGES = join(import.meta.dirname, 'fixtures/pages');
const names = readdirSync(PAGES)
  .filter((file) => file.endsWith('.html'))
  .map((file) => basename(file, '.html'));

interface Known {
  url: string;
  title: string;
  language: string;
  date?: string;
  author: string | null;
  tags: string[];
  /** In reading order. */
  images: string[];
}

const known = (name: string) => JSON.parse(readFileSync(join(PAGES, `${name}.json`), 'utf8')) as Known;
const bytesOf = (name: string) => readFileSync(join(PAGES, `${name}.html`));
const expected = (name: string) => readFileSync(join(PAGES, `${name}.txt`), 'utf8');

function ours(name: string) {
  const { url } = known(name);
  const result = ingestPage({ source: 'test', path: `${name}.html`, bytes: bytesOf(name), modified: 0, url });
  if (!result.ok) throw new Error(`rejected: ${result.rejection.message}`);
  return result.article;
}

/** The library as it comes, on a page decoded as ours is. */
function library(name: string): string {
  const { document } = parseHTML(decodePage(bytesOf(name)) ?? '');
  return new Readability(document).parse()?.textContent ?? '';
}

describe('the article of a whole page is found', () => {
  test.each(names)('%s', (name) => {
    const article = ours(name);
    expect(bodyFaults(article.blocks)).toEqual([]);
    const text = renderText(article.blocks);
    const { have, boilerplate } = score(text, expected(name));
    expect.soft(have, text).toBeGreaterThan(0.97);
    expect.soft(boilerplate, text).toBeLessThan(0.03);
  });

  test.each(names)('with its pictures: %s', (name) => {
    expect(collectImages(ours(name).blocks).map(({ url }) => url)).toEqual(known(name).images);
  });

  test.each(names)('with what the page says of itself: %s', (name) => {
    const { title, language, author, tags, date } = ours(name);
    const { url: _, images: __, ...rest } = known(name);
    expect({ title, language, author, tags, date: new Date(date).toISOString() }).toEqual(rest);
  });

  test('more of it, and less else, than by the library alone', { timeout: 60_000 }, () => {
    const mean = (scores: Score[], key: keyof Score) => scores.reduce((sum, one) => sum + one[key], 0) / scores.length;
    const alone = names.map((name) => score(library(name), expected(name)));
    const own = names.map((name) => score(renderText(ours(name).blocks), expected(name)));
    if (process.env['SHOW_SCORES']) {
      for (const [index, name] of names.entries()) console.log(name, alone[index], own[index]);
      console.log('library', mean(alone, 'have'), mean(alone, 'boilerplate'));
      console.log('ours', mean(own, 'have'), mean(own, 'boilerplate'));
    }
    expect(mean(own, 'have')).toBeGreaterThan(0.99);
    expect(mean(own, 'boilerplate')).toBeLessThan(0.01);
    expect(mean(own, 'have')).toBeGreaterThan(mean(alone, 'have') + 0.02);
    expect(mean(own, 'boilerplate')).toBeLessThan(mean(alone, 'boilerplate') / 4);
  });
});
