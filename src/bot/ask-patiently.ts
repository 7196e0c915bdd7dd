import { setTimeout as sleep } from 'node:timers/promises';
import type { Call, Reply } from './transport.ts';

/** After longer, nobody waits for an answer any more. */
const LONGEST_WAIT_SECONDS = 10;
const MOST_TRIES = 3;

/** Telegram's answer, whatever it is. Waits where it asks for a little patience. @throws {TransportError} where none came */
export async function askPatiently(call: Call, method: string, payload: object): Promise<Reply> {
  for (let tries = 1; ; tries++) {
    const reply = await call(method, payload);
    const seconds = !reply.ok && reply.error_code === 429 ? reply.parameters?.retry_after : undefined;
    if (seconds === undefined || seconds > LONGEST_WAIT_SECONDS || tries === MOST_TRIES) return reply;
    await sleep(seconds * 1_000);
  }
}
