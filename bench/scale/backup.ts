// A backup there and back: node bench/scale/backup.ts SUBSCRIBERS ARTICLES
// Writes a backup of so many, restores it into an empty store, and takes backups until two are to be compared: restored
// into another empty store, the first of them has to give the same file again.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const ROOT = join(import.meta.dirname, '../..');
const FLAGS = ['--max-semi-space-size=8', '--heap-growing-percent=60'];
const [subscribers = 100_000, articles = 20_000] = process.argv.slice(2).map(Number);
const WORDS =
  'a harbour river night train library bread winter market council school museum storm bridge garden theatre letter island forest mountain valley doctor painter engine signal window summer morning evening clock street tower water stone silver copper paper ink press reader editor page story column headline report witness judge'.split(
    ' ',
  );
const folder = mkdtempSync(join(tmpdir(), 'gz-round-trip-'));

try {
  const given = join(folder, 'given.jsonl');
  await pipeline(Readable.from(lines()), createWriteStream(given));
  const backups = [join(folder, 'first.jsonl'), join(folder, 'second.jsonl')] as const;
  await gazette('one', 'restore', given);
  await gazette('one', 'backup', backups[0]);
  await gazette('two', 'restore', backups[0]);
  await gazette('two', 'backup', backups[1]);
  const [first, second] = backups.map((file) => readFileSync(file));
  const same = first !== undefined && second !== undefined && first.equals(second);
  process.stdout.write(`${same ? 'the same file' : 'ANOTHER FILE'}\n`);
  process.exitCode = same ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function* lines(): Generator<string> {
  yield '{"type":"header","schema":1}\n';
  for (let at = 0; at < articles; at++) {
    const words = Array.from({ length: 300 }, (_, place) => WORDS[(at * 31 + place * (7 + (at % 13))) % WORDS.length]);
    const text = `${words.join(' ')}.`.replaceAll(/((?:\S+ ){20})/g, '$1\n\n');
    const date = new Date(Date.UTC(2026, 0, 1) + at * 60_000).toISOString();
    const post = `---\ntitle: Post ${at} about ${words[0]}\ndate: ${date}\ntags: [Tag ${at % 50}]\n---\n${text}\n`;
    yield `${JSON.stringify({ type: 'article', source: 'made', path: `${at}.md`, available: date, ingested: date, post })}\n`;
  }
  for (let chatId = 1; chatId <= subscribers; chatId++) {
    const schedule = { times: [`0${chatId % 10}:30`], days: [1, 2, 3, 4, 5, 6, 7] };
    const settings = {
      kind: 'private',
      locale: 'en',
      timezone: 'UTC',
      schedule,
      createdAt: '2026-01-01T00:00:00.000Z',
    };
    yield `${JSON.stringify({ type: 'subscriber', chatId, due: '2030-01-01T00:00:00.000Z', ...settings })}\n`;
    for (let tag = 0; tag < 3; tag++)
      yield `${JSON.stringify({ type: 'subscription', chatId, tag: `Tag ${(chatId + tag) % 50}`, cadence: 'daily', since: '2026-01-01T00:00:00.000Z' })}\n`;
  }
}

/** Runs a command, and says how long it took and how much memory it had at most. */
async function gazette(store: string, command: string, file: string): Promise<void> {
  const began = performance.now();
  const env = { ...process.env, DATA_DIR: join(folder, store) };
  const child = spawn(process.execPath, [...FLAGS, join(ROOT, 'src/cli.ts'), command, file], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let most = 0;
  const look = setInterval(() => {
    const status = readStatus(child.pid);
    most = Math.max(most, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
  }, 100);
  const [code] = await once(child, 'close');
  clearInterval(look);
  if (code !== 0) throw new Error(`gazette ${command} ended with ${code}`);
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  const megabytes = (statSync(file).size / 1e6).toFixed(0);
  process.stdout.write(
    `${command}: ${seconds} s, ${(most / 1_024).toFixed(0)} MB of memory, a file of ${megabytes} MB\n`,
  );
}

function readStatus(pid: number | undefined): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}
