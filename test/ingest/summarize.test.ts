import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitSummary, summarize } from '../../src/ingest/summarize.ts';
import { SUMMARY_LENGTH } from '../../src/model/article.ts';
import type { Block } from '../../src/model/block.ts';

const paragraphs = (...texts: string[]): Block[] =>
  texts.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }));

describe('a summary', () => {
  test('is one to three whole sentences of the lead', () => {
    expect(summarize(paragraphs('One is here. Two is here! Is three here? Four is not.'), 'en')).toBe(
      'One is here. Two is here! Is three here?',
    );
    expect(summarize(paragraphs('第一句。第二句！', '第三句？第四句。'), 'zh-Hans')).toBe('第一句。第二句！第三句？');
  });

  test('leaves out lines that are no sentences', () => {
    expect(summarize(paragraphs('By Ann Lee', 'London', 'The ferry left at noon.'), 'en')).toBe(
      'The ferry left at noon.',
    );
  });

  test('unless there is nothing else', () => {
    expect(summarize(paragraphs('廣東街拍'), 'zh-Hant')).toBe('廣東街拍');
    expect(summarize([], 'en')).toBe('');
  });

  test('never ends inside a quotation', () => {
    const long = `He said: “It is late. ${'We have waited here for a very long time. '.repeat(7)}” Then he left.`;
    const summary = summarize(paragraphs('The ferry left.', long), 'en');
    expect(summary).toBe('The ferry left.');
  });

  test('is cut behind a clause when its first sentence is too long', () => {
    const summary = summarize(paragraphs(`${'码头上的人都在等那一班船，'.repeat(30)}。`), 'zh-Hans');
    expect(summary.length).toBeLessThanOrEqual(SUMMARY_LENGTH);
    expect(summary).toMatch(/等那一班船…$/);
  });

  test('leaves out sentences that hold a bare address', () => {
    const blocks: Block[] = [
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'The map is at ' },
          { type: 'link', url: 'https://e.org/', children: [{ type: 'text', text: 'https://e.org/' }] },
          { type: 'text', text: '. The ferry left.' },
        ],
      },
    ];
    expect(summarize(blocks, 'en')).toBe('The ferry left.');
  });

  test('written by somebody is kept whole, or cut at a sentence', () => {
    expect(fitSummary('Short', 'en')).toBe('Short');
    expect(fitSummary(`The first. Then ${'word '.repeat(80)}.`, 'en')).toBe('The first.');
  });

  test('always fits', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 600 }), { maxLength: 5 }), (texts) => {
        const summary = summarize(paragraphs(...texts), 'zh-Hans');
        expect(summary.length).toBeLessThanOrEqual(SUMMARY_LENGTH);
        expect(summary).toBe(summary.trim());
        expect(summary.isWellFormed()).toBe(texts.every((text) => text.isWellFormed()) || summary.isWellFormed());
      }),
    );
  });
});
