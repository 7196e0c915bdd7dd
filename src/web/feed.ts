import { createHash } from 'node:crypto';
import type { Translate } from '../i18n.ts';
import type { Article } from '../model/article.ts';
import { type ArticleId } from '../model/ids.ts';
import type { Tag } from '../model/tag.ts';
import { atomFeed } from '../render/pages/atom.ts';
import { ATOM_TYPE, type Site } from '../render/pages/site.ts';
import type { ArticleStore } from '../store/articles.ts';
import { type Document, documentOf } from './documents.ts';
import type { keptDocuments } from './kept-documents.ts';

/** Enough for a reader's program that looks in once a day. */
const ENTRIES = 30;

/** The feed of a tag, or of everything, as of `now`. What it holds is looked at each time; it is written anew when that changed. */
export async function feedOf(
  articles: ArticleStore,
  about: {
    tag: Tag | null;
    now: number;
    site: Site;
    t: Translate;
    kept: ReturnType<typeof keptDocuments>;
  },
): Promise<Document> {
  const { tag, now, site, t, kept } = about;
  const entries = await articles.timeline(tag?.id ?? null, now, ENTRIES);
  const found = (
    await Promise.all(
      entries.map(async ({ id, available }) => {
        const article = await articles.publishedAmong(id, now);
        return article && { ...article, changed: Math.max(available, article.head.updated ?? 0) };
      }),
    )
  ).filter((one) => one !== undefined);
  const states = createHash('sha1');
  for (const { state, changed } of found) states.update(`${state} ${changed} `);
  const key = [states.digest('base64url'), tag?.id ?? '', tag?.name ?? '', t.locale, site.url].join('\0');
  return kept(key, () => {
    // What has no articles has not changed since the beginning of time.
    const updated = found.reduce((latest, { changed }) => Math.max(latest, changed), 0);
    const feed = { tag, articles: unpacked(found), updated };
    return documentOf(
      atomFeed(site, feed, t, ({ id }) => uuidOf(id)),
      ATOM_TYPE,
      updated,
    );
  });
}

/** One after the other: all of them may be large. */
function* unpacked(found: readonly { unpack: () => Article | undefined }[]): Iterable<Article> {
  for (const { unpack } of found) {
    const article = unpack();
    if (article) yield article;
  }
}

/** An article's id as a URN (RFC 9562, version 8: what it is made of is ours). */
function uuidOf(id: ArticleId): string {
  const hex = createHash('sha256').update(`gazette/article/${id}`).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
