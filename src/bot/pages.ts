import type { Translate } from '../i18n.ts';
import { isRightToLeft } from '../model/direction.ts';
import type { Button, Keyboard, Press } from '../model/press.ts';
import { turnButtons } from '../render/digest-words.ts';
import { nearestOf } from '../render/nearest.ts';

/** Stories on a page of a list: as many as a classic message surely holds. */
export const STORIES_A_PAGE = 5;

/** A page, from 0, of a list that is read, and the row that turns to its neighbours. A page past the end is the last one. */
export function pageOf<Item>(
  items: readonly Item[],
  page: number,
  size: number,
  t: Translate,
  turnTo: (page: number) => Press,
): { shown: Item[]; current: number; turns: Keyboard } {
  const current = nearestOf(Math.max(1, Math.ceil(items.length / size)), page);
  return {
    shown: items.slice(current * size, (current + 1) * size),
    current,
    turns: turnButtons(current, items.length - (current + 1) * size, t, turnTo),
  };
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
  const current = nearestOf(pages, page);
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
