import type { Translate } from '../../i18n.ts';
import type { Article } from '../../model/article.ts';
import type { Block } from '../../model/block.ts';
import type { TagId } from '../../model/ids.ts';
import { sourceOf } from '../../model/story.ts';
import { isWebAddress } from './addresses.ts';
import { type Content, EMPTY, type Html, html, join } from '../html.ts';
import { ATOM_TYPE, articlePath, feedPath, type Site, tagPath } from './site.ts';
import { titleOf } from '../story.ts';
import { webBlocks } from './web.ts';

/** The newest articles of a tag, or of all, and how the feed of them is to be read. */
export interface Feed {
  tag: { id: TagId; name: string } | null;
  articles: Iterable<Article>;
  /** When anything of it last changed, epoch ms. */
  updated: number;
}

/**
 * A longer text, in characters of markup, is left to its page: the thirty of a feed are made at once, and fetched by every
 * reader's program again and again. A novel has some 500,000.
 */
const LONGEST_TEXT = 200_000;

/**
 * An Atom feed (RFC 4287) with the whole text of each article that is no book, so that it can be read where the network is
 * not. Addresses are absolute. `identify` names an article for good, as a URI, wherever its page will move: a reader's program shows
 * nothing twice.
 */
export function atomFeed(site: Site, feed: Feed, t: Translate, identify: (article: Article) => string): string {
  const { tag, articles, updated } = feed;
  const self = `${site.url}${feedPath(tag?.id ?? null)}`;
  const title = tag ? `${tag.name} – ${t('bot-name')}` : t('bot-name');
  const entries = Array.from(articles, (article) => entry(site, article, t, identify(article)));
  const document = html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${t.locale}">
<id>${self}</id>
<title>${title}</title>
<updated>${isoDate(updated)}</updated>
<author><name>${t('bot-name')}</name></author>
<link rel="self" type="${ATOM_TYPE}" href="${self}"/>
<link rel="alternate" type="text/html" href="${site.url}${tagPath(tag?.id ?? null)}"/>
${join(entries)}</feed>
`;
  return withoutUnwritable(document.toString());
}

function entry(site: Site, article: Article, t: Translate, id: string): Html {
  const source = sourceOf(article);
  const original = article.url !== null && isWebAddress(article.url) ? article.url : undefined;
  const language = article.language === 'und' ? '' : article.language;
  return html`<entry xml:lang="${language}">
<id>${id}</id>
<title>${titleOf(article, t)}</title>
<published>${isoDate(article.date)}</published>
<updated>${isoDate(article.updated ?? article.date)}</updated>
${source === '' ? EMPTY : html`<author><name>${source}</name></author>\n`}<link rel="alternate" type="text/html" href="${site.url}${articlePath(article.id)}"/>
${original === undefined ? EMPTY : html`<link rel="via" href="${original}"/>\n`}${join(article.tags.map((tag) => html`<category term="${tag}"/>\n`))}${article.summary === '' ? EMPTY : html`<summary>${article.summary}</summary>\n`}${content(article, original, t)}</entry>
`;
}

function content(article: Article, original: string | undefined, t: Translate): Html {
  const text = article.blocks.length === 0 ? html`<p>${t('article-no-text')}</p>` : textOf(article.blocks);
  if (text === undefined) return EMPTY;
  const way = original === undefined ? EMPTY : html`\n<p><a href="${original}">${t('button-original')}</a></p>`;
  return html`<content type="html">${escaped(html`${text}${way}`)}</content>\n`;
}

/** All of it, or nothing of what is too long. */
function textOf(blocks: readonly Block[]): Html | undefined {
  const parts: Html[] = [];
  let length = 0;
  for (const block of blocks) {
    const part = webBlocks([block]);
    length += part.toString().length;
    if (length > LONGEST_TEXT) return undefined;
    parts.push(part);
  }
  return join(parts, '\n');
}

/** Markup as the text of an element, which whoever reads it takes for markup again (RFC 4287, 3.1.1.2). */
function escaped(markup: Html): Content {
  return markup.toString();
}

function isoDate(instant: number): string {
  return new Date(instant).toISOString();
}

/** Characters that no XML document may hold, even escaped (XML 1.0, 2.2). */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

function withoutUnwritable(text: string): string {
  return text.replace(UNWRITABLE, '');
}
