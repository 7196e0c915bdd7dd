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

  /** Where that name is kept: also where it was when fewer letters counted as the same. */
  async function placesOf(alias: string): Promise<string[]> {
    const wanted = foldText(alias);
    return (await redis.hkeys(keys.tagAliases)).filter((place) => foldText(place) === wanted);
  }

  const forget = async (places: readonly string[]) =>
    places.length > 0 && (await redis.hdel(keys.tagAliases, ...places)) > 0;

  /** Gives the tag that name; it no longer names another one. */
  async function set({ alias, tag }: TagAlias): Promise<void> {
    await redis.hset(keys.tagAliases, foldText(alias), JSON.stringify({ alias, tag }));
    await forget((await placesOf(alias)).filter((place) => place !== foldText(alias)));
    await told();
  }

  /** Gives whether there was such a name, however it is spelled. */
  async function drop(alias: string): Promise<boolean> {
    const dropped = await forget(await placesOf(alias));
    if (dropped) await told();
    return dropped;
  }

  return { all, set, drop };
}
