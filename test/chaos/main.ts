// Breaks everything that can break while thousands of digests go out, and counts what was lost, repeated and out of order:
// `npm run chaos -- --seed 7`. The table on stdout, what happens on stderr; ends with 1 when a bound is broken.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ChaosOptions, readOptions, USAGE } from './options.ts';
import { boundsOf, type Report, tableOf } from './report.ts';
import { run } from './run.ts';
import { openStage } from './stage.ts';

process.exitCode = await main(process.argv.slice(2));

async function main(words: string[]): Promise<number> {
  let options: ChaosOptions | 'help';
  try {
    options = readOptions(words);
  } catch (error) {
    process.stderr.write(`chaos: ${(error as Error).message}\n${USAGE}`);
    return 2;
  }
  if (options === 'help') {
    process.stdout.write(USAGE);
    return 0;
  }
  const folder = mkdtempSync(join(tmpdir(), 'gazette-chaos-'));
  const report = await play(folder, options);
  const broken = boundsOf(report).some(({ kept }) => !kept);
  process.stdout.write(tableOf(report));
  if (broken || options.keep) process.stdout.write(`All that was said and sent is in ${folder}\n`);
  else rmSync(folder, { recursive: true, force: true });
  return broken ? 1 : 0;
}

async function play(folder: string, options: ChaosOptions): Promise<Report> {
  const started = performance.now();
  const say = (line: string) =>
    void process.stderr.write(`${((performance.now() - started) / 1_000).toFixed(1).padStart(6)} s  ${line}\n`);
  const stage = await openStage(folder, options);
  const interrupted = () => void stage.close().finally(() => process.exit(130));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupted);
  try {
    return await run(stage, options, say);
  } finally {
    await stage.close();
  }
}
