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

/** How many posts a large import has, where nobody says; and where all suites run. */
const POSTS = 20_000;
const POSTS_OF_ALL = 10_000;

/**
 * Reads the command line; no names mean all suites, in brief.
 *
 * @throws {ArgumentError} for what there is not
 */
export function readArguments(words: string[], known: readonly string[]): Wanted {
  const { values, positionals } = parse(words);
  const unknown = positionals.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new ArgumentError(`there is no suite "${unknown.join('", "')}"; there are: ${known.join(', ')}`);
  const brief = positionals.length === 0;
  const posts = values.posts === undefined ? (brief ? POSTS_OF_ALL : POSTS) : Number(values.posts);
  if (!Number.isSafeInteger(posts) || posts < 1)
    throw new ArgumentError(`--posts ${String(values.posts)} is no number of posts; example: --posts 2000`);
  return {
    suites: brief ? [...known] : known.filter((name) => positionals.includes(name)),
    json: values.json,
    help: values.help,
    save: values.save,
    report: values.report,
    options: { folder: values.folder, posts, brief },
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
        posts: { type: 'string' },
      },
    });
  } catch (error) {
    throw new ArgumentError((error as Error).message);
  }
}
