import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Article, ArticleHead } from '../model/article.ts';
import type { Gist } from '../model/gist.ts';
import { type ArticleId, type TagId, tagIdOf } from '../model/ids.ts';
import { kept } from '../model/kept.ts';
import type { StoryPlace } from '../model/story-place.ts';
import { noteChange } from './changes.ts';
import { compareArticles, withUpdated } from './compare-articles.ts';
import { keys } from './keys.ts';
import { newestArticles } from './newest-articles.ts';
import { type PackedArticle, packArticle, unpackBlocks, unpackHead, withPlace } from './packed-article.ts';
import { publishedAmong, readPublished } from './published.ts';
import type { RedisClient } from './redis.ts';
import { articlesRighter } from './right-articles.ts';
import { readStored, type TellDamage, unlessDamaged } from './stored.ts';
import type { StoryStore } from './stories.ts';

export type ArticleStore = ReturnType<typeof articleStore>;

/** Since when an article can be had, when it was ingested, and the hash of the post it was made of. */
interface Availability {
  available: number;
  ingested: number;
  hash: string;
  /** Of one that takes the place of another, by another name: since when that one could be had. */
  since?: number | undefined;
  /** Since when it can be had under tags that it has not been listed under since it came; `available` where absent. */
  tagged?: number | undefined;
  /** The place among the stories that it had by another name, or when it was backed up. */
  place?: StoryPlace | undefined;
  /** Of an article that comes back from a backup, which corrects nothing. */
  restored?: true;
}

/** `corrected`: replaced, after readers could have seen it, by one that reads otherwise; `changed`: replaced by any other. */
export type PutOutcome = 'new' | 'corrected' | 'changed' | 'unchanged';

/** Heads that are not parsed again: those of a day or two. */
const MOST_HEADS = 1_000;

/** Long enough for a disk that was lost to be had again. */
const WITHDRAWN_SECONDS = 30 * 86_400;

