// Measures Gazette: `npm run bench`, `npm run bench -- ingest --json`. Figures on stdout, progress on stderr.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ArgumentError, readArguments, type Wanted } from './harness/arguments.ts';
import { describeMachine, describeVersions } from './harness/machine.ts';
import type { Report, SuiteResult } from './harness/report.ts';
import type { Suite, SuiteContext } from './harness/suite.ts';
import { tableOf } from './harness/table.ts';
import { saveRun } from './report/runs.ts';
import { bot } from './suites/bot.ts';
import { delivery } from './suites/delivery.ts';
import { ingest } from './suites/ingest.ts';
import { plan } from './suites/plan.ts';
import { render } from './suites/render.ts';
import { start } from './suites/start.ts';

const suites: readonly Suite[] = [ingest, render, plan, delivery, bot, start];

/** More of them than these say nothing new. */
const MOST_MISTAKES = 10;

const releases: (() => unknown)[] = [];
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void release().finally(() => process.exit(130)));

process.exitCode = await main(process.argv.slice(2));

async function main(words: string[]): Promise<number> {
  try {
    const names = suites.map(({ name }) => name);
    const wanted = readArguments(words, names);
    if (wanted.help) {
      process.stdout.write(usage());
      return 0;
    }
    if (wanted.report) {
      // Drawing needs packages that measuring does not.
      const { writeReport } = await import('./report/write-report.ts');
      process.stdout.write(`${writeReport(names)}\n`);
      return 0;
    }
    return await measure(wanted);
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    process.stderr.write(`bench: ${error.message}\n${usage()}`);
    return 2;
  } finally {
    await release();
  }
}

async function measure({ suites: names, json, save, options }: Wanted): Promise<number> {
  const chosen = suites.filter(({ name }) => names.includes(name));
  const machine = describeMachine();
  const versions = describeVersions(chosen.flatMap(({ packages }) => packages));
  const report: Report = { machine, versions, suites: {} };
  const mistaken: string[] = [];
  for (const suite of chosen) {
    const started = performance.now();
    const seconds = () => Math.round((performance.now() - started) / 1_000);
    const say = (line: string) => void process.stderr.write(`${suite.name}, ${seconds()} s: ${line}\n`);
    const scratch = mkdtempSync(join(tmpdir(), 'gazette-bench-'));
    releases.push(() => rmSync(scratch, { recursive: true, force: true }));
    const releasers = { add: (undo: () => unknown) => void releases.push(undo) };
    const { rows, targets, mistakes } = await resultOf(suite, { options, progress: say, scratch, releasers });
    report.suites[suite.name] = { rows, targets };
    for (const mistake of mistakes.slice(0, MOST_MISTAKES)) say(`WRONG: ${mistake}`);
    if (mistakes.length > MOST_MISTAKES) say(`WRONG: and ${mistakes.length - MOST_MISTAKES} more`);
    if (mistakes.length > 0) mistaken.push(suite.name);
    say('done');
    await release();
  }
  const sound = Object.entries(report.suites).filter(([name]) => !mistaken.includes(name));
  if (save && sound.length > 0) saveRun({ ...report, suites: Object.fromEntries(sound) }, new Date());
  process.stdout.write(`${json ? JSON.stringify(report) : tableOf(report)}\n`);
  return mistaken.length > 0 ? 1 : 0;
}

/** A suite that breaks off is wrong, and the next one has its turn. */
async function resultOf(suite: Suite, context: SuiteContext): Promise<SuiteResult> {
  try {
    return await suite.run(context);
  } catch (error) {
    const mistake = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { rows: [], targets: [], mistakes: [mistake] };
  }
}

async function release(): Promise<void> {
  for (let undo = releases.pop(); undo; undo = releases.pop()) await undo();
}

function usage(): string {
  const lines = suites.map(({ name, about }) => `  ${name.padEnd(10)}${about}`);
  return [
    'usage: npm run bench -- [SUITE…] [--json] [--save] [--folder DIR] [--posts N]',
    '       npm run bench -- --report',
    ...lines,
    '  --save    appends the figures to docs/benchmarks.json, of suites in which nothing was wrong',
    '  --report  writes docs/benchmarks.md and its plots from the newest figures of each suite there',
    '  --folder  posts to measure on',
    '  --posts   how many posts the large import has (20000; 10000 where all suites run)',
    '  All suites together take fewer rounds, to end within nine minutes: those that are named take their time.',
    '',
  ].join('\n');
}
