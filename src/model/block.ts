/**
 * The body of an article: a tree of blocks. `ingest` makes it once from hostile HTML or plain text; every renderer walks
 * it and escapes at the leaves. Nothing downstream ever sees source HTML.
 *
 * Every block valid by these rules is safe to render:
 * text is never empty where a block is its text; every URL is absolute and `http(s)` (links also `mailto:` and `tel:`);
 * nothing nests deeper than {@link MAX_DEPTH}.
 */
export type Block =
  | ParagraphBlock
  | HeadingBlock
  | ListBlock
  | QuoteBlock
  | CodeBlock
  | TableBlock
  | ImageBlock
  | GalleryBlock
  | VideoBlock
  | AudioBlock
  | RuleBlock
  | FootnoteBlock;

/** Blocks and inlines together nest no deeper than this. */
export const MAX_DEPTH = 12;

export interface ParagraphBlock {
  type: 'paragraph';
  children: Inline[];
}

export interface HeadingBlock {
  type: 'heading';
  /** 1 is the highest inside the article; the article's own title is not among its blocks. */
  level: 1 | 2 | 3 | 4 | 5 | 6;
  children: Inline[];
}

export interface ListBlock {
  type: 'list';
  ordered: boolean;
  /** Number of the first item of an ordered list. */
  start: number;
  /** Every item holds at least one block. */
  items: Block[][];
}

export interface QuoteBlock {
  type: 'quote';
  children: Block[];
}

export interface CodeBlock {
  type: 'code';
  text: string;
  /** As the source names it, e.g. `typescript`. */
  language?: string;
}

export interface TableBlock {
  type: 'table';
  /** Row by row; every row holds at least one cell. */
  rows: TableCell[][];
}

export interface TableCell {
  header: boolean;
  children: Inline[];
}

export interface ImageBlock {
  type: 'image';
  url: string;
  /** Empty when the source has none. */
  alt: string;
  /** Empty when the source has none. */
  caption: Inline[];
}

export interface GalleryBlock {
  type: 'gallery';
  images: ImageBlock[];
}

export interface VideoBlock {
  type: 'video';
  /** The page a person can watch it on where there is one, else the file. */
  url: string;
  title: string;
}

export interface AudioBlock {
  type: 'audio';
  url: string;
  title: string;
}

export interface RuleBlock {
  type: 'rule';
}

export interface FootnoteBlock {
  type: 'footnote';
  label: string;
  children: Block[];
}

/** A run of text inside a block. */
export type Inline = TextInline | BreakInline | CodeInline | MarkInline | LinkInline;

export interface TextInline {
  type: 'text';
  text: string;
}

/** A line break inside a block. */
export interface BreakInline {
  type: 'break';
}

export interface CodeInline {
  type: 'code';
  text: string;
}

export interface MarkInline {
  type: 'bold' | 'italic' | 'underline' | 'strike' | 'mark' | 'sub' | 'sup' | 'spoiler';
  children: Inline[];
}

export interface LinkInline {
  type: 'link';
  url: string;
  /** Holds no other link. */
  children: Inline[];
}
