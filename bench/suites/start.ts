import { strict as assert } from 'node:assert';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ChatMessage, type PlaygroundClient, playgroundClient } from '../../src/playground/client.ts';
import { startPrivateRedis } from '../../src/store/private-redis.ts';
import { connectRedis } from '../../src/store/redis.ts';
import { openStore } from '../../src/store/store.ts';
import { seedArticles, TOWN } from '../bot/town.ts';
import { keepRate } from '../delivery/rate.ts';
import { ended, START, said, startProgram } from '../harness/programs.ts';
import { type Row, rowOf, spreadOf, type SuiteResult, type Target, targetOf } from '../harness/report.ts';
import { roundsFor, type Suite, type SuiteContext } from '../harness/suite.ts';
import { pickFiles, postsAtHand } from '../ingest/posts.ts';
import { installedPackages } from '../start/packages.ts';
import { type Start, type Started, startOnce } from '../start/starts.ts';

const ROUNDS = 4;
const TOKEN = '1:bench';
const PACKAGES_ALONE = fileURLToPath(new URL('../start/packages-alone.ts', import.meta.url));
/** Which of the rows is the bound. */
const BOUND = 'packages loaded, and nothing else';

const AT_WORK = { messagesPerSecond: 1_000, seconds: 6, workers: 1 };

/** What a start takes, and what a process is made of. */
export const start: Suite = {
  name: 'start',
  about: 'seconds until ready, memory at rest and at work, processor time a message, installed size',
  packages: ['bullmq', 'telegraf', 'undici', 'zod', 'ioredis'],
  async run(context) {
    const posts = pickFiles(context.options.folder ?? postsAtHand());
    const starts = await measureStarts(posts, context);
    const working = await measureWork(posts, context);
    const size = sizeRows();
    return {
      rows: [...starts.rows, ...working.rows, ...size.rows],
      targets: [...starts.targets, ...working.targets, ...size.targets],
      mistakes: [...starts.mistakes, ...working.mistakes],
    };
  },
};

async function measureStarts(posts: readonly string[], context: SuiteContext): Promise<SuiteResult> {
  const { telegram, env } = await fullHouse(posts, context);
  const nobodyAsks = async () => undefined;
  const asked = () => askForLatest(telegram);
  const node = (...args: string[]): Started => ({ command: process.execPath, args, env });
  const entrants: Record<string, Started & { check: () => Promise<void> }> = {
    [BOUND]: { ...node(...START.slice(0, -1), PACKAGES_ALONE), check: nobodyAsks },
    'npm start': { command: 'npm', args: ['start'], env, check: asked },
    'node src/main.ts': { ...node(...START), check: asked },
    'node src/main.ts web': { ...node(...START, 'web'), check: asked },
    'node src/main.ts worker': { ...node(...START, 'worker'), check: nobodyAsks },
  };
  const found = new Map<string, Start[]>(Object.keys(entrants).map((name) => [name, []]));
  // The first one compiles, and reads the sample posts.
  const rounds = roundsFor(ROUNDS, context.options);
  for (let round = 0; round <= rounds; round += 1) {
    context.progress(round === 0 ? 'warming up' : `round ${round} of ${rounds}`);
    for (const [name, { check, ...started }] of Object.entries(entrants)) {
      const measured = await startOnce(started, context, check, round > 0);
      if (round > 0) found.get(name)?.push(measured);
    }
  }
  const of = (name: string, value: (start: Start) => number) => (found.get(name) ?? []).map(value);
  const rows = [...found.keys()].flatMap((name): Row[] => [
    rowOf(name, 's to ready', of(name, seconds), of(BOUND, seconds)),
    // Of npm it is npm's.
    ...(name === 'npm start' ? [] : [rowOf(name, 'MB at rest', of(name, idleMB), of(BOUND, idleMB))]),
  ]);
  const target = (name: string, what: string, limit: ['≥' | '≤', number, string], value: (start: Start) => number) =>
    targetOf(`${name}: ${what}`, limit, spreadOf(of(name, value)).median);
  return {
    rows,
    targets: [
      target('npm start', 'ready with 20,000 articles', ['≤', 0.6, 's'], seconds),
      target('node src/main.ts', 'ready with 20,000 articles', ['≤', 0.6, 's'], seconds),
      ...['node src/main.ts', 'node src/main.ts web', 'node src/main.ts worker'].map((name) =>
        target(name, 'memory at rest', ['≤', 85, 'MB'], idleMB),
      ),
    ],
    mistakes: [],
  };
}

