import { codeOfFences } from './fenced-markup.ts';
import { withIncludedReferences } from './included-references.ts';
import { type Kind, kindOf } from './kind.ts';
import { dropLiquid } from './liquid.ts';
import { withWordPressTags } from './wordpress-tags.ts';

/** A post's body without the archive's own wrapping, and without Liquid. */
export interface Shape {
  /** From the link line between front matter and body, where there is one. */
  linkTitle: string | undefined;
  linkUrl: string | undefined;
  /** What {@link body} is written in. */
  kind: Kind;
  body: string;
}

const STAMP_COMMENT = /^\s*<!--\s*(?:-?\d{1,17}|NaN)\s*-->[ \t]*(?=\n|$)/;
const LINK_LINE = /^\s*\[([^\n]*)\]\((\S+)\)[ \t]*\n+-{3,}[ \t]*(?=\n|$)/;
const MAX_LINK_LINE = 8192;
const WRAPPER = /^\s*<(div|body)>/;

/**
 * Tells the shapes of the archive apart (seed: time stamp, link line, rule, `<div>`; raw: a scraped region), and markup,
 * Markdown and text from each other.
 *
 * A title may hold brackets and an address `------`: the link line ends at its last `](`, and the rule is a line of its own.
 */
export function shapeOf(body: string): Shape {
  let rest = body.replace(STAMP_COMMENT, '');
  const stamped = rest.length < body.length;
  // The line is short; on the whole of a hostile body the expression would take quadratic time.
  const link = LINK_LINE.exec(rest.slice(0, MAX_LINK_LINE));
  if (link) rest = rest.slice(link[0].length);
  // Shorter rules belong to Markdown: a post may begin with a link as its heading.
  const archived = stamped || (link !== null && /-{6}\s*$/.test(link[0]));
  const written = rest;
  rest = withWordPressTags(dropLiquid(written));
  let inner = unwrapped(rest) ?? rest;
  const kind = kindOf(inner, archived);
  if (kind === 'html') inner = codeOfFences(rest);
  else if (kind === 'markdown') inner = withIncludedReferences(inner, written);
  return { linkTitle: link?.[1], linkUrl: link?.[2], kind, body: inner };
}

/** What stands in the element around all of a text, if there is one; an expression would look at each of its letters. */
function unwrapped(text: string): string | undefined {
  const [opening, name] = WRAPPER.exec(text) ?? [];
  if (opening === undefined) return undefined;
  const ending = `</${name}>`;
  const from = opening.length;
  const to = text.trimEnd().length - ending.length;
  return to >= from && text.startsWith(ending, to) ? text.slice(from, to) : undefined;
}
