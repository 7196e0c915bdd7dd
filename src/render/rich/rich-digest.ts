import type { Translate } from '../../i18n.ts';
import type { ArticleHead } from '../../model/article.ts';
import { type Digest, PAGE_SIZE } from '../../model/digest.ts';
import { digestCount, digestHeading, turnButtons, withdrawnLine } from '../digest-words.ts';
import { isRightToLeft } from '../direction.ts';
import { headingAt, sectionsOf } from '../sections.ts';
import type { Pictures, RichBlock, RichMessage } from './rich-message.ts';
import { richStory } from './rich-story.ts';

/** A page, from 0, of a digest as one message whose stories unfold. A page past the end is the last one. */
export function richDigest(digest: Digest, page: number, t: Translate, now: number, pictures: Pictures): RichMessage {
  const { articles, edition } = digest;
  const pages = Math.max(1, Math.ceil(articles.length / PAGE_SIZE));
  const current = Math.min(Math.max(page, 0), pages - 1);
  const from = current * PAGE_SIZE;
  const to = Math.min(from + PAGE_SIZE, articles.length);
  const sections = sectionsOf(digest);
  const stories = articles.slice(from, to).flatMap((head, at): RichBlock[] => {
    const section = headingAt(sections, from + at, from);
    const opens = { do: 'read', edition, article: head.id, part: 0 } as const;
    const story = richStory(head, { t, now, pictures, opens, open: at === 0 });
    return section === undefined ? [story] : [{ type: 'heading', size: 5, text: section.toWellFormed() }, story];
  });
  const left = withdrawnLine(digest, t);
  return {
    blocks: [
      { type: 'heading', size: 3, text: `🗞 ${digestHeading(digest, t)}` },
      { type: 'paragraph', text: digestCount(digest, t) },
      ...stories,
      ...(left === undefined ? [] : [{ type: 'footer' as const, text: left }]),
    ],
    rtl: isRightToLeft(t.locale),
    keyboard: turnButtons(edition, current, articles.length - to, t),
  };
}

/** Articles under a heading as one message whose stories unfold. */
export function richList(
  heading: string,
  articles: readonly ArticleHead[],
  t: Translate,
  now: number,
  pictures: Pictures,
): RichMessage {
  const stories = articles.map((head, at) =>
    richStory(head, { t, now, pictures, opens: { do: 'open', article: head.id, part: 0 }, open: at === 0 }),
  );
  return {
    blocks: [{ type: 'heading', size: 3, text: heading.toWellFormed() }, ...stories],
    rtl: isRightToLeft(t.locale),
    keyboard: [],
  };
}
