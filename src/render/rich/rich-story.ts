import type { RichMessageButton, RichText } from '@grammyjs/types';
import type { Translate } from '../../i18n.ts';
import type { ArticleHead } from '../../model/article.ts';
import { isolate, ownLine } from '../../model/direction.ts';
import type { Press } from '../../model/press.ts';
import { encodePress } from '../../model/press-codec.ts';
import { type Story, sourceOf } from '../../model/story.ts';
import { isBlank } from '../blank.ts';
import { oneLine } from '../lines.ts';
import { linkTarget, shareUrl } from '../links.ts';
import { aboutStory, shorten, TITLE_LENGTH, titleOf, updateMark } from '../story.ts';
import type { Pictures, RichBlock } from './rich-message.ts';
import { isShowable, richPictures } from './rich-pictures.ts';

/** How one story of a list is shown. */
export interface StoryView {
  t: Translate;
  now: number;
  /** Whose clock tells when it was corrected; without one that is not told. */
  timezone?: string;
  pictures: Pictures;
  /** What the button of an article opens. */
  opens: (head: ArticleHead) => Press;
  /** Whether it starts unfolded. */
  open: boolean;
}

/** A story as a block, under the number that it has in a list; the same one for the same number. */
export type NumberedStory = (number: number) => RichBlock;

/**
 * One story as a block that unfolds: number, title, where it is from and how old; inside summary, picture and buttons. All
 * but the number is made now.
 */
export function richStory(story: Story, view: StoryView): NumberedStory {
  const { lead: head, others } = story;
  const { t, now, timezone, pictures } = view;
  const title = updateMark(story, t) + shownTitle(head, t);
  const about = `\n${plain(aboutStory(head, t, now, timezone))}`;
  const reading = t('button-read');
  const opening = encodePress(view.opens(head));
  const above: RichBlock[] = [
    ...(isBlank(head.summary)
      ? []
      : [{ type: 'paragraph' as const, text: ownLine(plain(head.summary), head.language, t.locale) }]),
    ...leadPicture(head, pictures),
  ];
  const buttons = furtherButtons(head, t);
  const sources = others.length === 0 ? [] : [richSources(others, view)];
  const under = (number: number): RichBlock => {
    const read: RichMessageButton = { text: `${number}. ${reading}`, callback_data: opening, style: 'primary' };
    return {
      type: 'details',
      summary: [{ type: 'bold', text: `${number}. ${title}` }, about],
      ...(view.open && { is_open: true }),
      blocks: [...above, { type: 'buttons', buttons: [read, ...buttons], align: 'left' }, ...sources],
    };
  };
  const numbered: RichBlock[] = [];
  return (number) => (numbered[number] ??= under(number));
}

/** Its picture, unless Telegram makes no photo of that. */
function leadPicture({ image }: ArticleHead, pictures: Pictures): RichBlock[] {
  if (pictures !== 'shown' || image === null || !isShowable(image)) return [];
  return richPictures([{ type: 'image', url: image, alt: '', caption: [] }], {
    pictures,
    footnotes: new Set(),
    depth: 2,
  });
}

function furtherButtons(head: ArticleHead, t: Translate): RichMessageButton[] {
  const original = head.url === null ? null : linkTarget(head.url);
  const share = original === null ? [] : [{ text: t('button-share'), url: shareUrl(original, titleOf(head, t)) }];
  return [...share, { text: t('button-less'), callback_data: encodePress({ do: 'less', article: head.id }) }];
}

/** Who else tells the story, folded. */
function richSources(others: readonly ArticleHead[], view: StoryView): RichBlock {
  return richTitles(view.t('more-sources', { count: others.length }), others, view);
}

/** Articles by title and source, folded under a summary: each title opens its article. */
export function richTitles(
  summary: string,
  heads: readonly ArticleHead[],
  { t, opens }: Pick<StoryView, 't' | 'opens'>,
): RichBlock {
  const items = heads.map((head): { blocks: RichBlock[] } => {
    const text = shownTitle(head, t);
    const button: RichText = {
      type: 'button',
      button: { text, callback_data: encodePress(opens(head)), style: 'link' },
    };
    const source = plain(sourceOf(head));
    const before = source === '' ? [] : [`${isolate(source, t.locale)} · `];
    return { blocks: [{ type: 'paragraph', text: [...before, button] }] };
  });
  return { type: 'details', summary, blocks: [{ type: 'list', items }] };
}

function plain(text: string): string {
  return oneLine(text).toWellFormed();
}

/** A title that a reader sees: Telegram refuses others. */
function shownTitle(head: ArticleHead, t: Translate): string {
  const title = shorten(plain(titleOf(head, t)), TITLE_LENGTH);
  return isBlank(title) ? t('untitled') : ownLine(title, head.language, t.locale);
}
