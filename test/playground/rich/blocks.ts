import { readRichMessage } from '../../../src/playground/rich/read-message.ts';
import type { RichWorld } from '../../../src/playground/rich/reading.ts';

/** A world in which everything can be fetched. */
export const openWorld: RichWorld = {
  deadMedia: () => undefined,
  fileIdOf: (url) => `file-of-${url}`,
  knowsFile: (id) => id.startsWith('file-of-'),
};

export const paragraph = (text: unknown) => ({ type: 'paragraph', text });
export const photo = (media = 'https://a.example/b.jpg', caption?: object) => ({
  type: 'photo',
  photo: { type: 'photo', media },
  ...(caption && { caption }),
});
export const quote = (...blocks: unknown[]) => ({ type: 'blockquote', blocks });
export const item = (...blocks: unknown[]) => ({ blocks });
export const list = (...items: unknown[]) => ({ type: 'list', items });
export const table = (...cells: unknown[][]) => ({ type: 'table', cells });
export const details = (summary: unknown, ...blocks: unknown[]) => ({ type: 'details', summary, blocks });
export const buttons = (...all: unknown[]) => ({ type: 'buttons', buttons: all });
export const press = (text: unknown, data = 'x', style?: string) => ({
  text,
  callback_data: data,
  ...(style && { style }),
});
export const times = <Made>(count: number, make: (index: number) => Made): Made[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** Something inside so many others. */
export const nested = (depth: number, wrap: (inner: unknown) => unknown, core: unknown): unknown =>
  depth === 0 ? core : wrap(nested(depth - 1, wrap, core));

/** Reads blocks with detection off, as Gazette sends them. */
export const read = (blocks: unknown[], more: object = {}, world: RichWorld = openWorld) =>
  readRichMessage({ blocks, skip_entity_detection: true, ...more }, world).message;

/** Why blocks are refused; `undefined` where they are taken. */
export function refusalOf(blocks: unknown[], more?: object, world?: RichWorld): string | undefined {
  try {
    read(blocks, more, world);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
