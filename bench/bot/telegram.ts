// Telegram for measuring how fast a bot answers, as a process of its own: hands updates to a webhook at a pace, whatever
// becomes of them, and notes when the first call came that answers each. Prints its port; told over the channel what to do.
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import { seededRandom } from '../../src/playground/world/seeded-random.ts';
import { type Requested, serveRequests } from '../delivery/requests.ts';
import { TOWN } from './town.ts';
import { someUpdate } from './updates.ts';

/** A round: so many updates a second for so many seconds, to that webhook. The same seed makes the same updates. */
export interface Round {
  webhook: string;
  secret: string;
  perSecond: number;
  seconds: number;
  seed: number;
}

/** What came of each update: its kind, and the ms from handing it over to the call that answers it; `null` for none. */
export type Answered = { name: string; ms: number | null }[];

/** How long, in ms, answers are waited for after the last update. */
const PATIENCE_MS = 3_000;
/** Coprime to the number of chats: each comes once before any comes twice. */
const STRIDE = 7_919;

const waiting = new Map<number, (at: number) => void>();
let updateId = 0;
let messageId = 0;

serveRequests(answer);
process.on('message', (round: Round) => void drive(round).then((answered) => process.send?.(answered)));

async function drive({ webhook, secret, perSecond, seconds, seed }: Round): Promise<Answered> {
  const { origin, pathname } = new URL(webhook);
  const pool = new Pool(origin, { connections: 40, pipelining: 1 });
  const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret };
  const roll = seededRandom(seed);
  const answered: Answered = [];
  const begun = performance.now();
  for (let number = 0; number < perSecond * seconds; number += 1) {
    const early = begun + (number * 1_000) / perSecond - performance.now();
    if (early > 0) await sleep(early);
    const chatId = 1 + ((++updateId * STRIDE) % TOWN.subscribers);
    const { name, update } = someUpdate(updateId, chatId, roll);
    const body = JSON.stringify(update);
    const entry: Answered[number] = { name, ms: null };
    answered.push(entry);
    const at = performance.now();
    waiting.set(chatId, (then) => (entry.ms = then - at));
    void pool
      .request({ path: pathname, method: 'POST', headers, body })
      .then((response) => response.body.dump())
      .catch(() => undefined);
  }
  for (let waited = 0; waiting.size > 0 && waited < PATIENCE_MS; waited += 50) await sleep(50);
  waiting.clear();
  await pool.close();
  return answered;
}

function answer(socket: Socket, { path, body }: Requested): void {
  const now = performance.now();
  const method = path.slice(path.lastIndexOf('/') + 1);
  if (method === 'getMe') return write(socket, { id: 1, is_bot: true, first_name: 'Gazette', username: 'gazette_bot' });
  const call = body.length > 0 ? (JSON.parse(body.toString()) as Record<string, unknown>) : {};
  // The id of a press is its chat's.
  const answers = method === 'answerCallbackQuery' ? Number(call['callback_query_id']) : Number(call['chat_id']);
  if (method !== 'sendChatAction' && waiting.has(answers)) {
    waiting.get(answers)?.(now);
    waiting.delete(answers);
  }
  if (method.startsWith('answer') || method.startsWith('set') || method.startsWith('delete'))
    return write(socket, true);
  const chat = { id: call['chat_id'], type: 'private', first_name: 'Ann' };
  write(socket, { message_id: ++messageId, date: Math.floor(Date.now() / 1_000), chat, text: call['text'] ?? '' });
}

function write(socket: Socket, result: unknown): void {
  const body = JSON.stringify({ ok: true, result });
  socket.write(
    `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
