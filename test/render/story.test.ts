import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadI18n } from '../../src/i18n.ts';
import { type Story, sourceOf } from '../../src/model/story.ts';
import { plainText } from '../../src/render/measure.ts';
import { richStory } from '../../src/render/rich/rich-story.ts';
import { aboutStory, numberButtons, renderStory, shorten, titleOf } from '../../src/render/story.ts';
import { arbitraryText } from './arbitrary-blocks.ts';
import { headOf } from './arbitrary-heads.ts';

const i18n = loadI18n(new URL('../../locales/', import.meta.url), 'en');
const [en, zh] = [i18n.in('en'), i18n.in('zh-Hans')];
const NOW = Date.parse('2026-11-22T09:30:00Z');

describe('a story', () => {
  test('says in one line where it is from, how old it is and how long it takes', () => {
    const head = headOf(1, { author: '联合早报', date: NOW - 2 * 86_400_000, readingMinutes: 4 });
    expect(aboutStory(head, en, NOW)).toBe('联合早报 · 2d ago · 4\u00a0min\u00a0read');
    expect(aboutStory(head, zh, NOW)).toBe('联合早报 · 2天前 · 4\u00a0分钟读完');
  });

  test('that was corrected says when, by the reader’s clock, where somebody may have seen it before', () => {
    const head = headOf(1, { date: NOW - 86_400_000, updated: NOW - 60_000 });
    expect(aboutStory(head, en, NOW, 'UTC')).toBe('news.example · yesterday · 2\u00a0min\u00a0read · updated 09:29');
    expect(aboutStory(head, zh, NOW, 'Asia/Shanghai')).toBe('news.example · 昨天 · 2\u00a0分钟读完 · 更新于 17:29');
    expect(aboutStory(head, en, NOW + 86_400_000, 'UTC')).toContain(' · updated Nov 22, 09:29');
    expect(aboutStory(head, en, NOW)).toBe('news.example · yesterday · 2\u00a0min\u00a0read');
  });

  test('is from its author, else its site, else nobody', () => {
    expect(sourceOf(headOf(1, { author: 'Ann' }))).toBe('Ann');
    expect(sourceOf(headOf(1, { url: 'https://www.example.com/x' }))).toBe('example.com');
    expect(sourceOf(headOf(1, { url: null }))).toBe('');
    expect(aboutStory(headOf(1, { url: null, date: NOW }), en, NOW)).toBe('now · 2\u00a0min\u00a0read');
  });

  test('that moved on since it was told says so before its title, unless its beginning stands with it', () => {
    const [first, second] = [headOf(1), headOf(2, { story: headOf(1).id, chapter: 1 })];
    const shown = (story: Story, t = en) => plainText(renderStory(story, 3, t, NOW));
    expect(shown({ lead: second, others: [] })).toMatch(/^3\. Update: Story 2\n/);
    expect(shown({ lead: second, others: [] }, zh)).toMatch(/^3\. 更新：Story 2\n/);
    expect(shown({ lead: second, others: [first] })).toMatch(/^3\. Story 2\n/);
    expect(shown({ lead: first, others: [] })).toMatch(/^3\. Story 1\n/);
    const view = {
      t: en,
      now: NOW,
      pictures: 'shown' as const,
      opens: () => ({ do: 'hours' as const }),
      open: false,
    };
    expect(JSON.stringify(richStory({ lead: second, others: [] }, view)(3))).toContain('"text":"3. Update: Story 2"');
    expect(JSON.stringify(richStory({ lead: second, others: [first] }, view)(3))).not.toContain('Update');
  });

  test('lists who else tells it as the language lists names, each once, and counts them so', () => {
    const authors = ['A', '联合早报', 'B', 'A'];
    const others = authors.map((author, at) => headOf(at + 2, { author }));
    const last = (locale: string) =>
      plainText(renderStory({ lead: headOf(1), others }, 1, i18n.in(locale), NOW))
        .split('\n')
        .at(-1);
    expect(last('en')).toBe('+3 sources: A, 联合早报, and B');
    expect(last('zh-Hans')).toBe('另有 3 个来源：A、联合早报、B');
    expect(last('ja')).toBe('ほか 3 件の配信元：A、联合早报、B');
    expect(last('fr')).toBe('+3 sources\u00a0: A, 联合早报 et B');
    expect(last('ar')).toBe('\u20683\u2069 مصادر أخرى\u200f: \u2068A\u2069 و\u2068联合早报\u2069 و\u2068B\u2069');
  });

  test.each(['', ' ', '\u2800', '\u3164'])('whose title %j nobody sees says so, also on a button', (title) => {
    const head = headOf(1, { title });
    expect(titleOf(head, en)).toBe('Untitled');
    expect(plainText(renderStory({ lead: head, others: [] }, 1, en, NOW))).toMatch(/^1\. Untitled\n/);
  });

  test('shows a name and a title that are too long in part', () => {
    const text = plainText(
      renderStory({ lead: headOf(1, { title: 'T'.repeat(500), author: 'A'.repeat(300) }), others: [] }, 1, en, NOW),
    );
    expect(text).toContain(`1. ${'T'.repeat(159)}…\n${'A'.repeat(59)}… · `);
  });

  test('without a title or a summary is still one', () => {
    expect(titleOf(headOf(1, { title: '' }), zh)).toBe('无标题');
    expect(plainText(renderStory({ lead: headOf(1, { title: '', summary: '' }), others: [] }, 7, en, NOW))).toBe(
      '7. Untitled\nnews.example · 1h ago · 2\u00a0min\u00a0read',
    );
  });

  test('shows markup as the characters it is', () => {
    const story = renderStory(
      { lead: headOf(1, { title: '<b>&"', author: '</i>', summary: '<a href="x">&amp;' }), others: [] },
      1,
      en,
      NOW,
    );
    expect(plainText(story)).toBe('1. <b>&"\n</i> · 1h ago · 2\u00a0min\u00a0read\n<a href="x">&amp;');
  });
});

describe('number buttons', () => {
  test.each([
    [0, []],
    [1, [1]],
    [5, [5]],
    [6, [3, 3]],
    [7, [4, 3]],
    [10, [5, 5]],
    [11, [4, 4, 3]],
    [20, [5, 5, 5, 5]],
  ])('%i stand in rows of %j', (count, rows) => {
    const buttons = numberButtons(
      Array.from({ length: count }, (_, n) => ({ lead: headOf(n), others: [] })),
      11,
      ({ id }) => ({ do: 'open', article: id, part: 0 }),
    );
    expect(buttons.map((row) => row.length)).toEqual(rows);
    expect(buttons.flat().map(({ label }) => label)).toEqual(Array.from({ length: count }, (_, n) => String(n + 11)));
  });
});

describe('shortening', () => {
  test('leaves alone what fits and never cuts a character in two', () => {
    expect(shorten('word', 4)).toBe('word');
    expect(shorten('a 👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 15)).toBe('a 👩‍👩‍👧‍👦…');
    expect(shorten('word word', 6)).toBe('word…');
    fc.assert(
      fc.property(arbitraryText, fc.integer({ min: 1, max: 60 }), (text, limit) => {
        const short = shorten(text, limit);
        expect(short.length).toBeLessThanOrEqual(limit);
        if (text.length <= limit) expect(short).toBe(text);
        else expect(text.startsWith(short.slice(0, -1)) && short.endsWith('…')).toBe(true);
        if (text.isWellFormed()) expect(short.isWellFormed()).toBe(true);
      }),
    );
  });
});
