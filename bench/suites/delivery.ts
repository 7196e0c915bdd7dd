import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPrivateRedis } from '../../src/store/private-redis.ts';
import { rateReport } from '../delivery/rate-rows.ts';
import type { TownInput } from '../delivery/town.ts';
import { type Entrant, entrantsOf, mistakesOf, type Outcome, race } from '../harness/race.ts';
import { quotients, type Row, rowOf, spreadOf, type Target, targetOf } from '../harness/report.ts';
import type { Sample } from '../harness/subject.ts';
import { roundsFor, type Suite, type SuiteContext } from '../harness/suite.ts';
import { pickFiles, postsAtHand } from '../ingest/posts.ts';
import { measurePeers } from '../peers/peer-rows.ts';

/** What is measured, by file in `bench/delivery/subjects/`. */
const SUBJECTS = {
  bound: 'Telegraf’s calls over undici, nothing else',
  'node-fetch': 'Telegraf’s calls over node-fetch, nothing else',
  gazette: 'Gazette, whole delivery path',
  'one-by-one': 'a job a subscriber, Telegraf over node-fetch',
} as const;
type SubjectName = keyof typeof SUBJECTS;

/** V8 compiles for some seconds. A pass differs from the next by a tenth, so that few would leave the outcome to chance. */
const COURSE = { rounds: 11, slices: 1, warmUpMs: 8_000, leastMs: 0 };

/**
 * What only shows how far others are behind is not warmed up for as long. But it takes part in every round: where bare calls
 * and Gazette had shorter waits between their passes, bare calls gained more by it (0.68 to 0.7 of them, not 0.74).
 */
const OTHER: Entrant['own'] = { warmUpMs: 3_000 };

/** Digests to chats: with a budget that nobody waits for, beside bare calls and a simple bot; then at Telegram's limits. */
export const delivery: Suite = {
  name: 'delivery',
  about: 'digests to chats, beside bare calls, at limits, and beside common designs amidst troubles and a kill -9',
  packages: ['bullmq', 'ioredis', 'telegraf', 'undici'],
  async run(context) {
    const posts = pickFiles(context.options.folder ?? postsAtHand());
    const redis = async (name: string) => {
      const log = { info: () => {}, warn: context.progress, error: context.progress };
      const dataDir = join(context.scratch, name);
      const server = await startPrivateRedis({ dataDir, log, purpose: 'gazette bench' });
      context.releasers.add(() => server.stop());
      return server.path;
    };
    const sockets = { gazette: await redis('gazette'), naive: await redis('naive') };
    const input: TownInput = { apiRoot: await startAnswerer(context), sockets, posts };
    const entrants = entrantsOf('delivery', Object.keys(SUBJECTS), input).map((entrant) => ({
      ...entrant,
      own: entrant.name === 'bound' || entrant.name === 'gazette' ? undefined : OTHER,
    }));
    const rounds = roundsFor(COURSE.rounds, context.options);
    const outcomes = await race(entrants, { ...COURSE, rounds, progress: context.progress });
    const rates = await rateReport(posts, context);
    const peers = await measurePeers(posts, context);
    return {
      rows: [...rowsOf(outcomes), ...rates.rows, ...peers.rows],
      targets: [...targetsOf(outcomes), ...rates.targets, ...peers.targets],
      mistakes: [...mistakesOf(outcomes), ...peers.mistakes],
    };
  },
};

async function startAnswerer({ releasers }: SuiteContext): Promise<string> {
  const program = fileURLToPath(new URL('../delivery/answerer.ts', import.meta.url));
  const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  releasers.add(() => child.kill());
  const [port] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
  return `http://127.0.0.1:${Number(port.toString())}`;
}

function rowsOf(outcomes: readonly Outcome[]): Row[] {
  const bound = samplesOf('bound', outcomes);
  return outcomes.flatMap(({ name, samples }) => {
    if (samples.length === 0) return [];
    const label = SUBJECTS[name as SubjectName];
    const row = (unit: string, value: (sample: Sample) => number) =>
      rowOf(label, unit, samples.map(value), bound.length > 0 ? bound.map(value) : undefined);
    const redis = samples.some(({ beside }) => 'redis-server' in beside);
    return [
      row('messages/s', perSecond),
      row('CPU µs/message', cpuMicros),
      ...(redis ? [rowOf(`${label}: redis-server`, 'CPU µs/message', samples.map(redisMicros))] : []),
    ];
  });
}

function targetsOf(outcomes: readonly Outcome[]): Target[] {
  const against = (other: SubjectName, value: (sample: Sample) => number): number | null => {
    const [own, others] = [samplesOf('gazette', outcomes), samplesOf(other, outcomes)];
    return own.length > 0 && others.length > 0 ? spreadOf(quotients(own.map(value), others.map(value))).median : null;
  };
  return [
    targetOf(
      'messages/s, against Telegraf’s bare calls over undici',
      ['≥', 0.75, 'times'],
      against('bound', perSecond),
    ),
    targetOf('messages a CPU second, against the same', ['≥', 0.75, 'times'], against('bound', perCpuSecond)),
    targetOf('messages/s, against a job a subscriber', ['≥', 2.5, 'times'], against('one-by-one', perSecond)),
  ];
}

function samplesOf(name: SubjectName, outcomes: readonly Outcome[]): Sample[] {
  return outcomes.find((outcome) => outcome.name === name)?.samples ?? [];
}

const perSecond = ({ units, wallMs }: Sample) => (units / wallMs) * 1_000;
const cpuMicros = ({ units, cpuMs }: Sample) => (cpuMs * 1_000) / units;
const perCpuSecond = ({ units, cpuMs }: Sample) => (units / cpuMs) * 1_000;
const redisMicros = ({ units, beside }: Sample) => ((beside['redis-server'] ?? Number.NaN) * 1_000) / units;
