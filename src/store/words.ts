import { type WordsId, wordsIdOf } from '../model/ids.ts';
import { keys } from './keys.ts';
import type { RedisClient } from './redis.ts';

/** How long buttons below what was found go on working. */
const KEEP_MS = 7 * 86_400_000;

/** Words that people typed to find something: callback data has no room for them. */
export function wordsStore(redis: RedisClient) {
  return {
    /** Keeps words for a week from now; gives what names them. */
    async keep(words: string): Promise<WordsId> {
      const id = wordsIdOf(words);
      await redis.set(keys.words(id), words, 'PX', KEEP_MS);
      return id;
    },
    /** The words, or `undefined` when they were not typed in the last week. */
    async get(id: WordsId): Promise<string | undefined> {
      return (await redis.get(keys.words(id))) ?? undefined;
    },
  };
}
