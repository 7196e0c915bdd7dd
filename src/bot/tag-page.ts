import type { Translate } from '../i18n.ts';
import { isRightToLeft } from '../model/direction.ts';
import type { TagId } from '../model/ids.ts';
import type { Button, Keyboard } from '../model/press.ts';
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
  const pages = Math.max(1, Math.ceil(tags.length / TAGS_A_PAGE));
  const current = Math.min(page, pages - 1);
  const buttons = tags.slice(current * TAGS_A_PAGE, (current + 1) * TAGS_A_PAGE).map(({ id, name, count }): Button => {
    const label = t(subscribed.has(id) ? 'tag-button-on' : 'tag-button', { tag: shorten(name, LABEL_LENGTH), count });
    return { label, press: { do: 'toggle', tag: id, page: current, welcome } };
  });
  const rows = Array.from({ length: Math.ceil(buttons.length / COLUMNS) }, (_, row) =>
    buttons.slice(row * COLUMNS, (row + 1) * COLUMNS),
  );
  const turn = (target: number, label: string): Button => ({
    label,
    press: { do: 'browse', page: (target + pages) % pages, welcome },
  });
  if (pages > 1) {
    const middle = turn(current, t('tags-page', { page: current + 1, pages }));
    rows.push(
      // The mark (LRM) keeps a client that mirrors signs among Arabic letters from turning the arrows around.
      isRightToLeft(t.locale)
        ? [turn(current + 1, '\u200e‹'), middle, turn(current - 1, '\u200e›')]
        : [turn(current - 1, '‹'), middle, turn(current + 1, '›')],
    );
  }
  if (welcome) rows.push([{ label: t('button-done-count', { count: subscribed.size }), press: { do: 'hours' } }]);
  return rows;
}
