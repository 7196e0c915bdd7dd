import { type Block, type Inline, MAX_DEPTH } from '../../src/model/block.ts';

/** What is wrong with a body by the rules of model/block.ts; empty when nothing is. */
export function bodyFaults(blocks: readonly Block[], depth = 1): string[] {
  return blocks.flatMap((block) => blockFaults(block, depth));
}

function blockFaults(block: Block, depth: number): string[] {
  const faults = depth > MAX_DEPTH ? [`${block.type} nests too deep`] : [];
  switch (block.type) {
    case 'paragraph':
      return [...faults, ...runFaults(block.children, depth + 1, 'paragraph')];
    case 'heading':
      if (![1, 2, 3, 4, 5, 6].includes(block.level)) faults.push(`heading of level ${block.level}`);
      return [...faults, ...runFaults(block.children, depth + 1, 'heading')];
    case 'list':
      if (block.items.length === 0) faults.push('list without items');
      if (!Number.isSafeInteger(block.start)) faults.push(`list that starts at ${block.start}`);
      for (const item of block.items) {
        if (item.length === 0) faults.push('empty list item');
        faults.push(...bodyFaults(item, depth + 1));
      }
      return faults;
    case 'quote':
    case 'footnote':
      if (block.children.length === 0) faults.push(`empty ${block.type}`);
      return [...faults, ...bodyFaults(block.children, depth + 1)];
    case 'code':
      return block.text.trim() === '' ? [...faults, 'empty code'] : faults;
    case 'table':
      if (block.rows.length === 0) faults.push('table without rows');
      for (const row of block.rows) {
        if (row.length === 0) faults.push('table row without cells');
        for (const cell of row) faults.push(...inlineFaults(cell.children, depth + 1));
      }
      return faults;
    case 'image':
      if (!isWeb(block.url)) faults.push(`image at ${block.url}`);
      return [...faults, ...inlineFaults(block.caption, depth + 1)];
    case 'gallery':
      if (block.images.length === 0) faults.push('empty gallery');
      return [...faults, ...bodyFaults(block.images, depth + 1)];
    case 'video':
    case 'audio':
      return isWeb(block.url) ? faults : [...faults, `${block.type} at ${block.url}`];
    case 'rule':
      return faults;
    default:
      return [`unknown block ${JSON.stringify(block satisfies never)}`];
  }
}

function runFaults(inlines: readonly Inline[], depth: number, where: string): string[] {
  const faults = inlineFaults(inlines, depth);
  const text = plain(inlines);
  if (text.trim() === '') faults.push(`empty ${where}`);
  if (text !== text.trim()) faults.push(`${where} with white space at an end: ${JSON.stringify(text)}`);
  return faults;
}

function inlineFaults(inlines: readonly Inline[], depth: number, inLink = false): string[] {
  if (depth > MAX_DEPTH && inlines.length > 0) return ['inlines nest too deep'];
  return inlines.flatMap((inline) => {
    if (inline.type === 'break') return [];
    if (inline.type === 'text' || inline.type === 'code') {
      if (inline.text === '') return ['empty text'];
      return /[\u0000-\u001f\u007f-\u009f\u200b\ufeff\u00ad\u202a-\u202e\ue000-\uf8ff]/.test(inline.text)
        ? [`invisible characters in ${JSON.stringify(inline.text)}`]
        : [];
    }
    const faults = inlineFaults(inline.children, depth + 1, inLink || inline.type === 'link');
    if (inline.children.length === 0) faults.push(`empty ${inline.type}`);
    if (inline.type !== 'link') return faults;
    if (inLink) faults.push('link in a link');
    if (!/^(?:https?:\/\/|mailto:|tel:)/.test(inline.url)) faults.push(`link to ${inline.url}`);
    return faults;
  });
}

function plain(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'break') return '\n';
      return inline.type === 'text' || inline.type === 'code' ? inline.text : plain(inline.children);
    })
    .join('');
}

function isWeb(url: string): boolean {
  return /^https?:\/\/[^\s"<>]+$/.test(url);
}
