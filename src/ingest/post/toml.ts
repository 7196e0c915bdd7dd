/** What TOML says, or what is wrong with it and in which line, from 1. */
export type TomlResult = { ok: true; fields: Record<string, unknown> } | { ok: false; reason: string; line: number };

type Table = Map<string, unknown>;

class TomlError extends Error {}

/** Deeper lists and tables are no front matter. */
const MAX_DEPTH = 16;
const BLANK = /(?:[ \t\r\n]|#[^\n]*)*/y;
const SPACE = /[ \t]*/y;
const KEY = /[\w-]+(?:[ \t]*\.[ \t]*[\w-]+)*/y;
const BARE = /[^\s,\]}#"'[{=][^,\]}#\n]*/y;
const END = /[ \t]*(?:#[^\n]*)?\r?(?:\n|$)/y;
const BASIC = /"(?:[^"\\\n]|\\[^\n])*"/y;
const LITERAL = /'[^'\n]*'/y;
const LONG_BASIC = /"""\r?\n?(?:[^\\"]|\\[^]|"(?!""))*"""/y;
const LONG_LITERAL = /'''\r?\n?(?:[^']|'(?!''))*'''/y;
const ESCAPE = /\\(?:([btnfre"\\])|x([\dA-Fa-f]{2})|u([\dA-Fa-f]{4})|U([\dA-Fa-f]{8})|[ \t]*\r?\n\s*|([^]))/g;
const ESCAPED: Readonly<Record<string, string>> = {
  b: '\b',
  t: '\t',
  n: '\n',
  f: '\f',
  r: '\r',
  e: '\u001b',
  '"': '"',
  '\\': '\\',
};

/**
 * Reads the part of TOML 1.0 that front matter is written in. Numbers and dates are given as they stand there, for the
 * reader of the field to say what was meant; the fields of a table as an object, those of `[taxonomies]`, where Zola keeps
 * tags, beside the others too. The last of two fields of one name counts.
 */
export function parseToml(text: string): TomlResult {
  const reader = new Reader(text);
  try {
    const top: Table = new Map();
    let table = top;
    for (reader.skip(BLANK); !reader.isOver(); reader.skip(BLANK)) {
      reader.begin();
      if (reader.takes('[')) {
        const many = reader.takes('[');
        const name = reader.key();
        if (!reader.takes(many ? ']]' : ']')) throw new TomlError('the name of a table is not closed');
        table = new Map();
        top.set(name, table);
      } else reader.field(table, 0);
      if (reader.take(END) === undefined) throw new TomlError('a value is followed by more');
    }
    const beside = top.get('taxonomies');
    const fields = new Map([...(beside instanceof Map ? beside : []), ...top]);
    return { ok: true, fields: asObject(fields) };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    return { ok: false, reason: error.message, line: reader.line() };
  }
}

function asObject(table: Table): Record<string, unknown> {
  return Object.fromEntries([...table].map(([name, value]) => [name, value instanceof Map ? asObject(value) : value]));
}

class Reader {
  readonly #text: string;
  #at = 0;
  /** Where the field begins that is being read. */
  #begun = 0;

  constructor(text: string) {
    this.#text = text;
  }

  isOver(): boolean {
    return this.#at >= this.#text.length;
  }

  begin(): void {
    this.#begun = this.#at;
  }

  /** Of the field that is being read. */
  line(): number {
    return this.#text.slice(0, this.#begun).split('\n').length;
  }

  takes(sign: string): boolean {
    if (!this.#text.startsWith(sign, this.#at)) return false;
    this.#at += sign.length;
    return true;
  }

  take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  skip(pattern: RegExp): void {
    this.take(pattern);
  }

  key(): string {
    this.skip(SPACE);
    const quoted = this.#quoted();
    const name = quoted ?? this.take(KEY)?.replace(/[ \t]/g, '');
    if (name === undefined) throw new TomlError('a line is no "name = value"');
    this.skip(SPACE);
    return name;
  }

  field(table: Table, depth: number): void {
    const name = this.key();
    if (!this.takes('=')) throw new TomlError('a line is no "name = value"');
    this.skip(SPACE);
    table.set(name, this.#value(depth));
  }

  #value(depth: number): unknown {
    if (depth > MAX_DEPTH) throw new TomlError('lists and tables lie too deep in each other');
    const text = this.#quoted();
    if (text !== undefined) return text;
    if (this.takes('[')) return this.#list(depth);
    if (this.takes('{')) return this.#table(depth);
    const bare = this.take(BARE)?.trim();
    if (bare === undefined) throw new TomlError('a value is missing');
    return bare === 'true' || (bare === 'false' ? false : bare);
  }

  #list(depth: number): unknown[] {
    const list: unknown[] = [];
    for (this.skip(BLANK); !this.takes(']'); this.skip(BLANK)) {
      list.push(this.#value(depth + 1));
      this.skip(BLANK);
      if (!this.takes(',') && !this.#text.startsWith(']', this.#at)) throw new TomlError('a list is not closed');
    }
    return list;
  }

  #table(depth: number): Table {
    const table: Table = new Map();
    for (this.skip(BLANK); !this.takes('}'); this.skip(BLANK)) {
      this.field(table, depth + 1);
      this.skip(BLANK);
      if (!this.takes(',') && !this.#text.startsWith('}', this.#at)) throw new TomlError('a table is not closed');
    }
    return table;
  }

  #quoted(): string | undefined {
    const sign = this.#text.charAt(this.#at);
    if (sign !== '"' && sign !== "'") return undefined;
    const long = this.#text.startsWith(sign.repeat(3), this.#at);
    const found = this.take(sign === '"' ? (long ? LONG_BASIC : BASIC) : long ? LONG_LITERAL : LITERAL);
    if (found === undefined) throw new TomlError('a quoted text is not closed');
    const inside = long ? found.slice(3, -3).replace(/^\r?\n/, '') : found.slice(1, -1);
    return sign === '"' ? unescaped(inside) : inside;
  }
}

function unescaped(text: string): string {
  return text.replace(ESCAPE, (_, sign?: string, x?: string, u?: string, long?: string, other?: string) => {
    if (sign !== undefined) return ESCAPED[sign] as string;
    const code = x ?? u ?? long;
    if (code !== undefined && Number.parseInt(code, 16) <= 0x10_ff_ff)
      return String.fromCodePoint(Number.parseInt(code, 16));
    if (code === undefined && other === undefined) return '';
    throw new TomlError('a backslash in a text in double quotes means nothing: use single quotes');
  });
}
