import type { Block } from '../model/block.ts';
import { inlineText } from '../model/text.ts';
import { isBlank } from './blank.ts';

/** An item of a list that is to be done, as its box says, which stands in the place of a bullet. */
export interface Task {
  isDone: boolean;
  /** The item without its box. */
  blocks: Block[];
}

const BOX = /^([☐☑]) /u;

/** The task that an item is; `undefined` for any other item. */
export function taskOf(item: readonly Block[]): Task | undefined {
  const [first, ...rest] = item;
  if (first?.type !== 'paragraph') return undefined;
  const [text, ...others] = first.children;
  const box = text?.type === 'text' ? BOX.exec(text.text) : null;
  if (text?.type !== 'text' || !box) return undefined;
  const said = text.text.slice(box[0].length);
  const children = said === '' ? others : [{ ...text, text: said }, ...others];
  if (isBlank(inlineText(children))) return undefined;
  return { isDone: box[1] === '☑', blocks: [{ ...first, children }, ...rest] };
}
