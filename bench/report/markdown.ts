import type { Row, Target } from '../harness/report.ts';
import { reasonFor } from './reasons.ts';
import type { Newest } from './runs.ts';

/** Which unit of a suite is drawn; the other rows stand in the table alone. */
export const DRAWN: Record<string, readonly string[]> = {
  ingest: ['posts/s'],
  render: ['CPU µs'],
  plan: ['s'],
  delivery: ['messages/s'],
  bot: ['ms'],
  start: ['s to ready', 'MB at rest'],
};

/** Where a plot lies, from `docs/`. */
export const plotFile = (suite: string, unit: string): string =>
  `benchmarks/${suite}-${unit.replace(/\W+/g, '-').replace(/^-|-$/g, '')}.svg`;
export const TARGETS_PLOT = 'benchmarks/targets.svg';

const ELSEWHERE = `## Targets that are counts, not times

| what | wanted | shown by |
| --- | --- | --- |
| articles lost, messages repeated beyond those in flight, out of order, while workers, Redis and Telegram break | 0 | \`npm run chaos\`; figures in [ARCHITECTURE.md](../ARCHITECTURE.md#what-may-come-twice) |
| keys that leak, editions left unsettled, memory that grows over a life | 0 | \`npm run soak\` |
`;

/** The page `docs/benchmarks.md`. */
export function page(newest: readonly Newest[]): string {
  const all = newest.flatMap(({ targets }) => targets);
  const met = all.filter((target) => target.met).length;
  return [
    '# Benchmarks',
    'Written by `npm run bench -- --report` from the newest figures of each suite in [benchmarks.json](benchmarks.json), where `npm run bench -- --save` puts them. Change neither by hand. A suite runs what it compares in turns, in processes of their own, and checks the outcome; wrong answers have no figures.',
    `${met} of ${all.length} targets are met. Each dot is a target: right of the line it is met, and how well.`,
    `![Targets](${TARGETS_PLOT})`,
    ...newest.map(section),
    ELSEWHERE,
  ].join('\n\n');
}

function section({ suite, run, rows, targets }: Newest): string {
  const { at, machine, versions } = run;
  const where = `${machine.cpu}, ${machine.cores} cores, ${machine.memoryGB} GB, ${machine.system}, load ${machine.loadBefore} before`;
  const with_ = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return [
    `## ${suite}`,
    `${at.slice(0, 16).replace('T', ' ')} UTC, on ${where}; ${with_.join(', ')}.`,
    ...(targets.length > 0 ? [targetTable(suite, targets)] : []),
    ...(DRAWN[suite] ?? [])
      .filter((unit) => rows.some((row) => row.unit === unit))
      .map((unit) => `![${suite}, ${unit}](${plotFile(suite, unit)})`),
    rowTable(rows),
  ].join('\n\n');
}

function targetTable(suite: string, targets: readonly Target[]): string {
  const lines = targets.map(({ name, target, measured, met }) => {
    const verdict = met ? 'met' : `**missed**${by(target, measured)}. ${reasonFor(suite, name) ?? ''}`;
    return [name, target, measured === null ? 'not measured' : number(measured), verdict.trim()];
  });
  return table([['target', 'wanted', 'measured', ''], ...lines]);
}

/** By how much a target is missed. */
function by(target: string, measured: number | null): string {
  const limit = Number(/[\d.]+/.exec(target)?.[0]);
  if (measured === null || limit === 0 || measured === 0) return '';
  const times = Math.max(measured / limit, limit / measured);
  return times < 2 ? ` by ${Math.round((times - 1) * 100)} %` : `, ${number(times)} times off`;
}

function rowTable(rows: readonly Row[]): string {
  const lines = rows.map(({ name, value, unit, ratio, spread }) => [
    name,
    `${number(value)} ${unit}`,
    ratio === null ? '' : number(ratio),
    spread.min === spread.max ? '' : `${number(spread.min)} – ${number(spread.max)}`,
  ]);
  return table([['', 'median', '× bound', 'lowest – highest'], ...lines]);
}

function table([head = [], ...lines]: readonly string[][]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...lines.map(line)].join('\n');
}

function number(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: Math.abs(value) >= 1_000 ? 6 : 3 });
}
