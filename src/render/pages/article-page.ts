import type { Translate } from '../../i18n.ts';
import type { Article } from '../../model/article.ts';
import { botAddress } from '../../model/deep-link.ts';
import { tagIdOf } from '../../model/ids.ts';
import { isWebAddress } from './addresses.ts';
import { articleMeta } from './article-meta.ts';
import { byline } from './byline.ts';
import { attributes, EMPTY, type Html, html, join } from '../html.ts';
import { outlineOf } from './outline.ts';
import { inLanguage, page } from './page.ts';
import { feedPath, type Site, tagPath } from './site.ts';
import { titleOf } from '../story.ts';
import { type Dress, webBlocks } from './web.ts';

/** Feeds of tags that a browser is told of; an article may carry dozens of tags. */
const MOST_FEEDS = 8;

/**
 * An article as a web page: its text in its own language and direction, our words in the reader's. What it is about is said
 * in microdata, so that not even a script of data stands in it. docs/instant-view.md names the elements it is made of.
 */
export function articlePage(site: Site, article: Article, t: Translate): Html {
  const title = titleOf(article, t);
  const text =
    article.blocks.length === 0
      ? html`<p${inLanguage(t.locale)}>${t('article-no-text')}</p>`
      : webBlocks(article.blocks, dressOf(article, t));
  const main = html`<article${inLanguage(article.language)} itemscope itemtype="https://schema.org/NewsArticle">
<header>
<h1 itemprop="headline">${title}</h1>
${byline(article, site.timezone, t)}
</header>
<div class="text" itemprop="articleBody">
${text}
</div>
<footer${inLanguage(t.locale)}>
${tagsOf(site, article, t)}${waysOn(site, article, t)}
</footer>
</article>`;
  const feeds = article.tags
    .slice(0, MOST_FEEDS)
    .map((tag) => ({ title: t('page-feed-of', { tag }), path: feedPath(tagIdOf(tag)) }));
  return page(site, t, { title, head: articleMeta(site, article, title, t), feeds, main });
}

function dressOf(article: Article, t: Translate): Dress {
  return {
    level: outlineOf(article.blocks),
    // The first picture is what the reader sees first; the others wait until they are near.
    picture: ({ url }) => attributes({ decoding: 'async', ...(url !== article.image && { loading: 'lazy' }) }),
    // What scrolls by itself has to be reached by keyboard.
    table: (table) => html`<div class="wide" role="group" tabindex="0" aria-label="${t('page-table')}">${table}</div>`,
    code: attributes({ tabindex: 0 }),
    spoiler: attributes({ tabindex: 0 }),
    footnotes: new Set(article.blocks.flatMap((block) => (block.type === 'footnote' ? [block.label] : []))),
  };
}

function tagsOf(site: Site, { tags }: Article, t: Translate): Html {
  if (tags.length === 0) return EMPTY;
  const items = tags.map((tag) => {
    const id = tagIdOf(tag);
    return html`<li><a rel="tag" href="${site.path}${tagPath(id)}"><bdi itemprop="keywords">${tag}</bdi></a> <a class="feed" href="${site.path}${feedPath(id)}" aria-label="${t('page-feed-of', { tag })}">${t('page-feed')}</a></li>\n`;
  });
  return html`<ul class="tags">\n${join(items)}</ul>\n`;
}

function waysOn(site: Site, { url, id }: Article, t: Translate): Html {
  const ways = [
    ...(url !== null && isWebAddress(url)
      ? [html`<a class="original" itemprop="isBasedOn" rel="external" href="${url}">${t('button-original')}</a>`]
      : []),
    ...(site.bot === undefined
      ? []
      : [html`<a href="${botAddress(site.bot, { kind: 'article', article: id })}">${t('page-open-telegram')}</a>`]),
  ];
  return ways.length === 0 ? EMPTY : html`<p class="ways">${join(ways, ' ')}</p>`;
}
