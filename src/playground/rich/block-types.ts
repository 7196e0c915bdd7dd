/** Every kind of block there is (Bot API 10.3, InputRichBlock). */
export const BLOCK_TYPES: ReadonlySet<string> = new Set(
  'paragraph heading pre footer divider mathematical_expression anchor list blockquote expandable_blockquote pullquote collage slideshow table details map animation audio document photo video voice_note buttons thinking'.split(
    ' ',
  ),
);
