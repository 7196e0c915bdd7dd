import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ingestPost } from '../../src/ingest/ingest.ts';
import { renderText } from '../../src/render/text.ts';
import { bodyFaults } from './body-faults.ts';
import { post } from './posts.ts';

const names = `p div span a b i h1 h2 h3 ul ol li table tr td th blockquote pre code br hr img figure figcaption iframe
  section article aside nav form noscript script style svg video x-y figureicture`.split(/\s+/);
const attributes = [
  '',
  ' class="comments"',
  ' class="ad-slot"',
  ' class="wp-caption-text"',
  ' id="related"',
  ' hidden',
  ' style="display:none"',
  ' href="/a?utm_source=b"',
  ' href="javascript:x"',
  ' src="/a.jpg"',
  ' src="https://www.youtube.com/embed/abcdefgh"',
  ' srcset="/a 1w, /b 2w"',
  ' start="3"',
  ' title="a > b"',
  " alt='\"'",
];
const words = [
  'word',
  '中文',
  '，',
  '。',
  ' ',
  '\n  ',
  '\u00a0',
  '\u200b',
  '&amp;amp;',
  '&lt;p&gt;',
  '<',
  '**',
  '**粗**',
  '😀',
  'Related',
  'a@b.c',
  '\ud800',
];

const text = fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((parts) => parts.join(''));
const { html } = fc.letrec<{ html: string; element: string }>((tie) => ({
  html: fc
    .array(fc.oneof({ depthSize: 'small' }, text, tie('element')), { maxLength: 5 })
    .map((parts) => parts.join('')),
  element: fc
    .tuple(fc.constantFrom(...names), fc.constantFrom(...attributes), tie('html'), fc.boolean())
    .map(([name, attribute, inner, closed]) => `<${name}${attribute}>${inner}${closed ? `</${name}>` : ''}`),
}));

describe('whatever comes in', { timeout: 60_000 }, () => {
  test('bytes never make it throw', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('', '---\n', '---\ntitle: A\n---\n', '---\ntags: '),
        (bytes, head) => {
          const result = ingestPost(post(Buffer.concat([Buffer.from(head), bytes])));
          if (result.ok) expect(bodyFaults(result.article.blocks)).toEqual([]);
          else expect(result.rejection.code).not.toBe('html');
        },
      ),
      { numRuns: 500 },
    );
  });

  test('markup comes out as valid blocks', () => {
    fc.assert(
      fc.property(html, (body) => {
        const result = ingestPost(post(`---\ntitle: The title\nfrom: https://e.org/a/b\n---\n<p>${body}</p>`));
        if (!result.ok) throw new Error(result.rejection.message);
        expect(bodyFaults(result.article.blocks)).toEqual([]);
        expect(JSON.stringify(result.article)).not.toMatch(/utm_|javascript:/);
      }),
      { numRuns: 1000 },
    );
  });

  test('line breaks in the source never part Han characters', () => {
    const part = fc.constantFrom(
      '中',
      '文字',
      '，',
      '<b>',
      '</b>',
      '<a href="/x">',
      '</a>',
      '<i>',
      '</i>',
      '\n  ',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const result = ingestPost(post(`---\ntitle: The title\n---\n<p>${parts.join('')}</p>`));
        if (result.ok) expect(renderText(result.article.blocks)).not.toMatch(/\s/);
      }),
      { numRuns: 500 },
    );
  });

  test('text in plain paragraphs comes out whole and in order', () => {
    const sentence = fc.constantFrom('The boat left at noon.', '船在中午离开', 'Die Fähre fuhr ab.', 'x < y & z');
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(sentence, fc.nat(9999)), {
          minLength: 1,
          maxLength: 12,
          selector: (part) => part.join(),
        }),
        (parts) => {
          const lines = parts.map(([line, number]) => `${line} ${number}`);
          const escaped = lines.map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`);
          const result = ingestPost(post(`---\ntitle: The title\n---\n<div>\n${escaped.join('\n')}</div>`));
          expect(result.ok && renderText(result.article.blocks)).toBe(lines.join('\n\n'));
        },
      ),
      { numRuns: 200 },
    );
  });
});
