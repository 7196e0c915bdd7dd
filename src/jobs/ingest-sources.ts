import type { Logger } from 'pino';
import { gistOf } from '../ingest/news/gist.ts';
import type { ingestPost } from '../ingest/ingest.ts';
import { hashOfPost, postText } from '../ingest/post/post-text.ts';
import { optionsMark, withOptions } from '../ingest/with-options.ts';
import type { Article, Post } from '../model/article.ts';
import type { ArticleId } from '../model/ids.ts';
import { type Reading, type Source, SourceError } from '../sources/source.ts';
import type { KeptPost } from '../store/kept-posts.ts';
import { packArticle } from '../store/packed-article.ts';
import { hashAlone, type KnownPost } from '../store/posts.ts';
import type { Store } from '../store/store.ts';
import { Batches } from './batches.ts';
import { movedPosts } from './moved-posts.ts';
import { NewestOnly } from './newest-only.ts';
import type { Turn } from './source-turn.ts';
import { untilAborted } from './until-aborted.ts';

export interface IngestPorts {
  store: Pick<Store, 'articles' | 'keptPosts' | 'posts'>;
  ingest: typeof ingestPost;
  log: Logger;
  now: () => number;
  /** Told of every article that is there no more, is there again, or reads otherwise than its readers saw it. */
  corrected?: (article: ArticleId) => Promise<void>;
  /** Told of every article that becomes available now or later, once it is in the store. */
  arrived?: (article: { tags: readonly string[]; available: number }) => Promise<void>;
  /** Told after every post how many are done of how many there are. */
  progress?: (done: number, of: number) => void;
  /** Told what comes before the posts do: see {@link Reading.fetched}. */
  fetched?: Reading['fetched'];
  /** By which the source is read, where others may want to read it too. */
  turn?: Turn;
}

export interface IngestCounts {
  read: number;
  new: number;
  changed: number;
  unchanged: number;
  rejected: number;
}

export interface Ingestion extends IngestCounts {
  /** Epoch ms: the source asks not to be read again before. */
  next?: number;
}

/**
 * Brings the store up to what a source holds now: new posts, corrections, withdrawals.
 *
 * An article becomes available when it is ingested, but never before its own date; in a source's first import at its
 * own date, so that importing an archive floods nobody. One that only moved to another path keeps its instant. A post that cannot be read is logged and counted, and stops
 * nothing. One that its writer holds back is no article, and none any more if it was; it is read, and counts as nothing
 * else.
 *
 * @throws {SourceError} if the source as a whole cannot be read; nothing is withdrawn then
 * @throws {ReadingGivenUp} if its turn ends before it is read
 */
export async function ingestSource(ports: IngestPorts, source: Source): Promise<Ingestion> {
  const batches = new Batches();
  try {
    return await ingestInBatches(ports, source, batches);
  } catch (error) {
    if (error instanceof SourceError && error.memory !== undefined)
      await ports.store.posts.remember(source.name, error.memory);
    throw error;
  } finally {
    // So that nothing is written after we have ended, however we end.
    await batches.abandon();
  }
}

