import type { Translate } from '../i18n.ts';
import type { ArticleHead } from '../model/article.ts';
import { directed, isolate, ownLine } from '../model/direction.ts';
import type { Button, Press } from '../model/press.ts';
import { isUpdate, type Story, sourceOf } from '../model/story.ts';
import { isBlank } from './blank.ts';
import { formatAge, formatMomentNear } from './dates.ts';
import { type Html, html, join } from './html.ts';
import { inARow } from './in-a-row.ts';
import { linkTarget } from './links.ts';
import { segmentsOf } from './segments.ts';

/** Longest title in a list, in UTF-16 units; the article itself shows it whole. */
export const TITLE_LENGTH = 160;

/** Longest name of an author in a list: some are whole editorial boards. */
const SOURCE_LENGTH = 60;

/** The same where ten such lines stand below the stories of a page. */
const FOLDED_TITLE_LENGTH = 80;
const FOLDED_SOURCE_LENGTH = 40;

/** Ends in a sign as wide as a Han character, which holds its own space: "：". */
const FULL_WIDTH = /[\uff00-\uff60]$/;

/** Numbers that a row takes on a narrow phone. */
const WIDEST_ROW = 5;

/** One story of a list: number, title, what {@link aboutStory} tells, its summary, who else tells it. */
export function renderStory(story: Story, number: number, t: Translate, now: number, timezone?: string): Html {
  const { lead, others } = story;
  const named = updateMark(story, t) + ownLine(shorten(titleOf(lead, t), TITLE_LENGTH), lead.language, t.locale);
  const title = html`<b>${directed(`${number}. ${named}`, t.locale)}</b>`;
  // No italics: slanted Han characters are no letters of any typeface.
  const about = html`${aboutStory(lead, t, now, timezone)}`;
  const summary =
    lead.summary === '' ? [] : [html`<blockquote>${ownLine(lead.summary, lead.language, t.locale)}</blockquote>`];
  const sources = others.length === 0 ? [] : [html`${namedSources(others, t)}`];
  return join([title, about, ...summary, ...sources], '\n');
}

/** Articles of an edition that may not have come, as a quote that unfolds: the title of each leads to its original. */
export function renderUncertain(heads: readonly ArticleHead[], t: Translate): Html {
  const lines = heads.map((head) => {
    const title = ownLine(shorten(titleOf(head, t), FOLDED_TITLE_LENGTH), head.language, t.locale);
    const target = head.url === null ? null : linkTarget(head.url);
    const name = shorten(sourceOf(head), FOLDED_SOURCE_LENGTH);
    const source = name === '' ? '' : directed(`${isolate(name, t.locale)} · `, t.locale);
    const shown = name === '' ? directed(title, t.locale) : title;
    return html`${source}${target === null ? shown : html`<a href="${target}">${shown}</a>`}`;
  });
  return html`<blockquote expandable>${join([html`<b>${t('digest-uncertain')}</b>`, ...lines], '\n')}</blockquote>`;
}

/** "+3 sources: A and B", of those who have a name, each once. */
function namedSources(others: readonly ArticleHead[], t: Translate): string {
  const names = others.map(sourceOf);
  const named = [...new Set(names)].filter((name) => name !== '');
  const sources = t('more-sources', { count: named.length + names.filter((name) => name === '').length });
  return named.length === 0
    ? sources
    : sources + spaced(t('more-sources-mark')) + shorten(inARow(named, t), TITLE_LENGTH);
}

/**
 * "Zaobao · 3h ago · 2 min read", and "updated 14:05" of one that was corrected. That is left out where no zone is given: in
 * lists of the newest, which nobody has seen before.
 */
export function aboutStory(head: ArticleHead, t: Translate, now: number, timezone?: string): string {
  const minutes = readingTime(head, t);
  const mark = timezone === undefined ? '' : updatedMark(head, now, timezone, t);
  const about = [
    isolate(shorten(sourceOf(head), SOURCE_LENGTH), t.locale),
    formatAge(head.date, now, t.locale),
    minutes,
    mark,
  ]
    .filter((part) => part !== '')
    .join(' · ');
  return directed(about, t.locale);
}

/** "2 min read", which no line of a phone breaks in two. */
export function readingTime({ readingMinutes: minutes }: ArticleHead, t: Translate): string {
  return t('reading-time', { minutes }).replaceAll(' ', '\u00a0');
}

/** "updated 14:05", with the day unless it is that of `near`; empty for what was never corrected. */
export function updatedMark({ updated }: ArticleHead, near: number, timezone: string, t: Translate): string {
  if (updated === undefined) return '';
  return t('updated', { time: formatMomentNear(updated, near, t.locale, timezone) });
}

/** "Update: " before the title of a story that went on since it was told; empty before others. */
export function updateMark(story: Story, t: Translate): string {
  if (!isUpdate(story)) return '';
  return spaced(t('story-update'));
}

const spaced = (mark: string) => (FULL_WIDTH.test(mark) ? mark : `${mark} `);

/** Numbered buttons that open the stories of a list, in rows of about the same length. */
export function numberButtons(
  stories: readonly Story[],
  first: number,
  opens: (head: ArticleHead) => Press,
): Button[][] {
  const buttons: Button[] = stories.map(({ lead }, at) => ({
    label: String(first + at),
    press: opens(lead),
  }));
  const rows = Math.ceil(buttons.length / WIDEST_ROW);
  const width = Math.ceil(buttons.length / rows);
  return Array.from({ length: rows }, (_, row) => buttons.slice(row * width, (row + 1) * width));
}

export function titleOf(head: ArticleHead, t: Translate): string {
  return isBlank(head.title) ? t('untitled') : head.title;
}

/** At most `limit` units, cut between graphemes, with an ellipsis where something is missing. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let kept = '';
  for (const { segment } of segmentsOf(text, 'grapheme')) {
    if (kept.length + segment.length > limit - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
