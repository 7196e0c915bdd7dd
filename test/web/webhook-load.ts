// node test/web/webhook-load.ts [updates a second, …] [seconds]
//
// Posts updates to one web process as Telegram does, at one pace after the other, whatever becomes of those before, and
// tells how soon each was answered, by the moment it was due, and whether it was handled. Ends with 1 where one was lost.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { playgroundClient } from '../../src/playground/client.ts';
import { keys } from '../../src/store/keys.ts';
import { startProgram } from '../e2e/program.ts';
import { startRedis } from '../e2e/redis-process.ts';
import { until } from '../e2e/until.ts';
import { freePort } from '../free-port.ts';
import { postPaced } from './paced-posts.ts';

const PACES = (process.argv[2] ?? '500,1000,2000').split(',').map(Number);
const SECONDS = Number(process.argv[3] ?? 30);
const BOT = 1;
const SECRET = 'of_this_load';
const FIRST_ID = 500_000_000;
/** One in so many asks for something and is answered; the others are what people say to each other in groups. */
const ASKING = 100;
/** One in so many is posted twice, as by a Telegram that lost the answer. */
const REPEATED = 50;
const GROUPS = 5_000;
const HEADER = 'x-telegram-bot-api-secret-token';

const folder = mkdtempSync(join(tmpdir(), 'gz-load-'));
// As the private one is set up (ADR 15).
const redisServer = await startRedis(folder, ['--appendfsync', 'always']);
const playground = startProgram({ entry: 'playground/main.ts', args: ['--port', '0'], cwd: folder });
const apiRoot = await until('the playground', () => /^http:\S+(?=\n)/.exec(playground.stdout())?.[0]);
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const web = startProgram({
  entry: 'main.ts',
  args: ['web'],
  cwd: folder,
  env: {
    BOT_TOKEN: `${BOT}:load`,
    TELEGRAM_API_ROOT: apiRoot,
    REDIS_URL: redisServer.url,
    PUBLIC_URL: url,
    PORT: String(port),
    WEBHOOK_SECRET: SECRET,
    MESSAGES_PER_SECOND: '1000',
    SOURCES: folder,
    LOG_LEVEL: 'warn',
  },
});
await until('/health', async () => (await fetch(`${url}/health`).catch(() => undefined))?.ok, { timeoutMs: 20_000 });
const redis = new Redis({ path: redisServer.socket });
const telegram = playgroundClient(apiRoot);
const people = await telegram.createPersons(200, { started: true });
const asked = (await (await fetch(`${apiRoot}/bot${BOT}:load/getWebhookInfo`)).json()) as {
  result: { max_connections: number };
};
/** As many as the bot asks Telegram for. */
const connections = asked.result.max_connections;

/** The update of that number: `asks` where an answer is expected. */
function updateOf(number: number): { body: string; asks: boolean } {
  const asks = number % ASKING === 0;
  const person = people[Math.floor(number / ASKING) % people.length]?.id ?? 0;
  const chat = asks
    ? { id: person, type: 'private', first_name: 'Ann' }
    : { id: -1_000_000_000_000 - (number % GROUPS), type: 'supergroup', title: 'Neighbours' };
  const text = asks ? '/privacy' : `${number}: 我们今晚八点在灯塔见，好吗？ See you at the lighthouse 🗼`;
  const message = {
    message_id: number + 1,
    date: Math.floor(Date.now() / 1_000),
    from: { id: asks ? person : 10_000 + (number % 50_000), is_bot: false, first_name: 'Ann', language_code: 'en' },
    chat,
    text,
    ...(asks && { entities: [{ type: 'bot_command', offset: 0, length: 8 }] }),
  };
  return { body: JSON.stringify({ update_id: FIRST_ID + number, message }), asks };
}

