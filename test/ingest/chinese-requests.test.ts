import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asksInChinese, CHINESE_REQUESTS } from '../../src/ingest/rules/chinese-requests.ts';

/** What may not follow is no part of what matches, and fast-check makes nothing of it. */
const matching = ({ source }: RegExp) =>
  fc.stringMatching(new RegExp(source.replaceAll(/\(\?!(?:[^()]|\([^()]*\))*\)/g, '')));

test.each(CHINESE_REQUESTS.map((pattern) => [pattern.source.slice(0, 60), pattern] as const))(
  'no glance hides what is asked: %s',
  (_, pattern) => {
    fc.assert(
      fc.property(matching(pattern), (line) => asksInChinese(line) || !pattern.test(line)),
      { numRuns: 300 },
    );
    const asked = fc.sample(matching(pattern), 100).filter((line) => pattern.test(line));
    expect(asked.length).toBeGreaterThan(20);
  },
);

test('most lines ask nothing', () => {
  expect(asksInChinese('渡轮在中午开出，载着四十名乘客和一架钢琴。')).toBe(false);
});
