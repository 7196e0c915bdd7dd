import type { ArticleHead } from '../model/article.ts';
import type { ArticleId } from '../model/ids.ts';
import { type ChangeMark, changesSince, newestChange } from './changes.ts';
import type { RedisClient } from './redis.ts';

/** Heads kept at a time: some 10 MB. */
const MOST = 5_000;

/** Heads of articles that were read, for as long as nobody says that they changed. */
export function headMemory(redis: RedisClient, read: (ids: readonly ArticleId[]) => Promise<ArticleHead[]>) {
  const kept = new Map<ArticleId, ArticleHead>();
  let mark: ChangeMark | undefined;
  /** Another one whenever something was forgotten: what was asked for before that may be old. */
  let age = 0;

  /**
   * Forgets what changed. To be asked together with what tells which heads are wanted, so that the way to the store is
   * gone once.
   */
  async function catchUp(): Promise<void> {
    const changed = mark === undefined ? undefined : await changesSince(redis, mark);
    if (changed) {
      mark = changed.mark;
      for (const id of changed.ids) kept.delete(id);
      if (changed.ids.length > 0) age++;
      return;
    }
    mark = await newestChange(redis);
    kept.clear();
    age++;
  }

  /** The heads of these articles in their order, as of the last time it caught up; those withdrawn since are left out. */
  async function heads(ids: readonly ArticleId[]): Promise<ArticleHead[]> {
    const missing = ids.filter((id) => !kept.has(id));
    const known = new Map(ids.flatMap((id) => (kept.has(id) ? [[id, kept.get(id) as ArticleHead] as const] : [])));
    if (missing.length > 0) {
      const asked = age;
      for (const head of await read(missing)) {
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

  return { catchUp, heads };
}
