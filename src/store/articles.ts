import type { Article, ArticleHead } from '../model/article.ts';
import type { Gist } from '../model/gist.ts';
import { type ArticleId, tagIdOf } from '../model/ids.ts';
import { kept } from '../model/kept.ts';
import type { StoryPlace } from '../model/story-place.ts';
import { noteChange } from './changes.ts';
import { compareArticles, withUpdated } from './compare-articles.ts';
import { keys } from './keys.ts';
import { newestArticles } from './newest-articles.ts';
import { type PackedArticle, packArticle, unpackBlocks, unpackHead, withPlace, withTags } from './packed-article.ts';
import { allGiven, givenFields, givenTagsStore } from './given-tags.ts';
import { publishedAmong, readPublished } from './published.ts';
import type { RedisClient } from './redis.ts';
import { articlesRighter } from './right-articles.ts';
import { readStored, type TellDamage, unlessDamaged } from './stored.ts';
import type { StoryStore } from './stories.ts';
import { timelineStore } from './timelines.ts';

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
  /** Of an article that comes back from a backup, which corrects nothing: what its sources give it for tags. */
  restored?: { given: Readonly<Record<string, readonly string[]>> | undefined };
}

/** `corrected`: replaced, after readers could have seen it, by one that reads otherwise; `changed`: replaced by any other. */
export type PutOutcome = 'new' | 'corrected' | 'changed' | 'unchanged';

/** Heads that are not parsed again: those of a day or two. */
const MOST_HEADS = 1_000;

/** Long enough for a disk that was lost to be had again. */
const WITHDRAWN_SECONDS = 30 * 86_400;

