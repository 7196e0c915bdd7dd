/** The characters of a rich text. */
export function plain(text) {
  if (typeof text === 'string') return text;
  if (Array.isArray(text)) return text.map(plain).join('');
  if (text.type === 'custom_emoji') return text.alternative_text;
  if (text.type === 'mathematical_expression') return text.expression;
  if (text.type === 'button') return plain(text.button.text);
  return text.text === undefined ? '' : plain(text.text);
}

/** How much of a block a reader sees at first: closed details show their summary only. */
export function visibleLength(block) {
  const sum = (blocks) => blocks.reduce((total, inner) => total + visibleLength(inner), 0);
  switch (block.type) {
    case 'details':
      return plain(block.summary).length + (block.is_open ? sum(block.blocks) : 0);
    case 'list':
      return block.items.reduce((total, item) => total + sum(item.blocks), 0);
    case 'table':
      return block.cells.flat().reduce((total, cell) => total + plain(cell.text ?? '').length, 0);
    default:
      return block.blocks ? sum(block.blocks) : plain(block.text ?? block.caption?.text ?? '').length;
  }
}