const seconds = (start: Start) => start.seconds;
const idleMB = (start: Start) => start.idleMB;

/** A Redis with all articles, and a Telegram. */
async function fullHouse(posts: readonly string[], { scratch, releasers, progress }: SuiteContext) {
  const log = { info: () => {}, warn: progress, error: progress };
  const server = await startPrivateRedis({ dataDir: join(scratch, 'house'), log, purpose: 'gazette bench' });
  releasers.add(() => server.stop());
  const redis = connectRedis(server.path);
  releasers.add(() => redis.disconnect());
  // Filling it is not what is measured, and need not wait for the disk.
  await redis.config('SET', 'appendfsync', 'no');
  await seedArticles(openStore(redis, { messagesPerSecond: 1 }), posts, Date.now());
  await redis.config('SET', 'appendfsync', 'always');
  progress(`${TOWN.articles} articles written`);
  const standIn = startProgram(new URL('../../src/playground/main.ts', import.meta.url), ['--port', '0']);
  releasers.add(() => ended(standIn));
  const apiRoot = await said(standIn, /(http:\S+)/);
  const dataDir = join(scratch, 'data');
  mkdirSync(dataDir);
  const env = {
    BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: apiRoot,
    REDIS_URL: `unix://${encodeURI(server.path)}`,
    DATA_DIR: dataDir,
    PORT: '0',
  };
  return { telegram: playgroundClient(apiRoot), env };
}

/** Whoever is ready answers, with articles. */
async function askForLatest(telegram: PlaygroundClient): Promise<void> {
  const [person] = await telegram.createPersons(1, { started: true });
  assert(person);
  const asked = await telegram.say(person.id, '/latest');
  const answers = (message: ChatMessage) => message.from_bot && message.message_id > asked.message_id;
  const answer = await telegram.waitForMessage(person.id, answers);
  // The number of the newest article stands behind its title.
  assert(JSON.stringify(answer).includes(` ${TOWN.articles - 1}`), `no articles came: ${JSON.stringify(answer)}`);
}

async function measureWork(posts: readonly string[], context: SuiteContext): Promise<SuiteResult> {
  const rows: Row[] = [];
  const targets: Target[] = [];
  const mistakes: string[] = [];
  for (const role of ['worker', 'all'] as const) {
    context.progress(`${role} at ${AT_WORK.messagesPerSecond} messages a second`);
    const { messages, share, used } = await keepRate({ ...AT_WORK, role }, posts, context);
    if (share < 0.9) mistakes.push(`${role}: only ${messages} messages came in ${AT_WORK.seconds} s`);
    const perSecond = messages / used.length;
    const cpu = used.map(({ cpuMs }) => cpuMs / perSecond);
    const rss = used.map(({ rssMB }) => rssMB);
    rows.push(
      rowOf(`${role} at ${AT_WORK.messagesPerSecond} messages/s`, 'CPU s/1,000 messages', cpu),
      rowOf(`${role} at ${AT_WORK.messagesPerSecond} messages/s`, 'MB', rss),
    );
    const measured = mistakes.length === 0;
    targets.push(
      targetOf(`${role}: processor time for 1,000 messages`, ['≤', 0.5, 's'], measured ? spreadOf(cpu).median : null),
      targetOf(`${role}: memory at 1,000 messages/s`, ['≤', 200, 'MB'], measured ? spreadOf(rss).max : null),
    );
  }
  return { rows, targets, mistakes };
}

function sizeRows(): { rows: Row[]; targets: Target[] } {
  const { diskMB, bytesMB, packages, direct, largest } = installedPackages();
  return {
    rows: [
      rowOf('packages without those for development, on the disk', 'MB', [diskMB]),
      rowOf('the same, lengths of files', 'MB', [bytesMB]),
      rowOf('the same', 'packages', [packages]),
      rowOf('named in package.json', 'packages', [direct]),
      ...largest.map(({ name, diskMB: size }) => rowOf(`of these ${name}, on the disk`, 'MB', [size])),
    ],
    targets: [targetOf('packages on the disk', ['≤', 60, 'MB'], diskMB)],
  };
}
