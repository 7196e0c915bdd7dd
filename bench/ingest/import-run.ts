import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { IngestCounts } from '../../src/jobs/ingest-counts.ts';
import type { SuiteContext } from '../harness/suite.ts';
import type { Usage } from './report-usage.ts';

export interface ImportRun extends Usage {
  counts: IngestCounts;
  seconds: number;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Runs the real `gazette ingest` on a folder, into the Redis on a socket.
 *
 * @throws {Error} with what it said, if it fails
 */
export async function runImport(
  folder: string,
  { socket, usageFile, releasers }: { socket: string; usageFile: string } & Pick<SuiteContext, 'releasers'>,
): Promise<ImportRun> {
  const meter = fileURLToPath(new URL('report-usage.ts', import.meta.url));
  const program = ['--import', meter, ...scriptOfGazette(), 'ingest', folder];
  const { PATH, TMPDIR } = process.env;
  const env = { PATH, TMPDIR, REDIS_URL: `unix://${encodeURI(socket)}`, BENCH_USAGE_FILE: usageFile };
  const child = spawn(process.execPath, program, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  // Without its Redis it would wait for one for ever.
  releasers.add(() => child.kill('SIGKILL'));
  const [said, printed, [code]] = await Promise.all([text(child.stderr), text(child.stdout), once(child, 'close')]);
  if (code !== 0) throw new Error(`gazette ingest ended with ${String(code)}: ${said.slice(-2_000)}`);
  const { seconds, ...counts } = JSON.parse(printed) as IngestCounts & { seconds: number };
  return { counts, seconds, ...(JSON.parse(readFileSync(usageFile, 'utf8')) as Usage) };
}

/** What `npm run gazette` gives Node.js: options of its own, and the program. */
function scriptOfGazette(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: { gazette: string } };
  const [, words] = /^exec node (.+)$/.exec(scripts.gazette) ?? [];
  if (words === undefined)
    throw new Error(`package.json runs gazette with "${scripts.gazette}", which is no node program`);
  return words.split(' ');
}
