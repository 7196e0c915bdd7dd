import type { Translate } from '../i18n.ts';
import type { Article, ArticleHead } from '../model/article.ts';
import type { SubscriberKey } from '../model/chat.ts';
import { digestOf } from '../model/digest.ts';
import type { ArticleId } from '../model/ids.ts';
import type { View } from '../model/showing.ts';
import type { ArticleScript, Format } from '../model/subscriber.ts';
import { renderArticle } from '../render/article.ts';
import { inScript } from '../render/chinese.ts';
import { renderDigest } from '../render/digest.ts';
import type { Message } from '../render/message.ts';
import type { Store } from '../store/store.ts';

/** For whom a message is made. */
export interface Reader {
  key: SubscriberKey;
  t: Translate;
  timezone: string;
  format: Format;
  script: ArticleScript;
}

/** A message, and which articles stand in it. */
export interface Composed {
  message: Message;
  on: ArticleId[];
  /** What the same digest holds besides, and is still there. */
  off: ArticleId[];
}

export interface ComposePorts {
  store: Pick<Store, 'articles' | 'ledger'>;
  /** Address of an article's page on our own site, if browsers reach us. */
  pageOf: (id: ArticleId) => string | undefined;
  now: () => number;
}

/**
 * What a view shows as of now; `undefined` when the article was withdrawn, or the digest is forgotten. A digest whose
 * articles are all withdrawn says so. `read` may know an article already.
 */
export async function compose(
  ports: ComposePorts,
  reader: Reader,
  view: View,
  read: (id: ArticleId) => Promise<Article | undefined> = ports.store.articles.get,
): Promise<Composed | undefined> {
  return view.kind === 'digest' ? composeDigest(ports, reader, view) : composeArticle(ports, reader, view, read);
}

async function composeDigest(
  { store, now }: ComposePorts,
  { key, t, timezone, format, script }: Reader,
  { edition, page }: Extract<View, { kind: 'digest' }>,
): Promise<Composed | undefined> {
  const delivery = await store.ledger.find(key, edition);
  if (!delivery) return undefined;
  const [written, heads, uncertain] = await Promise.all([
    inScript(script),
    store.articles.heads(delivery.articleIds),
    store.articles.heads(delivery.uncertain),
  ]);
  const digest = digestOf(delivery, heads.map(written), uncertain.map(written), timezone);
  const message = renderDigest(digest, page, t, now());
  const on = idsOf(message.articles(format));
  return { message, on, off: idsOf([...heads, ...uncertain]).filter((id) => !on.includes(id)) };
}

async function composeArticle(
  { store, pageOf }: ComposePorts,
  { key, t, timezone, script }: Reader,
  { article: id, part, edition }: Extract<View, { kind: 'article' }>,
  read: (id: ArticleId) => Promise<Article | undefined>,
): Promise<Composed | undefined> {
  const [written, found, delivery] = await Promise.all([
    inScript(script),
    read(id),
    edition === undefined ? undefined : store.ledger.find(key, edition),
  ]);
  if (!found) return undefined;
  const article = written(found);
  const page = pageOf(id);
  const view = { part, timezone, ...(page !== undefined && { page }) };
  if (edition === undefined) return { message: renderArticle(article, view, t), on: [article.id], off: [] };
  // Of a digest that is forgotten the article is still there, only its neighbours are not.
  const ids = idsOf(await store.articles.heads(delivery?.articleIds ?? []));
  const place = { edition, ...neighboursOf(article.id, ids) };
  const message = renderArticle(article, { ...view, place }, t);
  return { message, on: [article.id], off: ids.filter((other) => other !== article.id) };
}

function idsOf(heads: readonly ArticleHead[]): ArticleId[] {
  return heads.map(({ id }) => id);
}

function neighboursOf(id: ArticleId, ids: readonly ArticleId[]): { previous?: ArticleId; next?: ArticleId } {
  const at = ids.indexOf(id);
  const [previous, next] = at < 0 ? [] : [ids[at - 1], ids[at + 1]];
  return { ...(previous && { previous }), ...(next && { next }) };
}
