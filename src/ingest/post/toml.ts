import { parse, TomlDate, TomlError } from 'smol-toml';

/** What TOML says, or what is wrong with it and in which line, from 1. */
export type TomlResult = { ok: true; fields: Record<string, unknown> } | { ok: false; reason: string; line: number };

/** Deeper lists and tables are no front matter. */
const MAX_DEPTH = 16;

/**
 * Reads front matter written in TOML 1.0. Dates are given as they stand there, for the reader of the field to say what was
 * meant; the fields of `[taxonomies]`, where Zola keeps tags, beside the others too.
 */
export function parseToml(text: string): TomlResult {
  try {
    const fields = parse(text, { maxDepth: MAX_DEPTH, integersAsBigInt: 'asNeeded' });
    return { ok: true, fields: { ...asObject(fields['taxonomies']), ...asObject(fields) } };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    // Behind the first line stands a picture of the place.
    const reason = error.message.split('\n', 1)[0]?.replace('Invalid TOML document: ', '') ?? '';
    return { ok: false, reason, line: error.line };
  }
}

function asObject(table: unknown): Record<string, unknown> {
  if (typeof table !== 'object' || table === null || Array.isArray(table)) return {};
  return Object.fromEntries(Object.entries(table).map(([name, value]) => [name, asPlain(value)]));
}

function asPlain(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return value.map(asPlain);
  return typeof value === 'object' ? asObject(value) : value;
}
