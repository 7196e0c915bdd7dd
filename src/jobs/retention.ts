import type { Store } from '../store/store.ts';

const DAY_MS = 86_400_000;
const BATCH = 200;

/** Removes the articles ingested more than so many days before `now`; 0 keeps all. Gives their number. */
export async function removeExpired(articles: Store['articles'], days: number, now: number): Promise<number> {
  if (days === 0) return 0;
  let removed = 0;
  for (;;) {
    const ids = await articles.ingestedBefore(now - days * DAY_MS, BATCH);
    if (ids.length === 0) return removed;
    await Promise.all(ids.map((id) => articles.withdraw(id)));
    removed += ids.length;
  }
}
