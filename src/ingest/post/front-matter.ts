import matter from 'gray-matter';
import type { Rejection } from '../../model/article.ts';
import { kept } from '../../model/kept.ts';
import { parseToml } from './toml.ts';

/** A post cut in two: its front matter as data not yet trusted, and what follows. */
export interface SplitPost {
  /** Empty when the post has no front matter. */
  fields: Record<string, unknown>;
  hasFrontMatter: boolean;
  body: string;
}

export type SplitResult = { ok: true; post: SplitPost } | { ok: false; rejection: Rejection };

/** Real front matter stays below 3,000 characters; gray-matter and YAML take quadratic time on some that does not. */
const MAX_FRONT_MATTER = 65_536;
const MOST_SPACES = 1999;
const OPENING = /^---([^\n]*)\n/;
/** Jekyll takes the end of a YAML document for one too. */
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m;
/** What Hugo and Zola write TOML between. */
const TOML_FENCE = /^\+\+\+[ \t]*$/m;
/** Empty lines before front matter are somebody's slip, if a field follows it. */
const LEADING = /^\s{1,200}(?=---[ \t]*\n[A-Za-z_][\w-]*[ \t]*:)/;

/** Hexo takes fields for front matter that no line opens, but one closes; two of them at least, and nothing else before it. */
const UNOPENED =
  /^\s{0,200}(?=(?:title|layout|date)[ \t]*:)((?:[A-Za-z_][\w-]{0,60}[ \t]*:(?:[ \t][^\n]{0,2000})?\n(?:(?:[ \t]{1,20}\S[^\n]{0,2000}|- [^\n]{1,2000}|[ \t]{0,20})\n){0,200}){2,100})---[ \t]*(?:\n|$)/;

/** Pelican and others have no lines around it at all, but known fields alone, of which the title is one, above an empty line. */
const HEAD_FIELD =
  /^(title|subtitle|date|modified|category|categories|tags?|keywords|slug|authors?|summary|description|lang|status|url|image|cover)[ \t]*:[ \t]*(\S[^\n]{0,2000})$/i;
const MOST_HEAD = 30;

/** What begins a line with tabs: YAML takes none, Hexo reads each as two spaces. */
const TABS = /^[ \t]*\t[ \t]*/gm;

/** The last of two fields of one name counts, as in Jekyll. */
const REPEATED = { json: true };

const YAML = matter as unknown as { engines: { yaml: { parse(text: string, options: object): unknown } } };

/**
 * gray-matter evaluates JavaScript front matter, chosen by a word after the opening delimiter, and looks engines up in a
 * plain object, so that `---constructor` finds one too. No word gets that far, and behind it only YAML's safe schema works.
 * Passing options also keeps its cache off, in which two equal posts would share one object.
 */
const OPTIONS = {
  language: 'yaml',
  engines: {
    yaml: (text: string): object => YAML.engines.yaml.parse(text, REPEATED) as object,
    json: refuse,
    javascript: refuse,
    js: refuse,
    coffee: refuse,
    toml: refuse,
  },
};

/** Cuts a post into its front matter, read as YAML, or as TOML between `+++`, and its body. Never evaluates anything. */
export function splitFrontMatter(text: string): SplitResult {
  const leading = LEADING.exec(text)?.[0];
  if (leading !== undefined) return later(splitFrontMatter(text.slice(leading.length)), leading.split('\n').length - 1);
  if (text.startsWith('+++')) return splitToml(text);
  const opening = OPENING.exec(text);
  if (!opening) return splitUnopened(text) ?? { ok: true, post: { fields: {}, hasFrontMatter: false, body: text } };
  const word = (opening[1] as string).trim();
  // A fourth dash makes it a Markdown rule, not a delimiter; so gray-matter has it too.
  if (word.startsWith('-')) return { ok: true, post: { fields: {}, hasFrontMatter: false, body: text } };
  if (word !== '' && word !== 'yaml' && word !== 'yml') {
    return reject(
      `front matter in ${JSON.stringify(word.slice(0, 40))} is refused: only YAML is read. Remove the word behind the first "---" and write YAML`,
      1,
    );
  }
  const start = opening[0].length;
  const closing = CLOSING.exec(text.slice(start, start + MAX_FRONT_MATTER));
  if (!closing) {
    const why =
      text.length - start > MAX_FRONT_MATTER ? `within ${MAX_FRONT_MATTER} characters` : 'before the end of the file';
    return reject(`front matter is not closed ${why}: end it with a line that holds only "---"`, 1);
  }
  const head = text.slice(start, start + closing.index);
  const body = text.slice(start + closing.index + closing[0].length + 1);
  const result = parseYaml(head, body);
  if (result.ok) return { ok: true, post: withoutSecond(result.post) };
  if (!head.includes('\t')) return result;
  const spaced = parseYaml(
    head.replace(TABS, (indent) => indent.replaceAll('\t', '  ')),
    body,
  );
  return spaced.ok ? spaced : result;
}

/** A post whose front matter was written above that which it had: under the same title that is none of its text. */
function withoutSecond(post: SplitPost): SplitPost {
  const opening = /^\s{0,20}---[ \t]*\n(?=[A-Za-z_][\w-]*[ \t]*:)/.exec(post.body)?.[0];
  if (opening === undefined) return post;
  const rest = post.body.slice(opening.length);
  const closing = CLOSING.exec(rest.slice(0, MAX_FRONT_MATTER));
  if (!closing) return post;
  const second = parseYaml(rest.slice(0, closing.index), rest.slice(closing.index + closing[0].length + 1));
  const title = second.ok ? second.post.fields['title'] : undefined;
  if (!second.ok || typeof title !== 'string' || title !== post.fields['title']) return post;
  return { ...second.post, fields: { ...second.post.fields, ...post.fields } };
}

