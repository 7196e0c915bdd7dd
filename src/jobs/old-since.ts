import type { Article } from '../model/article.ts';
import type { ArticleId } from '../model/ids.ts';
import { similarity } from '../model/similarity.ts';
import type { StoryPlace } from '../model/story-place.ts';
import type { KnownPost } from '../store/posts.ts';
import { OVERLAP_MS } from '../store/ledger-scripts.ts';
import type { Store } from '../store/store.ts';

/**
 * When (epoch ms) what takes the place of an article becomes available that could be had `since`: to whoever was not served
 * since, and to nobody else, however far their cursors look back.
 */
export function availableInPlace(since: number, now: number): number {
  return since > now ? since : since - OVERLAP_MS;
}

/** After so long, in ms, an article was in the digests of all who wanted it, the weekly ones too. */
const NEWS_MS = 8 * 86_400_000;

/** A text that is another only in part, as where its headline was written anew, and its address with it. */
const LIKE = 0.5;

/** Whether what is of that date, epoch ms, was in the digests of all who wanted it. */
export function isOld(date: number, now: number): boolean {
  return date < now - NEWS_MS;
}

/** Since when an article could be had that is no news, epoch ms; and the one it takes the place of, if that is still there. */
export interface Old {
  since: number;
  of?: ArticleId;
  /** Where that one stands among the stories. */
  place?: StoryPlace;
}

/** What is known of the post that an article was made of: at its path, and else at another by the same bytes, or its name. */
interface Was {
  before: KnownPost | undefined;
  moved: () => ArticleId | undefined;
  /** Asked of what is old only: of the day, two posts may well have one title. */
  namesake: () => Promise<ArticleId | undefined>;
}

/**
 * Since when an article could be had that is no news; `undefined` for news. It is that of a post which was another
 * article to the byte, or is another by its address alone, or was renamed and edited at once. Also where retention has
 * removed that one since: an old post that is edited, or renamed, is old. So is one that was withdrawn after whoever wanted
 * it had it, and comes back as it was.
 */
export async function oldSince(
  { articles, keptPosts }: Pick<Store, 'articles' | 'keptPosts'>,
  { id, date, title, fingerprint }: Article,
  { before, moved, namesake }: Was,
  now: number,
): Promise<Old | undefined> {
  const was = before ? before.article : (moved() ?? (isOld(date, now) ? await namesake() : undefined));
  if (!was) {
    const withdrawn = before ? undefined : await articles.withdrawnSince(id);
    return withdrawn !== undefined && withdrawn < now - NEWS_MS ? { since: withdrawn } : undefined;
  }
  const since = await keptPosts.availableSince(was);
  if (since === undefined) {
    // What lies at a path for a while, as the news of the day do, may be another text each time.
    if (before && was !== id && date >= now - NEWS_MS) return undefined;
    return { since: (await articles.withdrawnSince(was)) ?? (date > now ? date : Math.min(date, now - NEWS_MS)) };
  }
  // Of one that is there still, it stays by itself.
  if (before && was === id) return undefined;
  const [head] = await articles.heads([was]);
  const isSame =
    !before || (head?.date === date && (head.title === title || similarity(head.fingerprint, fingerprint) >= LIKE));
  return isSame ? { since, of: was, ...(head && { place: { story: head.story, chapter: head.chapter } }) } : undefined;
}
