import type { Pictures } from './rich-message.ts';
import type { Around } from './rich-text.ts';
import { MAX_DEPTH } from './weight.ts';

/** Where a block stands in a rich message. */
export interface Place {
  pictures: Pictures;
  /** Labels of the footnotes in the same message. */
  footnotes: ReadonlySet<string>;
  /** Its own level, from 1. */
  depth: number;
}

/** What may still be opened around the text of a block that stands there. */
export function around({ depth, footnotes }: Place): Around {
  return { room: Math.max(0, MAX_DEPTH - depth), footnotes };
}
