import type { Post } from '../model/article.ts';
import { type Reading, type Source, SourceError } from '../sources/source.ts';
import { Batches } from './batches.ts';
import type { IngestCounts } from './ingest-counts.ts';
import { PostTaker, type TakePorts } from './post-taker.ts';
import type { Turn } from './source-turn.ts';
import { untilAborted } from './until-aborted.ts';

export interface IngestPorts extends TakePorts {
  /** Told after every post how many are done of how many there are. */
  progress?: (done: number, of: number) => void;
  /** Told what comes before the posts do: see {@link Reading.fetched}. */
  fetched?: Reading['fetched'];
  /** By which the source is read, where others may want to read it too. */
  turn?: Turn;
}

export interface Ingestion extends IngestCounts {
  /** Epoch ms: the source asks not to be read again before. */
  next?: number;
}

/**
 * Brings the store up to what a source holds now: new posts, corrections, withdrawals.
 *
 * An article becomes available when it is ingested, but never before its own date; in a source's first import at its
 * own date, so that importing an archive floods nobody. One that only moved to another path keeps its instant. A post
 * that cannot be read is logged and counted, and stops nothing. One that its writer holds back is no article, and none
 * any more if it was; it is read, and counts as nothing else.
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
  const { now, progress, turn } = ports;
  const { posts } = ports.store;
  const check = turn ? turn.check : () => {};
  const known = await posts.known(source.name);
  const begun = await posts.beginImport(source.name, now(), known.size === 0);
  const taker = new PostTaker(ports, source, known, begun, batches, check);
  const gone = new Set<string>();
  let found = 0;
  let next: number | undefined;
  const done = () => {
    taker.counts.read++;
    progress?.(taker.counts.read, found);
  };

  const { memory } = begun;
  const signal = turn?.signal;
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
        await taker.take(changedBy(now(), event.post));
        done();
        break;
      case 'unreadable':
        taker.reject(event.path, 'unreadable', event.reason);
        done();
        break;
      case 'gone':
        gone.add(event.path);
        await taker.drop(event.path);
        break;
      case 'complete':
        await taker.complete((path) => !gone.has(path) && (isShut(event, path) || (event.paths?.has(path) ?? true)));
        check();
        await posts.completeImport(source.name, now());
        if (event.memory !== undefined) await posts.remember(source.name, event.memory);
        next = event.next;
    }
  }
  return { ...taker.counts, ...(next !== undefined && { next }) };
}

function isShut({ shut = [] }: { shut?: readonly string[] }, path: string): boolean {
  return shut.some((folder) => path.startsWith(`${folder}/`));
}

/**
 * What was changed tomorrow was so by a clock that is wrong, of a camera, a drive or whoever made a commit. A post without
 * a date of its own would wait for that day; one that says it is of the future does so rightly.
 */
function changedBy(now: number, post: Post): Post {
  return post.modified > now ? { ...post, modified: now } : post;
}
