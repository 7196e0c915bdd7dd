import { expect, test } from 'vitest';
import { readingMinutes } from '../../src/ingest/text/reading-time.ts';
import { countScripts } from '../../src/ingest/text/scripts.ts';

const minutes = (text: string): number => readingMinutes(countScripts(text));

test('reading takes at least a minute', () => {
  expect(minutes('')).toBe(1);
});

test('Han characters are counted one by one, words by the word, and both add up', () => {
  expect(minutes('字'.repeat(2000))).toBe(5);
  expect(minutes("don't well-known ".repeat(575))).toBe(5);
  expect(minutes(`${'字'.repeat(2000)}${' word'.repeat(1150)}`)).toBe(10);
});
