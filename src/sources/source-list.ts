import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { z } from 'zod';
import type { SourceEntry } from '../model/source-entry.ts';
import { kindOfAddress, nameOfAddress } from './address.ts';
import { SourceSpellingError } from './entry-error.ts';
import { FIELDS, sourceListSchema } from './entry-schema.ts';
import { withoutCredentials } from './git/address.ts';

/** Thousands of sources take less. */
const LARGEST = 1024 * 1024;
const EXAMPLE = 'sources: [{ url: https://example.org/feed.xml, name: Example }]';

const require = createRequire(import.meta.url);

/** gray-matter's own YAML engine knows no types but those of YAML itself, and evaluates nothing. Most have no such file. */
function parseYaml(text: string): unknown {
  const { engines } = require('gray-matter') as { engines: { yaml: { parse(text: string): unknown } } };
  return engines.yaml.parse(text);
}

/**
 * The sources that the words of SOURCES and the file that SOURCES_FILE names spell together, each once; what the file says of
 * one that is in both counts.
 *
 * @throws {SourceSpellingError} with every mistake
 */
export function listSources(words: readonly string[], file: string | undefined): SourceEntry[] {
  const mistakes: string[] = [];
  const entries = new Map<string, SourceEntry>();
  for (const url of words) {
    const kind = kindOfAddress(url);
    if (typeof kind === 'object') mistakes.push(`SOURCES: ${kind.mistake}`);
    else if (!entries.has(placeOf(url))) entries.set(placeOf(url), { url, options: {} });
  }
  if (file !== undefined) {
    const listed = readSourceFile(file);
    mistakes.push(...listed.mistakes);
    for (const entry of listed.entries) {
      const named = kindOfAddress(entry.url) === 'folder' ? entries.get(placeOf(entry.url)) : undefined;
      // A folder keeps the name that it is known by, so that its posts are not new.
      entries.set(placeOf(entry.url), named ? { ...entry, url: named.url } : entry);
    }
  }
  if (mistakes.length > 0) throw new SourceSpellingError(mistakes.join('\n'));
  return [...entries.values()];
}

/** What two addresses of one source have in common: a folder may be spelled in many ways. */
function placeOf(url: string): string {
  return kindOfAddress(url) === 'folder' ? resolve(url) : nameOfAddress(url);
}

function readSourceFile(file: string): { entries: SourceEntry[]; mistakes: string[] } {
  const place = `SOURCES_FILE ${file}`;
  const wrong = (what: string) => ({ entries: [], mistakes: [`${place} ${what}; example: ${EXAMPLE}`] });
  let data: unknown;
  try {
    const bytes = readFileSync(file);
    if (bytes.length > LARGEST) return wrong('is larger than 1 MB');
    data = parseYaml(bytes.toString('utf8'));
  } catch (error) {
    const { code, message, reason, mark } = error as NodeJS.ErrnoException & {
      reason?: string;
      mark?: { line?: number };
    };
    if (code === 'ENOENT') return wrong('does not exist');
    if (code !== undefined) return wrong(`cannot be read: ${message}`);
    const at = mark?.line === undefined ? '' : ` in line ${mark.line + 1}`;
    return wrong(`is no YAML${at}: ${reason ?? message}`);
  }
  const parsed = sourceListSchema.safeParse(data);
  if (!parsed.success)
    return {
      entries: [],
      mistakes: [...new Set(parsed.error.issues.map((issue) => `${place}${describe(issue, data)}`))],
    };
  const { sources: entries } = parsed.data;
  const places = entries.map(({ url }) => placeOf(url));
  const twice = entries.filter(({ url }, index) => places.indexOf(placeOf(url)) < index);
  return {
    entries,
    mistakes: twice.map(({ url }) => `${place}: ${nameOfAddress(url)} is there twice: keep one of them`),
  };
}

/** Where the mistake is and what it is, as in `, source 2 (https://example.org/feed): interval must be …`. */
function describe({ path, message, ...issue }: z.core.$ZodIssue, data: unknown): string {
  const [, index, field, ...inner] = path;
  if (typeof index !== 'number')
    return ` holds no list of sources${issue.code === 'unrecognized_keys' ? ` alone, but ${issue.keys.join(', ')} too` : ''}; example: ${EXAMPLE}`;
  const url: unknown = (data as { sources: { url?: unknown }[] }).sources[index]?.url;
  const named = typeof url === 'string' ? ` (${withoutCredentials(url)})` : '';
  const place = `, source ${index + 1}${named}: `;
  if (issue.code === 'unrecognized_keys' && field === undefined)
    return `${place}${issue.keys.join(', ')} is unknown: a source has ${FIELDS.join(', ')}; example: name: The Coast`;
  if (field === undefined) return `${place}must have fields of its own; example: - url: https://example.org/feed.xml`;
  if (field === 'url' && typeof url === 'string' && url.trim() !== '') return `${place}url: ${message}`;
  return `${place}${[field, ...inner.filter((part) => typeof part === 'string')].join('.')} ${message}`;
}
