import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { measuredElsewhere } from './elsewhere.ts';
import { DRAWN, page, plotFile, TARGETS_PLOT } from './markdown.ts';
import { rowsPlot, targetsPlot } from './plots.ts';
import { newestOf, savedRuns } from './runs.ts';

const DOCS = new URL('../../docs/', import.meta.url);

/** Writes `docs/benchmarks.md` and its plots from what was saved; gives the path of the page. */
export function writeReport(suites: readonly string[]): string {
  const newest = newestOf(savedRuns(), suites);
  mkdirSync(new URL('benchmarks/', DOCS), { recursive: true });
  const write = (file: string, text: string) => writeFileSync(new URL(file, DOCS), text);
  write(
    TARGETS_PLOT,
    targetsPlot(newest.flatMap(({ suite, targets }) => targets.map((target) => ({ suite, ...target })))),
  );
  for (const { suite, rows } of newest)
    for (const unit of DRAWN[suite] ?? [])
      if (rows.some((row) => row.unit === unit)) write(plotFile(suite, unit), rowsPlot(rows, unit));
  write('benchmarks.md', page(newest, measuredElsewhere()));
  return fileURLToPath(new URL('benchmarks.md', DOCS));
}
