import type { RichText } from '@grammyjs/types';
import type { RichBlock } from './rich-message.ts';

/** What a rich message may weigh (Bot API, Rich Message Limits). */
export const MAX_DEPTH = 16;
export const MAX_COLUMNS = 20;
export const LIMITS: Readonly<Weight> = {
  text: 32_768,
  blocks: 500,
  media: 50,
  depth: MAX_DEPTH,
  columns: MAX_COLUMNS,
};

/** What blocks weigh against the limits of a message. */
export interface Weight {
  /** UTF-16 units; Telegram counts characters, of which there are never more. */
  text: number;
  /** Blocks with those inside them, list items and table rows. */
  blocks: number;
  media: number;
  /** Levels of blocks and marks. */
  depth: number;
  /** Of the widest table. */
  columns: number;
}

const NOTHING: Weight = { text: 0, blocks: 0, media: 0, depth: 0, columns: 0 };

export function weigh(blocks: readonly RichBlock[]): Weight {
  return sum(blocks.map(weighBlock));
}

/** What both weigh side by side. */
export function add(a: Weight, b: Weight): Weight {
  return {
    text: a.text + b.text,
    blocks: a.blocks + b.blocks,
    media: a.media + b.media,
    depth: Math.max(a.depth, b.depth),
    columns: Math.max(a.columns, b.columns),
  };
}

/** Whether no limit is broken. */
export function isWithin(weight: Weight, limits: Weight): boolean {
  return (Object.keys(limits) as (keyof Weight)[]).every((name) => weight[name] <= limits[name]);
}

function weighBlock(block: RichBlock): Weight {
  return add({ ...NOTHING, blocks: 1, depth: 1 }, inside(block));
}

function inside(block: RichBlock): Weight {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'pre':
    case 'footer':
    case 'thinking':
      return weighText(block.text);
    case 'expandable_blockquote':
    case 'pullquote':
      return add(weighText(block.text), weighText(block.credit));
    case 'divider':
    case 'anchor':
      return NOTHING;
    case 'mathematical_expression':
      return { ...NOTHING, text: block.expression.length };
    case 'list':
      return sum(
        block.items.map((item) => below({ ...below(weigh(item.blocks)), blocks: 1 + weigh(item.blocks).blocks })),
      );
    case 'blockquote':
      return add(below(weigh(block.blocks)), weighText(block.credit));
    case 'details':
      return add(below(weigh(block.blocks)), weighText(block.summary));
    case 'collage':
    case 'slideshow':
      return add(below(weigh(block.blocks)), weighCaption(block.caption));
    case 'table':
      return table(block);
    case 'map':
      return weighCaption(block.caption);
    case 'photo':
    case 'video':
    case 'animation':
    case 'audio':
    case 'document':
    case 'voice_note':
      return add({ ...NOTHING, media: 1 }, weighCaption(block.caption));
    case 'buttons':
      return sum(block.buttons.map(({ text }) => weighText(text)));
  }
}

function table({ cells, caption }: Extract<RichBlock, { type: 'table' }>): Weight {
  const columns = Math.max(0, ...cells.map((row) => row.reduce((count, cell) => count + (cell.colspan ?? 1), 0)));
  const texts = sum(cells.flat().map(({ text }) => weighText(text)));
  return add({ ...texts, depth: texts.depth + 1, blocks: cells.length, columns }, weighText(caption));
}

function weighCaption(caption: { text: RichText; credit?: RichText } | undefined): Weight {
  return add(weighText(caption?.text), weighText(caption?.credit));
}

/** Text stands one level below its block for each mark around it. */
function weighText(text: RichText | undefined): Weight {
  const { length, depth } = measureText(text ?? '');
  return { ...NOTHING, text: length, depth: depth + 1 };
}

function measureText(text: RichText): { length: number; depth: number } {
  if (typeof text === 'string') return { length: text.length, depth: 0 };
  if (Array.isArray(text)) {
    let [length, depth] = [0, 0];
    for (const part of text) {
      const measured = measureText(part);
      length += measured.length;
      depth = Math.max(depth, measured.depth);
    }
    return { length, depth };
  }
  if ('text' in text) {
    const measured = measureText(text.text);
    return { length: measured.length, depth: measured.depth + 1 };
  }
  return { length: 'alternative_text' in text ? text.alternative_text.length : 0, depth: 1 };
}

function below(weight: Weight): Weight {
  return { ...weight, depth: weight.depth + 1 };
}

function sum(weights: readonly Weight[]): Weight {
  return weights.reduce(add, NOTHING);
}
