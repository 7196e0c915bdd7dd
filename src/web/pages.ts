import { readFileSync } from 'node:fs';
import type { Context, Hono } from 'hono';
import type { I18n, Translate } from '../i18n.ts';
import { parseArticleId, parseTagId } from '../model/ids.ts';
import { articlePage } from '../render/pages/article-page.ts';
import { listPage } from '../render/pages/list-page.ts';
import { missingPage } from '../render/pages/missing-page.ts';
import { EVERYTHING, ICON_PATH, type Site, TAGS_PATH } from '../render/pages/site.ts';
import { tagsPage } from '../render/pages/tags-page.ts';
import type { Store } from '../store/store.ts';
import { acceptedLanguages } from './accept-language.ts';
import { documentOf, send } from './documents.ts';
import { feedOf } from './feed.ts';
import { keptDocuments } from './kept-documents.ts';

export interface PagePorts {
  store: Pick<Store, 'articles' | 'tags'>;
  i18n: I18n;
  now: () => number;
  /** Where browsers reach the pages; where that is not said, it is where they did. */
  publicUrl: string | undefined;
  /** The bot's name in Telegram, without @. */
  bot: string | undefined;
  /** For readers whose browser names no language of ours. */
  locale: string;
  /** IANA zone in which instants are shown. */
  timezone: string;
}

/** Posts are hostile: a page loads its style and pictures, and nothing runs. */
const PAGE_HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src http: https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'cache-control': 'public, max-age=60',
};
const FEED_HEADERS = { ...PAGE_HEADERS, 'cache-control': 'public, max-age=300' };

/** What is asked for under its own hash never changes. */
const HASHED_HEADERS = { 'cache-control': 'public, max-age=31536000, immutable' };
const FILE_HEADERS = { 'cache-control': 'public, max-age=3600' };

const HTML_TYPE = 'text/html';
const ARTICLES_A_PAGE = 20;
/** Further back nobody turns page by page. */
const LAST_PAGE = 5_000;
/** Served as one sheet for all pages, in this order: later ones lay over earlier ones. */
const SHEETS = ['page.css', 'article.css', 'lists.css', 'print.css'];
const lookOf = (file: string) => readFileSync(new URL(`look/${file}`, import.meta.url), 'utf8');
/** A hundred articles of some size, in three languages. */
const KEPT_BYTES = 16_000_000;

/** The pages that people read without Telegram, and the feeds. Everything else that is asked for gets a page that says so. */
export function mountPages(app: Hono, ports: PagePorts): void {
  const { store, i18n, now } = ports;
  const kept = keptDocuments(KEPT_BYTES);
  const sheet = documentOf(SHEETS.map(lookOf).join('\n'), 'text/css');
  const icon = documentOf(readFileSync(new URL('icon.svg', import.meta.url), 'utf8'), 'image/svg+xml');
  const stylePath = `/page.css?${sheet.etag.replace(/\W/g, '').slice(0, 12)}`;

  const siteOf = (c: Context): Site => {
    const url = ports.publicUrl ?? new URL(c.req.url).origin;
    const path = new URL(url).pathname.replace(/\/$/, '');
    return { url, path, bot: ports.bot, style: stylePath, timezone: ports.timezone };
  };
  /** Our words in the reader's language, else in that of what they read. */
  const wordsFor = (c: Context, language?: string): Translate => {
    const wanted = [...acceptedLanguages(c.req.header('accept-language')), language, ports.locale];
    return i18n.in(wanted.map((one) => i18n.match(one)).find((locale) => locale !== undefined) ?? ports.locale);
  };
  const missing = async (c: Context): Promise<Response> => {
    const page = missingPage(siteOf(c), wordsFor(c));
    return c.html(String(page), 404, { ...PAGE_HEADERS, 'cache-control': 'no-store', vary: 'accept-language' });
  };

  app.get('/a/:id', async (c) => {
    const id = parseArticleId(c.req.param('id'));
    const article = id && (await store.articles.published(id, now()));
    if (!article) return missing(c);
    const site = siteOf(c);
    const t = wordsFor(c, article.head.language);
    const page = await kept(`${article.state} ${t.locale} ${site.url}`, () =>
      documentOf(String(articlePage(site, article.unpack(), t)), HTML_TYPE),
    );
    return send(c, page, PAGE_HEADERS);
  });

  app.get('/', (c) => newest(c, null));
  app.get('/tag/:id', async (c) => {
    const id = parseTagId(c.req.param('id'));
    const tag = id && (await store.tags.get(id));
    return tag ? newest(c, tag) : missing(c);
  });
  async function newest(c: Context, tag: Parameters<typeof listPage>[1]['tag']): Promise<Response> {
    const page = pageNumber(c.req.query('page'));
    if (page === undefined) return missing(c);
    const skip = (page - 1) * ARTICLES_A_PAGE;
    // One more than is shown, to know whether there is another page.
    const heads = await store.articles.newest(tag?.id ?? null, now(), ARTICLES_A_PAGE + 1, { skip });
    if (heads.length === 0 && page > 1) return missing(c);
    const list = { tag, heads: heads.slice(0, ARTICLES_A_PAGE), page, more: heads.length > ARTICLES_A_PAGE };
    return send(c, documentOf(String(listPage(siteOf(c), list, wordsFor(c))), HTML_TYPE), PAGE_HEADERS);
  }

  app.get(TAGS_PATH, async (c) => {
    const tags = await store.tags.all();
    return send(c, documentOf(String(tagsPage(siteOf(c), tags, wordsFor(c))), HTML_TYPE), PAGE_HEADERS);
  });

  app.get('/feed/:file{.+\\.xml}', async (c) => {
    const name = c.req.param('file').slice(0, -'.xml'.length);
    const id = name === EVERYTHING ? null : parseTagId(name);
    const tag = id && (await store.tags.get(id));
    if (id === undefined || (id !== null && !tag)) return missing(c);
    const feed = await feedOf(store.articles, { tag: tag ?? null, now: now(), site: siteOf(c), t: wordsFor(c), kept });
    return send(c, feed, FEED_HEADERS);
  });

  app.get('/page.css', (c) => send(c, sheet, c.req.url.endsWith(stylePath) ? HASHED_HEADERS : FILE_HEADERS));
  app.get(ICON_PATH, (c) => send(c, icon, FILE_HEADERS));
  app.notFound(missing);
}

function pageNumber(text: string | undefined): number | undefined {
  if (text === undefined) return 1;
  return /^[1-9]\d{0,5}$/.test(text) && Number(text) <= LAST_PAGE ? Number(text) : undefined;
}
