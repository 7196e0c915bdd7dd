import type { ArticleHead } from '../model/article.ts';
import type { ArticleId } from '../model/ids.ts';
import { type ChangeMark, changesSince, newestChange } from './changes.ts';
import type { RedisClient } from './redis.ts';

/** An article on the timeline of a tag, and since when it can be had, epoch ms. */
export interface TimelineEntry {
  id: ArticleId;
  available: number;
}

/** Heads kept at a time: some 10 MB. */
const MOST = 5_000;
/** Timelines kept at a time, and how much of each: the newest, of which a list shows twenty at most. */
const MOST_TIMELINES = 2_000;
export const TIMELINE_KEPT = 40;
/** How long, in ms, a timeline is kept that nobody said to have changed: a process may have died before it said so. */
const KEEP_MS = 60_000;

interface MemoryPorts {
  readHeads: (ids: readonly ArticleId[]) => Promise<ArticleHead[]>;
  /** The newest of a timeline that are available at an instant. */
  readTimeline: (from: string, until: number, limit: number) => Promise<TimelineEntry[]>;
}

/** Heads and timelines of articles that were read, for as long as nobody says that they changed. */
export function articleMemory(redis: RedisClient, { readHeads, readTimeline }: MemoryPorts) {
  const kept = new Map<ArticleId, ArticleHead>();
  const timelines = new Map<string, { entries: readonly TimelineEntry[]; at: number }>();
  let mark: ChangeMark | undefined;
  /** Another one whenever something was forgotten: what was asked for before that may be old. */
  let age = 0;

  /** Forgets what changed. Holds for what is asked right afterwards, and travels with what is asked together with it. */
  async function catchUp(): Promise<void> {
    const changed = mark === undefined ? undefined : await changesSince(redis, mark);
    if (changed) {
      mark = changed.mark;
      for (const id of changed.ids) kept.delete(id);
      if (changed.ids.length > 0) forgetTimelines();
      return;
    }
    mark = await newestChange(redis);
    kept.clear();
    forgetTimelines();
  }

  /** Any change may have moved an article from one to another. */
  function forgetTimelines(): void {
    timelines.clear();
    age++;
  }

  /**
   * The newest of a timeline that are available at an instant, {@link TIMELINE_KEPT} at most, as of when it caught up. Of
   * one that is known only that is waited for.
   */
  async function timeline(
    from: string,
    until: number,
    limit: number,
    caughtUp: Promise<void>,
  ): Promise<readonly TimelineEntry[]> {
    if (knownOf(from, until, limit)) {
      await caughtUp;
      const known = knownOf(from, until, limit);
      if (known) return known;
    }
    const asked = age;
    const [entries] = await Promise.all([readTimeline(from, Number.POSITIVE_INFINITY, TIMELINE_KEPT), caughtUp]);
    if (age === asked && mark !== undefined) {
      if (timelines.size >= MOST_TIMELINES) timelines.clear();
      timelines.set(from, { entries, at: performance.now() });
    }
    return enough(entries, until, limit) ?? readTimeline(from, until, limit);
  }

  function knownOf(from: string, until: number, limit: number): readonly TimelineEntry[] | undefined {
    const known = timelines.get(from);
    return known && performance.now() - known.at < KEEP_MS ? enough(known.entries, until, limit) : undefined;
  }

  /** The heads of these articles in their order, as of the last time it caught up; those withdrawn since are left out. */
  async function heads(ids: readonly ArticleId[]): Promise<ArticleHead[]> {
    const missing = ids.filter((id) => !kept.has(id));
    const known = new Map(ids.flatMap((id) => (kept.has(id) ? [[id, kept.get(id) as ArticleHead] as const] : [])));
    if (missing.length > 0) {
      const asked = age;
      for (const head of await readHeads(missing)) {
        known.set(head.id, head);
        if (age === asked && mark !== undefined) keep(head);
      }
    }
    return ids.flatMap((id) => known.get(id) ?? []);
  }

  function keep(head: ArticleHead): void {
    const oldest = kept.keys().next();
    if (kept.size >= MOST && !oldest.done) kept.delete(oldest.value);
    kept.set(head.id, head);
  }

  return { catchUp, heads, timeline };
}

/** So many of what is kept of a timeline; `undefined` where more of it would be needed. */
function enough(entries: readonly TimelineEntry[], until: number, limit: number): readonly TimelineEntry[] | undefined {
  const available = entries.filter((entry) => entry.available <= until);
  return available.length >= limit || entries.length < TIMELINE_KEPT ? available.slice(0, limit) : undefined;
}
