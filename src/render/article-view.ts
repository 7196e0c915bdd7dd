import type { Translate } from '../i18n.ts';
import type { ArticleHead } from '../model/article.ts';
import { alongReading } from '../model/direction.ts';
import { type ArticleId, tagIdOf } from '../model/ids.ts';
import type { Button, Keyboard, Press } from '../model/press.ts';
import { formatDate } from './dates.ts';
import { linkTarget, shareUrl } from './links.ts';
import { nearestOf } from './nearest.ts';
import { readingTime, shorten, titleOf, updatedMark } from './story.ts';

/** Which part of an article is shown, and to whom. */
export interface ArticleView {
  /** From 0. One past the end is the last. */
  part: number;
  timezone: string;
  /** The digest it was opened from, and its neighbours there. */
  place?: { edition: number; previous?: ArticleId; next?: ArticleId };
  /** Address of its page on our own site. */
  page?: string;
}

/** Tags under an article, each a button. */
const MOST_TAGS = 3;
/** Longest label of a tag's button: three stand in a row of a phone. */
const TAG_LENGTH = 20;

/** "22 Nov 2026, 08:30 · 2 min read · updated 14:05": what stands behind the source's name. */
export function datedLine(head: ArticleHead, timezone: string, t: Translate): string[] {
  const mark = updatedMark(head, head.date, timezone, t);
  return [formatDate(head.date, t.locale, timezone), readingTime(head, t), ...(mark === '' ? [] : [mark])];
}

/** The buttons under a part of an article that has so many. */
export function articleKeyboard(head: ArticleHead, view: ArticleView, parts: number, t: Translate): Keyboard {
  const { place } = view;
  const current = nearestOf(parts, view.part);
  const part = current + 1;
  const opens: Press = place
    ? { do: 'read', edition: place.edition, article: head.id, part }
    : { do: 'open', article: head.id, part };
  const onward: Button[] =
    part < parts ? [{ label: t('button-next-part', { part: part + 1, parts }), press: opens }] : [];
  const original = head.url === null ? null : linkTarget(head.url);
  const elsewhere: Button[] = [
    // The button would have the whole message refused where Telegram does not take its address.
    ...(original === null ? [] : [{ label: t('button-original'), url: original }]),
    ...(view.page === undefined ? [] : [{ label: t('button-browser'), url: view.page }]),
  ];
  const tags = head.tags.slice(0, MOST_TAGS).map(
    (tag): Button => ({
      label: `# ${shorten(tag, TAG_LENGTH)}`,
      press: { do: 'list', tag: tagIdOf(tag) },
    }),
  );
  const shared = original ?? view.page;
  const keeping: Button[] = [
    { label: t('button-save'), press: { do: 'save', article: head.id } },
    ...(shared === undefined ? [] : [{ label: t('button-share'), url: shareUrl(shared, titleOf(head, t)) }]),
  ];
  return [onward, stepButtons(place, t), elsewhere, keeping, tags].filter((row) => row.length > 0);
}

function stepButtons(place: ArticleView['place'], t: Translate): Button[] {
  if (!place) return [];
  const step = (label: string, article: ArticleId | undefined): Button[] =>
    article === undefined ? [] : [{ label, press: { do: 'step', edition: place.edition, article } }];
  return alongReading([...step(t('button-previous'), place.previous), ...step(t('button-next'), place.next)], t.locale);
}
