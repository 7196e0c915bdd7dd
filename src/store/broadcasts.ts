import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { SubscriberKey } from '../model/chat.ts';
import { subscriberKeySchema } from '../model/id-schemas.ts';
import { type BroadcastId, parseBroadcastId } from '../model/ids.ts';
import { keys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { script } from './script.ts';
import { readStored } from './stored.ts';

/** What a message to one chat came to; `skipped`: the chat was gone before. */
export type BroadcastOutcome = 'sent' | 'gone' | 'rejected' | 'possibly-sent' | 'skipped';

/** A message of the operators to everyone. */
export interface Broadcast {
  id: BroadcastId;
  text: string;
  state: 'draft' | 'running' | 'stopped' | 'done';
  /** Where it was composed, and the message that tells how far it is. */
  chat: SubscriberKey;
  messageId: number | null;
  locale: string;
  /** Chats it goes to, once they are counted. */
  total: number;
  counts: Record<BroadcastOutcome, number>;
}

/** How long, in seconds, a draft may be confirmed, and a broadcast is remembered. */
const KEEP_SECONDS = 7 * 86_400;

/** In one step, so that of two who press one button one begins or stops it. */
const MOVE = script(`
local from, to = ARGV[1], ARGV[2]
if not string.find(' ' .. from .. ' ', ' ' .. (redis.call('HGET', KEYS[1], 'state') or '') .. ' ', 1, true) then return 0 end
redis.call('HSET', KEYS[1], 'state', to, unpack(ARGV, 3))
return 1`);

const counted = z.coerce.number().default(0);
const schema = z.object({
  text: z.string(),
  state: z.enum(['draft', 'running', 'stopped', 'done']),
  chat: subscriberKeySchema,
  messageId: z.coerce.number().nullable().default(null),
  locale: z.string(),
  total: counted,
  sent: counted,
  gone: counted,
  rejected: counted,
  'possibly-sent': counted,
  skipped: counted,
});

/** Messages to everyone, and which chats each was written to already. */
export function broadcastStore(redis: RedisClient) {
  async function draft(text: string, chat: SubscriberKey, locale: string): Promise<BroadcastId> {
    const id = parseBroadcastId(randomBytes(6).toString('base64url'));
    if (!id) throw new Error('no broadcast id');
    await redis.hset(keys.broadcast(id), { text, chat, locale, state: 'draft' });
    await redis.expire(keys.broadcast(id), KEEP_SECONDS);
    return id;
  }

  async function get(id: BroadcastId): Promise<Broadcast | undefined> {
    const fields = await redis.hgetall(keys.broadcast(id));
    if (fields['text'] === undefined) return undefined;
    const { text, state, chat, messageId, locale, total, ...counts } = readStored(keys.broadcast(id), () =>
      schema.parse(fields),
    );
    return { id, text, state, chat, messageId, locale, total, counts };
  }

  const move = async (id: BroadcastId, from: string, to: Broadcast['state'], ...more: (string | number)[]) =>
    (await MOVE(redis, [keys.broadcast(id)], [from, to, ...more])) === 1;

  /** Claims a chat for the message, right before it is written: of all who ask, and ever, one gets it. */
  async function claim(id: BroadcastId, chatId: number): Promise<boolean> {
    const claimed = (await redis.sadd(keys.broadcastTo(id), chatId)) === 1;
    if (claimed) await redis.expire(keys.broadcastTo(id), KEEP_SECONDS);
    return claimed;
  }

  return {
    draft,
    get,
    /** Begins a draft, whose progress that message tells; gives whether it was this call that did. */
    begin: (id: BroadcastId, messageId: number) => move(id, 'draft', 'running', 'messageId', messageId),
    /** Gives whether it was this call that stopped it, or gave the draft up. */
    stop: (id: BroadcastId) => move(id, 'draft running', 'stopped'),
    end: (id: BroadcastId) => move(id, 'running', 'done'),
    claim,
    /** Whether a chat has been claimed. */
    isClaimed: async (id: BroadcastId, chatId: number) => (await redis.sismember(keys.broadcastTo(id), chatId)) === 1,
    /** The message was surely not taken: the chat may be claimed again. */
    release: async (id: BroadcastId, chatId: number) => void (await redis.srem(keys.broadcastTo(id), chatId)),
    count: async (id: BroadcastId, outcome: BroadcastOutcome) =>
      void (await redis.hincrby(keys.broadcast(id), outcome, 1)),
    setTotal: async (id: BroadcastId, total: number) => void (await redis.hset(keys.broadcast(id), { total })),
  };
}
