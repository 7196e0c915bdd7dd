import { keys } from './keys.ts';
import type { RedisClient } from './redis.ts';

/** What was counted of messages since the last time. */
export interface Tally {
  /** How many were sent that a process that died may have sent already. */
  repeated: number;
  /** How late each edition came, in ms. */
  late: number[];
}

/** Counted are those up to so many seconds late, beside all. */
export const LATE_SECONDS = [1, 2, 5, 10, 30, 60, 300, 900, 3_600, 21_600] as const;

/** What processes count together, since ever. */
export function tallyStore(redis: RedisClient) {
  async function add({ repeated, late }: Tally): Promise<void> {
    const counts = new Map<string, number>();
    const count = (name: string, by = 1) => counts.set(name, (counts.get(name) ?? 0) + by);
    if (repeated > 0) count('repeated', repeated);
    for (const ms of late) {
      count(`late:${LATE_SECONDS.find((bound) => ms <= bound * 1_000) ?? 'more'}`);
      count('lateMs', Math.max(0, Math.round(ms)));
    }
    await Promise.all([...counts].map(([name, by]) => redis.hincrby(keys.tallies, name, by)));
  }

  /** `late`: how many editions came up to so many seconds late and not less, and how late all of them together. */
  async function read(): Promise<{ repeated: number; late: { counts: number[]; more: number; seconds: number } }> {
    const fields = await redis.hgetall(keys.tallies);
    const of = (name: string) => Number(fields[name] ?? 0);
    const counts = LATE_SECONDS.map((bound) => of(`late:${bound}`));
    return { repeated: of('repeated'), late: { counts, more: of('late:more'), seconds: of('lateMs') / 1_000 } };
  }

  return { add, read };
}
