import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import type { ingestPost } from '../ingest/ingest.ts';
import type { Article, Post } from '../model/article.ts';
import type { Source } from '../sources/source.ts';
import type { Store } from '../store/store.ts';

export interface IngestPorts {
  store: Pick<Store, 'articles' | 'posts'>;
  ingest: typeof ingestPost;
  log: Logger;
  now: () => number;
}

export interface IngestCounts {
  read: number;
  new: number;
  changed: number;
  unchanged: number;
  rejected: number;
}

/**
 * Brings the store up to what a source holds now: new posts, corrections, withdrawals.
 *
 * An article becomes available when it is ingested, but never before its own date; in a source's first import at its
 * own date, so that importing an archive floods nobody. A post that cannot be read is logged and counted, and stops
 * nothing. One that its writer holds back is no article, and none any more if it was; it is read, and counts as nothing
 * else.
 *
 * @throws {SourceError} if the source as a whole cannot be read; nothing is withdrawn then
 */
export async function ingestSource(ports: IngestPorts, source: Source): Promise<IngestCounts> {
  const { store, log, now } = ports;
  const { withdraw } = store.articles;
  const known = await store.posts.known(source.name);
  const { firstImport, complete } = await store.posts.beginImport(source.name, now());
  const shift = source.epoch === undefined ? 0 : firstImport - source.epoch;
  const counts: IngestCounts = { read: 0, new: 0, changed: 0, unchanged: 0, rejected: 0 };
  const reject = (path: string, code: string, reason: string, line?: number) => {
    counts.rejected++;
    log.warn({ source: source.name, path, line, code, reason }, 'post rejected');
  };

  const take = async (post: Post) => {
    counts.read++;
    const before = known.get(post.path);
    const hash = createHash('sha256').update(post.bytes).digest('base64url').slice(0, 22);
    if (before?.hash === hash && before.article) {
      counts.unchanged++;
      return;
    }
    const result = ports.ingest(post);
    if (!result.ok) {
      const { code, message, line } = result.rejection;
      if (code === 'held') log.info({ source: source.name, path: post.path, reason: message }, 'post held back');
      else reject(post.path, code, message, line);
      await store.posts.record(source.name, post.path, { hash, article: null }, before, withdraw);
      return;
    }
    const article: Article = { ...result.article, date: result.article.date + shift };
    const ingested = now();
    const available = complete ? Math.max(ingested, article.date) : article.date;
    counts[await store.articles.put(article, { available, ingested, hash })]++;
    // After the article: a crash in between makes the post be read again, not forgotten.
    await store.posts.record(source.name, post.path, { hash, article: article.id }, before, withdraw);
  };

  for await (const event of source.read()) {
    switch (event.kind) {
      case 'post':
        await take(event.post);
        break;
      case 'unreadable':
        counts.read++;
        reject(event.path, 'unreadable', event.reason);
        break;
      case 'complete':
        // After every post is taken, so that a renamed one is never gone in between.
        for (const [path, before] of known)
          if (!event.paths.has(path)) await store.posts.forget(source.name, path, before, withdraw);
        await store.posts.completeImport(source.name, now());
    }
  }
  return counts;
}
