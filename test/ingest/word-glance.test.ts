import { expect, test } from 'vitest';
import { glanceFor } from '../../src/ingest/text/word-glance.ts';

test('a glance refuses a word of one letter, which it would never see', () => {
  expect(() => glanceFor(['请转', '请'])).toThrow('two letters or more, not "请"');
  expect(glanceFor(['请转'])('大家请转发')).toBe(true);
  expect(glanceFor(['请转'])('大家请坐')).toBe(false);
});
