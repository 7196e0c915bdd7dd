import { hashOfPost } from '../ingest/post/post-text.ts';
import type { ArticleHead } from '../model/article.ts';
import type { ArticleLine, BackupLine, SourceLine } from '../model/backup.ts';
import type { ArticleId } from '../model/ids.ts';
import { type KeptPost, originOf } from '../store/kept-posts.ts';
import type { FirstImport } from '../store/posts.ts';
import { keys } from '../store/keys.ts';
import { SCHEMA_VERSION } from '../store/inspect-redis.ts';
import type { Store } from '../store/store.ts';
import { unlessDamaged } from '../store/stored.ts';
import { type SubscriberParts, subscriberLines } from '../store/subscriber-lines.ts';

/** Read side by side: their commands travel together. Posts are large. */
const ARTICLES = 32;
const SUBSCRIBERS = 200;
/** Posts of which one line tells. */
const POSTS = 500;

export interface BackupPorts {
  store: Pick<Store, 'articles' | 'keptPosts' | 'posts' | 'tags' | 'sourceHealth'> & SubscriberParts;
  /** Told of what cannot be backed up, and why. */
  left: (what: string) => void;
  progress: (done: number, of: number) => void;
}

/**
 * All that is remembered for good, in an order that only depends on what it is: the articles by when they became available,
 * what else was read of each source, then each subscriber with its subscriptions. Articles come first, so that a bot that
 * runs while they are restored has them when the first digest is due.
 */
export async function* backupLines(ports: BackupPorts): AsyncGenerator<BackupLine> {
  const { store, progress } = ports;
  const [articles, subscribers] = await Promise.all([store.keptPosts.ids(), store.subscribers.all()]);
  const of = articles.length + subscribers.length;
  let done = 0;
  const aliases = (await readable(ports, keys.tagAliases, store.tags.aliases.all)).map(
    ({ alias, tag }) => [alias, tag] as const,
  );
  const others = aliases.length > 0 ? { aliases: Object.fromEntries(aliases) } : {};
  yield { type: 'header', schema: SCHEMA_VERSION, ...others };
  const imports = new Map<string, Promise<FirstImport>>();
  for (const { name } of await store.sourceHealth.all()) imports.set(name, store.posts.firstImport(name));
  const importOf = (source: string) => {
    const known = imports.get(source) ?? store.posts.firstImport(source);
    imports.set(source, known);
    return known;
  };
  for await (const lines of inGroups(articles, ARTICLES, (id) =>
    readable(ports, keys.article(id), () => articleLines(ports, id, importOf)),
  )) {
    yield* lines;
    progress(++done, of);
  }
  const written = new Set(articles);
  for (const source of [...imports.keys()].sort())
    yield* await readable<BackupLine>(ports, keys.posts(source), () =>
      sourceLines(ports, source, importOf, (id) => written.has(id)),
    );
  for await (const lines of inGroups(subscribers, SUBSCRIBERS, (key) =>
    readable<BackupLine>(ports, `something of subscriber ${key}`, () => subscriberLines(store, key)),
  )) {
    yield* lines;
    progress(++done, of);
  }
}

/** What is damaged keeps nothing else from being backed up. */
function readable<Thing>({ left }: BackupPorts, place: string, read: () => Promise<Thing[]>): Promise<Thing[]> {
  return unlessDamaged(place, left, read, []);
}

async function articleLines(
  { store, left }: BackupPorts,
  id: ArticleId,
  importOf: (source: string) => Promise<FirstImport>,
): Promise<ArticleLine[]> {
  const [kept, origins, bySource] = await Promise.all([
    store.keptPosts.get(id),
    store.posts.origins(id),
    store.articles.tagsBySource(id),
  ]);
  if (!kept) return [];
  const origin = originOf(kept, origins);
  if (!origin) {
    left(`article ${id} ("${kept.head.title}") was kept without its post: read its source again with "gazette ingest"`);
    return [];
  }
  const { head, post, mark, available, ingested, since } = kept;
  const { began, complete } = await importOf(origin.source);
  const given = [...bySource].filter(([, tags]) => tags.length > 0).sort(([one], [other]) => (one < other ? -1 : 1));
  const copies = origins.filter((other) => other !== origin || other.hash !== kept.hash);
  return [
    {
      type: 'article',
      source: origin.source,
      path: origin.path,
      ...hashUnlessOfText(kept, post),
      ...(head.url !== null && { url: head.url }),
      date: head.date,
      available,
      ingested,
      ...(head.updated !== undefined && { updated: head.updated }),
      ...(since !== undefined && { since }),
      story: head.story,
      chapter: head.chapter,
      ...(mark !== undefined && { wanted: wantedOf({ ...head, tags: bySource.get(head.source) ?? head.tags }, mark) }),
      ...(given.length > 1 && { given: Object.fromEntries(given) }),
      ...(began !== undefined && { firstImport: began }),
      ...(complete !== undefined && { imported: complete }),
      copies,
      post,
    },
  ];
}

function wantedOf({ tags, language, sourceTitle }: ArticleHead, mark: string): ArticleLine['wanted'] & object {
  return { mark, tags, language, ...(sourceTitle !== undefined && { sourceTitle }) };
}

/** What was read of a source and is no article now, some of it to a line; none where that is nothing. */
async function sourceLines(
  { store }: BackupPorts,
  source: string,
  importOf: (source: string) => Promise<FirstImport>,
  isWritten: (id: ArticleId) => boolean,
): Promise<SourceLine[]> {
  const { began, complete } = await importOf(source);
  const about = {
    type: 'source' as const,
    source,
    ...(began !== undefined && { firstImport: began }),
    ...(complete !== undefined && { imported: complete }),
  };
  const known = [...(await store.posts.known(source))].sort(([one], [other]) => (one < other ? -1 : 1));
  const lines: SourceLine[] = [];
  for (let at = 0; at < known.length; at += POSTS) {
    const found = known.slice(at, at + POSTS).map(async ([path, { hash, article, left }]) => {
      if (left) return { expired: [], left: [[path, hash] as [string, string]] };
      // One that was put since the articles were listed is no article of this backup, and not gone either.
      const gone = article && !isWritten(article) && (await store.keptPosts.availableSince(article)) === undefined;
      return { expired: gone ? [[path, hash, article] as [string, string, ArticleId]] : [], left: [] };
    });
    const all = await Promise.all(found);
    const [expired, left] = [all.flatMap((one) => one.expired), all.flatMap((one) => one.left)];
    if (expired.length + left.length > 0) lines.push({ ...about, expired, left });
  }
  return lines;
}

function hashUnlessOfText({ hash }: KeptPost, post: string): { hash?: string } {
  return hashOfPost(Buffer.from(post)) === hash ? {} : { hash };
}

/** What is made of each item, in order, so many at a time. */
async function* inGroups<Item, Made>(
  items: readonly Item[],
  most: number,
  make: (item: Item) => Promise<Made>,
): AsyncGenerator<Made> {
  for (let at = 0; at < items.length; at += most) yield* await Promise.all(items.slice(at, at + most).map(make));
}
