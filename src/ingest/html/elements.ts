import type { MarkInline } from '../../model/block.ts';

/** Elements that begin and end a block. Of these a custom or misspelt element is one when it holds blocks. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  `address article aside body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2
  h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul
  blockquote frame-content`.split(/\s+/),
);

/** Elements that mark the text inside them. */
export const MARK_ELEMENTS: Readonly<Record<string, MarkInline['type'] | 'code'>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  var: 'italic',
  dfn: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strike',
  del: 'strike',
  strike: 'strike',
  mark: 'mark',
  sub: 'sub',
  sup: 'sup',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
};

/** Elements that hold text of their own, and are no boxes around some. */
export const TEXT_ELEMENTS = /^(?:p|h[1-6]|[uo]l|blockquote)$/;

/** Known elements that are neither: unknown names are judged by what they hold. */
export const INLINE_ELEMENTS: ReadonlySet<string> = new Set(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rt rtc ruby s samp small span
  strike strong sub sup time tt u var wbr`.split(/\s+/),
);

/** Elements that hold nothing and have no closing tag, as htmlparser2 knows them. */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set(
  `area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr`.split(
    ' ',
  ),
);

/** Which elements the opening tags of others close when they are the innermost, as htmlparser2 does. */
export const CLOSED_BY: readonly { tags: string; closed: string }[] = [
  { tags: 'tr', closed: 'tr th td' },
  { tags: 'th', closed: 'th' },
  { tags: 'td', closed: 'thead th td' },
  { tags: 'tbody tfoot', closed: 'thead tbody' },
  { tags: 'body', closed: 'head link script' },
  { tags: 'li', closed: 'li' },
  { tags: 'dd dt', closed: 'dd dt' },
  { tags: 'rt rp', closed: 'rt rp' },
  { tags: 'option', closed: 'option' },
  { tags: 'optgroup', closed: 'optgroup option' },
  {
    tags: 'select input output button datalist textarea',
    closed: 'input option optgroup select button datalist textarea',
  },
  {
    tags: 'p h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption figure footer form header hr main nav ol pre section table ul',
    closed: 'p',
  },
];

/** Elements in which a slash at the end of a tag closes it, and those in them in which it does not again. */
export const FOREIGN_ELEMENTS: ReadonlyMap<string, boolean> = new Map([
  ...['math', 'svg'].map((name) => [name, true] as const),
  ...'mi mo mn ms mtext annotation-xml foreignobject desc title'.split(' ').map((name) => [name, false] as const),
]);

/** Classes of what is written under a picture. */
export const CAPTION_CLASSES: ReadonlySet<string> = new Set(
  `wp-caption-text wp-caption-dd caption-text image-caption img-caption photo-caption picture-caption figure-caption
  media-caption gallery-caption article-image-caption story-image-caption photo-credit image-credit img-credit
  picture-credit media-credit aesop-image-component-caption imagecaption pic-caption imgcaption caption-wrap
  views-field-field-common-system-credit views-field-field-common-subtitle-1 thumbcaption image__caption
  figure__caption imagecredit`.split(/\s+/),
);

/** Classes of the numbers of lines beside code. */
export const NUMBERING_CLASSES: ReadonlySet<string> = new Set(
  `gutter lineno linenos linenodiv line-number line-numbers linenumber linenumbers line-numbers-rows lnt ln lnums
  rouge-gutter hljs-ln-numbers hljs-ln-n blob-num code-line-number react-syntax-highlighter-line-number`.split(/\s+/),
);
