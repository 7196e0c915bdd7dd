import { CodeFinder } from './code-spans.ts';
import { shownMedia } from './shown-media.ts';
import { shownWords } from './shown-words.ts';

/** A tag or an output longer than this is a mistake in the post, and stays as text. */
const MAX_TAG = 5000;
const TAG = /^\{%-?\s*(\w*)([\s\S]*?)-?%\}$/;
/** Where an address is being written: a Markdown link's target, a reference's, an attribute. */
const IN_ADDRESS = /(?:\]\(\s*<?|^ {0,3}\[[^\]\n]{1,200}\]:[ \t]*<?|(?:href|src)\s*=\s*["']?)[^\s"'<>()]*$/m;
/** What a literal comes out as: text alone, or an address that filters would only put the site in front of. */
const LITERAL =
  /^\{\{-?\s*(?:"([^"{}]*)"|'([^'{}]*)')\s*(?:\|\s*(?:relative_url|absolute_url|prepend|escape)\b[^}]*)?-?\}\}$/;
/** Hugo's template tags. */
const SHORTCODE = /^\{\{[<%]\s*([^/\s][\s\S]*?)\/?[%>]\}\}$/;
const RAW = /\{%-?\s{0,20}(?:end)?raw\s{0,20}-?%\}/g;
const RAW_LINE = /\n[ \t]{0,40}\{%-?\s{0,20}(?:end)?raw\s{0,20}-?%\}[ \t]{0,40}(?=\n)/g;

/** Tags that go with all they hold: what it would print stands elsewhere, or nowhere. */
const DROPPED_WHOLE = new Set(['comment', 'capture', 'schema', 'javascript', 'stylesheet']);
const CODE = new Set(['highlight', 'codeblock']);
/** Hugo's shortcodes that hold code, and what draws diagrams of some. */
const CODE_SHORTCODE = /^(highlight|code|codeblock|mermaid)(?:\s+([\s\S]*))?$/;
const LOOPS = new Set(['for', 'tablerow']);

/** Whether a text may hold anything that {@link dropLiquid} drops. */
export function mayHoldLiquid(text: string): boolean {
  return text.includes('{%') || text.includes('{{');
}

/**
 * A post's text without the tags and outputs of Liquid, Jekyll's template language: what they would print only the site
 * knows. What a tag encloses stays, but for comments, captures, and loops that print what they loop over.
 *
 * `highlight`, as a tag or as Hugo's shortcode, becomes a `pre` with its language; `raw` gives what it holds; an output of a
 * literal, as in `{{ "/a.png" | relative_url }}`, gives the literal. In code, which shows Liquid rather than uses it, only the
 * `raw` around it goes. A picture or film that a tag names (`include image.html`, `img`, `youtube`) is shown, and so are words
 * (`link`, `post_link`, `tooltip text="…"`). The name of another post (`post_url`) makes the link it stands in lead nowhere.
 */
export function dropLiquid(text: string): string {
  if (!mayHoldLiquid(text)) return text;
  return new Dropper(text).run();
}

class Dropper {
  readonly #text: string;
  readonly #code: CodeFinder;
  #out = '';
  #at = 0;
  /** The next of each mark that was looked for: a text of nothing but openings is searched once. */
  readonly #found = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
    this.#code = new CodeFinder(text);
  }

  run(): string {
    const mark = /\{[%{]|`+|(?<![^\n])[ \t>]*~{3,}|<(?:pre|code|script|style|textarea)(?=[\s>])/gi;
    mark.lastIndex = 0;
    for (let match = mark.exec(this.#text); match; match = mark.exec(this.#text)) {
      this.#keep(match.index);
      if (match[0] === '{%') this.#tag();
      else if (match[0] === '{{') this.#output();
      else this.#keepCode(this.#code.endOf(match.index, match[0]));
      // A mark that opened nothing is text.
      if (this.#at === match.index) this.#keep(match.index + match[0].length);
      mark.lastIndex = this.#at;
    }
    this.#keep(this.#text.length);
    return this.#out;
  }

  #keep(end: number): void {
    this.#out += this.#text.slice(this.#at, end);
    this.#at = end;
  }

  #keepCode(end: number | undefined): void {
    if (end === undefined) return;
    const code = this.#text.slice(this.#at, end);
    this.#out += code.includes('endraw') ? code.replace(RAW_LINE, '').replace(RAW, '') : code;
    this.#at = end;
  }

  #tag(): void {
    const end = this.#closing('%}', this.#at);
    if (end === undefined || end - this.#at > MAX_TAG) return;
    const start = this.#at;
    const [, name = '', rest = ''] = TAG.exec(this.#text.slice(start, end)) ?? [];
    const details = rest.trim();
    this.#at = end;
    if (name === 'raw') this.#enclosed(name, end, (inner) => inner);
    else if (CODE.has(name)) this.#enclosed(name, end, (inner) => preOf(inner, details));
    else if (DROPPED_WHOLE.has(name)) this.#enclosed(name, end, () => '');
    else if (LOOPS.has(name)) this.#loop(name, end);
    else if (name === 'post_url' || (name === 'link' && !/\s/.test(details))) this.#address(end, true);
    else this.#out += shownBy(`${name} ${details}`);
  }

  #output(): void {
    const end = this.#closing('}}', this.#at);
    if (end === undefined || end - this.#at > MAX_TAG) return;
    const output = this.#text.slice(this.#at, end);
    if (/\n[ \t]*\n/.test(output)) return;
    const [, double, single] = LITERAL.exec(output) ?? [];
    this.#at = end;
    const shortcode = SHORTCODE.exec(output)?.[1]?.trim() ?? '';
    const [, name, details = ''] = CODE_SHORTCODE.exec(shortcode) ?? [];
    if (name !== undefined && this.#ending(name, end, '{{'))
      return this.#enclosed(name, end, (inner) => preOf(inner, details.replace(/^"|"$/g, '')), '{{');
    this.#out += double ?? single ?? shownBy(shortcode);
    this.#address(end, false);
  }

  /** An address that only the site knows leads nowhere; without one, a title would be read in its place. */
  #address(end: number, whole: boolean): void {
    if (!whole && !/^\s+["']/.test(this.#text.slice(end, end + 8))) return;
    const line = this.#out.slice(Math.max(this.#out.lastIndexOf('\n') + 1, this.#out.length - 400));
    if (IN_ADDRESS.test(line)) this.#out += '#';
  }

  #enclosed(name: string, from: number, write: (inner: string) => string, sign: '{%' | '{{' = '{%'): void {
    const close = this.#ending(name, from, sign);
    if (!close) return;
    this.#out += write(this.#text.slice(from, close.index));
    this.#at = close.end;
  }

  #loop(name: string, from: number): void {
    const close = this.#ending(name, from);
    const output = this.#find('{{', from);
    if (close && output < close.index) this.#at = close.end;
  }

  #ending(name: string, from: number, sign: '{%' | '{{' = '{%'): { index: number; end: number } | undefined {
    const pattern =
      sign === '{%'
        ? new RegExp(`\\{%-?\\s{0,20}end${name}\\s{0,20}-?%\\}`, 'g')
        : new RegExp(`\\{\\{[<%]\\s{0,20}/\\s{0,20}${name}\\s{0,20}[>%]\\}\\}`, 'g');
    const known = this.#found.get(sign + name);
    pattern.lastIndex = known === undefined || known < from ? from : known;
    const match = known === Number.POSITIVE_INFINITY ? null : pattern.exec(this.#text);
    this.#found.set(sign + name, match?.index ?? Number.POSITIVE_INFINITY);
    return match ? { index: match.index, end: pattern.lastIndex } : undefined;
  }

  #closing(mark: string, from: number): number | undefined {
    const index = this.#find(mark, from);
    return index === Number.POSITIVE_INFINITY ? undefined : index + mark.length;
  }

  #find(mark: string, from: number): number {
    let index = this.#found.get(mark) ?? -1;
    if (index < from) {
      index = this.#text.indexOf(mark, from);
      if (index < 0) index = Number.POSITIVE_INFINITY;
      this.#found.set(mark, index);
    }
    return index;
  }
}

function shownBy(tag: string): string {
  return tag === '' ? '' : shownMedia(tag) || shownWords(tag);
}

function preOf(code: string, details: string): string {
  const language = /^(?:lang(?:uage)?[:=]\s*)?([\w+#.-]{1,30})(?![\w:=])/.exec(details)?.[1];
  const escaped = code.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  // At the start of a line, where Markdown too takes it for a block that only `</pre>` ends.
  const text = escaped.replace(/^[ \t]*\n/, '').trimEnd();
  return `\n<pre><code${language ? ` class="language-${language}"` : ''}>${text}</code></pre>\n`;
}
