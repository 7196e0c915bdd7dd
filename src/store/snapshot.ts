import type { ArticleHead } from '../model/article.ts';
import { MOST_CONSIDERED } from '../model/digest.ts';
import type { ArticleId, TagId } from '../model/ids.ts';
import type { SetBack } from '../model/set-back.ts';
import type { ArticleStore } from './articles.ts';
import type { TimelineEntry } from './article-memory.ts';
import type { clockStore } from './clock.ts';

/** How old a snapshot may become, in ms: a digest shows a correction that is older. */
const FRESH_MS = 1_000;

/** What can be read as of one instant: each tag and each article read once, for all who are served meanwhile. */
export interface Snapshot {
  /** Epoch ms. */
  readonly now: number;
  /** How the clock was set back, oldest first. */
  setBacks(): Promise<readonly SetBack[]>;
  /** The newest articles of each tag that are available, newest first; the same object while they are the same. */
  timelines(tags: readonly TagId[]): Promise<(readonly TimelineEntry[])[]>;
  /** The heads of these articles in their order; those withdrawn since are left out. */
  heads(ids: readonly ArticleId[]): Promise<ArticleHead[]>;
}

/** Timelines as they were read last, by tag. */
type Earlier = Map<TagId, readonly TimelineEntry[]>;

interface SnapshotPorts {
  articles: Pick<ArticleStore, 'timeline' | 'heads'>;
  clock: Pick<ReturnType<typeof clockStore>, 'setBacks'>;
}

/** What there is to read as of `now`. */
export function takeSnapshot({ articles, clock }: SnapshotPorts, now: number, earlier: Earlier = new Map()): Snapshot {
  let setBacks: Promise<SetBack[]> | undefined;
  return {
    now,
    setBacks: () => (setBacks ??= clock.setBacks()),
    timelines: eachOnce((tags: readonly TagId[]) =>
      Promise.all(tags.map(async (tag) => sameAs(await articles.timeline(tag, now, MOST_CONSIDERED), tag, earlier))),
    ),
    heads: eachOnce(async (ids: readonly ArticleId[]) => {
      const found = new Map((await articles.heads(ids)).map((head) => [head.id, head]));
      return ids.map((id) => found.get(id));
    }),
  };
}

/** Gives what belongs to keys, without those to which nothing does; each is read once, whoever asks meanwhile. */
function eachOnce<Key, Value>(read: (keys: readonly Key[]) => Promise<readonly (Value | undefined)[]>) {
  const known = new Map<Key, Value | undefined>();
  const underWay = new Map<Key, Promise<void>>();
  const pick = (keys: readonly Key[], missing: Key[]) => {
    const found: Value[] = [];
    for (const key of keys) {
      const value = known.get(key);
      if (value !== undefined) found.push(value);
      else if (!known.has(key)) missing.push(key);
    }
    return found;
  };
  return async (keys: readonly Key[]): Promise<Value[]> => {
    const missing: Key[] = [];
    const found = pick(keys, missing);
    if (missing.length === 0) return found;
    const unasked = missing.filter((key) => !underWay.has(key));
    const asked =
      unasked.length === 0
        ? undefined
        : read(unasked).then((values) => {
            for (const [at, key] of unasked.entries()) known.set(key, values[at]);
          });
    if (asked) for (const key of unasked) underWay.set(key, asked);
    await Promise.all(new Set(missing.flatMap((key) => underWay.get(key) ?? [])));
    return pick(keys, []);
  };
}

function sameAs(read: readonly TimelineEntry[], tag: TagId, earlier: Earlier): readonly TimelineEntry[] {
  const before = earlier.get(tag);
  const same =
    before?.length === read.length &&
    read.every(({ id, available }, at) => before[at]?.id === id && before[at]?.available === available);
  if (same && before) return before;
  earlier.set(tag, read);
  return read;
}

/**
 * Gives a snapshot that is at most a second old, by that clock and by the wall's, and as of that instant at least where
 * one is told.
 */
export function snapshots(ports: SnapshotPorts, clock: () => number): (asOf?: number) => Snapshot {
  let current: Snapshot | undefined;
  let takenAt = 0;
  const earlier: Earlier = new Map();
  return (asOf = 0) => {
    const now = Math.max(clock(), asOf);
    const fresh = current && performance.now() - takenAt < FRESH_MS && current.now <= now;
    if (fresh && current && current.now >= asOf && now - current.now < FRESH_MS) return current;
    takenAt = performance.now();
    current = takeSnapshot(ports, now, earlier);
    return current;
  };
}
