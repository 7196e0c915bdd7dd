import type { RichMessageButton } from '@grammyjs/types';
import type { Translate } from '../../i18n.ts';
import type { ArticleHead } from '../../model/article.ts';
import { encodePress } from '../../model/press-codec.ts';
import type { Press } from '../../model/press.ts';
import { isBlank } from '../blank.ts';
import { oneLine } from '../lines.ts';
import { linkTarget } from '../links.ts';
import { aboutStory, shorten, TITLE_LENGTH, titleOf } from '../story.ts';
import { richPictures } from './rich-pictures.ts';
import type { Pictures, RichBlock } from './rich-message.ts';

/** How one story of a list is shown. */
export interface StoryView {
  t: Translate;
  now: number;
  pictures: Pictures;
  /** What its button opens. */
  opens: Press;
  /** Whether it starts unfolded. */
  open: boolean;
}

/** One story as a block that unfolds: title, where it is from and how old; inside summary, picture and buttons. */
export function richStory(head: ArticleHead, view: StoryView): RichBlock {
  const { t, now, pictures } = view;
  const title = shorten(plain(titleOf(head, t)), TITLE_LENGTH);
  const image = head.image === null ? [] : [{ type: 'image' as const, url: head.image, alt: '', caption: [] }];
  return {
    type: 'details',
    summary: [{ type: 'bold', text: isBlank(title) ? t('untitled') : title }, `\n${plain(aboutStory(head, t, now))}`],
    ...(view.open && { is_open: true }),
    blocks: [
      ...(isBlank(head.summary) ? [] : [{ type: 'paragraph' as const, text: plain(head.summary) }]),
      ...(pictures === 'shown' ? richPictures(image, { pictures, footnotes: new Set(), depth: 2 }) : []),
      { type: 'buttons', buttons: buttonsOf(head, view), align: 'left' },
    ],
  };
}

function buttonsOf(head: ArticleHead, { t, opens }: StoryView): RichMessageButton[] {
  const original = head.url === null ? null : linkTarget(head.url);
  const buttons: RichMessageButton[] = [
    { text: t('button-read'), callback_data: encodePress(opens), style: 'primary' },
  ];
  if (original !== null) buttons.push({ text: t('button-share'), url: shareUrl(original, titleOf(head, t)) });
  return buttons;
}

/** Opens Telegram's list of chats to send an address to. */
function shareUrl(url: string, title: string): string {
  return `https://t.me/share/url?${new URLSearchParams({ url, text: title.toWellFormed() }).toString()}`;
}

function plain(text: string): string {
  return oneLine(text).toWellFormed();
}
