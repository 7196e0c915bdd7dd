import type { Translate } from '../i18n.ts';
import type { ArticleHead } from '../model/article.ts';
import { type Digest, PAGE_SIZE } from '../model/digest.ts';
import type { Button } from '../model/press.ts';
import { formatDay, formatTime } from './dates.ts';
import { type Html, html, join } from './html.ts';
import { textLength } from './measure.ts';
import type { ClassicMessage } from './message.ts';
import { numberButtons, renderStory } from './story.ts';

/** Telegram's limit on a message's text (Bot API, sendMessage), with room for the heading. */
const ROOM = 4096 - 256;

/** A page, from 0, of a digest as one message. A page past the end is the last one. */
export function renderDigest(digest: Digest, page: number, t: Translate, now: number): ClassicMessage {
  const stories = digest.articles.map((head, index) => renderStory(head, index + 1, t, now));
  const starts = pageStarts(stories, PAGE_SIZE);
  const current = Math.min(Math.max(page, 0), starts.length - 1);
  const from = starts[current] ?? 0;
  const to = starts[current + 1] ?? stories.length;

  const heading = html`🗞 <b>${t('digest-heading', {
    day: formatDay(digest.edition, t.locale, digest.timezone),
    time: formatTime(digest.edition, t.locale, digest.timezone),
  })}</b>`;
  const count = html`${t('digest-count', { count: stories.length })}`;
  const turn = (target: number, label: string): Button => ({
    label,
    press: { do: 'turn', edition: digest.edition, page: target },
  });
  const turning: Button[] = [
    ...(current > 0 ? [turn(current - 1, t('button-back'))] : []),
    ...(to < stories.length ? [turn(current + 1, t('button-more', { count: stories.length - to }))] : []),
  ];
  return {
    html: join([join([heading, count], '\n'), ...stories.slice(from, to)], '\n\n'),
    keyboard: [...numberButtons(digest.articles.slice(from, to), from + 1), ...(turning.length > 0 ? [turning] : [])],
    preview: null,
  };
}

/** The newest articles of something, under a heading, as one message: as many as fit. */
export function renderList(heading: Html, articles: readonly ArticleHead[], t: Translate, now: number): ClassicMessage {
  const stories = articles.map((head, index) => renderStory(head, index + 1, t, now));
  const fitting = pageStarts(stories, stories.length)[1] ?? stories.length;
  return {
    html: join([heading, ...stories.slice(0, fitting)], '\n\n'),
    keyboard: numberButtons(articles.slice(0, fitting), 1),
    preview: null,
  };
}

/** Where each page begins: at most `most` stories, and never more text than a message holds. */
function pageStarts(stories: readonly Html[], most: number): number[] {
  const starts = [0];
  let length = 0;
  stories.forEach((story, index) => {
    const size = textLength(story) + 2;
    const start = starts.at(-1) ?? 0;
    if (index > start && (index - start === most || length + size > ROOM)) {
      starts.push(index);
      length = 0;
    }
    length += size;
  });
  return starts;
}
