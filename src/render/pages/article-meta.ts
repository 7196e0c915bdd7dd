import type { Translate } from '../../i18n.ts';
import type { Article } from '../../model/article.ts';
import { isWebAddress } from './addresses.ts';
import { type Html, html, join } from '../html.ts';
import { articlePath, type Site } from './site.ts';

/** What a page says of its article to programs that show links to it: Open Graph, and where the original is. */
export function articleMeta(site: Site, article: Article, title: string, t: Translate): Html {
  const { author, image, updated, url } = article;
  const picture = image !== null && isWebAddress(image) ? image : undefined;
  const properties: [property: string, content: string | undefined][] = [
    ['og:type', 'article'],
    ['og:site_name', t('bot-name')],
    ['og:title', title],
    ['og:description', article.summary || undefined],
    ['og:url', `${site.url}${articlePath(article.id)}`],
    ['og:image', picture],
    ['article:published_time', new Date(article.date).toISOString()],
    ['article:modified_time', updated === undefined ? undefined : new Date(updated).toISOString()],
    ...article.tags.map((tag): [string, string] => ['article:tag', tag]),
  ];
  const names: [name: string, content: string | undefined][] = [
    ['description', article.summary || undefined],
    ['author', author ?? undefined],
    ['twitter:card', picture === undefined ? 'summary' : 'summary_large_image'],
  ];
  return join([
    ...(url !== null && isWebAddress(url) ? [html`<link rel="canonical" href="${url}">\n`] : []),
    ...said(names).map(([name, content]) => html`<meta name="${name}" content="${content}">\n`),
    ...said(properties).map(([property, content]) => html`<meta property="${property}" content="${content}">\n`),
  ]);
}

function said(all: readonly [string, string | undefined][]): [string, string][] {
  return all.flatMap(([key, content]) => (content === undefined ? [] : [[key, content] satisfies [string, string]]));
}
