import { gistOf } from '../ingest/news/gist.ts';
import { ingestPost } from '../ingest/ingest.ts';
import { hashOfPost } from '../ingest/post/post-text.ts';
import type { Batches } from '../jobs/batches.ts';
import type { ArticleLine, SourceLine } from '../model/backup.ts';
import { packArticle } from '../store/packed-article.ts';
import { hashAlone, hashMarked, type KnownPost } from '../store/posts.ts';
import type { Store } from '../store/store.ts';

export interface ArticleRestorer {
  take: (number: number, line: ArticleLine) => Promise<void>;
  takeSource: (line: SourceLine) => Promise<void>;
  readonly counts: RestoredArticles;
}

export interface RestoredArticles {
  articles: number;
  /** Of these, those that were there as they are. */
  unchanged: number;
  /** Posts that this version makes no article of. */
  rejected: number;
}

interface Ports {
  store: Pick<Store, 'articles' | 'posts'>;
  now: () => number;
  left: (what: string) => void;
}

/**
 * Makes articles of their posts anew, as reading their source would, so that a backup serves any version. Without instants
 * of its own, an article becomes available at its date: whoever brings an archive floods nobody.
 */
export function articleRestorer({ store, now, left }: Ports, batches: Batches): ArticleRestorer {
  const counts: RestoredArticles = { articles: 0, unchanged: 0, rejected: 0 };
  const sources = new Map<string, Promise<Map<string, KnownPost>>>();
  const imports = new Set<string>();

  const knownOf = (source: string) => {
    const known = sources.get(source) ?? store.posts.known(source);
    sources.set(source, known);
    return known;
  };

  async function restoreImport({ source, firstImport: began, imported: complete }: ArticleLine | SourceLine) {
    if (imports.has(source)) return;
    imports.add(source);
    const when = { ...(began !== undefined && { began }), ...(complete !== undefined && { complete }) };
    await store.posts.restoreImport(source, when);
  }

  async function take(number: number, line: ArticleLine): Promise<void> {
    const { source, path, url } = line;
    counts.articles++;
    const bytes = Buffer.from(line.post);
    const hash = line.hash ?? hashOfPost(bytes);
    await restoreImport(line);
    const known = await knownOf(source);
    const there = known.get(path);
    if (there?.article && hashAlone(there.hash) === hash && (await store.articles.isWhole(there.article))) {
      counts.unchanged++;
      return;
    }
    const modified = line.date ?? now();
    const result = ingestPost({ source, path, bytes, modified, ...(url !== undefined && { url }) });
    if (!result.ok) {
      counts.rejected++;
      left(`line ${number}: ${source} ${path}: ${result.rejection.message}`);
      return;
    }
    const { updated, since, story, chapter, wanted: { mark, ...wanted } = {} } = line;
    const article = {
      ...result.article,
      ...wanted,
      ...(line.given?.[source] && { tags: line.given[source] }),
      date: line.date ?? result.article.date,
      ...(updated !== undefined && { updated }),
    };
    const available = line.available ?? article.date;
    const ingested = line.ingested ?? now();
    const packed = packArticle(article, bytes);
    const gist = gistOf(article);
    const place = story === undefined ? undefined : { story, chapter };
    const places = [{ source, path, hash, ...(mark !== undefined && { mark }) }, ...line.copies];
    const paths = new Map(places.map((place) => [`${place.source}\0${place.path}`, place]));
    const run = async () => {
      await store.articles.putPacked(
        packed,
        { available, ingested, hash: hashMarked(hash, mark), since, place, restored: { given: line.given } },
        gist,
      );
      for (const place of paths.values()) {
        const others = await knownOf(place.source);
        const taken = { hash: hashMarked(place.hash, place.mark), article: article.id };
        await store.posts.record(place.source, place.path, taken, others.get(place.path), store.articles.leave);
        others.set(place.path, taken);
      }
    };
    await batches.add({ ids: [article.id, ...paths.keys()], bytes: bytes.length, run });
  }

  /** What was read and is no article stays so: unknown, it would be news to everybody when its source is read. */
  async function takeSource(line: SourceLine): Promise<void> {
    const { source, expired, left } = line;
    await restoreImport(line);
    const posts = [
      ...expired.map(([path, hash, article]) => ({ path, known: { hash, article } })),
      ...left.map(([path, hash]) => ({ path, known: { hash, article: null, left: true as const } })),
    ];
    const run = () => Promise.all(posts.map(({ path, known }) => store.posts.restore(source, path, known)));
    await batches.add({ ids: posts.map(({ path }) => `${source}\0${path}`), bytes: 0, run });
  }

  return { take, takeSource, counts };
}