/** Nothing is refused here: what cannot be read may be a text. */
function splitUnopened(text: string): SplitResult | undefined {
  const [whole, head] = UNOPENED.exec(text.slice(0, MAX_FRONT_MATTER)) ?? [];
  if (whole === undefined || head === undefined) return splitHead(text);
  // Of an empty line YAML takes no tabs.
  const result = parseYaml(head.replace(/^[ \t]+$/gm, ''), text.slice(whole.length));
  return result.ok ? result : undefined;
}

function splitHead(text: string): SplitResult | undefined {
  if (!/^\s{0,200}(?:title|date|slug|tags|category|authors?)[ \t]*:/i.test(text)) return undefined;
  const fields: Record<string, string | boolean> = {};
  const start = text.search(/\S/);
  const lines = text.slice(start, start + MAX_FRONT_MATTER).split('\n', MOST_HEAD + 1);
  let last = '';
  let length = 0;
  for (const line of lines) {
    length += line.length + 1;
    if (line.trim() === '' && 'title' in fields && Object.keys(fields).length >= 2) {
      if (/^(?:draft|hidden|skip)$/i.test(String(fields['status']))) fields['draft'] = true;
      return { ok: true, post: { fields, hasFrontMatter: true, body: text.slice(start + length) } };
    }
    const [, name, value = ''] = HEAD_FIELD.exec(line) ?? [];
    if (name === undefined && (last === '' || !/^[ \t]+\S/.test(line))) return undefined;
    if (name !== undefined) last = name.toLowerCase();
    fields[last] = name === undefined ? `${fields[last]} ${line.trim()}` : value.trim();
  }
  return undefined;
}

function splitToml(text: string): SplitResult {
  const start = text.indexOf('\n') + 1;
  const closing =
    start > 0 && TOML_FENCE.test(text.slice(0, start - 1))
      ? TOML_FENCE.exec(text.slice(start, start + MAX_FRONT_MATTER))
      : null;
  if (!closing) return { ok: true, post: { fields: {}, hasFrontMatter: false, body: text } };
  const toml = parseToml(text.slice(start, start + closing.index));
  if (!toml.ok) return reject(`front matter is not valid TOML: ${toml.reason}`, toml.line + 1);
  const body = text.slice(start + closing.index + closing[0].length + 1);
  return { ok: true, post: { fields: toml.fields, hasFrontMatter: true, body } };
}

function parseYaml(head: string, body: string): SplitResult {
  // gray-matter looks for comment lines with an expression that is quadratic in a run of white space.
  if (head.length > MOST_SPACES && /\s{2000}/.test(head))
    return reject('front matter holds over 2,000 spaces or empty lines in a row: remove them', 1);
  try {
    const file = isPlain(head) ? undefined : matter(`---\n${head}---\n`, OPTIONS);
    if (file && file.content.trim() !== '')
      return reject('a line inside front matter begins with "---": indent or quote it', 1);
    const data: unknown = file ? file.data : (OPTIONS.engines.yaml(`\n${head.slice(0, -1)}`) ?? {});
    if (typeof data !== 'object' || data === null || Array.isArray(data)) {
      return reject('front matter is not a list of "name: value" lines', 1);
    }
    return { ok: true, post: { fields: asWritten(data as Record<string, unknown>, head), hasFrontMatter: true, body } };
  } catch (error) {
    return reject(...describeYamlError(error));
  }
}

/**
 * Whether gray-matter would hand all of it to its YAML engine, as it does but for comments alone and for lines like its
 * delimiter. Its way there takes longer than YAML does.
 */
function isPlain(head: string): boolean {
  return head.endsWith('\n') && !/^\s*(?:#|$)/.test(head) && !head.startsWith('---') && !head.includes('\n---');
}

/** The value of a field as it stands in front matter. */
const scalarOf = kept((name) => new RegExp(`^${name}[ \\t]*:[ \\t]+([\\w+.:-][^\\n#]*)(?:[ \\t]#.*)?$`, 'm'));

/**
 * Numbers and dates as they stand in the file. YAML makes the 14th of March of `2021-02-42`, 3.1 of `3.10`, 7 of `007`
 * and 45045 of `12:30:45`: what was meant is for the reader of the field to say.
 */
function asWritten(data: Record<string, unknown>, head: string): Record<string, unknown> {
  const fields = { ...data };
  for (const [name, value] of Object.entries(data)) {
    if ((typeof value !== 'number' && !(value instanceof Date)) || !/^[\w-]{1,100}$/.test(name)) continue;
    const scalar = scalarOf(name).exec(head)?.[1];
    if (scalar !== undefined) fields[name] = scalar.trim();
  }
  return fields;
}

function later(result: SplitResult, lines: number): SplitResult {
  if (result.ok || result.rejection.line === undefined) return result;
  return { ok: false, rejection: { ...result.rejection, line: result.rejection.line + lines } };
}

function describeYamlError(error: unknown): [message: string, line: number] {
  const { reason, message, mark } = error as { reason?: unknown; message?: unknown; mark?: { line?: unknown } };
  const line = typeof mark?.line === 'number' ? mark.line + 1 : 1;
  const why = typeof reason === 'string' ? reason : String(message);
  return [
    `front matter is not valid YAML: ${why}. Quote values that hold ": " or begin with a special character`,
    line,
  ];
}

function refuse(): never {
  throw new Error('only YAML front matter is read');
}

function reject(message: string, line: number): SplitResult {
  return { ok: false, rejection: { code: 'front-matter', message, line } };
}
