import { parseArgs } from 'node:util';
import type { SuiteOptions } from './suite.ts';

export interface Wanted {
  suites: string[];
  json: boolean;
  help: boolean;
  /** Keeps the figures in docs/benchmarks.json. */
  save: boolean;
  /** Measures nothing, and writes docs/benchmarks.md from what was kept. */
  report: boolean;
  options: SuiteOptions;
}

/** The command line is wrong; the message says how. */
export class ArgumentError extends Error {
  override name = 'ArgumentError';
}

/**
 * Reads the command line; no names mean all suites.
 *
 * @throws {ArgumentError} for what there is not
 */
export function readArguments(words: string[], known: readonly string[]): Wanted {
  const { values, positionals } = parse(words);
  const unknown = positionals.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new ArgumentError(`there is no suite "${unknown.join('", "')}"; there are: ${known.join(', ')}`);
  const posts = Number(values.posts);
  if (!Number.isSafeInteger(posts) || posts < 1)
    throw new ArgumentError(`--posts ${values.posts} is no number of posts; example: --posts 2000`);
  return {
    suites: positionals.length > 0 ? known.filter((name) => positionals.includes(name)) : [...known],
    json: values.json,
    help: values.help,
    save: values.save,
    report: values.report,
    options: { folder: values.folder, posts },
  };
}

function parse(words: string[]) {
  try {
    return parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        save: { type: 'boolean', default: false },
        report: { type: 'boolean', default: false },
        folder: { type: 'string' },
        posts: { type: 'string', default: '20000' },
      },
    });
  } catch (error) {
    throw new ArgumentError((error as Error).message);
  }
}
