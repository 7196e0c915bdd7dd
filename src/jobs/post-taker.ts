import type { Logger } from 'pino';
import type { Ingested } from '../ingest/assemble.ts';
import { gistOf } from '../ingest/news/gist.ts';
import { hashOfPost, postText } from '../ingest/post/post-text.ts';
import { optionsMark, withOptions } from '../ingest/with-options.ts';
import type { Article, Post } from '../model/article.ts';
import type { ArticleId } from '../model/ids.ts';
import type { Source } from '../sources/source.ts';
import type { KeptPost } from '../store/kept-posts.ts';
import { packArticle } from '../store/packed-article.ts';
import { hashAlone, hashMarked, type ImportBegun, type KnownPost } from '../store/posts.ts';
import type { Store } from '../store/store.ts';
import type { Batches } from './batches.ts';
import type { IngestCounts } from './ingest-counts.ts';
import { movedPosts, namesakes } from './moved-posts.ts';
import { NewestOnly } from './newest-only.ts';
import { availableInPlace, isOld, oldSince } from './old-since.ts';
import { PostsTogether, type TogetherPorts, type WaitingPost } from './posts-together.ts';
import { AS_IT_WAS, retagged } from './retagged.ts';
import { isToldFuller, textLength } from './told-fuller.ts';

export interface TakePorts extends Pick<TogetherPorts, 'ingest'> {
  store: Pick<Store, 'articles' | 'keptPosts' | 'posts' | 'successors'>;
  log: Logger;
  now: () => number;
  /** Told of every article that is there no more, is there again, or reads otherwise than its readers saw it. */
  corrected?: (article: ArticleId) => Promise<void>;
  /** Told of every article that becomes available now or later, once it is in the store. */
  arrived?: (article: { tags: readonly string[]; available: number }) => Promise<void>;
}

/** Takes the posts of one reading of a source into the store, compared with what it knows of that source. */
export class PostTaker {
  readonly counts: IngestCounts = { read: 0, new: 0, changed: 0, unchanged: 0, rejected: 0 };
  readonly #ports: TakePorts;
  readonly #source: Source;
  readonly #known: Map<string, KnownPost>;
  /** Whether a reading before was complete: what comes now is news. */
  readonly #complete: boolean;
  /** Whether none of them found anything, as of a feed in trouble; a folder may be filled post by post. */
  readonly #empty: boolean;
  /** What the dates of a source that tells a made-up time are late by, ms. */
  readonly #shift: number;
  readonly #batches: Batches;
  /** @throws once another may have taken this reading on: nothing is written then */
  readonly #check: () => void;
  readonly #mark: string;
  readonly #movedFrom: ReturnType<typeof movedPosts>;
  readonly #namesake: ReturnType<typeof namesakes>;
  readonly #newest: NewestOnly | undefined;
  readonly #newestBefore: ReadonlySet<ArticleId>;
  readonly #together: PostsTogether;

  constructor(
    ports: TakePorts,
    source: Source,
    known: Map<string, KnownPost>,
    begun: ImportBegun,
    batches: Batches,
    check: () => void,
  ) {
    this.#ports = ports;
    this.#source = source;
    this.#known = known;
    this.#complete = begun.complete;
    this.#empty = begun.empty === true && source.interval !== undefined;
    this.#shift = source.epoch === undefined ? 0 : begun.firstImport - source.epoch;
    this.#batches = batches;
    this.#check = check;
    this.#together = new PostsTogether({ ingest: ports.ingest, made: this.#file });
    this.#mark = optionsMark(source.options ?? {});
    this.#movedFrom = movedPosts(known);
    this.#namesake = namesakes(known, ports.store.articles.heads);
    const limit = source.options?.limit;
    this.#newest = limit === undefined ? undefined : new NewestOnly(limit);
    this.#newestBefore = new Set(this.#newest && [...known.values()].flatMap(({ article }) => article ?? []));
  }

