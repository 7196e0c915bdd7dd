import { escapeText, type Html, trustedMarkup } from './html.ts';

/** A run of text under the same tags. */
export interface Run {
  text: string;
  /** The innermost tag around it. */
  mark: Mark | null;
}

/** One open tag. Two runs lie under the same tag exactly if they share the object. */
export interface Mark {
  name: string;
  /** The start tag as written. */
  open: string;
  /** Bytes of the start tag as sent. */
  bytes: number;
  parent: Mark | null;
  depth: number;
}

/** Bytes of the heaviest start tag that is kept; a heavier one (a link of many kilobytes) leaves its text only. */
export const MAX_TAG_BYTES = 4000;

/**
 * Reads our own Telegram HTML into runs. A tag inside one of the same name changes nothing and is left out, as are empty
 * tags.
 *
 * @throws {SyntaxError} if a tag is not closed in order, which only a faulty renderer can cause
 */
export function parseRuns(html: Html): Run[] {
  const markup = html.toString();
  const runs: Run[] = [];
  const open: { name: string; mark: Mark | null }[] = [];
  let mark: Mark | null = null;
  for (let at = 0; at < markup.length; ) {
    const tag = markup.indexOf('<', at);
    const textEnd = tag < 0 ? markup.length : tag;
    if (textEnd > at) append(runs, decodeEntities(markup.slice(at, textEnd)), mark);
    if (tag < 0) break;
    const end = markup.indexOf('>', tag) + 1;
    const match = TAG.exec(markup.slice(tag, end || undefined));
    if (!match) throw new SyntaxError(`no tag at ${tag} of the message: ${markup.slice(tag, tag + 40)}`);
    const name = match[2] ?? '';
    if (match[1] === '') {
      mark = nest(mark, name, match[0]);
      open.push({ name, mark });
    } else {
      const closed = open.pop()?.name;
      if (closed !== name) throw new SyntaxError(`</${name}> at ${tag} of the message closes <${closed ?? ''}>`);
      mark = open.at(-1)?.mark ?? null;
    }
    at = end;
  }
  if (open.length > 0) throw new SyntaxError(`<${open.at(-1)?.name}> of the message is never closed`);
  return runs;
}

/** Prints runs; tags open before the first and after the last are opened and closed there. */
export function printRuns(runs: Iterable<Run>): Html {
  let markup = '';
  let mark: Mark | null = null;
  for (const run of runs) {
    markup += step(mark, run.mark) + escapeText(run.text);
    mark = run.mark;
  }
  return trustedMarkup(markup + step(mark, null));
}

/** Whether the tag is open at `mark`. */
export function isOpenAt(tag: Mark, mark: Mark | null): boolean {
  let at = mark;
  while (at && at.depth > tag.depth) at = at.parent;
  return at === tag;
}

/** The innermost open tag with one of these names. */
export function enclosing(mark: Mark | null, names: ReadonlySet<string>): Mark | null {
  let at = mark;
  while (at && !names.has(at.name)) at = at.parent;
  return at;
}

function append(runs: Run[], text: string, mark: Mark | null): void {
  const last = runs.at(-1);
  if (last && last.mark === mark) last.text += text;
  else runs.push({ text, mark });
}

function nest(parent: Mark | null, name: string, open: string): Mark | null {
  const bytes = Buffer.byteLength(open);
  if (bytes > MAX_TAG_BYTES || enclosing(parent, new Set([name]))) return parent;
  return { name, open, bytes, parent, depth: (parent?.depth ?? 0) + 1 };
}

/** The end tags and start tags that lead from below one tag to below another. */
function step(from: Mark | null, to: Mark | null): string {
  let closing = '';
  let opening = '';
  let left = from;
  let entered = to;
  while (left !== entered) {
    if (left && left.depth >= (entered?.depth ?? 0)) {
      closing += `</${left.name}>`;
      left = left.parent;
    } else if (entered) {
      opening = entered.open + opening;
      entered = entered.parent;
    }
  }
  return closing + opening;
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (entity, decimal?: string, hex?: string) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return NAMED[entity] ?? entity;
  });
}

const TAG = /^<(\/?)([a-z-]+)(?:\s[^<>]*)?>$/;
const ENTITY = /&(?:#(\d{1,6})|#x([\da-f]{1,5})|lt|gt|amp|quot);/g;
const NAMED: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' };
