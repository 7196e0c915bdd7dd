import type { RichBlock, RichBlockDetails, RichMessage, RichMessageButton, RichText } from '@grammyjs/types';

/** The buttons of a rich message in the order a reader meets them, also those in closed details blocks. */
export function richButtons(blocks: readonly RichBlock[]): RichMessageButton[] {
  return blocks.flatMap((block) => {
    if (block.type === 'buttons') return block.buttons;
    const { before, inside, after } = partsOf(block);
    return [...before.flatMap(inlineButtons), ...richButtons(inside), ...after.flatMap(inlineButtons)];
  });
}

/** All details blocks of a rich message, an outer one before those inside it. */
export function richDetails(blocks: readonly RichBlock[]): RichBlockDetails[] {
  return blocks.flatMap((block) => {
    const inner = richDetails(partsOf(block).inside);
    return block.type === 'details' ? [block, ...inner] : inner;
  });
}

/** Ids of the files a rich message shows, in order. */
export function richFiles({ blocks }: RichMessage): string[] {
  const files = (inside: readonly RichBlock[]): string[] =>
    inside.flatMap((block) => {
      const file = fileOf(block);
      return file === undefined ? files(partsOf(block).inside) : [file];
    });
  return files(blocks);
}

function fileOf(block: RichBlock): string | undefined {
  switch (block.type) {
    case 'photo':
      return block.photo.at(-1)?.file_id;
    case 'video':
      return block.video.file_id;
    case 'animation':
      return block.animation.file_id;
    case 'audio':
      return block.audio.file_id;
    case 'voice_note':
      return block.voice_note.file_id;
    case 'document':
      return block.document.file_id;
    default:
      return undefined;
  }
}

/** A block's texts before and after its inner blocks, and those. */
function partsOf(block: RichBlock): { before: RichText[]; inside: readonly RichBlock[]; after: RichText[] } {
  const before: RichText[] = [];
  const after: RichText[] = [];
  if ('summary' in block) before.push(block.summary);
  if ('text' in block) before.push(block.text);
  if ('credit' in block && block.credit !== undefined) after.push(block.credit);
  if (block.type === 'table') {
    if (block.caption !== undefined) before.push(block.caption);
    after.push(...block.cells.flat().flatMap(({ text }) => (text === undefined ? [] : [text])));
  } else if ('caption' in block && block.caption) {
    after.push(block.caption.text, ...(block.caption.credit === undefined ? [] : [block.caption.credit]));
  }
  const inside =
    block.type === 'list' ? block.items.flatMap((item) => item.blocks) : 'blocks' in block ? block.blocks : [];
  return { before, inside, after };
}

function inlineButtons(text: RichText): RichMessageButton[] {
  if (typeof text === 'string') return [];
  if (Array.isArray(text)) return text.flatMap(inlineButtons);
  if (text.type === 'button') return [text.button];
  return 'text' in text ? inlineButtons(text.text) : [];
}
