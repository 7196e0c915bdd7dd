import { createHash } from 'node:crypto';
import type { Article, ArticleHead } from '../model/article.ts';
import type { ArticleId } from '../model/ids.ts';
import { keys } from './keys.ts';
import { unpackBlocks } from './packed-article.ts';
import type { RedisClient } from './redis.ts';
import { readStored, readUnlessDamaged, type TellDamage, unlessDamaged } from './stored.ts';

/** An article as it can be had now. */
export interface PublishedArticle {
  /** Another text whenever the article is another: what was made of one can be known again by it. */
  state: string;
  head: ArticleHead;
  /** All of it, which takes longer. @throws {StoreError} if its text is damaged */
  unpack: () => Article;
}

/** An article that is available at `now`; `undefined` before that, and when it was withdrawn. */
export async function readPublished(
  redis: RedisClient,
  parseHead: (id: ArticleId, json: string) => ArticleHead,
  id: ArticleId,
  now: number,
): Promise<PublishedArticle | undefined> {
  const key = keys.article(id);
  const [json, body, available] = await redis.hmgetBuffer(key, 'head', 'body', 'available');
  if (!json || !body || !available || Number(available) > now) return undefined;
  const head = parseHead(id, json.toString());
  return {
    state: createHash('sha1').update(json).update(body).digest('base64url'),
    head,
    unpack: () => ({ ...head, blocks: readStored(`${key}, field body,`, () => unpackBlocks(body)) }),
  };
}

/** One of many, read by {@link readPublished}: what of it is damaged is told and not there, which keeps nobody from the others. */
export async function publishedAmong(
  id: ArticleId,
  tell: TellDamage,
  read: () => Promise<PublishedArticle | undefined>,
) {
  const found = await unlessDamaged(keys.article(id), tell, read, undefined);
  return found && { ...found, unpack: () => readUnlessDamaged(tell, found.unpack) };
}
