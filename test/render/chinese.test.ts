import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/model/block.ts';
import { inScript } from '../../src/render/chinese.ts';
import { renderText } from '../../src/render/text.ts';
import { articleOf } from '../bot/world.ts';

const line = (text: string): Block => ({ type: 'paragraph', children: [{ type: 'text', text }] });
const simplified = articleOf(['头发'], 1, {
  language: 'zh-Hans',
  title: '皇后的头发',
  summary: '发现之后，里面的干面条发干了。',
  blocks: [
    line('理发师说：头发'),
    { type: 'code', text: '头发 = 1' },
    { type: 'list', ordered: false, start: 1, items: [[line('后来')]] },
    { type: 'table', rows: [[{ header: false, children: [{ type: 'code', text: '头发' }] }]] },
    {
      type: 'paragraph',
      children: [
        {
          type: 'link',
          url: 'https://x.example/头发',
          children: [{ type: 'bold', children: [{ type: 'text', text: '干杯' }] }],
        },
      ],
    },
  ],
});

describe('a Chinese article', () => {
  test('in traditional characters, word by word; code, addresses and tags stay', async () => {
    const written = (await inScript('hant'))(simplified);
    expect(written.title).toBe('皇后的頭髮');
    expect(written.summary).toBe('發現之後，裡面的乾麵條發乾了。');
    expect(written).toMatchObject({ language: 'zh-Hant', tags: ['头发'], url: simplified.url, id: simplified.id });
    const text = renderText(written.blocks);
    expect(text).toContain('理髮師說：頭髮');
    expect(text).toContain('頭髮');
    expect(text).toContain('头发 = 1');
    expect(text).toContain('後來');
    expect(JSON.stringify(written.blocks)).toContain(
      '"url":"https://x.example/头发","children":[{"type":"bold","children":[{"type":"text","text":"乾杯"',
    );
    expect(simplified.title).toBe('皇后的头发');
  });

  test('in simplified characters', async () => {
    const traditional = { ...simplified, language: 'zh-Hant', title: '皇后的頭髮', summary: '裡面的乾麵條' };
    const written = (await inScript('hans'))(traditional);
    expect([written.title, written.summary, written.language]).toEqual(['皇后的头发', '里面的干面条', 'zh-Hans']);
  });

  test('is one object for all who want it so, and itself where nothing is to be done', async () => {
    const [hant, again, hans, asWritten] = await Promise.all([
      inScript('hant'),
      inScript('hant'),
      inScript('hans'),
      inScript('as-written'),
    ]);
    expect(hant(simplified)).toBe(again(simplified));
    expect(hans(simplified)).toBe(simplified);
    expect(asWritten(simplified)).toBe(simplified);
    const german = { ...simplified, language: 'de' };
    expect(hant(german)).toBe(german);
  });
});
