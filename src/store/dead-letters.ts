import { z } from 'zod';
import type { SubscriberKey } from '../model/chat.ts';
import { subscriberKeySchema } from '../model/id-schemas.ts';
import { type ArticleId, parseArticleId } from '../model/ids.ts';
import { keys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { readStored, readUnlessDamaged, scoredOf, type TellDamage } from './stored.ts';

/** The newest of them are kept: more tell an operator nothing new. */
const KEEP = 1_000;

/** What Telegram refused for what is in it, and would refuse again: an edition, or articles of one. */
export interface DeadLetter {
  chat: SubscriberKey;
  /** The slot it was for, epoch ms. */
  edition: number;
  articleIds: readonly ArticleId[];
  /** Telegram's words. */
  reason: string;
  /** Epoch ms. */
  refusedAt: number;
}

const letterSchema = z.object({
  chat: subscriberKeySchema,
  edition: z.number(),
  articleIds: z.array(z.string()).transform((ids) => ids.flatMap((id) => parseArticleId(id) ?? [])),
  reason: z.string(),
});

/** Editions that were refused and wait for the operator. */
export function deadLetterStore(redis: RedisClient, tell: TellDamage) {
  async function add({ chat, edition, articleIds, reason, refusedAt }: DeadLetter): Promise<void> {
    await redis.zadd(keys.deadLetters, refusedAt, JSON.stringify({ chat, edition, articleIds, reason }));
    await redis.zremrangebyrank(keys.deadLetters, 0, -1 - KEEP);
  }

  /** The newest first. */
  async function list(limit: number): Promise<DeadLetter[]> {
    const flat = await redis.zrange(
      keys.deadLetters,
      '+inf',
      '-inf',
      'BYSCORE',
      'REV',
      'LIMIT',
      0,
      limit,
      'WITHSCORES',
    );
    return lettersOf(flat, tell).map(({ letter }) => letter);
  }

  /**
   * Takes an edition's letter out, to drop it or to try again: what the edition held is offered again anyway, or what
   * of it was given up can be (`refusals.ts`), so a new edition of this very moment (`digestNow`) is the new try. Gives it to one alone of all who ask, to others nothing.
   */
  async function take(chat: SubscriberKey, edition: number): Promise<DeadLetter | undefined> {
    const flat = await redis.zrange(keys.deadLetters, 0, '-1', 'WITHSCORES');
    const found = lettersOf(flat, tell).find(({ letter }) => letter.chat === chat && letter.edition === edition);
    return found && (await redis.zrem(keys.deadLetters, found.stored)) === 1 ? found.letter : undefined;
  }

  const count = () => redis.zcard(keys.deadLetters);

  return { add, list, take, count };
}

/** What is damaged is left out. */
function lettersOf(flat: readonly string[], tell: TellDamage): { stored: string; letter: DeadLetter }[] {
  return scoredOf(flat).flatMap(([stored, refusedAt]) => {
    const read = () => readStored(keys.deadLetters, () => letterSchema.parse(JSON.parse(stored)));
    const letter = readUnlessDamaged(tell, read);
    return letter ? [{ stored, letter: { ...letter, refusedAt } }] : [];
  });
}
