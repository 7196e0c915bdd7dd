import type { Translate } from '../i18n.ts';
import type { ArticleHead } from '../model/article.ts';
import { type Digest, PAGE_SIZE } from '../model/digest.ts';
import { directed } from '../model/direction.ts';
import type { Press } from '../model/press.ts';
import { articlesOf, storiesOf } from '../model/story.ts';
import type { Format } from '../model/subscriber.ts';
import {
  type DigestPage,
  digestCount,
  digestHeading,
  type ToldDigest,
  turnButtons,
  withdrawnLine,
} from './digest-words.ts';
import { type Html, html, join } from './html.ts';
import { textLength } from './measure.ts';
import type { ClassicMessage, Message } from './message.ts';
import { nearestOf } from './nearest.ts';
import { type KeepStory, richDigest, richList, richPage, type StoryList } from './rich/rich-digest.ts';
import { headingAt, sectionsOf } from './sections.ts';
import { numberButtons, renderStory, renderUncertain } from './story.ts';

/** Telegram's limit on a message's text (Bot API, sendMessage), with room for the heading and the last line. */
const ROOM = 4096 - 384;

/** Line breaks before a story and before the section it may begin. */
const GAPS = 4;

/** A page of a digest as one message. */
export interface DigestMessage extends Message {
  /** The articles that stand on it, in that format. */
  articles: (format: Format) => readonly ArticleHead[];
}

/**
 * A page, from 0, of a digest as one message. A page past the end is the last one. `keep` may give what was made of a
 * story for another digest that shows it.
 */
export function renderDigest(digest: Digest, page: number, t: Translate, now: number, keep?: KeepStory): DigestMessage {
  const told = { ...digest, stories: storiesOf(digest.articles) };
  let laidOut: ClassicPage | undefined;
  const classicPage = () => (laidOut ??= layOut(told, page, t, now));
  return {
    rich: (pictures) => richDigest(told, page, t, now, pictures, keep),
    classic: () => classicDigest(told, classicPage(), t),
    articles: (format) => {
      const { current, from, to } = format === 'rich' ? richPage(told, page) : classicPage();
      const shown = articlesOf(told.stories.slice(from, to));
      return current > 0 ? shown : [...shown, ...told.uncertain];
    },
  };
}

/**
 * Articles under a heading as one message; in classic form as many as fit. So many stories stand `before` it in the same
 * list, as on its earlier pages.
 */
export function renderList(
  heading: string,
  articles: readonly ArticleHead[],
  t: Translate,
  now: number,
  before = 0,
): Message {
  const list = { heading, stories: storiesOf(articles), before };
  return {
    rich: (pictures) => richList(list, t, now, pictures),
    classic: () => classicList(list, t, now),
  };
}

interface ClassicPage extends DigestPage {
  texts: readonly Html[];
  sections: readonly (string | undefined)[];
  /** What stands on the first page below its stories. */
  uncertain: Html | undefined;
}

function layOut(
  { stories, uncertain, tagIds, timezone }: ToldDigest,
  page: number,
  t: Translate,
  now: number,
): ClassicPage {
  const sections = sectionsOf(stories, tagIds).map((name) => name && directed(name, t.locale));
  const texts = stories.map((story, index) => renderStory(story, index + 1, t, now, timezone));
  const folded = uncertain.length === 0 ? undefined : renderUncertain(uncertain, t);
  const starts = pageStarts(
    texts.map((text, index) => textLength(text) + (sections[index]?.length ?? 0) + GAPS),
    PAGE_SIZE,
    folded === undefined ? 0 : textLength(folded) + GAPS,
  );
  const current = nearestOf(starts.length, page);
  const from = starts[current] ?? 0;
  const to = starts[current + 1] ?? stories.length;
  return { texts, sections, current, from, to, uncertain: current > 0 ? undefined : folded };
}

function classicDigest(digest: ToldDigest, page: ClassicPage, t: Translate): ClassicMessage {
  const { stories, edition } = digest;
  const { texts, sections, current, from, to, uncertain } = page;
  const body = texts.slice(from, to).flatMap((text, at) => {
    const section = headingAt(sections, from + at, from);
    return section === undefined ? [text] : [html`<b><u>${section}</u></b>`, text];
  });
  const left = withdrawnLine(digest, t);
  return {
    html: join(
      [
        html`🗞\uFE0F <b>${digestHeading(digest, t)}</b>${stories.length === 0 ? '' : `\n${digestCount(stories.length, t)}`}`,
        ...body,
        ...(uncertain === undefined ? [] : [uncertain]),
        ...(left === undefined ? [] : [html`<i>${left}</i>`]),
      ],
      '\n\n',
    ),
    keyboard: [
      ...numberButtons(
        stories.slice(from, to),
        from + 1,
        ({ id }): Press => ({ do: 'read', edition, article: id, part: 0 }),
      ),
      ...turnButtons(current, stories.length - to, t, (target) => ({ do: 'turn', edition, page: target })),
    ],
    preview: null,
  };
}

function classicList({ heading, stories, before }: StoryList, t: Translate, now: number): ClassicMessage {
  const first = before + 1;
  const texts = stories.map((story, index) => renderStory(story, first + index, t, now));
  const lengths = texts.map((text) => textLength(text) + GAPS);
  const fitting = pageStarts(lengths, texts.length)[1] ?? texts.length;
  return {
    html: join([html`<b>${heading}</b>`, ...texts.slice(0, fitting)], '\n\n'),
    keyboard: numberButtons(
      stories.slice(0, fitting),
      first,
      ({ id }): Press => ({ do: 'open', article: id, part: 0 }),
    ),
    preview: null,
  };
}

/**
 * Where each page begins: at most `most` stories of these lengths, and never more text than a message holds, of which so
 * much is taken on the first.
 */
function pageStarts(lengths: readonly number[], most: number, taken = 0): number[] {
  const starts = [0];
  let length = taken;
  lengths.forEach((size, index) => {
    const start = starts.at(-1) ?? 0;
    if (index > start && (index - start === most || length + size > ROOM)) {
      starts.push(index);
      length = 0;
    }
    length += size;
  });
  return starts;
}
