import { readFileSync } from 'node:fs';
import { QUEUE_PREFIX } from '../../src/store/keys.ts';

/** One kind of key, as `src/store/keys.ts` documents it. */
export interface KeyKind {
  name: string;
  /** Its groups are what the key is made with. */
  pattern: RegExp;
  /** The type of what the key is made with: `SubscriberKey`, `ArticleId` …; empty for a key that there is once. */
  of: string;
  /** What is documented of it says that it expires. */
  expires: boolean;
}

/** A comment, a name, and a text or a function of what makes the text. */
const ENTRY = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s+(\w+): (?:'([^']+)'|\((\w+): (\w+)[^)]*\) => `([^`]+)`)/g;

/** The kinds of keys in the source of `keys.ts`: what its comments promise is not to be had from the module. */
export function documentedKinds(
  source = readFileSync(new URL('../../src/store/keys.ts', import.meta.url), 'utf8'),
): KeyKind[] {
  return [...source.matchAll(ENTRY)].map(([, comment = '', name = '', text, , of = '', template = '']) => ({
    name,
    pattern: text === undefined ? patternOf(template) : new RegExp(`^${RegExp.escape(text)}$`),
    of,
    expires: /\bexpires?\b/.test(comment),
  }));
}

function patternOf(template: string): RegExp {
  const parts = template.split(/\$\{\w+\}/).map((part) => RegExp.escape(part));
  return new RegExp(`^${parts.join('([^{}]+?)')}$`);
}

/** What is remembered of whom, for telling whose a key is. */
export interface Owners {
  subscribers: ReadonlySet<string>;
  articles: ReadonlySet<string>;
  tags: ReadonlySet<string>;
  sources: ReadonlySet<string>;
}

/** A key that nobody needs, or that nobody knows. */
export type Leak = { key: string; reason: string };

/** What is wrong with a key that is there; `ttlMs` is negative for one that stays. */
export function leakOf(kinds: readonly KeyKind[], key: string, ttlMs: number, owners: Owners): Leak | undefined {
  if (key.startsWith(`${QUEUE_PREFIX}:`)) return undefined;
  const found = kinds.flatMap((kind) => {
    const match = kind.pattern.exec(key);
    return match ? [{ kind, owner: match[1] ?? '' }] : [];
  });
  const [first] = found;
  if (!first) return { key, reason: 'is documented nowhere' };
  if (ttlMs >= 0) return undefined;
  const { kind, owner } = first;
  if (kind.expires) return { key, reason: `is a ${kind.name}, which is said to expire, and does not` };
  const known = knownOf(kind.of, owners);
  return known && !known.has(owner)
    ? { key, reason: `belongs to ${owner}, which is no ${kind.of} that there is` }
    : undefined;
}

function knownOf(of: string, { subscribers, articles, tags, sources }: Owners): ReadonlySet<string> | undefined {
  if (of === 'SubscriberKey') return subscribers;
  if (of === 'ArticleId') return articles;
  if (of === 'TagId') return tags;
  return of === 'string' ? sources : undefined;
}
