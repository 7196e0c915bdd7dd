import type { Translate } from '../../i18n.ts';
import type { Tag } from '../../model/tag.ts';
import { type Html, html, join } from '../html.ts';
import { page } from './page.ts';
import { feedPath, type Site, tagPath } from './site.ts';

/** All tags as a web page, in the order given: each with the number of its articles, its page and its feed. */
export function tagsPage(site: Site, tags: readonly Tag[], t: Translate): Html {
  const title = t('button-all-tags');
  const number = new Intl.NumberFormat(t.locale);
  const items = tags.map(
    ({ id, name, count }) =>
      html`<li><a href="${site.path}${tagPath(id)}"><bdi>${name}</bdi></a> <span class="count">${number.format(count)}</span> <a class="feed" href="${site.path}${feedPath(id)}" aria-label="${t('page-feed-of', { tag: name })}">${t('page-feed')}</a></li>\n`,
  );
  const all = { title: t('page-feed-all'), path: feedPath(null) };
  const main = html`<h1>${title}</h1>
<p class="ways"><a class="feed" href="${site.path}${all.path}">${all.title}</a></p>
${tags.length === 0 ? html`<p>${t('tags-none')}</p>` : html`<ul class="all-tags">\n${join(items)}</ul>`}`;
  return page(site, t, { title, feeds: [all], main });
}
