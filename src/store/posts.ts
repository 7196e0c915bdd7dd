import { z } from 'zod';
import { type ArticleId, parseArticleId } from '../model/ids.ts';
import { keys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { readStored } from './stored.ts';

export type PostStore = ReturnType<typeof postStore>;

/** What was made of the post at a path: the hash of its bytes, and the article, or `null` when it was rejected. */
export interface KnownPost {
  hash: string;
  article: ArticleId | null;
}

const knownSchema = z.object({ hash: z.string(), article: z.string().nullable() });

/** Which posts lie where, so that an unchanged one costs one hash and a vanished one is noticed. */
export function postStore(redis: RedisClient) {
  async function known(source: string): Promise<Map<string, KnownPost>> {
    const entries = Object.entries(await redis.hgetall(keys.posts(source)));
    return new Map(
      entries.map(([path, json]) => {
        const read = () => knownSchema.parse(JSON.parse(json));
        const { hash, article } = readStored(`${keys.posts(source)}, field ${path},`, read);
        return [path, { hash, article: article === null ? null : (parseArticleId(article) ?? null) }];
      }),
    );
  }

  /**
   * Notes what a path holds now. Gives the article that no path holds any more, if this was its last.
   */
  async function record(
    source: string,
    path: string,
    now: KnownPost,
    before: KnownPost | undefined,
  ): Promise<ArticleId | undefined> {
    if (now.article) await redis.sadd(keys.origins(now.article), origin(source, path));
    await redis.hset(keys.posts(source), path, JSON.stringify(now));
    return before?.article && before.article !== now.article ? leave(source, path, before.article) : undefined;
  }

  /** Notes that a path is gone. Gives the article that no path holds any more, if this was its last. */
  async function forget(source: string, path: string, before: KnownPost): Promise<ArticleId | undefined> {
    await redis.hdel(keys.posts(source), path);
    return before.article ? leave(source, path, before.article) : undefined;
  }

  async function leave(source: string, path: string, article: ArticleId): Promise<ArticleId | undefined> {
    await redis.srem(keys.origins(article), origin(source, path));
    return (await redis.scard(keys.origins(article))) === 0 ? article : undefined;
  }

  /** When the source's first import began, and whether it is complete; begins it now if it never was. */
  async function beginImport(source: string, now: number): Promise<{ firstImport: number; complete: boolean }> {
    await redis.hsetnx(keys.source(source), 'firstImport', now);
    const [firstImport, imported] = await redis.hmget(keys.source(source), 'firstImport', 'imported');
    return { firstImport: Number(firstImport), complete: imported !== null && imported !== undefined };
  }

  async function completeImport(source: string, now: number): Promise<void> {
    await redis.hsetnx(keys.source(source), 'imported', now);
  }

  return { known, record, forget, beginImport, completeImport };
}

function origin(source: string, path: string): string {
  return `${source}\0${path}`;
}
