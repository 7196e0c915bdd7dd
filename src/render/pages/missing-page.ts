import type { Translate } from '../../i18n.ts';
import { type Html, html } from '../html.ts';
import { page } from './page.ts';
import { type Site, TAGS_PATH, tagPath } from './site.ts';

/** What a reader sees where there is nothing: what may have happened, and where to go on. */
export function missingPage(site: Site, t: Translate): Html {
  const title = t('page-missing');
  const main = html`<h1>${title}</h1>
<p>${t('page-missing-why')}</p>
<p class="ways"><a href="${site.path}${tagPath(null)}">${t('latest-heading-all')}</a> <a href="${site.path}${TAGS_PATH}">${t('button-all-tags')}</a></p>`;
  return page(site, t, { title, head: html`<meta name="robots" content="noindex">\n`, main });
}
