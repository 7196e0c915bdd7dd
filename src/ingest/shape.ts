/** A post's body without the archive's own wrapping. */
export interface Shape {
  /** From the link line between front matter and body, where there is one. */
  linkTitle: string | undefined;
  linkUrl: string | undefined;
  /** Whether {@link body} is markup or text in which nothing is markup. */
  kind: 'html' | 'text';
  body: string;
}

const STAMP_COMMENT = /^\s*<!--\s*(?:-?\d{1,17}|NaN)\s*-->[ \t]*(?=\n|$)/;
const LINK_LINE = /^\s*\[([^\n]*)\]\((\S+)\)[ \t]*\n+-{3,}[ \t]*(?=\n|$)/;
const MAX_LINK_LINE = 8192;
const WRAPPER = /^\s*<div>([\s\S]*)<\/div>\s*$/;
const MARKUP =
  /<(?:\/?(?:a|abbr|article|aside|audio|b|blockquote|body|br|center|code|dd|div|dl|dt|em|embed|figcaption|figure|font|footer|form|h[1-6]|header|hr|html|i|iframe|img|input|ins|li|main|nav|noscript|object|ol|p|picture|pre|s|script|section|small|source|span|strike|strong|style|sub|sup|svg|table|tbody|td|th|time|tr|u|ul|video)(?=[\s/>])|!--|!doctype)/i;

/**
 * Tells the shapes of the archive apart (seed: time stamp, link line, rule, `<div>`; raw: a scraped region), and markup from text.
 *
 * A title may hold brackets and an address `------`: the link line ends at its last `](`, and the rule is a line of its own.
 */
export function shapeOf(body: string): Shape {
  let rest = body.replace(STAMP_COMMENT, '');
  // The line is short; on the whole of a hostile body the expression would take quadratic time.
  const link = LINK_LINE.exec(rest.slice(0, MAX_LINK_LINE));
  if (link) rest = rest.slice(link[0].length);
  const inner = WRAPPER.exec(rest)?.[1] ?? rest;
  const kind = MARKUP.test(inner) ? 'html' : 'text';
  return { linkTitle: link?.[1], linkUrl: link?.[2], kind, body: kind === 'text' ? inner : rest };
}
