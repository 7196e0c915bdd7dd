import { setImmediate as nextTurn } from 'node:timers/promises';
import { z } from 'zod';
import { type ArticleId, parseArticleId } from '../model/ids.ts';
import { keys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { readStored, readUnlessDamaged, type TellDamage } from './stored.ts';

/** What was made of the post at a path: the hash of its bytes, and the article, or `null` when it was rejected. */
export interface KnownPost {
  /** Of its bytes; with the options of its source that it was made with, behind a `+`, where there are any. */
  hash: string;
  article: ArticleId | null;
  /** It was one too many of its source's new posts, and is left out for good. */
  left?: true;
}

/** The hash of a post alone, without the options it was made with. */
export function hashAlone(hash: string): string {
  return hash.split('+', 1)[0] ?? '';
}

/** The hash of a post with what names the options it was made with; the former alone where there are none. */
export function hashMarked(hash: string, mark = ''): string {
  return mark === '' ? hash : `${hash}+${mark}`;
}

/** The parts that {@link hashMarked} puts together. */
export function markedParts(marked: string): { hash: string; mark?: string } {
  const [hash = '', mark] = marked.split('+', 2);
  return { hash, ...(mark && { mark }) };
}

/** A post that is an article. */
export interface Origin {
  source: string;
  path: string;
  hash: string;
  /** Of the options it was made with, where there are any. */
  mark?: string;
}

/** Told of an article that a path of that source is no more, and which sources have it still, perhaps that one too. */
type Left = (article: ArticleId, source: string, still: ReadonlySet<string>) => Promise<unknown>;

/** What a reading of a source begins with. */
export interface ImportBegun {
  /** Epoch ms: when the first reading of all began. */
  firstImport: number;
  /** Whether a reading before was complete. */
  complete: boolean;
  /** None of them found anything: this one, and those broken off before it, are the first that do. */
  empty?: true;
  /** What the last complete reading left to be remembered. */
  memory?: string;
}

/** When a source was read for the first time, epoch ms. */
export interface FirstImport {
  began?: number;
  complete?: number;
}

const BEGUN = ['firstImport', 'imported', 'memory', 'empty'];

/** Read in one turn of the event loop: some 5 ms. */
const AT_ONCE = 1_000;

const knownSchema = z.object({
  hash: z.string(),
  article: z.string().nullable(),
  left: z.literal(true).exactOptional(),
});

/** Which posts lie where, so that an unchanged one costs one hash and a vanished one is noticed. */
export function postStore(redis: RedisClient, tell: TellDamage) {
  async function known(source: string): Promise<Map<string, KnownPost>> {
    const entries = Object.entries(await redis.hgetall(keys.posts(source)));
    const posts = new Map<string, KnownPost>();
    for (const [path, json] of entries) {
      // One that is damaged is written anew when its post is read.
      const post = readUnlessDamaged(tell, () => parseKnown(source, path, json));
      if (post) posts.set(path, post);
      // A feed has tens of thousands in a year: in one go they would hold up whatever else the process does.
      if (posts.size % AT_ONCE === 0) await nextTurn();
    }
    return posts;
  }

  /**
   * Notes what a path holds now. Of an article that was there and is not any more `left` is told, before the note is
   * written: a process killed in between does it again.
   */
  async function record(
    source: string,
    path: string,
    now: KnownPost,
    before: KnownPost | undefined,
    left: Left,
  ): Promise<void> {
    if (now.article) await redis.sadd(keys.origins(now.article), origin(source, path));
    if (before?.article && before.article !== now.article) await leave(source, path, before.article, left);
    await redis.hset(keys.posts(source), path, JSON.stringify(now));
  }

  /** Notes that a path is gone; `left` as with {@link record}. */
  async function forget(source: string, path: string, before: KnownPost, left: Left): Promise<void> {
    if (before.article) await leave(source, path, before.article, left);
    await redis.hdel(keys.posts(source), path);
  }

  async function leave(source: string, path: string, article: ArticleId, left: Left): Promise<void> {
    await redis.srem(keys.origins(article), origin(source, path));
    await left(article, source, await sourcesOf(article));
  }

  /**
   * When the source's first import began, whether it is complete, and what is remembered; begins it now if it never was.
   * `empty`: nothing is known of it.
   */
  async function beginImport(source: string, now: number, empty = false): Promise<ImportBegun> {
    const key = keys.source(source);
    await redis.hsetnx(key, 'firstImport', now);
    const [firstImport, imported, memory, wasEmpty] = await redis.hmget(key, ...BEGUN);
    const complete = imported !== null && imported !== undefined;
    // For whoever goes on where this one is broken off, when something is known.
    if (complete && empty && !wasEmpty) await redis.hset(key, 'empty', 1);
    return {
      firstImport: Number(firstImport),
      complete,
      ...(complete && (empty || wasEmpty) && { empty: true }),
      ...(typeof memory === 'string' && { memory }),
    };
  }

  /** Keeps what the next reading of the source is to be given. */
  async function remember(source: string, memory: string): Promise<void> {
    await redis.hset(keys.source(source), 'memory', memory);
  }

  async function completeImport(source: string, now: number): Promise<void> {
    await Promise.all([redis.hsetnx(keys.source(source), 'imported', now), redis.hdel(keys.source(source), 'empty')]);
  }

  /** When the source's first import began and was complete, as far as that is so. */
  async function firstImport(source: string): Promise<FirstImport> {
    const [began, complete] = await redis.hmget(keys.source(source), 'firstImport', 'imported');
    return { ...(began && { began: Number(began) }), ...(complete && { complete: Number(complete) }) };
  }

  /** Notes of a source of which nothing is known when its first import was. */
  async function restoreImport(source: string, { began, complete }: FirstImport): Promise<void> {
    if (began !== undefined) await redis.hsetnx(keys.source(source), 'firstImport', began);
    if (complete !== undefined) await completeImport(source, complete);
  }

  /** Notes of a path of which nothing is known what it held. */
  async function restore(source: string, path: string, held: KnownPost): Promise<void> {
    await redis.hsetnx(keys.posts(source), path, JSON.stringify(held));
  }

  /** The posts that are an article: where they lie, and the hash of each. */
  async function origins(article: ArticleId): Promise<Origin[]> {
    const spelled = (await redis.smembers(keys.origins(article))).sort();
    const found = spelled.map(async (text) => {
      const [source = '', path = ''] = text.split('\0');
      const json = await redis.hget(keys.posts(source), path);
      return json === null ? [] : [{ source, path, ...markedParts(parseKnown(source, path, json).hash) }];
    });
    return (await Promise.all(found)).flat();
  }

  /** Of which sources posts are that are an article. */
  async function sourcesOf(article: ArticleId): Promise<Set<string>> {
    const spelled = await redis.smembers(keys.origins(article));
    return new Set(spelled.map((text) => text.slice(0, text.indexOf('\0'))));
  }

  return {
    known,
    record,
    forget,
    origins,
    sourcesOf,
    beginImport,
    remember,
    completeImport,
    firstImport,
    restoreImport,
    restore,
  };
}

function parseKnown(source: string, path: string, json: string): KnownPost {
  const read = () => knownSchema.parse(JSON.parse(json));
  const { article, ...known } = readStored(`${keys.posts(source)}, field ${path},`, read);
  return { ...known, article: article === null ? null : (parseArticleId(article) ?? null) };
}

function origin(source: string, path: string): string {
  return `${source}\0${path}`;
}
