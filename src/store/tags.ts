import { foldText } from '../model/fold-text.ts';
import { parseTagId, type TagId, tagIdOf } from '../model/ids.ts';
import type { Tag } from '../model/tag.ts';
import { keys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { scoredOf, type TellDamage, unlessDamaged } from './stored.ts';
import { type TagAlias, tagAliasStore } from './tag-aliases.ts';

const byName = new Intl.Collator();

/** How long, in ms, tags are kept that nobody said to have changed: a process may have died before it said so. */
const KEEP_MS = 60_000;

/** The tags that articles carry now, with their aliases. */
export function tagStore(redis: RedisClient, tell: TellDamage) {
  const aliasStore = tagAliasStore(redis);
  let known: { version: string | null; at: number; tags: Promise<readonly Tag[]> } | undefined;
  let newest: readonly Tag[] = [];

  /** All tags that have articles, the ones with most first; the same list while they are the same. */
  async function all(): Promise<readonly Tag[]> {
    const version = await redis.get(keys.tagsVersion);
    if (known && known.version === version && performance.now() - known.at < KEEP_MS) return known.tags;
    const reading = { version, at: performance.now(), tags: read() };
    known = reading;
    reading.tags.catch(() => {
      if (known === reading) known = undefined;
    });
    return reading.tags;
  }

  async function read(): Promise<readonly Tag[]> {
    const [ranked, aliases] = await Promise.all([
      redis.zrange(keys.tagCounts, '+inf', '-inf', 'BYSCORE', 'REV', 'WITHSCORES'),
      // Without their other names all tags can be had.
      unlessDamaged(keys.tagAliases, tell, aliasStore.all, []),
    ]);
    const counts = scoredOf(ranked).flatMap(([text, count]) => {
      const id = parseTagId(text);
      return id ? [{ id, count }] : [];
    });
    const names = counts.length > 0 ? await redis.hmget(keys.tags, ...counts.map(({ id }) => id)) : [];
    const aliasesOf = grouped(aliases, names);
    const tags = counts.flatMap(({ id, count }, index) => {
      const name = names[index];
      const other = aliasesOf.get(id);
      return name ? [{ id, name, count, ...(other && { aliases: other }) }] : [];
    });
    // Redis orders equal counts by id, which means nothing to people.
    newest = tags.sort((a, b) => b.count - a.count || byName.compare(a.name, b.name));
    return tags;
  }

  /** The tag, also one whose articles are all gone. */
  async function get(id: TagId): Promise<Tag | undefined> {
    const [name, count] = await Promise.all([redis.hget(keys.tags, id), redis.zscore(keys.tagCounts, id)]);
    return name === null ? undefined : { id, name, count: Number(count ?? 0) };
  }

  return {
    all,
    /** As they were when this process last read them; none until then. For guesses that cost no look at the store. */
    known: () => newest,
    get,
    aliases: aliasStore,
  };
}

/** The aliases of each tag, without those that have become the name of a tag since they were given. */
function grouped(aliases: readonly TagAlias[], names: readonly (string | null)[]): Map<TagId, string[]> {
  if (aliases.length === 0) return new Map();
  const own = new Set(names.map((name) => foldText(name ?? '')));
  const left = aliases.filter(({ alias }) => !own.has(foldText(alias)));
  const byTag = Map.groupBy(left, ({ tag }) => tagIdOf(tag));
  return new Map([...byTag].map(([id, others]) => [id, others.map(({ alias }) => alias)]));
}
