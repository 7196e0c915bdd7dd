import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { foldText } from '../model/fold-text.ts';
import { keys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { readStored } from './stored.ts';

/** Another name for a tag, both as they are shown. */
export interface TagAlias {
  alias: string;
  tag: string;
}

const schema = z.object({ alias: z.string(), tag: z.string() });

const byAlias = new Intl.Collator();

/** The other names that operators gave to tags. */
export function tagAliasStore(redis: RedisClient) {
  /** After each change, so that every process reads its tags anew. */
  const told = () => redis.set(keys.tagsVersion, randomUUID());

  async function all(): Promise<TagAlias[]> {
    const stored = Object.values(await redis.hgetall(keys.tagAliases));
    const aliases = stored.map((text) => readStored(keys.tagAliases, () => schema.parse(JSON.parse(text))));
    return aliases.sort((a, b) => byAlias.compare(a.alias, b.alias));
  }

  /** Gives the tag that name; it no longer names another one. */
  async function set({ alias, tag }: TagAlias): Promise<void> {
    await redis.hset(keys.tagAliases, foldText(alias), JSON.stringify({ alias, tag }));
    await told();
  }

  /** Gives whether there was such a name, however it is spelled. */
  async function drop(alias: string): Promise<boolean> {
    const dropped = (await redis.hdel(keys.tagAliases, foldText(alias))) === 1;
    if (dropped) await told();
    return dropped;
  }

  return { all, set, drop };
}
