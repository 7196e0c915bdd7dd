import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadI18n } from '../../../src/i18n.ts';
import type { ArticleHead } from '../../../src/model/article.ts';
import { type Digest, PAGE_SIZE } from '../../../src/model/digest.ts';
import { articleIdOf, tagIdOf } from '../../../src/model/ids.ts';
import { storiesOf } from '../../../src/model/story.ts';
import { renderDigest, renderList } from '../../../src/render/digest.ts';
import { plainText } from '../../../src/render/measure.ts';
import { isWithin, LIMITS, weigh } from '../../../src/render/rich/weight.ts';
import { RUNS } from '../arbitrary-blocks.ts';
import { arbitraryHead, headOf } from '../arbitrary-heads.ts';
import { acceptedMessage } from './accept.ts';

const i18n = loadI18n(new URL('../../../locales/', import.meta.url), 'en');
const t = i18n.in('en');
const NOW = Date.parse('2026-11-22T09:30:00Z');
const digestOf = (articles: ArticleHead[], about: Partial<Digest> = {}): Digest => ({
  edition: NOW,
  timezone: 'UTC',
  articles,
  uncertain: [],
  tagIds: [],
  withdrawn: 0,
  ...about,
});
const shown = (digest: Digest, page = 0, locale = 'en') =>
  renderDigest(digest, page, i18n.in(locale), NOW).rich('shown');
const turns = (digest: Digest, page: number) =>
  shown(digest, page)
    .keyboard.flat()
    .map(({ label }) => label);

describe('a rich digest', () => {
  test('reads like a letter whose stories unfold, the first of them open', () => {
    expect(acceptedMessage(shown(digestOf([headOf(1), headOf(2, { image: 'https://i.example/2.jpg' })])))).toBe(
      [
        '🗞\uFE0F Sunday, November 22 · 09:30',
        '2 stories for you',
        '▾ 1. Story 1',
        'news.example · 1h ago · 2\u00a0min\u00a0read',
        'Summary of story 1.',
        '[1. Read] [Share] [Less like this]',
        '▸ 2. Story 2',
        'news.example · 1h ago · 2\u00a0min\u00a0read',
        'Summary of story 2.',
        '[photo]',
        '[2. Read] [Share] [Less like this]',
      ].join('\n'),
    );
  });

  test('shows no picture of which Telegram makes no photo, and no sign in its place', () => {
    const told = acceptedMessage(shown(digestOf([headOf(1, { image: 'https://i.example/1.avif' }), headOf(2)])));
    expect(told).toContain('Summary of story 1.\n[1. Read]');
  });

  test('has a section for each tag where there are several, and none where there is one', () => {
    const articles = [
      headOf(1, { tags: ['Sea'] }),
      headOf(2, { tags: ['Sea', 'Land'] }),
      headOf(3, { tags: ['Land'] }),
    ];
    const headings = (tagIds: string[]) =>
      shown(digestOf(articles, { tagIds: tagIds.map(tagIdOf) })).blocks.flatMap((block) =>
        block.type === 'heading' && block.size === 5 ? [block.text] : [],
      );
    expect(headings(['Sea', 'Land'])).toEqual(['Sea', 'Land']);
    expect(headings(['Sea'])).toEqual([]);
  });

  test('turns its pages by buttons, ten stories each', () => {
    const digest = digestOf(Array.from({ length: 25 }, (_, n) => headOf(n)));
    expect([0, 1, 2].map((page) => turns(digest, page))).toEqual([
      [t('button-more', { count: 15 })],
      [t('button-back'), t('button-more', { count: 5 })],
      [t('button-back')],
    ]);
    expect(shown(digest, 99)).toEqual(shown(digest, 2));
    expect(acceptedMessage(shown(digest, 2))).toMatch(/^▾ 21\. Story 20$[^]*^\[21\. Read\][^]*^▸ 25\. Story 24$/m);
  });

  test('says what was withdrawn', () => {
    expect(acceptedMessage(shown(digestOf([headOf(1)], { withdrawn: 2 })))).toContain(
      t('digest-withdrawn', { count: 2 }),
    );
  });

  test('of which all was withdrawn says that alone', () => {
    const digest = digestOf([], { withdrawn: 1 });
    const text = `🗞\uFE0F Sunday, November 22 · 09:30\n${t('digest-withdrawn', { count: 1 })}`;
    expect(acceptedMessage(shown(digest))).toBe(text);
    expect(plainText(renderDigest(digest, 0, t, NOW).classic().html)).toBe(text.replace('\n', '\n\n'));
  });

  test('folds the other sources of a story below it, each title a button that opens its article', () => {
    const told = ['A', 'B', 'C'].map((author, at) =>
      headOf(at, { author, title: `From ${author}`, story: articleIdOf('the one news') }),
    );
    const lines = acceptedMessage(shown(digestOf(told)));
    expect(lines).toContain('1 story for you');
    expect(lines).toContain('▸ +2 sources\n• B · [From B]\n• C · [From C]');
    const classic = renderDigest(digestOf(told), 0, t, NOW).classic();
    expect(String(classic.html)).toContain('+2 sources: B and C');
  });

  test('shows a title of markup as those characters', () => {
    const title = '<b>&" <tg-button>';
    expect(acceptedMessage(shown(digestOf([headOf(1, { title })])))).toContain(`▾ 1. ${title}`);
  });

  test('of whatever stories is accepted, within every limit, and tells each once over its pages', {
    timeout: 60_000 + RUNS * 50,
  }, () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(arbitraryHead, { selector: ({ id }) => id, minLength: 1, maxLength: 25 }),
        fc.constantFrom(...i18n.locales),
        (heads, locale) => {
          const digest = digestOf(heads, { tagIds: heads.flatMap(({ tags }) => tags.slice(0, 1)).map(tagIdOf) });
          const pages = Math.ceil(storiesOf(heads).length / PAGE_SIZE);
          let told = 0;
          for (let page = 0; page < pages; page++) {
            const message = shown(digest, page, locale);
            acceptedMessage(message);
            expect(isWithin(weigh(message.blocks), LIMITS)).toBe(true);
            told += message.blocks.filter(({ type }) => type === 'details').length;
          }
          expect(told).toBe(storiesOf(heads).length);
          acceptedMessage(renderList('List', heads, i18n.in(locale), NOW).rich('linked'));
        },
      ),
      { numRuns: Math.ceil(RUNS / 5) },
    );
  });
});
