import type { Translate } from '../i18n.ts';
import type { TagId } from '../model/ids.ts';
import type { Button, Keyboard, Press } from '../model/press.ts';
import type { Tag } from '../model/tag.ts';
import { shorten } from '../render/story.ts';
import { inRows } from './choices.ts';
import { inPages } from './pages.ts';

const ROWS = 6;
export const TAGS_A_ROW = 2;
export const TAGS_A_PAGE = ROWS * TAGS_A_ROW;
/** A button shows no more of a tag than this even on a wide screen, in UTF-16 units. */
export const LABEL_LENGTH = 40;

/** A page, from 0, of all tags as buttons that subscribe and unsubscribe. A page past the end is the last one. */
export function tagPage(
  tags: readonly Tag[],
  subscribed: ReadonlySet<TagId>,
  page: number,
  welcome: boolean,
  t: Translate,
): Keyboard {
  const turnTo = (to: number): Press => ({ do: 'browse', page: to, welcome });
  const { shown, current, turns } = inPages(tags, TAGS_A_PAGE, page, turnTo, t);
  const buttons = shown.map((tag) => {
    const isOn = subscribed.has(tag.id);
    return tagButton(tag, isOn, { do: 'toggle', tag: tag.id, on: !isOn, page: current, welcome }, t);
  });
  const onward: Button[] = welcome
    ? [{ label: t('button-done-count', { count: subscribed.size }), press: { do: 'hours' } }]
    : subscribed.size > 0
      ? [{ label: t('button-own-tags', { count: subscribed.size }), press: { do: 'own-tags', page: 0 } }]
      : [];
  return [...inRows(buttons, TAGS_A_ROW), ...turns, onward].filter((row) => row.length > 0);
}

/** A tag as a button, with how many articles it has; marked where it is subscribed to. */
export function tagButton({ name, count }: Tag, subscribed: boolean, press: Press, t: Translate): Button {
  const tag = shorten(name, LABEL_LENGTH);
  return { label: t(subscribed ? 'tag-button-on' : 'tag-button', { tag, count }), press };
}
