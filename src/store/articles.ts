import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { z } from 'zod';
import type { Article, ArticleHead } from '../model/article.ts';
import type { Block } from '../model/block.ts';
import { type ArticleId, parseArticleId, type TagId, tagIdOf } from '../model/ids.ts';
import { keys } from './keys.ts';
import type { RedisClient } from './redis.ts';

export type ArticleStore = ReturnType<typeof articleStore>;

const headSchema = z.object({
  id: z.string().transform((text, issue) => {
    const id = parseArticleId(text);
    if (id) return id;
    issue.addIssue('no article id');
    return z.NEVER;
  }),
  title: z.string(),
  author: z.string().nullable(),
  date: z.number(),
  url: z.string().nullable(),
  source: z.string(),
  tags: z.array(z.string()),
  language: z.string(),
  summary: z.string(),
  readingMinutes: z.number(),
});

/** Articles, and the timelines that say which tag got which when. */
export function articleStore(redis: RedisClient) {
  const parseHead = (json: string): ArticleHead => headSchema.parse(JSON.parse(json));

  /**
   * Keeps an article, in place of the one with its id if there is one; that one's availability stays, so that a
   * correction is no news. `hash` names the post it was made of.
   */
  async function put(
    article: Article,
    { hash, ...at }: { available: number; ingested: number; hash: string },
  ): Promise<'new' | 'changed' | 'unchanged'> {
    const key = keys.article(article.id);
    const [oldHead, oldAvailable, oldHash] = await redis.hmget(key, 'head', 'available', 'hash');
    if (oldHash === hash) return 'unchanged';
    const available = oldAvailable ? Number(oldAvailable) : at.available;
    const { blocks, ...head } = article;
    // Before the timelines, so that no reader finds an id without its article.
    await redis.hset(key, {
      head: JSON.stringify(head),
      body: zstdCompressSync(JSON.stringify(blocks)),
      available,
      hash,
    });
    const dropped = oldHead ? parseHead(oldHead).tags.filter((tag) => !article.tags.includes(tag)) : [];
    await Promise.all([
      redis.zadd(keys.everything, available, article.id),
      redis.zadd(keys.ingested, 'NX', at.ingested, article.id),
      ...article.tags.map((tag) => addToTag(tag, article.id, available)),
      ...dropped.map((tag) => removeFromTag(tagIdOf(tag), article.id)),
    ]);
    return oldHead ? 'changed' : 'new';
  }

  async function addToTag(name: string, id: ArticleId, available: number): Promise<void> {
    const tag = tagIdOf(name);
    await Promise.all([redis.zadd(keys.timeline(tag), available, id), redis.hsetnx(keys.tags, tag, name)]);
    await recount(tag);
  }

  async function removeFromTag(tag: TagId, id: ArticleId): Promise<void> {
    await redis.zrem(keys.timeline(tag), id);
    await recount(tag);
  }

  async function recount(tag: TagId): Promise<void> {
    const count = await redis.zcard(keys.timeline(tag));
    if (count > 0) await redis.zadd(keys.tagCounts, count, tag);
    else await redis.zrem(keys.tagCounts, tag);
  }

  /** Takes an article away from everywhere but the ledger. */
  async function withdraw(id: ArticleId): Promise<void> {
    const json = await redis.hget(keys.article(id), 'head');
    await Promise.all([
      redis.zrem(keys.everything, id),
      redis.zrem(keys.ingested, id),
      redis.del(keys.origins(id)),
      ...(json ? parseHead(json).tags.map((tag) => removeFromTag(tagIdOf(tag), id)) : []),
    ]);
    await redis.del(keys.article(id));
  }

  /** The heads of these articles in their order; those withdrawn since are left out. */
  async function heads(ids: readonly ArticleId[]): Promise<ArticleHead[]> {
    const found = await Promise.all(ids.map((id) => redis.hget(keys.article(id), 'head')));
    return found.flatMap((json) => (json === null ? [] : [parseHead(json)]));
  }

  /** The whole article, or `undefined` when it was withdrawn. */
  async function get(id: ArticleId): Promise<Article | undefined> {
    const [head, body] = await redis.hmgetBuffer(keys.article(id), 'head', 'body');
    if (!head || !body) return undefined;
    // Blocks are not checked field by field: only `put` writes them, and the schema version guards their shape.
    const blocks = JSON.parse(zstdDecompressSync(body).toString()) as Block[];
    return { ...parseHead(head.toString()), blocks };
  }

  /** The newest articles available at `now`, of a tag or of all, newest first. */
  async function newest(tag: TagId | null, now: number, limit: number): Promise<ArticleHead[]> {
    const timeline = tag === null ? keys.everything : keys.timeline(tag);
    const ids = await redis.zrange(timeline, now, '-inf', 'BYSCORE', 'REV', 'LIMIT', 0, limit);
    return heads(ids as ArticleId[]);
  }

  /** Ids of a tag's articles that became available after `after` and up to `until`, newest first, at most `limit`. */
  async function between(tag: TagId, after: number, until: number, limit: number): Promise<ArticleId[]> {
    const ids = await redis.zrange(keys.timeline(tag), until, `(${after}`, 'BYSCORE', 'REV', 'LIMIT', 0, limit);
    return ids as ArticleId[];
  }

  /** Ids of at most `limit` articles ingested before that instant, oldest first. */
  async function ingestedBefore(instant: number, limit: number): Promise<ArticleId[]> {
    return (await redis.zrange(keys.ingested, '-inf', `(${instant}`, 'BYSCORE', 'LIMIT', 0, limit)) as ArticleId[];
  }

  const count = () => redis.zcard(keys.everything);

  return { put, withdraw, heads, get, newest, between, ingestedBefore, count };
}
