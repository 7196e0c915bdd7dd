import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Report, SuiteReport } from '../harness/report.ts';

/** What was measured and kept, a run a line, the oldest first. */
const FILE = fileURLToPath(new URL('../../docs/benchmarks.json', import.meta.url));

const spread = z.object({ min: z.number(), median: z.number(), max: z.number() });
const row = z.object({
  name: z.string(),
  value: z.number(),
  unit: z.string(),
  ratio: z.number().nullable(),
  spread,
});
const target = z.object({ name: z.string(), target: z.string(), measured: z.number().nullable(), met: z.boolean() });
const savedRun = z.object({
  at: z.iso.datetime(),
  machine: z.object({
    cpu: z.string(),
    cores: z.number(),
    memoryGB: z.number(),
    system: z.string(),
    loadBefore: z.number(),
  }),
  versions: z.record(z.string(), z.string()),
  suites: z.record(z.string(), z.object({ rows: z.array(row), targets: z.array(target) })),
});

/** A report, and when it was made. */
export type SavedRun = z.infer<typeof savedRun>;

/** A suite's newest figures, and where they come from. */
export interface Newest extends SuiteReport {
  suite: string;
  run: SavedRun;
}

/** @throws {z.ZodError} if the file holds something else */
export function savedRuns(file = FILE): SavedRun[] {
  return existsSync(file) ? z.array(savedRun).parse(JSON.parse(readFileSync(file, 'utf8'))) : [];
}

export function saveRun(report: Report, at: Date, file = FILE): void {
  const runs = [...savedRuns(file), { at: at.toISOString(), ...report }];
  writeFileSync(file, `[\n${runs.map((run) => JSON.stringify(run)).join(',\n')}\n]\n`);
}

/** Of each suite that was ever saved, the newest figures; in the given order. */
export function newestOf(runs: readonly SavedRun[], suites: readonly string[]): Newest[] {
  return suites.flatMap((suite) => {
    const run = runs.findLast(({ suites: measured }) => suite in measured);
    const report = run?.suites[suite];
    return run && report ? [{ suite, run, ...report }] : [];
  });
}
