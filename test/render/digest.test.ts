import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inlineKeyboard } from '../../src/bot/buttons.ts';
import { loadI18n } from '../../src/i18n.ts';
import type { ArticleHead } from '../../src/model/article.ts';
import type { Digest } from '../../src/model/digest.ts';
import { directed } from '../../src/model/direction.ts';
import { tagIdOf } from '../../src/model/ids.ts';
import { renderDigest, renderList } from '../../src/render/digest.ts';
import { plainText } from '../../src/render/measure.ts';
import type { ClassicMessage } from '../../src/render/message.ts';
import { arbitraryHead, headOf } from './arbitrary-heads.ts';
import { checkMarkup } from './check-markup.ts';

const i18n = loadI18n(new URL('../../locales/', import.meta.url), 'en');
const t = i18n.in('en');
const NOW = Date.parse('2026-11-22T09:30:00Z');

const digestOf = (articles: ArticleHead[]): Digest => ({
  edition: NOW,
  timezone: 'UTC',
  articles,
  uncertain: [],
  tagIds: [],
  withdrawn: 0,
});

/** The articles that the number buttons of a page open, by their labels. */
function opens({ keyboard }: ClassicMessage): [string, string][] {
  return keyboard.flat().flatMap((button): [string, string][] => {
    if (!('press' in button)) return [];
    if (button.press.do === 'open') return [[button.label, button.press.article]];
    return button.press.do === 'read' ? [[button.label, button.press.article]] : [];
  });
}

/** The page's buttons that turn to others, with the page they lead to. */
function turns({ keyboard }: ClassicMessage): [string, number][] {
  return keyboard
    .flat()
    .flatMap((button) => ('press' in button && button.press.do === 'turn' ? [[button.label, button.press.page]] : []));
}

/** All pages, by the buttons that lead on. */
function pagesOf(digest: Digest, locale = 'en'): ClassicMessage[] {
  const pages: ClassicMessage[] = [];
  for (let page = 0; ; page++) {
    const message = renderDigest(digest, page, i18n.in(locale), NOW).classic();
    pages.push(message);
    if (!turns(message).some(([, target]) => target === page + 1)) return pages;
    if (pages.length > 200) throw new Error('the pages never end');
  }
}

function expectWithinLimits({ html: markup, keyboard }: ClassicMessage): void {
  const checked = checkMarkup(markup.toString());
  expect(checked.text.length).toBeLessThanOrEqual(4096);
  expect(checked.text.trim()).not.toBe('');
  expect(checked.entities).toBeLessThanOrEqual(100);
  expect(Buffer.byteLength(markup.toString())).toBeLessThan(32_000);
  expect(keyboard.flat().length).toBeLessThanOrEqual(100);
  for (const row of keyboard) {
    expect(row.length).toBeGreaterThan(0);
    expect(row.length).toBeLessThanOrEqual(8);
    for (const { label } of row) expect(label.trim()).not.toBe('');
  }
  // Throws for callback data of more than 64 bytes.
  inlineKeyboard(keyboard);
}

