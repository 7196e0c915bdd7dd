import { z } from 'zod';
import { formatBackupLine, parseBackupLine, type SubscriberLine, type SubscriptionLine } from '../model/backup.ts';
import type { SubscriberKey } from '../model/chat.ts';
import { keys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { readStored } from './stored.ts';

/** What was remembered of somebody who left. */
export interface Keepsake {
  lines: readonly (SubscriberLine | SubscriptionLine)[];
  /** The chats of which they are an administrator. */
  places: readonly number[];
}

/** How long somebody who left may change their mind. */
const KEEP_SECONDS = 60;

const storedSchema = z.object({ lines: z.array(z.string().transform(parseBackupLine)), places: z.array(z.number()) });

/** Those who left, for a minute. */
export function keepsakeStore(redis: RedisClient) {
  async function keep(key: SubscriberKey, { lines, places }: Keepsake): Promise<void> {
    const json = JSON.stringify({ lines: lines.map(formatBackupLine), places });
    await redis.set(keys.keepsake(key), json, 'EX', KEEP_SECONDS);
  }

  /** What was kept, once. @throws {StoreError} if it is damaged */
  async function take(key: SubscriberKey): Promise<Keepsake | undefined> {
    return read(key, await redis.getdel(keys.keepsake(key)));
  }

  /** What was kept, and still is. @throws {StoreError} if it is damaged */
  async function look(key: SubscriberKey): Promise<Keepsake | undefined> {
    return read(key, await redis.get(keys.keepsake(key)));
  }

  function read(key: SubscriberKey, json: string | null): Keepsake | undefined {
    if (json === null) return undefined;
    const { lines, places } = readStored(keys.keepsake(key), () => storedSchema.parse(JSON.parse(json)));
    return { lines: lines.filter((line) => line.type === 'subscriber' || line.type === 'subscription'), places };
  }

  return { keep, take, look };
}
