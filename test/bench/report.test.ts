import { describe, expect, test } from 'vitest';
import { rowOf, spreadOf, targetOf } from '../../bench/harness/report.ts';
import { tableOf } from '../../bench/harness/table.ts';

describe('a spread', () => {
  test.each([
    [[3], { min: 3, median: 3, max: 3 }],
    [[5, 1, 3], { min: 1, median: 3, max: 5 }],
    [[10, 2, 4, 6], { min: 2, median: 5, max: 10 }],
  ])('of %j is %j', (values, spread) => {
    expect(spreadOf(values)).toEqual(spread);
  });

  test('of nothing is refused', () => {
    expect(() => spreadOf([])).toThrow(RangeError);
  });
});

describe('a row', () => {
  test('compares round by round, so that a slow minute that meets both does not show', () => {
    expect(rowOf('a', 'posts/s', [10, 100, 1_000], [20, 200, 2_000]).ratio).toBe(0.5);
  });

  test('compares what took part in the first rounds alone with the others’ same rounds', () => {
    expect(rowOf('a', 'posts/s', [10, 20], [20, 40, 5]).ratio).toBe(0.5);
    expect(rowOf('a', 'posts/s', [20, 40, 5], [10, 20]).ratio).toBe(2);
  });

  test('without a bound has no ratio', () => {
    expect(rowOf('a', 's', [2]).ratio).toBeNull();
  });
});

describe('a target', () => {
  test.each([
    ['≥', 10, 10, true],
    ['≥', 10, 9.9, false],
    ['≤', 250, 250, true],
    ['≤', 250, 251, false],
    ['≥', 10, null, false],
    ['≤', 250, null, false],
  ] as const)('of %s %d with %d measured is met: %j', (sign, limit, measured, met) => {
    expect(targetOf('a', [sign, limit, 'MB'], measured)).toMatchObject({ measured, met });
  });
});

test('the table lines its columns up', () => {
  const table = tableOf({
    machine: { cpu: 'a CPU', cores: 2, memoryGB: 8, system: 'linux', loadBefore: 0.5 },
    versions: { node: '24.0.0' },
    suites: {
      ingest: {
        rows: [rowOf('short', 's', [1]), rowOf('a longer name', 'CPU ms/post', [12_345], [2])],
        targets: [targetOf('memory', ['≤', 250, 'MB'], null)],
      },
    },
  });
  const figures = table.split('\n').filter((line) => /short|longer/.test(line));
  expect(figures).toHaveLength(2);
  expect(new Set(figures.map((line) => line.length)).size).toBe(1);
  expect(table).toContain('not measured');
  expect(table).toContain('MISSED');
});
