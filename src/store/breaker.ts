import { z } from 'zod';
import { SWITCH } from './budget-scripts.ts';
import { keys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { readStored } from './stored.ts';

/** Whether messages are sent at all, for all processes. What changes it is `delivery/breaker.ts`. */
export type Breaker = z.infer<typeof breakerSchema>;

const breakerSchema = z.discriminatedUnion('state', [
  /** Messages are sent. `failed`: the chats whose last message failed, since any chat's last got through. */
  z.object({ state: z.literal('closed'), failed: z.array(z.number()) }),
  /** Telegram is down since that instant; `failures` probes found so. The next one may go at `probeAt` (epoch ms). */
  z.object({ state: z.literal('open'), since: z.number(), failures: z.number(), probeAt: z.number() }),
]);

const CLOSED: Breaker = { state: 'closed', failed: [] };

export function breakerStore(redis: RedisClient) {
  async function read(): Promise<{ stored: string; breaker: Breaker }> {
    const stored = (await redis.hget(keys.budget, 'breaker')) ?? '';
    const breaker = readStored(keys.budget, () => (stored === '' ? CLOSED : breakerSchema.parse(JSON.parse(stored))));
    return { stored, breaker };
  }

  /** Changes the breaker in one step; `decide` gets the server's clock, and is asked again where another was faster. */
  async function change(
    decide: (breaker: Breaker, now: number) => Breaker,
  ): Promise<{ before: Breaker; after: Breaker }> {
    for (;;) {
      const [{ stored, breaker: before }, [seconds, micros]] = await Promise.all([read(), redis.time()]);
      const after = decide(before, Number(seconds) * 1_000 + Math.floor(Number(micros) / 1_000));
      if (after === before) return { before, after };
      const written = after.state === 'closed' && after.failed.length === 0 ? '' : JSON.stringify(after);
      const probeAt = after.state === 'open' ? after.probeAt : '';
      if ((await SWITCH(redis, [keys.budget], [stored, written, probeAt])) === 1) return { before, after };
    }
  }

  const get = async (): Promise<Breaker> => (await read()).breaker;

  return { get, change };
}
