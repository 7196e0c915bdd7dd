import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderText } from '../../src/render/text.ts';
import { bodyFaults } from './body-faults.ts';
import { FUZZ_OPTIONS, FUZZ_RUNS, FUZZ_TIMEOUT } from './fuzz-runs.ts';
import { htmlOf } from './html-of.ts';
import { madePage, SENTENCES } from './made-pages.ts';
import { articleOf, withBody } from './posts.ts';
import { shownBlocks } from './shown-blocks.ts';
import { timed } from './timed.ts';

/** No small page takes longer, even the first. */
const MOST_SECONDS = 2;

describe(`pages made up at random (${FUZZ_RUNS} each)`, { timeout: FUZZ_TIMEOUT }, () => {
  test('come out as valid blocks, in time', () => {
    fc.assert(
      fc.property(madePage, (html) => {
        const { result: article, seconds } = timed(() => articleOf(withBody(html)));
        expect(seconds).toBeLessThan(MOST_SECONDS);
        expect(bodyFaults(article.blocks)).toEqual([]);
        expect(JSON.stringify(article.blocks)).not.toMatch(/utm_|javascript:|\u00a0|\u200b/);
        expect(article.summary.length).toBeLessThanOrEqual(240);
      }),
      FUZZ_OPTIONS,
    );
  });

  test('do not change when what was cleaned is cleaned again', () => {
    fc.assert(
      fc.property(madePage, (html) => {
        const once = articleOf(withBody(html)).blocks;
        const twice = articleOf(withBody(htmlOf(once))).blocks;
        expect(renderText(twice)).toBe(renderText(once));
        expect(shownBlocks(twice)).toEqual(shownBlocks(once));
      }),
      FUZZ_OPTIONS,
    );
  });

  test('keep what stands in plain paragraphs, in its order, whatever stands between them', () => {
    const between = fc.constantFrom(
      '<hr>',
      '<div class="ad-slot"><p>Buy</p></div>',
      '<p>Share</p>',
      '<h2>A part</h2>',
      '<img src="/x.jpg">',
      '<ul class="related-posts"><li><a href="/y">Z</a></li></ul>',
      '<p hidden>no</p>',
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...SENTENCES), between), { minLength: 1, maxLength: 12 }),
        (parts) => {
          const lines = parts.map(([sentence], at) => `${at + 1}. ${sentence}`);
          const html = parts
            .map(([, other], at) => `<p>${lines[at]}</p>${at + 1 < parts.length ? other : ''}`)
            .join('\n');
          const text = renderText(articleOf(withBody(`<article>${html}</article>`)).blocks);
          expect(text.split('\n').filter((line) => lines.includes(line))).toEqual(lines);
        },
      ),
      FUZZ_OPTIONS,
    );
  });
});
