// Telegram for measuring how its limits are kept, as a process of its own: enforces them as the playground does, notes
// when each message came, and answers at a fraction of the playground's cost. Started with the messages a second; prints
// its port.
import type { Socket } from 'node:net';
import { RateLimits, TELEGRAM_LIMITS } from '../../src/playground/world/rate-limits.ts';
import { type Requested, serveRequests } from './requests.ts';

/** When messages came, in epoch ms with fractions, and which of them were refused for coming too soon. */
export interface Arrivals {
  passed: number[];
  refused: number[];
}

const arrivals: Arrivals = { passed: [], refused: [] };
const limits = new RateLimits();
limits.enable({ ...TELEGRAM_LIMITS, perSecond: Number(process.argv[2]) });

serveRequests(answer);

function answer(socket: Socket, { path, body }: Requested): void {
  const method = path.slice(path.lastIndexOf('/') + 1);
  if (method === 'arrivals') return write(socket, 200, arrivals);
  if (method === 'getMe')
    return write(socket, 200, { ok: true, result: { id: 1, is_bot: true, first_name: 'G', username: 'g_bot' } });
  const { chat_id: chat } = JSON.parse(body.toString()) as { chat_id?: unknown };
  if (typeof chat !== 'number') return write(socket, 200, { ok: true, result: true });
  const now = performance.timeOrigin + performance.now();
  const seconds = Math.ceil(limits.take(chat, now));
  if (seconds === 0) {
    const messageId = arrivals.passed.push(now);
    return write(socket, 200, {
      ok: true,
      result: { message_id: messageId, date: Math.floor(now / 1_000), chat: { id: chat } },
    });
  }
  arrivals.refused.push(now);
  const description = `Too Many Requests: retry after ${seconds}`;
  write(socket, 429, { ok: false, error_code: 429, description, parameters: { retry_after: seconds } });
}

function write(socket: Socket, status: number, answer: object): void {
  const body = JSON.stringify(answer);
  const words = status === 200 ? 'OK' : 'Too Many Requests';
  socket.write(
    `HTTP/1.1 ${status} ${words}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