  reject(path: string, code: string, reason: string, line?: number): void {
    this.counts.rejected++;
    this.#ports.log.warn({ source: this.#source.name, path, line, code, reason }, 'post rejected');
  }

  /** Takes a post, once there are enough for it to be made an article together with others. */
  async take(post: Post): Promise<void> {
    const alone = hashOfPost(post.bytes);
    const hash = this.#withMark(alone);
    const again = await this.#madeOtherwise(post.path, hash, alone);
    await this.#take({ post, hash, again });
  }

  /** What was made of the same post with other options: its date may be of the moment it was first read. */
  async #madeOtherwise(path: string, hash: string, alone: string): Promise<KeptPost | undefined> {
    const before = this.#known.get(path);
    if (!before?.article || before.hash === hash || hashAlone(before.hash) !== alone) return undefined;
    // One that is damaged is made anew.
    const kept = await this.#ports.store.keptPosts.getWhole(before.article);
    return kept?.hash === alone && kept.head.source === this.#source.name ? kept : undefined;
  }

  /** A post that came is gone again. */
  async drop(path: string): Promise<void> {
    await this.#together.finish();
    this.#newest?.drop(path);
  }

  /** All has come: brings what did not come up to the options, then withdraws what `isThere` says is gone. */
  async complete(isThere: (path: string) => boolean): Promise<void> {
    await this.#together.finish();
    await this.#newest?.finish();
    for (const [path, before] of this.#known)
      if (before.article && before.hash !== this.#withMark(hashAlone(before.hash)) && isThere(path))
        await this.#bringUp(path, before, before.article);
    await this.#together.finish();
    // After every post is taken, so that a renamed one is never gone in between.
    await this.#batches.finish();
    for (const [path, before] of this.#known) {
      if (isThere(path)) continue;
      const forget = () => this.#ports.store.posts.forget(this.#source.name, path, before, this.#leave);
      await this.#batch([path, ...idsOf(before)], 0, forget);
    }
    await this.#batches.finish();
  }

  async #take(waiting: WaitingPost): Promise<void> {
    const { path } = waiting.post;
    // What it is to be compared with is the one before it.
    if (this.#together.has(path)) await this.#together.finish();
    const before = this.#known.get(path);
    if (before?.left || (before?.hash === waiting.hash && before.article)) {
      this.counts.unchanged++;
      return;
    }
    await this.#together.add(waiting);
  }

  readonly #file = async ({ post, hash, again }: WaitingPost, result: Ingested): Promise<void> => {
    const { path } = post;
    const before = this.#known.get(path);
    if (!result.ok) {
      const { code, message, line } = result.rejection;
      if (code === 'held') this.#ports.log.info({ source: this.#source.name, path, reason: message }, 'post held back');
      else this.reject(path, code, message, line);
      const rejected: KnownPost = { hash, article: null };
      this.#known.set(path, rejected);
      return this.#note(path, rejected, before);
    }
    const date = again?.head.date ?? result.article.date + this.#shift;
    const article = withOptions({ ...result.article, date }, this.#source.options ?? {});
    const keep = await this.#keeping(post, article, hash, before, again);
    if (!this.#newest || before || this.#newestBefore.has(article.id)) return keep();
    const leave = () => this.#note(path, { hash, article: null, left: true }, before);
    await this.#newest.add({ path, date, keep, leave });
  };

  #withMark(hash: string): string {
    return hashMarked(hash, this.#mark);
  }

  /** Gives what puts an article in the store. */
  async #keeping(
    post: Post,
    article: Article,
    hash: string,
    before: KnownPost | undefined,
    again: KeptPost | undefined,
  ) {
    const { store, now, corrected = noMatter, arrived = noMatter } = this.#ports;
    const { path, bytes } = post;
    const ingested = now();
    const moved = () => this.#movedFrom(hashAlone(hash));
    const was = { before, moved, namesake: () => this.#namesake(article) };
    const old = this.#complete && !again ? await oldSince(store, article, was, ingested) : undefined;
    const isNews = this.#complete && !(this.#empty && isOld(article.date, ingested));
    const anew = isNews ? Math.max(ingested, article.date) : article.date;
    const available = again?.available ?? (old ? availableInPlace(old.since, ingested) : anew);
    const taken: KnownPost = { hash, article: article.id };
    // Made with other options of its source, which is news to nobody.
    const same = before?.article === article.id && hashAlone(before.hash) === hashAlone(hash);
    // Now: blocks that wait for their turn would become old, and all of memory theirs before it is cleared.
    const packed = packArticle(article, postText(bytes));
    const gist = gistOf(article);
    const { id, tags } = article;
    const length = textLength(article.blocks);
    const put = async () => {
      // What an operator's options change, and what takes the place of another, is news to nobody.
      const isOurs = again || same || old;
      const { tagged, added } = this.#complete && !isOurs ? await retagged(store, article, ingested) : AS_IT_WAS;
      const at = { available, ingested, hash, since: old?.since, place: old?.place, tagged };
      // A post that was noted was told of; one that is still to come may come at another time now.
      const isTold = before?.article === id && ((await store.keptPosts.availableSince(id)) ?? ingested) <= ingested;
      const fuller = await isToldFuller(store, { id, source: this.#source.name, length });
      const outcome = fuller
        ? await store.articles.giveTags(packed, tagged)
        : await store.articles.putPacked(packed, at, gist);
      if (old?.of) await store.successors.note(old.of, id);
      this.counts[outcome === 'corrected' ? 'changed' : outcome]++;
      // A post that is written anew may have been gone for a moment. In a first import nobody has seen anything.
      if (outcome === 'corrected' || (outcome === 'new' && this.#complete)) await corrected(id);
      // Also one that was put before, by a process that died before it told. What came to an archive is news to nobody.
      const isNew = added || (outcome !== 'corrected' && !fuller && !isTold);
      if (isNew && !same && available >= ingested) await arrived({ tags, available });
      // After the article: a crash in between makes the post be read again, not forgotten.
      await store.posts.record(this.#source.name, path, taken, before, this.#leave);
    };
    return async () => {
      this.#known.set(path, taken);
      await this.#batch([path, id, ...idsOf(before)], bytes.length, put);
    };
  }

  /** Brings up to the options what was stored with others and did not come in this reading. */
  async #bringUp(path: string, before: KnownPost, id: ArticleId): Promise<void> {
    const hash = hashAlone(before.hash);
    const kept = await this.#ports.store.keptPosts.getWhole(id);
    const source = this.#source.name;
    // Of an article that lies at several paths, the one it was made of counts.
    if (!kept || kept.hash !== hash || kept.head.source !== source)
      return this.#note(path, { hash: this.#withMark(hash), article: id }, before);
    const { url, date } = kept.head;
    const post = { source, path, bytes: Buffer.from(kept.post), modified: date, ...(url !== null && { url }) };
    await this.#take({ post, hash: this.#withMark(hash), again: kept });
  }

  /** Notes what a path holds, where its article is not to be put. */
  async #note(path: string, known: KnownPost, before: KnownPost | undefined): Promise<void> {
    const { posts } = this.#ports.store;
    const record = () => posts.record(this.#source.name, path, known, before, this.#leave);
    await this.#batch([path, ...idsOf(before)], 0, record);
  }

  async #batch(ids: string[], bytes: number, write: () => Promise<unknown>): Promise<void> {
    const run = async () => {
      this.#check();
      await write();
    };
    await this.#batches.add({ ids, bytes, run });
  }

  readonly #leave = async (id: ArticleId, source: string, still: ReadonlySet<string>): Promise<void> => {
    const { store, corrected = noMatter } = this.#ports;
    if (await store.articles.leave(id, source, still)) await corrected(id);
  };
}

/** Nobody is told. */
async function noMatter(): Promise<void> {}

const idsOf = (before: KnownPost | undefined) => (before?.article ? [before.article] : []);
