import type { RichBlock, RichBlockList, RichBlockListItem } from '@grammyjs/types';
import { badRequest } from '../api-error.ts';
import { arrayIn, asFields, type Fields, flagIn, maybeIntegerIn, maybeStringIn } from './fields.ts';
import { listLabel } from './list-label.ts';
import type { Reading } from './reading.ts';

const TYPES = ['a', 'A', 'i', 'I', '1'] as const;

/** A list. An item is numbered if it says in which way (`type`); a `value` without it is lost. */
export function readList(
  fields: Fields,
  reading: Reading,
  readBlocks: (given: readonly unknown[], reading: Reading) => RichBlock[],
): RichBlockList {
  const items = arrayIn(fields, 'items').map((item) =>
    reading.tally.block(() => {
      const given = asFields(item);
      return readItem(given, readBlocks(arrayIn(given, 'blocks'), reading));
    }),
  );
  if (items.length === 0) throw badRequest('list must be non-empty');
  if (items.some((item) => (item.type === undefined) !== (items[0]?.type === undefined)))
    throw badRequest('list must be either ordered or unordered');
  return { type: 'list', items };
}

function readItem(fields: Fields, blocks: RichBlock[]): RichBlockListItem {
  const checkbox = flagIn(fields, 'has_checkbox');
  const checked = flagIn(fields, 'is_checked');
  const given = maybeStringIn(fields, 'type');
  const value = maybeIntegerIn(fields, 'value') ?? 0;
  const type = TYPES.find((known) => known === given);
  if (given !== undefined && given !== '' && !type) throw badRequest('invalid list item type specified');
  return {
    label: type ? listLabel(value, type) : '•',
    blocks,
    ...(checkbox && { has_checkbox: true }),
    ...(checkbox && checked && { is_checked: true }),
    ...(type && { value, type }),
  };
}
