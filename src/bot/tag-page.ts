import type { Translate } from '../i18n.ts';
import { isRightToLeft } from '../model/direction.ts';
import type { TagId } from '../model/ids.ts';
import type { Button, Keyboard, Press } from '../model/press.ts';
import type { Tag } from '../model/tag.ts';
import { shorten } from '../render/story.ts';

const ROWS = 6;
const COLUMNS = 2;
export const TAGS_A_PAGE = ROWS * COLUMNS;
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
  const buttons = shown.map((tag) =>
    tagButton(tag, subscribed.has(tag.id), { do: 'toggle', tag: tag.id, page: current, welcome }, t),
  );
  const onward: Button[] = welcome
    ? [{ label: t('button-done-count', { count: subscribed.size }), press: { do: 'hours' } }]
    : subscribed.size > 0
      ? [{ label: t('button-own-tags', { count: subscribed.size }), press: { do: 'own-tags', page: 0 } }]
      : [];
  return [...inRows(buttons), ...turns, onward].filter((row) => row.length > 0);
}

/** A tag as a button, with how many articles it has; marked where it is subscribed to. */
export function tagButton({ name, count }: Tag, subscribed: boolean, press: Press, t: Translate): Button {
  const tag = shorten(name, LABEL_LENGTH);
  return { label: t(subscribed ? 'tag-button-on' : 'tag-button', { tag, count }), press };
}

/** Buttons two a row. */
export function inRows(buttons: readonly Button[]): Keyboard {
  return Array.from({ length: Math.ceil(buttons.length / COLUMNS) }, (_, row) =>
    buttons.slice(row * COLUMNS, (row + 1) * COLUMNS),
  );
}

/** A page, from 0, of so many items each, and the row that turns it: round and round. A page past the end is the last one. */
export function inPages<Item>(
  items: readonly Item[],
  size: number,
  page: number,
  turnTo: (page: number) => Press,
  t: Translate,
): { shown: Item[]; current: number; turns: Keyboard } {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const current = Math.min(page, pages - 1);
  const shown = items.slice(current * size, (current + 1) * size);
  if (pages === 1) return { shown, current, turns: [] };
  const turn = (target: number, label: string): Button => ({ label, press: turnTo((target + pages) % pages) });
  const middle = turn(current, t('tags-page', { page: current + 1, pages }));
  // The mark (LRM) keeps a client that mirrors signs among Arabic letters from turning the arrows around.
  const row = isRightToLeft(t.locale)
    ? [turn(current + 1, '\u200e‹'), middle, turn(current - 1, '\u200e›')]
    : [turn(current - 1, '‹'), middle, turn(current + 1, '›')];
  return { shown, current, turns: [row] };
}