/** Articles, and the timelines that say which tag got which when. */
export function articleStore(redis: RedisClient, stories: StoryStore, tell: TellDamage) {
  const timelines = timelineStore(redis);

  const headOf = kept(unpackHead, MOST_HEADS);
  /** The same object for the same head: what is made of one can be known again by it. */
  const parseHead = (id: ArticleId, json: string): ArticleHead =>
    readStored(`${keys.article(id)}, field head,`, () => headOf(json));

  /** So that one that is damaged can be mended or withdrawn. */
  const headUnlessDamaged = (id: ArticleId, json: string): ArticleHead | undefined => {
    try {
      return parseHead(id, json);
    } catch {
      return undefined;
    }
  };
  /** The tags an article was put under; none where its head is damaged. */
  const tagsOf = (id: ArticleId, json: string): string[] => headUnlessDamaged(id, json)?.tags ?? [];
  const givenTags = givenTagsStore(redis, timelines, headUnlessDamaged);

  /**
   * Keeps an article, in place of the one with its id if there is one. That one's availability stays once it has come,
   * so that a correction is no news. `hash` names the post it was made of.
   */
  const put = (article: Article, at: Availability, post?: Uint8Array) => putPacked(packArticle(article, post), at);

  /** As {@link put}. With a gist, it gets its place among the stories; a correction keeps the one it has. */
  async function putPacked(
    article: PackedArticle,
    { hash, restored, since, tagged, place: placeBefore, ...at }: Availability,
    gist?: Gist,
  ): Promise<PutOutcome> {
    const key = keys.article(article.id);
    const [oldHead, oldAvailable, oldHash, oldSince] = await redis.hmget(key, 'head', 'available', 'hash', 'since');
    // What comes from a backup mends one that is damaged.
    if (oldHash === hash && !restored) {
      const isTold = oldHead && headUnlessDamaged(article.id, oldHead)?.source !== article.source;
      return isTold ? giveTags(article, tagged) : 'unchanged';
    }
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
    const known = (restored && placeBefore) ?? placeIn(article.id, oldHead) ?? placeBefore;
    const place = gist && (await placeAmongStories(article.id, gist, known, at.ingested));
    const { given, tags } = await givenOnPut(article, oldHead, restored);
    const placed = place ? withPlace(marked, article.id, place) : marked;
    const head = String(tags) === String(article.tags) ? placed : withTags(placed, tags);
    const had = oldHead ? tagsOf(article.id, oldHead) : [];
    const tagIds = tags.map(tagIdOf);
    const dropped = had.map(tagIdOf).filter((tag) => !tagIds.includes(tag));
    // While the old head still names them.
    await Promise.all(dropped.map((tag) => timelines.remove(tag, article.id)));
    // Before the timelines, so that no reader finds an id without its article.
    const fields = { head, body, post, available, ...(since !== undefined && { since }) };
    await redis.hset(key, { ...fields, ...givenFields(given) });
    const from = seen && tagged ? tagged : available;
    await Promise.all([
      redis.zadd(keys.everything, listed, article.id),
      redis.zadd(keys.ingested, 'NX', at.ingested, article.id),
      ...tags.map((tag) => timelines.add(tag, article.id, seen, from)),
    ]);
    // Others may have given it theirs, or taken them back, at the same time.
    const now = allGiven(await givenTags.of(article.id), article.source);
    if (dropped.length > 0 || String(now) !== String(tags)) await givenTags.settle(article.id, from, [...had, ...tags]);
    // Last: an article whose putting was broken off is not taken for unchanged.
    await Promise.all([redis.hset(key, 'hash', hash), noteChange(redis, article.id)]);
    if (correction?.differs) return 'corrected';
    return oldHash ? 'changed' : 'new';
  }

  /** Which source gives an article which tags once this one is put, and all of them. */
  async function givenOnPut(
    { id, source, tags }: PackedArticle,
    oldHead: string | null | undefined,
    restored: Availability['restored'],
  ) {
    const before = oldHead ? await givenTags.of(id) : new Map<string, string[]>();
    const others = restored ? restored.given : before.size === 0 && oldHead ? givenByTeller(id, oldHead) : {};
    const given = { ...others, [source]: tags };
    return { given, tags: allGiven(new Map([...before, ...Object.entries(given)]), source) };
  }

  /** Has a source that does not tell an article give it its tags; it is under those that it had not since `tagged`. */
  async function giveTags({ id, source, tags }: PackedArticle, tagged?: number): Promise<'changed' | 'unchanged'> {
    return (await givenTags.give(id, source, tags, tagged)) ? 'changed' : 'unchanged';
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

  /** The tags of an article that an earlier release put, by whoever tells it. */
  function givenByTeller(id: ArticleId, json: string): Record<string, readonly string[]> {
    const head = headUnlessDamaged(id, json);
    return head ? { [head.source]: head.tags } : {};
  }

  /** The place of an article; `undefined` where there is none, or its head is damaged. */
  function placeIn(id: ArticleId, json: string | null | undefined): StoryPlace | undefined {
    const head = json ? headUnlessDamaged(id, json) : undefined;
    return head && { story: head.story, chapter: head.chapter };
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
      ...(json ? tagsOf(id, json).map((tag) => timelines.remove(tagIdOf(tag), id)) : []),
    ]);
    await redis.del(keys.article(id));
    // Afterwards, so that nobody keeps what is gone.
    await noteChange(redis, id);
  }

  /** A source has an article no more: withdrawn, where it was the last one that had it; gives whether it is. */
  async function leave(id: ArticleId, source: string, others: ReadonlySet<string>): Promise<boolean> {
    if (others.size === 0) await withdraw(id);
    else if (!others.has(source)) await givenTags.takeBack(id, source);
    return others.size === 0;
  }

  /** Since when an article could be had that was withdrawn in the last month, epoch ms. */
  async function withdrawnSince(id: ArticleId): Promise<number | undefined> {
    const available = await redis.get(keys.withdrawn(id));
    return available === null ? undefined : Number(available);
  }

  async function forgetStory(id: ArticleId, json: string): Promise<void> {
    const head = headUnlessDamaged(id, json);
    // Of a damaged one its entry goes with its period.
    if (head) await stories.forget(id, head.date);
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
    giveTags,
    tagsBySource: givenTags.of,
    leave,
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