/** Articles, and the timelines that say which tag got which when. */
export function articleStore(redis: RedisClient, stories: StoryStore, tell: TellDamage) {
  /** Countings that have not begun. */
  const recounts = new Map<TagId, Promise<void>>();

  const headOf = kept(unpackHead, MOST_HEADS);
  /** The same object for the same head: what is made of one can be known again by it. */
  const parseHead = (id: ArticleId, json: string): ArticleHead =>
    readStored(`${keys.article(id)}, field head,`, () => headOf(json));

  /** The tags an article was put under; none where its head is damaged, so that it can be mended or withdrawn. */
  const tagsOf = (id: ArticleId, json: string): string[] => {
    try {
      return parseHead(id, json).tags;
    } catch {
      return [];
    }
  };

  /**
   * Keeps an article, in place of the one with its id if there is one. That one's availability stays once it has come,
   * so that a correction is no news. `hash` names the post it was made of.
   */
  const put = (article: Article, at: Availability, post?: Uint8Array) => putPacked(packArticle(article, post), at);

  /** As {@link put}. With a gist, it gets its place among the stories; a correction keeps the one it has. */
  async function putPacked(
    article: PackedArticle,
    { hash, restored, since, tagged, place: had, ...at }: Availability,
    gist?: Gist,
  ): Promise<PutOutcome> {
    const key = keys.article(article.id);
    const [oldHead, oldAvailable, oldHash, oldSince] = await redis.hmget(key, 'head', 'available', 'hash', 'since');
    // What comes from a backup mends one that is damaged.
    if (oldHash === hash && !restored) return 'unchanged';
    // One whose putting was broken off is news when it is put at last: by then cursors may have passed its first instant.
    const seen = oldHash && oldAvailable ? Number(oldAvailable) <= at.ingested : false;
    const available = seen ? Number(oldAvailable) : at.available;
    const listed = since ?? (seen && oldSince ? Number(oldSince) : available);
    // In a source's first import, which sets availability back, a second copy corrects nothing.
    const correctable = !restored && seen && oldHead && at.available >= at.ingested;
    const oldBody = correctable ? await redis.hgetBuffer(key, 'body') : null;
    const correction = correctable && oldBody ? compareArticles({ head: oldHead, body: oldBody }, article) : undefined;
    const updated = correction?.differs ? at.ingested : correction?.updated;
    const { body, post } = article;
    const marked = updated === undefined ? article.head : withUpdated(article.head, updated);
    const known = (restored && had) ?? placeIn(article.id, oldHead) ?? had;
    const place = gist && (await placeAmongStories(article.id, gist, known, at.ingested));
    const head = place ? withPlace(marked, article.id, place) : marked;
    const tagIds = article.tags.map(tagIdOf);
    const dropped = (oldHead ? tagsOf(article.id, oldHead) : []).map(tagIdOf).filter((tag) => !tagIds.includes(tag));
    // While the old head still names them.
    await Promise.all(dropped.map((tag) => removeFromTag(tag, article.id)));
    // Before the timelines, so that no reader finds an id without its article.
    await redis.hset(key, { head, body, post, available, ...(since !== undefined && { since }) });
    await Promise.all([
      redis.zadd(keys.everything, listed, article.id),
      redis.zadd(keys.ingested, 'NX', at.ingested, article.id),
      ...article.tags.map((tag) => addToTag(tag, article.id, seen, seen && tagged ? tagged : available)),
    ]);
    // Last: an article whose putting was broken off is not taken for unchanged.
    await Promise.all([redis.hset(key, 'hash', hash), noteChange(redis, article.id)]);
    if (correction?.differs) return 'corrected';
    return oldHash ? 'changed' : 'new';
  }

  async function placeAmongStories(
    id: ArticleId,
    gist: Gist,
    known: StoryPlace | undefined,
    now: number,
  ): Promise<StoryPlace> {
    if (!known) return stories.place(id, gist, now);
    await stories.refresh(id, known, gist, now);
    return known;
  }

  /** The place of an article; `undefined` where there is none, or its head is damaged. */
  function placeIn(id: ArticleId, json: string | null | undefined): StoryPlace | undefined {
    if (!json) return undefined;
    try {
      const { story, chapter } = parseHead(id, json);
      return { story, chapter };
    } catch {
      return undefined;
    }
  }

  /** Lists an article under a tag since that instant; one that is `seen` stays where it is listed already. */
  async function addToTag(name: string, id: ArticleId, seen: boolean, since: number): Promise<void> {
    const tag = tagIdOf(name);
    const timeline = keys.timeline(tag);
    const added = seen ? redis.zadd(timeline, 'NX', since, id) : redis.zadd(timeline, since, id);
    await Promise.all([added, redis.hsetnx(keys.tags, tag, name), recount(tag)]);
  }

  async function removeFromTag(tag: TagId, id: ArticleId): Promise<void> {
    await Promise.all([redis.zrem(keys.timeline(tag), id), recount(tag)]);
  }

  /** One counting serves all who ask before it begins. */
  function recount(tag: TagId): Promise<void> {
    const asked = recounts.get(tag);
    if (asked) return asked;
    const counted = nextTurn().then(() => {
      recounts.delete(tag);
      return countTag(tag);
    });
    recounts.set(tag, counted);
    return counted;
  }

  /** Counts until the count that is written down is the one there is: others put and withdraw at the same time. */
  async function countTag(tag: TagId): Promise<void> {
    let counted = -1;
    let count = await redis.zcard(keys.timeline(tag));
    while (count !== counted) {
      counted = count;
      await (count > 0 ? redis.zadd(keys.tagCounts, count, tag) : redis.zrem(keys.tagCounts, tag));
      count = await redis.zcard(keys.timeline(tag));
    }
    // Afterwards, so that nobody keeps what was there before for what is there now.
    await redis.set(keys.tagsVersion, randomUUID());
  }

  /** Takes an article away from everywhere but the ledger. */
  async function withdraw(id: ArticleId): Promise<void> {
    const read = () => redis.hmget(keys.article(id), 'head', 'available');
    const [json, available] = await unlessDamaged(keys.article(id), tell, read, []);
    await Promise.all([
      ...(available ? [redis.set(keys.withdrawn(id), available, 'EX', WITHDRAWN_SECONDS)] : []),
      redis.zrem(keys.everything, id),
      redis.zrem(keys.ingested, id),
      redis.del(keys.origins(id)),
      ...(json ? [forgetStory(id, json)] : []),
      ...(json ? tagsOf(id, json).map((tag) => removeFromTag(tagIdOf(tag), id)) : []),
    ]);
    await redis.del(keys.article(id));
    // Afterwards, so that nobody keeps what is gone.
    await noteChange(redis, id);
  }

  /** Since when an article could be had that was withdrawn in the last month, epoch ms. */
  async function withdrawnSince(id: ArticleId): Promise<number | undefined> {
    const available = await redis.get(keys.withdrawn(id));
    return available === null ? undefined : Number(available);
  }

  async function forgetStory(id: ArticleId, json: string): Promise<void> {
    try {
      await stories.forget(id, parseHead(id, json).date);
    } catch {
      // A damaged head: its entry goes with its period.
    }
  }

  /** The heads of these articles in their order; those withdrawn since are left out, and damaged ones. */
  async function heads(ids: readonly ArticleId[]): Promise<ArticleHead[]> {
    const found = await Promise.all(ids.map((id) => unlessDamaged(keys.article(id), tell, () => readHead(id), null)));
    return found.flatMap((head) => head ?? []);
  }

  async function readHead(id: ArticleId): Promise<ArticleHead | null> {
    const json = await redis.hget(keys.article(id), 'head');
    return json === null ? null : parseHead(id, json);
  }

  /** The whole article, or `undefined` when it was withdrawn. */
  async function get(id: ArticleId): Promise<Article | undefined> {
    const [head, body] = await redis.hmgetBuffer(keys.article(id), 'head', 'body');
    if (!head || !body) return undefined;
    const blocks = readStored(`${keys.article(id)}, field body,`, () => unpackBlocks(body));
    return { ...parseHead(id, head.toString()), blocks };
  }

  const published = (id: ArticleId, now: number) => readPublished(redis, parseHead, id, now);

  /** Whether the article is there and can be read. */
  const isWhole = async (id: ArticleId) =>
    (await unlessDamaged(keys.article(id), tell, () => get(id), undefined)) !== undefined;

  /** Ids of at most `limit` articles ingested before that instant, oldest first. */
  async function ingestedBefore(instant: number, limit: number): Promise<ArticleId[]> {
    return (await redis.zrange(keys.ingested, '-inf', `(${instant}`, 'BYSCORE', 'LIMIT', 0, limit)) as ArticleId[];
  }

  return {
    put,
    putPacked,
    withdraw,
    setRight: articlesRighter(redis, tagsOf),
    withdrawnSince,
    heads,
    get,
    isWhole,
    published,
    /** The same for one of many, of which damaged ones are left out. */
    publishedAmong: (id: ArticleId, now: number) => publishedAmong(id, tell, () => published(id, now)),
    ...newestArticles(redis, heads),
    ingestedBefore,
    count: () => redis.zcard(keys.everything),
  };
}
