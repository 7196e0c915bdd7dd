import type { ArticleHead } from '../model/article.ts';
import { type ArticleId, parseArticleId } from '../model/ids.ts';
import { keys } from './keys.ts';
import { unpackHead, unpackPost } from './packed-article.ts';
import { markedParts, type Origin } from './posts.ts';
import type { RedisClient } from './redis.ts';
import { readStored, scoredOf, type TellDamage, unlessDamaged } from './stored.ts';

/** An article as a backup needs it: what it was made of, and what cannot be made of that again. */
export interface KeptPost {
  head: ArticleHead;
  post: string;
  hash: string;
  /** Of the options it was made with, where there are any. */
  mark?: string;
  available: number;
  ingested: number;
  /** Where it took the place of another, since when that one could be had. */
  since?: number;
}

/** The posts that articles were made of. */
export function keptPostStore(redis: RedisClient, tell: TellDamage) {
  /** All articles, by when they became available, in whole ms, and then by id. */
  async function ids(): Promise<ArticleId[]> {
    const flat = await redis.zrange(keys.everything, 0, '-1', 'WITHSCORES');
    const found = scoredOf(flat).flatMap(([text, at]) => {
      const id = parseArticleId(text);
      return id ? [{ id, at: Math.trunc(at) }] : [];
    });
    return found.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
  }

  /** `undefined` when the article was withdrawn. */
  async function get(id: ArticleId): Promise<KeptPost | undefined> {
    const key = keys.article(id);
    const [[head, body, post, available, hash, since], ingested] = await Promise.all([
      redis.hmgetBuffer(key, 'head', 'body', 'post', 'available', 'hash', 'since'),
      redis.zscore(keys.ingested, id),
    ]);
    if (!head || !body || !post || !hash) return undefined;
    return readStored(key, () => ({
      head: unpackHead(head.toString()),
      post: unpackPost({ body, post }),
      ...markedParts(hash.toString()),
      available: Number(available),
      ingested: Number(ingested ?? available),
      ...(since && { since: Number(since) }),
    }));
  }

  /** The same; `undefined` also of one that is damaged, which is told. */
  const getWhole = (id: ArticleId) => unlessDamaged(keys.article(id), tell, () => get(id), undefined);

  /** Since when an article, or the one that it took the place of, can be had, epoch ms; `undefined` where there is none. */
  async function availableSince(id: ArticleId): Promise<number | undefined> {
    const [since, available] = await redis.hmget(keys.article(id), 'since', 'available');
    const first = since ?? available;
    return typeof first === 'string' ? Number(first) : undefined;
  }

  return { ids, get, getWhole, availableSince };
}

/** Of the posts that are an article, the one it was made of; the first where that is gone. */
export function originOf({ head, hash }: KeptPost, origins: readonly Origin[]): Origin | undefined {
  return origins.find((origin) => origin.hash === hash && origin.source === head.source) ?? origins[0];
}
