import { z } from 'zod';
import { parseJson } from '../model/parse-json.ts';
import { keys } from './keys.ts';
import type { RedisClient } from './redis.ts';

const vitalsSchema = z.object({
  role: z.enum(['all', 'web', 'worker']),
  /** Epoch ms. */
  started: z.number(),
  /** When this was written, epoch ms. */
  at: z.number(),
  memoryBytes: z.number(),
  cpuSeconds: z.number(),
  /** By how much the event loop was late lately, in seconds: of a hundred times the 99th, and the worst. */
  delay: z.object({ p99: z.number(), max: z.number() }),
  /** What it does about updates; absent in a worker. */
  updates: z.enum(['polling', 'standby', 'webhook']).exactOptional(),
});

/** How a process does. */
export type Vitals = z.infer<typeof vitalsSchema>;

/** Who says nothing for so long, in ms, is gone. */
const GONE_MS = 35_000;

/** How the processes on this store do, so that asking one of them tells of all. */
export function processStore(redis: RedisClient) {
  return {
    report: async (id: string, vitals: Vitals): Promise<void> =>
      void (await redis.hset(keys.processes, id, JSON.stringify(vitals))),
    remove: async (id: string): Promise<void> => void (await redis.hdel(keys.processes, id)),
    /** Those at work at `now`, epoch ms, the oldest first; forgets the others. */
    async all(now: number): Promise<Vitals[]> {
      const found = Object.entries(await redis.hgetall(keys.processes));
      const read = found.map(([id, json]) => ({ id, vitals: vitalsSchema.safeParse(parseJson(json)).data }));
      const gone = read.filter(({ vitals }) => !vitals || now - vitals.at > GONE_MS);
      if (gone.length > 0) await redis.hdel(keys.processes, ...gone.map(({ id }) => id));
      const alive = read.flatMap(({ vitals }) => (vitals && now - vitals.at <= GONE_MS ? [vitals] : []));
      return alive.sort((one, other) => one.started - other.started);
    },
  };
}
