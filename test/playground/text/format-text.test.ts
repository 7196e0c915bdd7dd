import { describe, expect, test } from 'vitest';
import { formatText, isLonger } from '../../../src/playground/text/format-text.ts';

const format = (text: string, parseMode?: string, entities?: unknown) => formatText({ text, parseMode, entities });

describe('formatted text', () => {
  test('at most 100 entities are kept, the rest goes without a word', () => {
    expect(format('<b>a</b> '.repeat(150), 'HTML').entities).toHaveLength(100);
  });

  test('raw text over 32 KiB is refused, however short it would be', () => {
    expect(() => format('<b></b>'.repeat(5000), 'HTML')).toThrow('Bad Request: text is too long');
  });

  test('length counts code points', () => {
    expect(isLonger('😀'.repeat(4096), 4096)).toBe(false);
    expect(isLonger('😀'.repeat(4097), 4096)).toBe(true);
  });

  test('the mode may be written in any case, others are refused', () => {
    expect(format('<b>x</b>', 'html').text).toBe('x');
    expect(() => format('*x*', 'MarkdownV2')).toThrow('use HTML');
    expect(() => format('x', 'bbcode')).toThrow('Bad Request: unsupported parse_mode');
  });

  test('without a mode tags are text, and given entities hold', () => {
    expect(format('<b>', undefined, [{ type: 'bold', offset: 0, length: 3 }])).toEqual({
      text: '<b>',
      entities: [{ type: 'bold', offset: 0, length: 3 }],
    });
  });

  test('given entities past the end are cut to it', () => {
    expect(format('ab', undefined, [{ type: 'bold', offset: 1, length: 9 }]).entities).toEqual([
      { type: 'bold', offset: 1, length: 1 },
    ]);
  });

  test('given entities of no known kind are refused', () => {
    expect(() => format('x', undefined, [{ type: 'blink', offset: 0, length: 1 }])).toThrow("can't parse entities");
  });
});
