import type { Translate } from '../i18n.ts';
import type { Article } from '../model/article.ts';
import { isolate, isRightToLeft } from '../model/direction.ts';
import { sourceOf } from '../model/story.ts';
import { formatDate } from './dates.ts';
import { type Html, html, join } from './html.ts';
import { titleOf } from './story.ts';
import { webBlocks } from './web.ts';

/** An article as a web page: its text, styled by one sheet at `stylesheet`; no script. */
export function articlePage(article: Article, t: Translate, stylesheet: string): Html {
  const title = titleOf(article, t);
  const direction = isRightToLeft(article.language) ? 'rtl' : 'ltr';
  const original =
    article.url === null ? '' : html`<p class="original"><a href="${article.url}">${t('button-original')}</a></p>`;
  const image = article.image === null ? '' : html`<meta property="og:image" content="${article.image}">`;
  const body = article.blocks.length === 0 ? html`<p>${t('article-no-text')}</p>` : webBlocks(article.blocks);
  return html`<!doctype html>
<html lang="${article.language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${article.summary}">
<meta property="og:type" content="article">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${article.summary}">
${image}
<link rel="stylesheet" href="${stylesheet}">
</head>
<body>
<article>
<header>
<h1>${title}</h1>
<p class="byline">${byline(article, t)}</p>
</header>
${body}
${original}
</article>
</body>
</html>
`;
}

function byline(article: Article, t: Translate): Html {
  // The reader's words stand in a page that has the article's direction.
  const said = (text: string) => isolate(text, article.language);
  const when = said(formatDate(article.date, t.locale, 'UTC'));
  const date = html`<time datetime="${new Date(article.date).toISOString()}">${when}</time>`;
  const source = said(sourceOf(article));
  const minutes = said(t('reading-time', { minutes: article.readingMinutes }));
  return join(source === '' ? [date, minutes] : [source, date, minutes], ' · ');
}
