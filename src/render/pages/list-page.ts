import type { Translate } from '../../i18n.ts';
import type { ArticleHead } from '../../model/article.ts';
import { botAddress } from '../../model/deep-link.ts';
import type { TagId } from '../../model/ids.ts';
import { byline } from './byline.ts';
import { EMPTY, type Html, html, join } from '../html.ts';
import { inLanguage, page } from './page.ts';
import { articlePath, feedPath, type Site, tagPath } from './site.ts';
import { titleOf } from '../story.ts';

/** A page of the newest articles, of a tag or of all. */
export interface ArticleList {
  tag: { id: TagId; name: string } | null;
  heads: readonly ArticleHead[];
  /** From 1. */
  page: number;
  /** Whether there is a page after this one. */
  more: boolean;
}

/** The newest articles as a web page: title, source, date and summary of each, every one in its own language. */
export function listPage(site: Site, list: ArticleList, t: Translate): Html {
  const { tag, heads } = list;
  const title = tag ? tag.name : t('latest-heading-all');
  const id = tag?.id ?? null;
  const feed = {
    title: tag ? t('page-feed-of', { tag: tag.name }) : t('page-feed-all'),
    path: feedPath(id),
  };
  const none = html`<p>${tag ? t('tag-none', { tag: tag.name }) : t('latest-none')}</p>`;
  const main = html`<h1><bdi>${title}</bdi></h1>
<p class="ways"><a class="feed" href="${site.path}${feed.path}">${t('page-feed')}</a>${digestLink(site, id, t)}</p>
${heads.length === 0 ? none : html`<ul class="articles">\n${join(heads.map((head) => entry(site, head, t)))}</ul>`}
${turns(site, list, t)}`;
  return page(site, t, { title, feeds: [feed], main });
}

function digestLink(site: Site, tag: TagId | null, t: Translate): Html {
  if (site.bot === undefined) return EMPTY;
  const address = tag === null ? botAddress(site.bot) : botAddress(site.bot, { kind: 'tag', tag });
  return html` <a href="${address}">${t('page-subscribe-telegram')}</a>`;
}

function entry(site: Site, head: ArticleHead, t: Translate): Html {
  const summary = head.summary === '' ? EMPTY : html`<p>${head.summary}</p>\n`;
  return html`<li${inLanguage(head.language)} itemscope itemtype="https://schema.org/NewsArticle">
<h2 itemprop="headline"><a itemprop="url" href="${site.path}${articlePath(head.id)}">${titleOf(head, t)}</a></h2>
${byline(head, site.timezone, t)}
${summary}</li>
`;
}

function turns(site: Site, { tag, page: current, more }: ArticleList, t: Translate): Html {
  const turn = (to: number, rel: 'prev' | 'next', text: string) =>
    html`<a rel="${rel}" href="${site.path}${tagPath(tag?.id ?? null, to)}">${text}</a>`;
  const links = [
    ...(current > 1 ? [turn(current - 1, 'prev', t('page-newer'))] : []),
    ...(more ? [turn(current + 1, 'next', t('page-older'))] : []),
  ];
  return links.length === 0
    ? EMPTY
    : html`<nav class="turns" aria-label="${t('page-turns')}">${join(links, ' ')}</nav>`;
}