/** A request as Telegram writes it. */
function requestOf(body: string | Buffer, secret = SECRET): Buffer {
  const head = `POST /telegram HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: application/json\r\n${HEADER}: ${secret}\r\nconnection: keep-alive\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), Buffer.from(body)]);
}

const redisPid = Number(/process_id:(\d+)/.exec(await redis.info('server'))?.[1]);
const TICKS = 100;
/** Seconds of processor time so far: each process's, and what nobody used. */
function spent() {
  const of = (pid: number | undefined) => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / TICKS;
  };
  const { user, system } = process.cpuUsage();
  return {
    web: of(web.child.pid),
    redis: of(redisPid),
    generator: (user + system) / 1e6,
    stand_in: of(playground.child.pid),
    idle: cpus().reduce((sum, { times }) => sum + times.idle, 0) / 1_000,
  };
}

let next = 0;
let expected = 0;
async function round(perSecond: number) {
  const first = next;
  const requests: Buffer[] = [];
  for (const total = perSecond * SECONDS; next < first + total; next++) {
    const { body, asks } = updateOf(next);
    const request = requestOf(body);
    requests.push(request);
    if (next % REPEATED === 0) requests.push(request);
    if (asks) expected++;
  }
  const updates = next - first;
  const times: number[] = [];
  const refused: Buffer[] = [];
  const statuses = new Map<number, number>();
  let peak = 0;
  const watching = setInterval(() => {
    void redis.zcard(keys.updatesHeld(BOT)).then((count) => (peak = Math.max(peak, count)));
  }, 500);
  const offer = (offered: readonly Buffer[], pace: number, note: (ms: number) => void) =>
    postPaced({
      port,
      connections,
      perSecond: pace,
      requests: offered,
      answered: (number, status, ms) => {
        note(ms);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        if (status !== 200) refused.push(offered[number] as Buffer);
      },
    });
  const before = spent();
  const begun = performance.now();
  await offer(requests, (perSecond * requests.length) / updates, (ms) => times.push(ms));
  const seconds = (performance.now() - begun) / 1_000;
  const after = spent();
  const again = refused.length;
  // Telegram does not give up either.
  while (refused.length > 0) await offer(refused.splice(0), 500, () => undefined);
  const done = () => handled(first, updates);
  await until('the last update', async () => (await done()) === updates, { timeoutMs: 120_000 }).catch(() => undefined);
  const drained = (performance.now() - begun) / 1_000;
  clearInterval(watching);
  times.sort((one, other) => one - other);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? times.at(-1) ?? 0).toFixed(1);
  const share = (name: keyof ReturnType<typeof spent>) =>
    `${(((after[name] - before[name]) / seconds) * 100).toFixed(0)} %`;
  return {
    'updates/s wanted': perSecond,
    reached: Math.round(updates / seconds),
    updates,
    answers: [...statuses].map(([status, count]) => `${count} × ${status}`).join(', '),
    again,
    lost: updates - (await done()),
    'p50 ms': at(0.5),
    'p90 ms': at(0.9),
    'p99 ms': at(0.99),
    'p99.9 ms': at(0.999),
    'worst ms': at(1),
    'in hand': peak,
    'behind s': (drained - seconds).toFixed(1),
    web: share('web'),
    redis: share('redis'),
    generator: share('generator'),
    'stand-in': share('stand_in'),
    idle: share('idle'),
  };
}

/** How many of those updates are noted as done. */
async function handled(first: number, count: number): Promise<number> {
  const from = FIRST_ID + first;
  const blocks = new Set(Array.from({ length: count }, (_, at) => Math.floor((from + at) / 32_768)));
  const counts = [...blocks].map(async (block) => {
    const start = Math.max(0, from - block * 32_768);
    const end = Math.min(32_767, from + count - 1 - block * 32_768);
    return redis.bitcount(keys.updatesDone(BOT, block), start, end, 'BIT');
  });
  return (await Promise.all(counts)).reduce((a, b) => a + b, 0);
}

const rows: Awaited<ReturnType<typeof round>>[] = [];
await round(200);
for (const pace of PACES) rows.push(await round(pace));

// What has no place among Telegram's updates.
const wrong = [
  ['wrong secret', requestOf(updateOf(next).body, 'another'), 401],
  ['oversized', requestOf(Buffer.alloc(1_000_001, 'x')), 413],
  ['no JSON', requestOf('{"update_id":'), 400],
] as const;
const odd: string[] = [];
for (const [name, request, right] of wrong)
  await postPaced({
    port,
    connections: 1,
    perSecond: 1_000,
    requests: [request],
    answered: (_, status) => odd.push(`${name}: ${status}${status === right ? '' : ` (not ${right})`}`),
  });

const replies = await telegram.calls({ method: 'sendMessage' });
const rich = await telegram.calls({ method: 'sendRichMessage' });
const answered = [...replies, ...rich].filter(({ message_id }) => message_id !== null).length;
const metrics = await (await fetch(`${url}/metrics`)).text();
const ending = await web.stop();

for (const name of Object.keys(rows[0] ?? {}) as (keyof (typeof rows)[number])[])
  console.log(name.padEnd(18), ...rows.map((row) => String(row[name]).padStart(16)));
console.log(`commands ${expected}, answered ${answered}; ${odd.join(', ')}; SIGTERM: exit code ${ending.code}`);
console.log(
  metrics
    .split('\n')
    .filter((line) => /^gazette_process_(res|event)/.test(line))
    .join('\n'),
);

redis.disconnect();
await playground.stop();
await redisServer.stop();
rmSync(folder, { recursive: true, force: true });
const lost = rows.reduce((sum, row) => sum + row.lost, 0);
process.exitCode = lost === 0 && answered === expected && !odd.join().includes('not') && ending.code === 0 ? 0 : 1;
