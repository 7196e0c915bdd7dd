// A whole life at a fast clock: news, people, digests and faults for some minutes, each of them a day; then looks at
// memory, at every key in Redis and at every edition: `npm run soak -- --minutes 30`. The table on stdout, what happens on
// stderr; ends with 1 when a bound is broken.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { linesPlot } from '../../bench/report/plots.ts';
import { wholeNumber } from '../chaos/options.ts';
import { openStage } from '../chaos/stage.ts';
import { live } from './life.ts';
import { boundsOf, type SoakOptions, type SoakReport, tableOf } from './report.ts';

const USAGE = `usage: npm run soak -- [--minutes N] [--subscribers N] [--seed N] [--plot FILE] [--keep]
  --minutes      how long, each minute a day with an edition (10)
  --subscribers  chats that get digests (300)
  --seed         what happens when; another one each time unless told
  --plot         a file for a picture of the memory of all processes
  --keep         keeps the folder with the logs of all processes
`;
/** MESSAGES_PER_SECOND of the workers: an edition takes some ten seconds of its minute. */
const RATE = 100;

process.exitCode = await main(process.argv.slice(2));

async function main(words: string[]): Promise<number> {
  let wanted: ReturnType<typeof readOptions>;
  try {
    wanted = readOptions(words);
  } catch (error) {
    process.stderr.write(`soak: ${(error as Error).message}\n${USAGE}`);
    return 2;
  }
  if (wanted.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const folder = mkdtempSync(join(tmpdir(), 'gazette-soak-'));
  const report = await play(folder, wanted.options);
  const broken = boundsOf(report).some(({ kept }) => !kept);
  process.stdout.write(tableOf(report));
  if (wanted.plot !== undefined) {
    const points = report.samples.map(({ name, minutes, rssMB }) => ({ name, x: minutes, y: rssMB }));
    writeFileSync(wanted.plot, linesPlot(points, { x: 'minutes', y: 'MB of memory' }));
  }
  if (broken || wanted.keep) process.stdout.write(`All that was said and sent is in ${folder}\n`);
  else rmSync(folder, { recursive: true, force: true });
  return broken ? 1 : 0;
}

async function play(folder: string, options: SoakOptions): Promise<SoakReport> {
  const started = performance.now();
  const say = (line: string) =>
    void process.stderr.write(`${((performance.now() - started) / 60_000).toFixed(1).padStart(6)} min  ${line}\n`);
  const stage = await openStage(folder, { seed: options.seed, rate: RATE, ledger: 'on' });
  const interrupted = () => void stage.close().finally(() => process.exit(130));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupted);
  try {
    return await live(stage, options, say);
  } finally {
    await stage.close();
  }
}

/** @throws {TypeError} naming a word or number that cannot be used */
function readOptions(words: readonly string[]) {
  const { values } = parseArgs({
    args: [...words],
    options: {
      minutes: { type: 'string', default: '10' },
      subscribers: { type: 'string', default: '300' },
      seed: { type: 'string', default: String(Date.now() % 100_000) },
      plot: { type: 'string' },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const options: SoakOptions = {
    minutes: wholeNumber('minutes', values.minutes, 1, 1_440),
    subscribers: wholeNumber('subscribers', values.subscribers, 100, 5_000),
    visitors: 60,
    everyMs: 500,
    seed: wholeNumber('seed', values.seed, 0, 4_294_967_295),
  };
  return { options, plot: values.plot, keep: values.keep, help: values.help };
}
