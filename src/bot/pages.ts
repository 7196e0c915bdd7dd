import type { Translate } from '../i18n.ts';
import { alongReading } from '../model/direction.ts';
import type { Button, Keyboard, Press } from '../model/press.ts';

/** A page, from 0, of a list, and the buttons that turn to its neighbours. A page past the end is the last one. */
export function pageOf<Thing>(
  all: readonly Thing[],
  page: number,
  size: number,
  t: Translate,
  turning: (page: number) => Press,
): { shown: Thing[]; current: number; row: Keyboard } {
  const current = Math.max(0, Math.min(page, Math.ceil(all.length / size) - 1));
  const more = all.length - (current + 1) * size;
  const buttons: Button[] = [
    ...(current > 0 ? [{ label: t('button-back'), press: turning(current - 1) }] : []),
    ...(more > 0 ? [{ label: t('button-more', { count: more }), press: turning(current + 1) }] : []),
  ];
  return {
    shown: all.slice(current * size, (current + 1) * size),
    current,
    row: buttons.length > 0 ? [alongReading(buttons, t.locale)] : [],
  };
}
