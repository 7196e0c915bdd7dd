import type { Report, Row, SuiteReport, Target } from './report.ts';

/** A report for people. */
export function tableOf({ machine, versions, suites }: Report): string {
  const { cpu, cores, memoryGB, system, loadBefore } = machine;
  const head = [
    `${cpu}, ${cores} cores, ${memoryGB} GB, ${system}, load ${loadBefore} before`,
    Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(', '),
  ];
  const parts = Object.entries(suites).map(([name, suite]) => `${name}\n${suiteTable(suite)}`);
  return `${head.join('\n')}\n\n${parts.join('\n\n')}`;
}

function suiteTable({ rows, targets }: SuiteReport): string {
  const figures = align([['', 'median', 'unit', '× bound', 'min', 'max'], ...rows.map(rowCells)], [0, 2]);
  if (targets.length === 0) return figures;
  return `${figures}\n\n${align([['target', '', 'measured', ''], ...targets.map(targetCells)], [0, 1, 3])}`;
}

function rowCells({ name, value, unit, ratio, spread }: Row): string[] {
  return [name, number(value), unit, ratio === null ? '' : number(ratio), number(spread.min), number(spread.max)];
}

function targetCells({ name, target, measured, met }: Target): string[] {
  return [name, target, measured === null ? 'not measured' : number(measured), met ? 'met' : 'MISSED'];
}

/** A figure with as many digits as mean something. */
export function number(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: Math.abs(value) >= 1_000 ? 6 : 3 });
}

/** Columns as wide as their widest cell, flush right but for those named. */
function align(lines: readonly string[][], left: readonly number[]): string {
  const widths = lines.reduce<number[]>(
    (widest, cells) => cells.map((cell, column) => Math.max(widest[column] ?? 0, cell.length)),
    [],
  );
  return lines
    .map((cells) =>
      cells
        .map((cell, column) =>
          left.includes(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('   ')
        .trimEnd(),
    )
    .map((line) => `  ${line}`)
    .join('\n');
}
