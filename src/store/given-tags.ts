import { z } from 'zod';
import type { ArticleHead } from '../model/article.ts';
import { type ArticleId, tagIdOf } from '../model/ids.ts';
import { noteChange } from './changes.ts';
import { keys } from './keys.ts';
import { withTags } from './packed-article.ts';
import type { RedisClient } from './redis.ts';
import { script } from './script.ts';
import type { Timelines } from './timelines.ts';

/** The tags of an article by the sources that give them. */
export type TagsBySource = ReadonlyMap<string, readonly string[]>;

/** Which fields of an article's hash these are: before the name of the source. */
const FIELD = 'tags:';
const given = z.array(z.string()).catch([]);

/** Writes a head in place of that which was read. */
const REPLACE = script(`
  if redis.call('HGET', KEYS[1], 'head') ~= ARGV[1] then return 0 end
  redis.call('HSET', KEYS[1], 'head', ARGV[2])
  return 1`);

/** The fields that say which tags sources give an article. */
export function givenFields(bySource: Readonly<Record<string, readonly string[]>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(bySource).map(([source, tags]) => [`${FIELD}${source}`, JSON.stringify(tags)]),
  );
}

/** All tags that an article is given, those of the source that tells it first, no two that are the same tag. */
export function allGiven(bySource: TagsBySource, teller: string): string[] {
  const sources = [...bySource.keys()].sort((a, b) => Number(b === teller) - Number(a === teller) || (a < b ? -1 : 1));
  const all = sources.flatMap((source) => bySource.get(source) ?? []);
  return [...new Map(all.toReversed().map((tag) => [tagIdOf(tag), tag])).values()].reverse();
}

/**
 * The tags that each of its sources gives an article: it stands under all of them, and loses one with the last source that
 * gives it. Any number of processes may change them at the same time.
 */
export function givenTagsStore(
  redis: RedisClient,
  timelines: Timelines,
  readHead: (id: ArticleId, json: string) => ArticleHead | undefined,
) {
  /** Which source gives an article which tags; nothing of what an earlier release put. */
  async function of(id: ArticleId): Promise<Map<string, string[]>> {
    const key = keys.article(id);
    const fields = (await redis.hkeys(key)).filter((field) => field.startsWith(FIELD));
    const texts = fields.length === 0 ? [] : await redis.hmget(key, ...fields);
    return new Map(fields.map((field, at) => [field.slice(FIELD.length), given.parse(parse(texts[at]))]));
  }

  /**
   * Has a source give an article that is there these tags and no others; gives whether that changes any. `since`: see
   * {@link settle}.
   */
  async function give(id: ArticleId, source: string, tags: readonly string[], since?: number): Promise<boolean> {
    const key = keys.article(id);
    const json = await redis.hget(key, 'head');
    const head = json === null ? undefined : readHead(id, json);
    if (!head) return false;
    // Put by an earlier release: what it has it was given by whoever tells it.
    if (head.source !== source && (await of(id)).size === 0)
      await redis.hset(key, givenFields({ [head.source]: head.tags }));
    await redis.hset(key, givenFields({ [source]: tags }));
    return settle(id, since);
  }

  /** Takes away what a source gives an article that others have. */
  async function takeBack(id: ArticleId, source: string): Promise<void> {
    if (await redis.hexists(keys.article(id), `${FIELD}${source}`)) await give(id, source, []);
  }

  /**
   * Puts an article under the tags that it is given, all together, and under no others of those that it has or was `listed`
   * under; gives whether it had others. It is listed under those that it did not have since that instant, else since it can
   * be had. One that nobody gives any stays as it is.
   */
  async function settle(id: ArticleId, since?: number, listed: readonly string[] = []): Promise<boolean> {
    const key = keys.article(id);
    const all = new Set(listed.map(tagIdOf));
    let settled: string | undefined;
    let changed = false;
    for (;;) {
      const [[json, available], bySource] = await Promise.all([redis.hmget(key, 'head', 'available'), of(id)]);
      const head = json ? readHead(id, json) : undefined;
      const tags = head ? allGiven(bySource, head.source) : [];
      // Others may have changed them while they were written.
      if (!json || !head || tags.length === 0 || String(tags) === settled) break;
      for (const tag of head.tags) all.add(tagIdOf(tag));
      const wanted = new Set(tags.map(tagIdOf));
      const dropped = [...all].filter((tag) => !wanted.has(tag));
      // While the head still names them.
      await Promise.all(dropped.map((tag) => timelines.remove(tag, id)));
      const same = String(tags) === String(head.tags);
      if (!same && (await REPLACE(redis, [key], [json, withTags(json, tags)])) !== 1) continue;
      changed ||= !same;
      // Also where whoever wrote the head was killed then.
      await Promise.all(tags.map((tag) => timelines.add(tag, id, true, since ?? Number(available))));
      for (const tag of wanted) all.add(tag);
      settled = String(tags);
    }
    // Also where nothing did: whoever changed it may have been killed before this.
    await noteChange(redis, id);
    return changed;
  }

  return { of, give, takeBack, settle };
}

function parse(json: string | null | undefined): unknown {
  try {
    return JSON.parse(json ?? '');
  } catch {
    return undefined;
  }
}
