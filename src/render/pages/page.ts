import type { Translate } from '../../i18n.ts';
import { isRightToLeft } from '../../model/direction.ts';
import { attributes, EMPTY, type Html, html, join } from '../html.ts';
import { ATOM_TYPE, ICON_PATH, type Site, TAGS_PATH, tagPath } from './site.ts';

/** A feed that belongs to a page. */
export interface PageFeed {
  title: string;
  path: string;
}

/** A whole page in the reader's language: its head, the way to the other pages, and `main`. No script, no inline style. */
export function page(
  site: Site,
  t: Translate,
  about: { title: string; head?: Html; feeds?: readonly PageFeed[]; main: Html },
): Html {
  const { title, head = EMPTY, feeds = [], main } = about;
  const feedLinks = feeds.map(
    (feed) => html`<link rel="alternate" type="${ATOM_TYPE}" title="${feed.title}" href="${site.path}${feed.path}">\n`,
  );
  return html`<!doctype html>
<html${inLanguage(t.locale)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="stylesheet" href="${site.path}${site.style}">
<link rel="icon" type="image/svg+xml" href="${site.path}${ICON_PATH}">
${join(feedLinks)}${head}</head>
<body>
<header class="site">
<nav>
<a class="home" href="${site.path}${tagPath(null)}">${t('bot-name')}</a>
<a href="${site.path}${TAGS_PATH}">${t('button-all-tags')}</a>
</nav>
</header>
<main>
${main}
</main>
</body>
</html>
`;
}

/** The attributes of an element whose text is in that language. */
export function inLanguage(language: string): Html {
  // BCP 47 has "und" for what cannot be told; HTML says it with an empty `lang`.
  if (language === 'und') return attributes({ lang: '', dir: 'auto' });
  return attributes({ lang: language, dir: isRightToLeft(language) ? 'rtl' : 'ltr' });
}
