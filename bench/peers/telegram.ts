// Telegram for several bots that send to many chats, as a process of its own: enforces its limits strictly, has the same
// troubles for each, and keeps a book of what came of every bot. A token is `SEED:NAME`. Started with the messages a
// second; prints its port.
import type { Socket } from 'node:net';
import { RateLimits, TELEGRAM_LIMITS } from '../../src/playground/world/rate-limits.ts';
import { type Requested, serveRequests } from '../delivery/requests.ts';
import { troubleOf } from './troubles.ts';

/** What came of a bot's calls, its time in epoch ms with fractions. */
export interface Book {
  /** By chat, how many messages it got. */
  received: Record<string, number>;
  passed: number[];
  /** Refused for coming too soon. */
  tooSoon: number[];
  /** Calls that were not answered yet, or just now, when the bot was killed. */
  inFlight: number;
}

/** What a call takes on its way to Telegram and back, in ms. */
const LATENCY_MS = 30;
/** After so long, in ms, a call that gets no answer is cut off. */
const HANG_MS = 10_000;
/** Seconds that a refusal out of the blue names. */
const BLUE_SECONDS = 2;
/** An answer may be so many ms old, and not be noted yet by who got it. */
const JUST_NOW_MS = 250;
/** How long, in ms, it is known when a call was answered. */
const MEMORY_MS = 5_000;

interface Bot extends Book {
  seed: number;
  limits: RateLimits;
  /** Chats whose trouble is over. */
  struck: Set<number>;
  silentUntil: Map<number, number>;
  /** Calls that are not answered yet, or were a while ago. */
  open: Set<{ answered?: number }>;
}

const bots = new Map<string, Bot>();
let messageId = 0;

serveRequests((socket, { path, body }: Requested) => {
  const [, token = '', method = '', time] = /^\/bot([^/]+)\/(\w+)(?:\?at=(\d+))?$/.exec(path) ?? [];
  const bot = botOf(token);
  if (method === 'book') {
    const { received, passed, tooSoon, inFlight } = bot;
    return write(socket, 200, { received, passed, tooSoon, inFlight } satisfies Book);
  }
  if (method === 'killed') {
    const at = Number(time);
    bot.inFlight += [...bot.open].filter(
      ({ answered }) => answered === undefined || answered > at - JUST_NOW_MS,
    ).length;
    return write(socket, 200, {});
  }
  if (method === 'getMe')
    return write(socket, 200, { ok: true, result: { id: 1, is_bot: true, first_name: 'B', username: 'b_bot' } });
  const { chat_id: chat } = body.length > 0 ? (JSON.parse(body.toString()) as { chat_id?: unknown }) : {};
  if (typeof chat !== 'number') return write(socket, 200, { ok: true, result: true });
  const call: { answered?: number } = {};
  bot.open.add(call);
  const end = (then: () => void, ms = LATENCY_MS) => {
    setTimeout(() => {
      then();
      call.answered = Date.now();
      setTimeout(() => bot.open.delete(call), MEMORY_MS);
    }, ms);
  };
  send(bot, chat, {
    answer: (status, reply) => end(() => write(socket, status, reply)),
    cut: (ms) => end(() => socket.destroy(), ms),
  });
});

function botOf(token: string): Bot {
  const known = bots.get(token);
  if (known) return known;
  const limits = new RateLimits();
  limits.enable({ ...TELEGRAM_LIMITS, perSecond: Number(process.argv[2]) });
  const book: Book = { received: {}, passed: [], tooSoon: [], inFlight: 0 };
  const bot: Bot = {
    ...book,
    seed: Number.parseInt(token, 10),
    limits,
    struck: new Set(),
    silentUntil: new Map(),
    open: new Set(),
  };
  bots.set(token, bot);
  return bot;
}

function send(
  bot: Bot,
  chat: number,
  { answer, cut }: { answer: (status: number, reply: object) => void; cut: (ms?: number) => void },
): void {
  const now = performance.timeOrigin + performance.now();
  const seconds = Math.max(bot.limits.take(chat, now), ((bot.silentUntil.get(chat) ?? 0) - now) / 1_000);
  if (seconds > 0) {
    bot.tooSoon.push(now);
    return answer(429, tooMany(Math.ceil(seconds)));
  }
  const apply = () => {
    bot.passed.push(now);
    bot.received[chat] = (bot.received[chat] ?? 0) + 1;
  };
  const trouble = troubleOf(chat, bot.seed);
  if (trouble === 'blocked') return answer(403, refusal(403, 'Forbidden: bot was blocked by the user'));
  if (trouble !== undefined && !bot.struck.has(chat)) {
    bot.struck.add(chat);
    if (trouble === '429') {
      bot.silentUntil.set(chat, now + BLUE_SECONDS * 1_000);
      return answer(429, tooMany(BLUE_SECONDS));
    }
    if (trouble === '500') return answer(500, refusal(500, 'Internal Server Error'));
    if (trouble.endsWith('after')) apply();
    return cut(trouble.startsWith('hang') ? HANG_MS : undefined);
  }
  apply();
  const date = Math.floor(now / 1_000);
  answer(200, { ok: true, result: { message_id: ++messageId, date, chat: { id: chat, type: 'private' } } });
}

function tooMany(seconds: number): object {
  return { ...refusal(429, `Too Many Requests: retry after ${seconds}`), parameters: { retry_after: seconds } };
}

function refusal(code: number, description: string): object {
  return { ok: false, error_code: code, description };
}

function write(socket: Socket, status: number, answer: object): void {
  const body = JSON.stringify(answer);
  socket.write(
    `HTTP/1.1 ${status} OK\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
