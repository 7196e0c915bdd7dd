// node test/web/webhook-load.ts [updates a second] [seconds]
//
// Posts updates to one web process as Telegram does, at a pace that does not wait for answers, and counts what became of
// them: how soon each was answered, by the moment it was due, and whether it was handled. Ends with 1 where one was lost.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { Pool } from 'undici';
import { playgroundClient } from '../../src/playground/client.ts';
import { keys } from '../../src/store/keys.ts';
import { startProgram } from '../e2e/program.ts';
import { startRedis } from '../e2e/redis-process.ts';
import { until } from '../e2e/until.ts';
import { freePort } from './free-port.ts';

const PER_SECOND = Number(process.argv[2] ?? 2_000);
const SECONDS = Number(process.argv[3] ?? 30);
/** As many connections as Telegram opens, unless told (Bot API, setWebhook). */
const CONNECTIONS = 40;
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
const redisServer = await startRedis(folder);
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

const pool = new Pool(url, { connections: CONNECTIONS, pipelining: 1 });
const post = async (body: string | Buffer, secret = SECRET) => {
  const answer = await pool.request({ path: '/telegram', method: 'POST', headers: { [HEADER]: secret }, body });
  await answer.body.dump();
  return answer.statusCode;
};

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

const total = PER_SECOND * SECONDS;
const times: number[] = [];
const statuses = new Map<number | string, number>();
let expected = 0;
let repeats = 0;
let peakInHand = 0;
let offeredAgain = 0;

/** Offers an update until it is taken, as Telegram does. */
const offer = async (body: string, due: number) => {
  for (let tries = 0; ; tries++) {
    const status = await post(body).catch((error: NodeJS.ErrnoException) => error.code ?? 'failed');
    if (tries === 0) times.push(performance.now() - due);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (status === 200) return;
    offeredAgain++;
    await sleep(tries === 0 ? 0 : 1_000 * 2 ** Math.min(tries, 4));
  }
};

const watching = setInterval(() => {
  void redis.zcard(keys.updatesHeld(BOT)).then((count) => (peakInHand = Math.max(peakInHand, count)));
}, 500);
const offers: Promise<void>[] = [];
const begun = performance.now();
for (let number = 0; number < total; number++) {
  const due = begun + (number * 1_000) / PER_SECOND;
  const early = due - performance.now();
  if (early > 1) await sleep(early);
  const { body, asks } = updateOf(number);
  if (asks) expected++;
  offers.push(offer(body, due));
  if (number % REPEATED === 0) {
    repeats++;
    offers.push(offer(body, performance.now()));
  }
}
await Promise.all(offers);
const offered = (performance.now() - begun) / 1_000;
clearInterval(watching);

// What has no place among Telegram's updates.
const oversized = Buffer.alloc(1_000_001, 'x');
const wrong = [
  ['wrong secret', await post(updateOf(total).body, 'another'), 401],
  ['oversized', await post(oversized), 413],
  ['no JSON', await post('{"update_id":'), 400],
] as const;

const blocks = Array.from({ length: Math.ceil(total / 32_768) + 1 }, (_, at) => Math.floor(FIRST_ID / 32_768) + at);
const done = async () =>
  (await Promise.all(blocks.map((block) => redis.bitcount(keys.updatesDone(BOT, block))))).reduce((a, b) => a + b, 0);
await until('the last update', async () => (await done()) >= total, { timeoutMs: 120_000 }).catch(() => undefined);
const drained = (performance.now() - begun) / 1_000;
const handled = await done();
const replies = await telegram.calls({ method: 'sendMessage' });
const rich = await telegram.calls({ method: 'sendRichMessage' });
const answered = [...replies, ...rich].filter(({ message_id }) => message_id !== null).length;
const metrics = await (await fetch(`${url}/metrics`)).text();
const ending = await web.stop();

times.sort((one, other) => one - other);
const at = (share: number) => `${(times[Math.floor(times.length * share)] ?? 0).toFixed(1)} ms`;
const lost = total - handled;
console.log(`${total} updates at ${PER_SECOND}/s in ${offered.toFixed(1)} s, ${repeats} of them posted twice`);
console.log(
  `answers: ${[...statuses].map(([status, count]) => `${count} × ${status}`).join(', ')}; offered again ${offeredAgain}`,
);
console.log(
  `answered within: median ${at(0.5)}, p90 ${at(0.9)}, p99 ${at(0.99)}, p99.9 ${at(0.999)}, worst ${at(0.999999)}`,
);
console.log(`handled ${handled}, lost ${lost}; all done after ${drained.toFixed(1)} s; at most ${peakInHand} in hand`);
console.log(`commands ${expected}, answered ${answered}`);
console.log(
  wrong.map(([name, status, right]) => `${name}: ${status}${status === right ? '' : ` (not ${right})`}`).join(', '),
);
console.log(
  metrics
    .split('\n')
    .filter((line) => /^gazette_process_(res|event|cpu)/.test(line))
    .join('\n'),
);
console.log(`SIGTERM: exit code ${ending.code}`);

redis.disconnect();
await pool.close();
await playground.stop();
await redisServer.stop();
rmSync(folder, { recursive: true, force: true });
const right = wrong.every(([, status, should]) => status === should);
process.exitCode = lost === 0 && answered === expected && right && ending.code === 0 ? 0 : 1;