describe('a digest', () => {
  test('reads like a letter: the day, how many, the stories by number', () => {
    const { html: markup } = renderDigest(digestOf([headOf(1), headOf(2)]), 0, t, NOW).classic();
    expect(plainText(markup)).toBe(
      [
        '🗞\uFE0F Sunday, November 22 · 09:30',
        '2 stories for you',
        '',
        '1. Story 1',
        'news.example · 1h ago · 2\u00a0min\u00a0read',
        'Summary of story 1.',
        '',
        '2. Story 2',
        'news.example · 1h ago · 2\u00a0min\u00a0read',
        'Summary of story 2.',
      ].join('\n'),
    );
  });

  test('has ten stories a page, and buttons that lead on and back', () => {
    const pages = pagesOf(digestOf(Array.from({ length: 25 }, (_, n) => headOf(n + 1))));
    expect(pages.map((page) => opens(page).map(([label]) => label))).toEqual([
      ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'],
      ['11', '12', '13', '14', '15', '16', '17', '18', '19', '20'],
      ['21', '22', '23', '24', '25'],
    ]);
    expect(pages.map(turns)).toEqual([
      [[t('button-more', { count: 15 }), 1]],
      [
        [t('button-back'), 0],
        [t('button-more', { count: 5 }), 2],
      ],
      [[t('button-back'), 1]],
    ]);
  });

  test('of exactly ten stories has one page', () => {
    expect(pagesOf(digestOf(Array.from({ length: 10 }, (_, n) => headOf(n + 1))))).toHaveLength(1);
  });

  test.each([
    ['Chinese', '长', 'zh-Hans'],
    ['Latin', 'W', 'en'],
    ['full of what is escaped', '"', 'en'],
  ])('of long texts, %s, has fewer a page', (_, unit, locale) => {
    const heads = Array.from({ length: 20 }, (_unused, n) =>
      headOf(n, { title: unit.repeat(500), author: unit.repeat(300), summary: unit.repeat(240) }),
    );
    const pages = pagesOf(digestOf(heads), locale);
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expectWithinLimits(page);
    for (const page of pages.slice(0, -1)) expect(opens(page).length).toBeGreaterThanOrEqual(7);
  });

  test('asked for a page past the end, or before the beginning, gives the nearest', () => {
    const digest = digestOf(Array.from({ length: 12 }, (_, n) => headOf(n + 1)));
    expect(renderDigest(digest, 99, t, NOW).classic()).toEqual(renderDigest(digest, 1, t, NOW).classic());
    expect(renderDigest(digest, -1, t, NOW).classic()).toEqual(renderDigest(digest, 0, t, NOW).classic());
  });

  test('shows below the stories of its first page what may not have come with the last edition', () => {
    const digest = {
      ...digestOf(Array.from({ length: 12 }, (_, n) => headOf(n + 1))),
      uncertain: [headOf(50, { title: 'Perhaps', author: 'The Lamp', url: 'https://lamp.example/1' })],
    };
    const [first, second] = [0, 1].map((page) => renderDigest(digest, page, t, NOW));
    expect(String(first?.classic().html)).toContain(
      '<blockquote expandable><b>From the last edition, in case it did not reach you</b>\nThe Lamp · <a href="https://lamp.example/1">Perhaps</a></blockquote>',
    );
    expect(String(second?.classic().html)).not.toContain('Perhaps');
    expect(first?.articles('classic').at(-1)?.title).toBe('Perhaps');
    expect(second?.articles('rich').map(({ title }) => title)).not.toContain('Perhaps');
    const rich = JSON.stringify(first?.rich('shown').blocks.at(-1));
    expect(rich).toContain('From the last edition');
    expect(rich).toContain('Perhaps');
    expect(JSON.stringify(second?.rich('shown'))).not.toContain('Perhaps');
    const alone = { ...digest, articles: [] };
    expect(String(renderDigest(alone, 0, t, NOW).classic().html)).toContain('Perhaps');
  });

  test('says of an article that names nobody only its title, where it is folded', () => {
    const [told, again, perhaps] = [1, 2, 3].map((n) => headOf(n, { title: `Title ${n}`, url: null }));
    const digest = { ...digestOf([told!, { ...again!, story: told!.id }]), uncertain: [perhaps!] };
    const page = renderDigest(digest, 0, t, NOW);
    const lines = plainText(page.classic().html).split('\n');
    expect(lines).toContain('Title 3');
    expect(lines).toContain('+1 source');
    expect(JSON.stringify(page.rich('shown').blocks)).not.toContain('" · "');
  });

  test('in Arabic reads from the right in every line that is ours, whatever stands first in it', () => {
    const stories = [
      headOf(1, { title: 'Why cats purr', author: 'The Lamp', summary: '', tags: ['Science'] }),
      headOf(2, { title: 'NASA تؤجل الإطلاق', author: 'Reuters', summary: 'أُجّل.', language: 'ar', tags: ['علوم'] }),
    ];
    const uncertain = [headOf(3, { title: 'Perhaps', author: 'The Lamp' }), headOf(4, { title: 'Nobody', url: null })];
    const digest = { ...digestOf(stories), uncertain, tagIds: ['Science', 'علوم'].map(tagIdOf) };
    const { html } = renderDigest(digest, 0, i18n.in('ar'), NOW).classic();
    const lines = plainText(html).split('\n');
    expect(lines).toContain('\u200f1. \u2068Why cats purr\u2069');
    expect(lines).toContain('\u200fScience');
    for (const line of lines) expect(directed(line, 'ar')).toBe(line);
  });

  test('of whatever stories keeps within the limits of Telegram, and every number opens its story', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(arbitraryHead, { selector: ({ id }) => id, minLength: 1, maxLength: 45 }),
        fc.constantFrom(...i18n.locales),
        fc.array(arbitraryHead, { maxLength: 20 }),
        (heads, locale, uncertain) => {
          const pages = pagesOf({ ...digestOf(heads), uncertain }, locale);
          for (const page of pages) {
            expectWithinLimits(page);
            for (const [label] of opens(page))
              expect(plainText(page.html)).toMatch(new RegExp(`\\n\u200f?${label}\\. `));
          }
          expect(pages.flatMap(opens)).toEqual(heads.map(({ id }, index) => [String(index + 1), id]));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a list', () => {
  test('shows under its heading as many as fit, and a button for each', () => {
    fc.assert(
      fc.property(fc.array(arbitraryHead, { minLength: 1, maxLength: 20 }), (heads) => {
        const list = renderList('标'.repeat(120), heads, t, NOW).classic();
        expectWithinLimits(list);
        expect(opens(list).map(([, id]) => id)).toEqual(heads.slice(0, opens(list).length).map(({ id }) => id));
        expect(opens(list).length).toBeGreaterThanOrEqual(Math.min(7, heads.length));
      }),
      { numRuns: 60 },
    );
  });

  test('of twenty short ones shows all', () => {
    const heads = Array.from({ length: 20 }, (_, n) => headOf(n + 1));
    expect(opens(renderList('All', heads, t, NOW).classic())).toHaveLength(20);
  });
});
