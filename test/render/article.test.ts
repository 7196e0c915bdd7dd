import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inlineKeyboard } from '../../src/bot/buttons.ts';
import { loadI18n } from '../../src/i18n.ts';
import type { Article } from '../../src/model/article.ts';
import type { Block } from '../../src/model/block.ts';
import { renderArticle } from '../../src/render/article.ts';
import { classicBlocks } from '../../src/render/classic/classic.ts';
import { plainText } from '../../src/render/measure.ts';
import type { ClassicMessage } from '../../src/render/message.ts';
import { arbitraryBlocks } from './arbitrary-blocks.ts';
import { arbitraryHead, headOf } from './arbitrary-heads.ts';
import { checkMarkup } from './check-markup.ts';

const i18n = loadI18n(new URL('../../locales/', import.meta.url), 'en');
const t = i18n.in('en');

const paragraph = (text: string): Block => ({ type: 'paragraph', children: [{ type: 'text', text }] });
const articleOf = (blocks: Block[], about: Partial<Article> = {}): Article => ({ ...headOf(1), blocks, ...about });
const image = (url: string): Block => ({ type: 'image', url, alt: '', caption: [] });

const classic = (article: Article, part: number, words = t) =>
  renderArticle(article, { part, timezone: 'UTC' }, words).classic();

const next = ({ keyboard }: ClassicMessage) =>
  keyboard.flat().flatMap((button) => ('press' in button && button.press.do === 'open' ? [button.press] : []));

/** All parts, by the buttons that lead on. */
function partsOf(article: Article, locale = 'en'): ClassicMessage[] {
  const parts: ClassicMessage[] = [];
  for (let part: number | undefined = 0; part !== undefined; ) {
    const message = classic(article, part, i18n.in(locale));
    parts.push(message);
    part = next(message)[0]?.part;
    if (parts.length > 500) throw new Error('the parts never end');
  }
  return parts;
}

describe('an article', () => {
  test('begins with its title, where and when it is from and how long it takes; ends with a way to the original', () => {
    const message = classic(articleOf([paragraph('One.'), paragraph('Two.')], { author: 'Ann' }), 0, t);
    expect(plainText(message.html)).toBe('Story 1\nAnn · Nov 22, 2026, 08:00 · 2\u00a0min\u00a0read\n\nOne.\n\nTwo.');
    expect(message.keyboard[0]).toEqual([{ label: t('button-original'), url: 'https://news.example/1' }]);
    expect(message.keyboard[1]?.map(({ label }) => label)).toEqual([t('button-save'), t('button-share')]);
  });

  test.each([null, 'http://localhost/x', 'http://intranet/x'])('has no button to an address such as %s', (url) => {
    expect(classic(articleOf([paragraph('One.')], { url }), 0, t).keyboard).toEqual([
      [{ label: t('button-save'), press: expect.anything() }],
    ]);
  });

  test('shows its first picture above the text, on its first part only', () => {
    const body = [paragraph('One.'), image('https://i.example/1.jpg'), paragraph('word '.repeat(2_000))];
    expect(partsOf(articleOf(body)).map(({ preview }) => preview)).toEqual(['https://i.example/1.jpg', null, null]);
    expect(classic(articleOf([paragraph('One.')]), 0, t).preview).toBeNull();
  });

  test('asked for a part past the end gives the last', () => {
    const article = articleOf([paragraph('word '.repeat(2_000))]);
    expect(classic(article, 99, t)).toEqual(partsOf(article).at(-1));
  });

  test('of one part has no number; of several each its own', () => {
    expect(plainText(classic(articleOf([paragraph('One.')]), 0, t).html)).not.toContain('Part');
    const parts = partsOf(articleOf([paragraph('word '.repeat(2_000))]));
    parts.forEach((part, index) =>
      expect(plainText(part.html)).toMatch(new RegExp(`\n\nPart ${index + 1} of ${parts.length}$`)),
    );
  });

  test('whatever it holds, fits in every part, leads from each to the next, and is complete', () => {
    fc.assert(
      fc.property(
        arbitraryHead,
        fc.array(arbitraryBlocks, { minLength: 1, maxLength: 12 }),
        fc.constantFrom('', '长文。'.repeat(1_500), '<&"'.repeat(1_200), 'A sentence of words. '.repeat(300)),
        fc.constantFrom(...i18n.locales),
        (head, bodies, long, locale) => {
          const article: Article = { ...head, blocks: [...bodies.flat(), ...(long ? [paragraph(long)] : [])] };
          const parts = partsOf(article, locale);
          const texts = parts.map((part, index) => {
            const checked = checkMarkup(part.html.toString());
            expect(checked.text.length).toBeLessThanOrEqual(4096);
            expect(checked.entities).toBeLessThanOrEqual(100);
            expect(Buffer.byteLength(part.html.toString())).toBeLessThan(32_768);
            inlineKeyboard(part.keyboard);
            expect(next(part)).toEqual(
              index + 1 < parts.length ? [{ do: 'open', article: article.id, part: index + 1 }] : [],
            );
            const number = i18n.in(locale)('article-part', { part: index + 1, parts: parts.length });
            if (parts.length === 1) return checked.text;
            expect(checked.text.endsWith(`\n\n${number}`)).toBe(true);
            return checked.text.slice(0, -number.length);
          });
          const without = (text: string) => text.replace(/\s+/gu, '');
          expect(without(texts.join('')).endsWith(without(plainText(classicBlocks(article.blocks))))).toBe(true);
        },
      ),
      { numRuns: 80 },
    );
  });
});