async function ingestInBatches(ports: IngestPorts, source: Source, batches: Batches): Promise<Ingestion> {
  const { store, log, now } = ports;
  const corrected = ports.corrected ?? noMatter;
  const arrived = ports.arrived ?? noMatter;
  const check = ports.turn ? ports.turn.check : () => {};
  const withdraw = async (id: ArticleId) => {
    await store.articles.withdraw(id);
    await corrected(id);
  };
  const known = await store.posts.known(source.name);
  const movedFrom = movedPosts(known);
  const { firstImport, complete, memory } = await store.posts.beginImport(source.name, now());
  const shift = source.epoch === undefined ? 0 : firstImport - source.epoch;
  const counts: Ingestion = { read: 0, new: 0, changed: 0, unchanged: 0, rejected: 0 };
  const reject = (path: string, code: string, reason: string, line?: number) => {
    counts.rejected++;
    log.warn({ source: source.name, path, line, code, reason }, 'post rejected');
  };

  const options = source.options ?? {};
  const mark = optionsMark(options);
  const withMark = (digest: string) => (mark === '' ? digest : `${digest}+${mark}`);
  const newest = options.limit === undefined ? undefined : new NewestOnly(options.limit);
  const articles = new Set(newest && [...known.values()].flatMap(({ article }) => article ?? []));

  /** `again`: what is in the store already, made with other options. */
  const take = async (post: Post, again?: KeptPost) => {
    const { path, bytes } = post;
    const before = known.get(path);
    const digest = withMark(again?.hash ?? hashOfPost(bytes));
    if (before?.left || (before?.hash === digest && before.article)) {
      counts.unchanged++;
      return;
    }
    const result = ports.ingest(post);
    if (!result.ok) {
      const { code, message, line } = result.rejection;
      if (code === 'held') log.info({ source: source.name, path, reason: message }, 'post held back');
      else reject(path, code, message, line);
      const rejected: KnownPost = { hash: digest, article: null };
      known.set(path, rejected);
      return note(path, rejected, before);
    }
    const date = again?.head.date ?? result.article.date + shift;
    const article: Article = withOptions({ ...result.article, date }, options);
    const ingested = now();
    const moved = complete && !before ? movedFrom(hashAlone(digest)) : undefined;
    const since = again?.available ?? (moved && (await store.keptPosts.availableSince(moved)));
    const available = since ?? (complete ? Math.max(ingested, article.date) : article.date);
    const taken: KnownPost = { hash: digest, article: article.id };
    // Made with other options of its source, which is news to nobody.
    const same = before?.article === article.id && hashAlone(before.hash) === hashAlone(digest);
    // Now: blocks that wait for their turn would become old, and all of memory theirs before it is cleared.
    const packed = packArticle(article, postText(bytes));
    const gist = gistOf(article);
    const run = async () => {
      check();
      const outcome = await store.articles.putPacked(packed, { available, ingested, hash: digest }, gist);
      counts[outcome === 'corrected' ? 'changed' : outcome]++;
      // A post that is written anew may have been gone for a moment. In a first import nobody has seen anything.
      if (outcome === 'corrected' || (outcome === 'new' && complete)) await corrected(article.id);
      // Also one that was put before, by a process that died before it told. What came to an archive is news to nobody.
      if (outcome !== 'corrected' && !same && available >= ingested) await arrived({ tags: article.tags, available });
      // After the article: a crash in between makes the post be read again, not forgotten.
      await store.posts.record(source.name, path, taken, before, withdraw);
    };
    const keep = async () => {
      known.set(path, taken);
      await batches.add({ ids: [path, article.id, ...idsOf(before)], bytes: bytes.length, run });
    };
    if (!newest || before || articles.has(article.id)) return keep();
    const leave = () => note(path, { hash: digest, article: null, left: true }, before);
    await newest.add({ path, date: article.date, keep, leave });
  };

  /** Notes what a path holds, where its article is not to be put. */
  const note = async (path: string, known: KnownPost, before: KnownPost | undefined) => {
    const run = async () => {
      check();
      await store.posts.record(source.name, path, known, before, withdraw);
    };
    await batches.add({ ids: [path, ...idsOf(before)], bytes: 0, run });
  };

  /** Brings up to the options what was stored with others and did not come in this reading. */
  const bringUp = async (path: string, before: KnownPost, id: ArticleId) => {
    const hash = hashAlone(before.hash);
    const kept = await store.keptPosts.get(id);
    // Of an article that lies at several paths, the one it was made of counts.
    if (kept?.post === undefined || kept.hash !== hash || kept.head.source !== source.name)
      return note(path, { hash: withMark(hash), article: id }, before);
    const { url, date } = kept.head;
    const bytes = Buffer.from(kept.post);
    await take({ source: source.name, path, bytes, modified: date, ...(url !== null && { url }) }, kept);
  };

  const gone = new Set<string>();
  const isThere = (path: string, all: ReadonlySet<string> | undefined) => !gone.has(path) && (all?.has(path) ?? true);
  let found = 0;
  const done = () => {
    counts.read++;
    ports.progress?.(counts.read, found);
  };
  const signal = ports.turn?.signal;
  const reading = source.read({
    now: now(),
    ...(memory !== undefined && { memory }),
    ...(signal && { signal }),
    ...(ports.fetched && { fetched: ports.fetched }),
  });
  for await (const event of signal ? untilAborted(reading, signal) : reading) {
    switch (event.kind) {
      case 'found':
        found = event.posts;
        break;
      case 'post':
        gone.delete(event.post.path);
        await take(event.post);
        done();
        break;
      case 'unreadable':
        reject(event.path, 'unreadable', event.reason);
        done();
        break;
      case 'gone':
        gone.add(event.path);
        newest?.drop(event.path);
        break;
      case 'complete':
        await newest?.finish();
        for (const [path, before] of known)
          if (before.article && before.hash !== withMark(hashAlone(before.hash)) && isThere(path, event.paths))
            await bringUp(path, before, before.article);
        // After every post is taken, so that a renamed one is never gone in between.
        await batches.finish();
        for (const [path, before] of known) {
          if (isThere(path, event.paths)) continue;
          const forget = async () => {
            check();
            await store.posts.forget(source.name, path, before, withdraw);
          };
          await batches.add({ ids: [path, ...idsOf(before)], bytes: 0, run: forget });
        }
        await batches.finish();
        check();
        await store.posts.completeImport(source.name, now());
        if (event.memory !== undefined) await store.posts.remember(source.name, event.memory);
        if (event.next !== undefined) counts.next = event.next;
    }
  }
  return counts;
}

/** Nobody is told. */
async function noMatter(): Promise<void> {}

const idsOf = (before: KnownPost | undefined) => (before?.article ? [before.article] : []);
