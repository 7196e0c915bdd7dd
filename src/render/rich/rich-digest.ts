import type { Translate } from '../../i18n.ts';
import type { ArticleHead } from '../../model/article.ts';
import { PAGE_SIZE } from '../../model/digest.ts';
import { isRightToLeft, ownLine } from '../../model/direction.ts';
import { numberOf } from '../../model/number-of.ts';
import type { Story } from '../../model/story.ts';
import {
  type DigestPage,
  digestCount,
  digestHeading,
  type ToldDigest,
  turnButtons,
  withdrawnLine,
} from '../digest-words.ts';
import { nearestOf } from '../nearest.ts';
import { headingAt, sectionsOf } from '../sections.ts';
import type { Pictures, RichBlock, RichMessage } from './rich-message.ts';
import { type NumberedStory, richStory, richTitles, type StoryView } from './rich-story.ts';

/** Gives what was made under a key before, or makes it. */
export type KeepStory = (key: string, make: () => NumberedStory) => NumberedStory;

/** A page, from 0, of a digest as one message whose stories unfold. A page past the end is the last one. */
export function richDigest(
  digest: ToldDigest,
  page: number,
  t: Translate,
  now: number,
  pictures: Pictures,
  keep: KeepStory = (_key, make) => make(),
): RichMessage {
  const { edition, tagIds, timezone, stories, uncertain } = digest;
  const { current, from, to } = richPage(digest, page);
  const sections = sectionsOf(stories, tagIds);
  const opens = (head: ArticleHead) => ({ do: 'read', edition, article: head.id, part: 0 }) as const;
  const shown = stories.slice(from, to).flatMap((story, at): RichBlock[] => {
    const section = headingAt(sections, from + at, from);
    const view = { t, now, timezone, pictures, opens, open: at === 0 };
    const block = keep(keyOf(story, view, edition), () => richStory(story, view))(from + at + 1);
    return section === undefined
      ? [block]
      : [{ type: 'heading', size: 5, text: ownLine(section.toWellFormed(), 'und', t.locale) }, block];
  });
  const left = withdrawnLine(digest, t);
  return {
    blocks: [
      { type: 'heading', size: 3, text: `🗞\uFE0F ${digestHeading(digest, t)}` },
      ...(stories.length === 0 ? [] : [{ type: 'paragraph' as const, text: digestCount(stories.length, t) }]),
      ...shown,
      ...(current > 0 || uncertain.length === 0 ? [] : [richTitles(t('digest-uncertain'), uncertain, { t, opens })]),
      ...(left === undefined ? [] : [{ type: 'footer' as const, text: left }]),
    ],
    rtl: isRightToLeft(t.locale),
    keyboard: turnButtons(current, stories.length - to, t, (target) => ({ do: 'turn', edition, page: target })),
  };
}

/** All that makes a story's block what it is, but its number; of the zone, where it tells when the story was corrected. */
function keyOf({ lead, others }: Story, view: StoryView, edition: number): string {
  const { t, now, timezone, pictures, open } = view;
  const zone = lead.updated === undefined ? '' : timezone;
  return [numberOf(t), edition, now, zone, pictures, open, numberOf(lead), ...others.map(numberOf)].join(' ');
}

/** Which of a digest's stories stand on a page. */
export function richPage({ stories }: ToldDigest, page: number): DigestPage {
  const pages = Math.max(1, Math.ceil(stories.length / PAGE_SIZE));
  const current = nearestOf(pages, page);
  const from = current * PAGE_SIZE;
  return { current, from, to: Math.min(from + PAGE_SIZE, stories.length) };
}

/** A list of stories, or a page of one, and how many stand before it. */
export interface StoryList {
  heading: string;
  stories: readonly Story[];
  before: number;
}

/** Stories under a heading as one message in which they unfold. */
export function richList(
  { heading, stories, before }: StoryList,
  t: Translate,
  now: number,
  pictures: Pictures,
): RichMessage {
  const opens = (head: ArticleHead) => ({ do: 'open', article: head.id, part: 0 }) as const;
  const shown = stories.map((story, at) =>
    richStory(story, { t, now, pictures, opens, open: at === 0 })(before + at + 1),
  );
  return {
    blocks: [{ type: 'heading', size: 3, text: heading.toWellFormed() }, ...shown],
    rtl: isRightToLeft(t.locale),
    keyboard: [],
  };
}
