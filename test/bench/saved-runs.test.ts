import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rowOf, targetOf } from '../../bench/harness/report.ts';
import { measuredElsewhere } from '../../bench/report/elsewhere.ts';
import { page } from '../../bench/report/markdown.ts';
import { rowsPlot, targetsPlot } from '../../bench/report/plots.ts';
import { newestOf, saveRun, savedRuns } from '../../bench/report/runs.ts';

const machine = { cpu: 'a CPU', cores: 2, memoryGB: 8, system: 'linux', loadBefore: 0.5 };
const runOf = (suite: string, value: number) => ({
  machine,
  versions: { node: '24.0.0' },
  suites: {
    [suite]: {
      rows: [rowOf('one & two', 'posts/s', [value, value * 2])],
      targets: [targetOf('memory', ['≤', 250, 'MB'], 300), targetOf('speed', ['≥', 2, 'times'], 4)],
    },
  },
});

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gz-runs-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('of each suite the newest run counts, whatever else was saved later', () => {
  const file = join(folder, 'runs.json');
  saveRun(runOf('ingest', 1), new Date('2026-01-01T00:00:00Z'), file);
  saveRun(runOf('ingest', 2), new Date('2026-01-02T00:00:00Z'), file);
  saveRun(runOf('render', 3), new Date('2026-01-03T00:00:00Z'), file);
  const newest = newestOf(savedRuns(file), ['render', 'plan', 'ingest']);
  expect(newest.map(({ suite, rows }) => [suite, rows[0]?.spread.min])).toEqual([
    ['render', 3],
    ['ingest', 2],
  ]);
});

test('a file that holds something else is refused', () => {
  const file = join(folder, 'other.json');
  writeFileSync(file, '[{"at":"yesterday"}]');
  expect(() => savedRuns(file)).toThrow(/at/);
});

const newest = {
  suite: 'ingest',
  run: { at: '2026-01-01T00:00:00Z', ...runOf('ingest', 1) },
  ...runOf('ingest', 1).suites['ingest'],
} as never;

test('the page says of every target whether it is met, and by how much not', () => {
  const text = page([newest], []);
  expect(text).toMatch(/\| memory \| ≤ 250 MB \| 300 \| \*\*missed\*\* by 20 %/);
  expect(text).toMatch(/\| speed \| ≥ 2 times \| 4 \| met \|/);
  expect(text).toContain('1 met, 1 missed');
});

test('what another command measured stands there as it was seen, and what nobody saw has no figure', () => {
  const seen = { name: 'soak', figure: '3', met: false, why: 'It leaks.', date: '2026-01-01', commit: null } as const;
  const text = page([], [{ ...seen, machine: 'two cores' }]);
  expect(text).toMatch(
    /\| 0 \| 3 \| \*\*missed\*\*\. It leaks\. \| `npm run soak -- --minutes 30`, 2026-01-01; two cores \|/,
  );
  expect(text).toMatch(/\| 0 \| not measured yet \|  \| `npm run languages` \|/);
});

test.each([
  ['says nothing of why it was missed', { met: false }],
  ['is of no target', { name: 'luck' }],
  ['has no date', { date: 'yesterday' }],
])('a figure that %s is refused', (_, change) => {
  const file = join(folder, 'measured.json');
  const entry = { name: 'soak', figure: '0', met: true, date: '2026-01-01', commit: 'abcdef0', machine: 'two cores' };
  writeFileSync(file, JSON.stringify([entry]));
  expect(measuredElsewhere(file)).toHaveLength(1);
  writeFileSync(file, JSON.stringify([{ ...entry, ...change }]));
  expect(() => measuredElsewhere(file)).toThrow(/why|name|date/);
});

test('the figures that are kept can be read', () => {
  expect(measuredElsewhere().length).toBeGreaterThan(0);
});

test('plots are pictures with names, values and nothing unescaped', () => {
  const { rows = [], targets = [] } = runOf('ingest', 1).suites['ingest'] ?? {};
  const drawn = rowsPlot(rows, 'posts/s');
  expect(drawn).toMatch(/^<svg [\s\S]*<circle[\s\S]*<\/svg>\n$/);
  expect(drawn).toContain('one &amp; two');
  expect(targetsPlot(targets.map((target) => ({ suite: 'ingest', ...target }))).match(/<circle/g)).toHaveLength(2);
});
