/** Elements that may be open at once after {@link flattenMarkup}, counted without what the parser closes by itself. */
export const MAX_OPEN_ELEMENTS = 1000;

/** Twice as many elements as are ever read, so that there is room for what is cut; a tree of millions takes a minute. */
const MAX_ELEMENTS = 200_000;

/** Markup with fewer tags is cheap to parse however it nests. */
const FEW_TAGS = 3000;

const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr basefont bgsound frame keygen'.split(' '),
);
const RAW = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'noembed', 'noframes']);
const BLOCK =
  /^(?:p|div|section|article|li|ul|ol|table|tr|td|th|blockquote|h[1-6]|figure|dl|dt|dd|main|header|footer)$/;
const NAME = /[a-zA-Z][^\s/>]*/y;
const ATTRIBUTE = /[\s/]*([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*)))?/y;

/**
 * Bounds how deep markup nests: past {@link MAX_OPEN_ELEMENTS} a tag becomes a line break or a space; all text stays. Bounds
 * how much of it there is: what stands behind the first 200,000 elements goes.
 *
 * Markup with few tags, which is nearly all of it, is returned as it is. Other markup is written anew, token by token, so
 * that the parser sees the very tags that were counted here.
 *
 * htmlparser2 keeps its open elements in an array that it shifts and searches: 200,000 open tags took it 13 s, and as many
 * closing tags that match none of them 7 minutes.
 */
export function flattenMarkup(html: string): string {
  if (hasFewTags(html)) return html;
  const open = new Map<string, number>();
  let total = 0;
  let elements = 0;
  const out: string[] = [];
  for (const token of tokens(html)) {
    if (elements >= MAX_ELEMENTS) break;
    if (token.kind === 'text') {
      out.push(token.text);
      continue;
    }
    if (token.kind === 'close') {
      const count = open.get(token.name) ?? 0;
      if (count === 0) continue;
      open.set(token.name, count - 1);
      total -= 1;
      out.push(`</${token.name}>`);
      continue;
    }
    elements += 1;
    if (VOID.has(token.name)) out.push(`<${token.name}${token.attributes}>`);
    else if (total >= MAX_OPEN_ELEMENTS) out.push(BLOCK.test(token.name) ? '<br><br>' : ' ');
    else {
      open.set(token.name, (open.get(token.name) ?? 0) + 1);
      total += 1;
      out.push(`<${token.name}${token.attributes}>`);
    }
  }
  return out.join('');
}

type Token =
  | { kind: 'text'; text: string }
  | { kind: 'close'; name: string }
  | { kind: 'open'; name: string; attributes: string };

function* tokens(html: string): Generator<Token> {
  let at = 0;
  while (at < html.length) {
    const start = html.indexOf('<', at);
    if (start < 0) {
      yield { kind: 'text', text: html.slice(at) };
      return;
    }
    if (start > at) yield { kind: 'text', text: html.slice(at, start) };
    const closing = html[start + 1] === '/';
    NAME.lastIndex = start + (closing ? 2 : 1);
    const name = NAME.exec(html)?.[0].toLowerCase();
    if (name === undefined) {
      if (html.startsWith('<!--', start)) at = after(html, '-->', start + 4);
      else if (/[!?/]/.test(html[start + 1] ?? '')) at = after(html, '>', start);
      else {
        at = start + 1;
        while (html[at] === '<' && html[at + 1] === '<') at += 1;
        yield { kind: 'text', text: '&lt;'.repeat(at - start) };
      }
    } else if (closing) {
      yield { kind: 'close', name };
      at = after(html, '>', NAME.lastIndex);
    } else {
      const { attributes, end } = readAttributes(html, NAME.lastIndex);
      at = end;
      if (RAW.has(name)) at = after(html, '>', indexOfClosing(html, name, end));
      else yield { kind: 'open', name, attributes };
    }
  }
}

function readAttributes(html: string, from: number): { attributes: string; end: number } {
  let attributes = '';
  let at = from;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(html);
    if (!match) break;
    at = ATTRIBUTE.lastIndex;
    const name = match[1] as string;
    const value = match[2] ?? match[3] ?? match[4] ?? '';
    if (/^[\w:.-]+$/.test(name)) attributes += ` ${name}="${value.replaceAll('"', '&quot;')}"`;
  }
  return { attributes, end: after(html, '>', at) };
}

function indexOfClosing(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}`, 'gi');
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
}

function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}

function hasFewTags(html: string): boolean {
  let at = -1;
  for (let count = 0; count < FEW_TAGS; count += 1) {
    at = html.indexOf('<', at + 1);
    if (at < 0) return true;
  }
  return false;
}
