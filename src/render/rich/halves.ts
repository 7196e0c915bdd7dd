import type { Block, ListBlock, QuoteBlock, TableBlock } from '../../model/block.ts';
import { halveInlines, placeNear } from './cut-inlines.ts';

/**
 * A block that is too heavy for one message as lighter ones that read the same; `undefined` where there is nothing left
 * to cut.
 */
export function halves(block: Block): Block[] | undefined {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return halveInlines(block.children)?.map((children) => ({ ...block, children }));
    case 'list':
      return list(block);
    case 'quote':
      return quote(block);
    case 'footnote': {
      const [first, ...rest] = cutInside(block.children) ?? [];
      return first && [{ ...block, children: [first] }, ...rest];
    }
    case 'code':
      return halveText(block.text)?.map((text) => ({ ...block, text }));
    case 'table':
      return table(block);
    case 'gallery':
      return block.images.length < 2 ? block.images : halved(block.images).map((images) => ({ ...block, images }));
    case 'image':
      if (block.caption.length === 0) return undefined;
      return [
        { ...block, caption: [] },
        { type: 'paragraph', children: block.caption },
      ];
    case 'video':
    case 'audio':
      if (block.title === '') return undefined;
      return [
        { type: 'paragraph', children: [{ type: 'text', text: block.title }] },
        { ...block, title: '' },
      ];
    case 'rule':
      return undefined;
  }
}

/** An item too heavy by itself stands outside of the list, its number as a line of its own. */
function list(block: ListBlock): Block[] {
  const [only, second] = block.items;
  if (only === undefined) return [];
  if (second === undefined) {
    const sign: Block[] = block.ordered
      ? [{ type: 'paragraph', children: [{ type: 'text', text: `${block.start}.` }] }]
      : [];
    return [...sign, ...only];
  }
  const [left, right] = halved(block.items);
  return [
    { ...block, items: left },
    { ...block, items: right, start: block.start + left.length },
  ];
}

function quote(block: QuoteBlock): Block[] | undefined {
  const children = cutInside(block.children);
  return (
    children &&
    halved(children)
      .filter((half) => half.length > 0)
      .map((half) => ({ ...block, children: half }))
  );
}

/** The second half shows the names of the columns again. */
function table(block: TableBlock): Block[] {
  const [head, ...body] = block.rows;
  if (head === undefined) return [];
  const named = body.length > 0 && head.every(({ header }) => header);
  const rows = named ? body : block.rows;
  if (rows.length < 2) return block.rows.flat().map(({ children }) => ({ type: 'paragraph', children }));
  return halved(rows).map((half) => ({ ...block, rows: named ? [head, ...half] : half }));
}

/** A single block is cut itself. */
function cutInside(children: readonly Block[]): Block[] | undefined {
  const [only, ...others] = children;
  return only !== undefined && others.length === 0 ? halves(only) : [...children];
}

/** At a line's end where there is one before the middle. */
function halveText(text: string): string[] | undefined {
  if (text.length < 2) return undefined;
  const middle = text.length >> 1;
  const line = text.lastIndexOf('\n', middle);
  if (line > 0) return [text.slice(0, line), text.slice(line + 1)];
  const at = placeNear(text, middle);
  return [text.slice(0, at), text.slice(at)];
}

function halved<Item>(items: readonly Item[]): [Item[], Item[]] {
  const middle = Math.ceil(items.length / 2);
  return [items.slice(0, middle), items.slice(middle)];
}
