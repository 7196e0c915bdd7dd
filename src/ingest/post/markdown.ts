import MarkdownIt, { type MarkdownIt as Parser, type StateCore, type Token } from 'markdown-it';
import footnote from 'markdown-it-footnote';
import { escapeText } from '../html/escape.ts';
import { codeIn } from './code-spans.ts';
import { withEmoji } from './emoji-names.ts';
import { keepFormulas } from './formulas.ts';
import { emphasiseHan } from './han-emphasis.ts';
import { withoutIndentedBoxes } from './indented-boxes.ts';
import { keepLineEnds } from './line-ends.ts';
import { withWholeTables } from './loose-tables.ts';
import { markupApart } from './markup-apart.ts';
import { addressesIn } from './plain-text.ts';

/** Text between two empty lines that is longer is not looked into: markdown-it takes quadratic time on some of it. */
const MAX_INLINE = 30_000;
/** Lists and quotes nest no deeper. */
const MAX_NESTING = 20;
/** More Markdown than any person writes in one post; what follows stays text. */
const MAX_MARKDOWN = 1_000_000;

/** Kramdown's attributes behind a block or at its end, and the mark of a table of contents. */
const BLOCK_ATTRIBUTES = /^[ \t]{0,9}\{:{1,2}[^{}\n]{0,500}\}[ \t]{0,9}$/gm;
const INLINE_ATTRIBUTES = /^\{:[^{}\n]{0,500}\}/;
/** Attributes at a line's end, where kramdown sees none: a slip, and noise all the same. */
const LOOSE_ATTRIBUTES = /[ \t]{0,9}\{:[ \t]{0,3}[.#][^{}\n]{0,200}\}[ \t]{0,9}$/gm;
/** Attributes of a list's item, which stand before its text. */
const ITEM_ATTRIBUTES = /^\{:[^{}\n]{0,500}\}[ \t]*/;
/** The signs before a heading without the space that CommonMark wants behind them; one sign alone begins a hash tag. */
const CLOSE_HEADING = /^ {0,3}#{2,6}(?=[\p{L}\p{N}*`[“”"'‘（【《「])/gmu;
/** The lines around a box of its own, as several engines have it: `:::info Title`, `:::info[Title]{#a}`, `:::`, `::: {.note}`. */
const BOX =
  /^ {0,3}:{3,}[ \t]*(?:\{[^{}\n]{0,200}\}|[a-z][\w-]{0,30}(?:\[([^\n]{0,300})\])?(?:\{[^{}\n]{0,200}\})?(?:[ \t]+([^\n]{1,200}?))?)?[ \t:]*$/gim;
/** The part of an address behind its first space, up to the end of the link, or to a title. */
const SPACED_ADDRESS = /^ +[^\s()<>"'][^\n()<>"']*(?:\([^\n()<>"']*\)[^\n()<>"']*)?(?=\)| "[^"\n]*"\))/;
/** What is written in brackets behind brackets has a path or the name of a file, or else it is no address. */
const ADDRESS = /^(?:[a-z]{2,10}:\/\/|\.{0,2}\/|#)|\.[a-z]\w{1,4}(?:[?#]\S*)?$/i;
const MAX_ADDRESS = 500;
const TASK = /^\[([ xX])\][ \t]+(?=\S)/;
/** Those of pandoc and its kin at a heading's end, alone on a line, and behind a link or picture. */
const HEADING_ATTRIBUTES =
  /[ \t]{1,9}\{(?:[ \t]?(?:[#.][\w:.-]{1,200}|[a-z][\w-]{0,30}=(?:"[^"{}\n]{0,100}"|[\w%.-]{1,100}))){1,9}[ \t]?\}[ \t]{0,9}$/;
const ALONE_ATTRIBUTES = /^[ \t]{0,9}\{(?:[ \t]?[#.][\w-]{1,100}){1,9}[ \t]?\}[ \t]{0,9}$/gm;
const LINK_ATTRIBUTES =
  /(?<=\))\{(?:[ \t]?(?:[#.][\w-]{1,100}|[a-z][\w-]{0,30}=(?:"[^"{}\n]{0,100}"|[\w%.-]{1,100}))){1,9}[ \t]?\}/g;
/** What is left where machines set bold pieces one behind another. */
const EMPTY_STARS = /(?<![*\\])\*{4}(?!\*)/g;
/** Bold of which the last word is no word but white space: nobody sees it, and CommonMark no end before it. */
const SPACED_STARS = /(?<![^\s])\*\*(?=[^\s*])([^*]{0,1000}?[^\s*\\])(\s{1,9})\*\*(?!\S)/g;
const CONTENTS = /^(?:[^\n]{0,60}\n)?\{:\s{0,3}toc\b[^{}\n]{0,200}\}$|^\[?\[toc\]\]?$/i;

/**
 * Markdown as HTML that is yet to be cleaned: CommonMark with tables, strikethrough, footnotes and bare addresses, as
 * GitHub and kramdown have them. HTML in it comes through as it stands, kramdown's attribute lists do not.
 *
 * An address of any kind makes a link here; the cleaner drops what is not fit to be followed and keeps the text.
 */
export function markdownToHtml(text: string): string {
  parser ??= makeParser();
  text = markupApart(text);
  if (text.includes(':::')) text = withoutBoxes(text);
  if (text.includes('##')) text = withHeadingsApart(text);
  text = withWholeTables(withoutIndentedBoxes(text));
  if (text.length <= MAX_MARKDOWN) return parser.render(text);
  const cut = text.lastIndexOf('\n\n', MAX_MARKDOWN);
  const end = cut > 0 ? cut : MAX_MARKDOWN;
  const rest = text.slice(end).split(/\n\s*\n/);
  return parser.render(text.slice(0, end)) + rest.map((paragraph) => `<p>${escapeText(paragraph)}</p>`).join('\n');
}

function withHeadingsApart(text: string): string {
  if (text.search(CLOSE_HEADING) < 0) return text;
  const isCode = codeIn(text);
  return text.replace(CLOSE_HEADING, (signs, at: number) => (isCode(at) ? signs : `${signs} `));
}

function withoutBoxes(text: string): string {
  const isCode = codeIn(text);
  return text.replace(BOX, (line, label: string | undefined, title: string | undefined, at: number) =>
    isCode(at) ? line : `\n${label ?? title ?? ''}\n`,
  );
}

type Destination = ReturnType<Parser['helpers']['parseLinkDestination']>;

/** Making one takes longer than reading a short post. */
let parser: Parser | undefined;

function makeParser(): Parser {
  const md = new MarkdownIt({ html: true, maxNesting: MAX_NESTING }).use(footnote);
  emphasiseHan(md);
  keepFormulas(md);
  md.validateLink = () => true;
  const { parseLinkDestination } = md.helpers;
  md.helpers.parseLinkDestination = (source, from, end) =>
    withSpaces(source, end, parseLinkDestination(source, from, end));
  md.renderer.rules['footnote_caption'] = (tokens, index) => String(Number(tokens[index]?.meta?.['id'] ?? 0) + 1);
  md.core.ruler.at('inline', parseInlines);
  md.core.ruler.after('block', 'tidy-blocks', tidyBlocks);
  md.core.ruler.push('tidy-texts', tidyTexts);
  md.core.ruler.push('line-ends', ({ tokens }) => keepLineEnds(tokens));
  return md;
}

/**
 * An address that goes on behind a space up to the end of the link: names of files hold spaces, and who writes them sees
 * no reason to escape them. Kramdown takes such addresses; CommonMark leaves the link as it was typed, and so do we where
 * it is words: `f[0](x, y)`, `[sic](as it was printed)`.
 */
function withSpaces(source: string, end: number, address: Destination): Destination {
  if (!address.ok || source[address.pos] !== ' ') return address;
  const [rest] = SPACED_ADDRESS.exec(source.slice(address.pos, Math.min(end, address.pos + MAX_ADDRESS))) ?? [];
  const whole = address.str + (rest ?? '').trimEnd();
  if (rest === undefined || !ADDRESS.test(whole)) return address;
  return { ok: true, pos: address.pos + rest.length, str: whole.replaceAll(' ', '%20') };
}

function parseInlines({ tokens, md, env, Token: Made }: StateCore): void {
  for (const token of tokens) {
    if (token.type !== 'inline') continue;
    token.children = [];
    if (token.content.length <= MAX_INLINE) md.inline.parse(token.content, md, env, token.children);
    else token.children.push(Object.assign(new Made('text', '', 0), { content: token.content }));
  }
}

function tidyBlocks({ tokens }: StateCore): void {
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'inline') {
      tidyInline(token, tokens[index - 1]);
      if (tokens[index - 2]?.type === 'list_item_open')
        token.content = token.content
          .replace(ITEM_ATTRIBUTES, '')
          .replace(TASK, (_, done: string) => (done === ' ' ? '☐ ' : '☑ '));
    } else if (token.type === 'code_block') tidyIndented(token, tokens[index - 1]);
  }
}

function tidyInline(token: Token, opening: Token | undefined): void {
  if (CONTENTS.test(token.content)) token.content = '';
  else if (token.content.includes('{:'))
    token.content = token.content.replace(BLOCK_ATTRIBUTES, '').replace(LOOSE_ATTRIBUTES, '');
  if (token.content.includes('){')) token.content = token.content.replace(LINK_ATTRIBUTES, '');
  if (token.content.includes('\n{')) token.content = token.content.replace(ALONE_ATTRIBUTES, '').trimEnd();
  if (token.content.includes('****') && !token.content.includes('`'))
    token.content = token.content.replace(EMPTY_STARS, '');
  if (token.content.includes('**') && !token.content.includes('`'))
    token.content = token.content.replace(SPACED_STARS, '**$1**$2');
  if (opening?.type === 'heading_open') token.content = token.content.replace(HEADING_ATTRIBUTES, '');
}

/** Indented text is code, but not where markup is laid out, and not prose that is indented as books do. */
function tidyIndented(token: Token, before: Token | undefined): void {
  const markup = before?.type === 'html_block' && /^\s*<[/!a-z]/i.test(token.content);
  const prose = /^\s*\p{Script=Han}[^\n]{20,}/u.test(token.content) && /[。！？…”」]\s*$/u.test(token.content);
  if (!markup && !prose) return;
  token.type = 'html_block';
  if (prose && !markup) token.content = `<p>${escapeText(token.content).replaceAll('\n', '<br>')}</p>`;
}

function tidyTexts({ tokens, Token: Made }: StateCore): void {
  for (const block of tokens) {
    const { type, children } = block;
    if (type !== 'inline' || !children) continue;
    if (block.content.includes(':'))
      for (const token of children)
        if (token.type === 'text' && token.content.includes(':')) token.content = withEmoji(token.content);
    if (!children.some(({ content }) => content.includes('://') || content.startsWith('{:'))) continue;
    let links = 0;
    const tidied: Token[][] = [];
    for (let at = children.length - 1; at >= 0; at -= 1) {
      const token = children[at] as Token;
      if (token.type === 'link_close' || /^<\/a\b/i.test(token.content)) links += 1;
      else if (token.type === 'link_open' || /^<a\b/i.test(token.content)) links -= 1;
      if (token.type === 'text' && at > 0) token.content = token.content.replace(INLINE_ATTRIBUTES, '');
      const bare = token.type === 'text' && links === 0 && token.content.includes('://');
      tidied.push(bare ? linkAddresses(token, Made) : [token]);
    }
    block.children = tidied.reverse().flat();
  }
}

function linkAddresses(token: Token, Made: typeof Token): Token[] {
  return addressesIn(token.content).flatMap(({ text, url }) => {
    const made = Object.assign(new Made('text', '', 0), { content: text });
    if (url === undefined) return [made];
    const open = Object.assign(new Made('link_open', 'a', 1), { attrs: [['href', url]] });
    return [open, made, new Made('link_close', 'a', -1)];
  });
}
