import type { Translate } from '../../i18n.ts';
import type { ArticleHead } from '../../model/article.ts';
import { sourceOf } from '../../model/story.ts';
import { formatZonedDate } from '../dates.ts';
import { type Html, html, join } from '../html.ts';
import { inLanguage } from './page.ts';

/** Who says it, when, how long it takes to read, and when it was corrected; with the microdata of a schema.org article. */
export function byline(head: ArticleHead, timezone: string, t: Translate): Html {
  const source = sourceOf(head);
  const parts = [
    ...(source === '' ? [] : [author(head, source)]),
    moment('datePublished', head.date, formatZonedDate(head.date, t.locale, timezone)),
    html`<span>${t('reading-time', { minutes: head.readingMinutes })}</span>`,
    ...(head.updated === undefined
      ? []
      : [
          moment(
            'dateModified',
            head.updated,
            t('updated', { time: formatZonedDate(head.updated, t.locale, timezone) }),
          ),
        ]),
  ];
  // The line begins where the article's lines begin; within it our language has its own direction.
  return html`<p class="byline"><span${inLanguage(t.locale)}>${join(parts.map(withDot), ' ')}</span></p>`;
}

/** A part and the dot behind it, which begins no line. */
function withDot(part: Html, index: number, parts: readonly Html[]): Html {
  return index === parts.length - 1 ? part : html`<span>${part}\u00A0·</span>`;
}

function author(head: ArticleHead, source: string): Html {
  const name = html`<bdi itemprop="name">${source}</bdi>`;
  return head.author === null
    ? html`<span itemprop="author" itemscope itemtype="https://schema.org/Organization">${name}</span>`
    : html`<span itemprop="author" itemscope itemtype="https://schema.org/Person">${name}</span>`;
}

function moment(property: string, instant: number, text: string): Html {
  return html`<time itemprop="${property}" datetime="${new Date(instant).toISOString()}">${text}</time>`;
}
