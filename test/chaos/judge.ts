import type { ArticleId } from '../../src/model/ids.ts';
import type { DigestCall } from './call-record.ts';

/** What one subscriber was owed, and got. */
export interface Account {
  name: string;
  owed: ReadonlySet<ArticleId>;
  /** The digests written to their chats, in the order of their arrival. */
  digests: readonly DigestCall[];
}

/** What a whole run comes to. Messages, but where it says articles. */
export interface Verdict {
  subscribers: number;
  messages: number;
  /** Articles that were owed and never came. */
  lost: number;
  /** Messages that brought again what had come already. */
  repeated: number;
  repeatedArticles: number;
  /** Messages that stand below a newer edition. */
  outOfOrder: number;
  /** Messages whose answer was lost on purpose although they had been applied, and those that had not. */
  ambiguousApplied: number;
  ambiguousUnapplied: number;
  /** Articles that may have come and were shown again by a later edition, as is promised for a lost answer. */
  offeredAgain: number;
  /** Some of the subscribers concerned, for looking closer. */
  examples: string[];
}

const MOST_EXAMPLES = 12;
/** Faults that take the answer from the bot, whatever became of the message. */
const AMBIGUOUS = new Set(['hang', 'reset-before', 'reset-after']);

/** Counts what was lost, repeated and out of order. */
export function judge(accounts: readonly Account[]): Verdict {
  const verdict: Verdict = {
    subscribers: accounts.length,
    messages: 0,
    lost: 0,
    repeated: 0,
    repeatedArticles: 0,
    outOfOrder: 0,
    ambiguousApplied: 0,
    ambiguousUnapplied: 0,
    offeredAgain: 0,
    examples: [],
  };
  for (const account of accounts) audit(account, verdict);
  return verdict;
}

function audit({ name, owed, digests }: Account, verdict: Verdict): void {
  const example = (what: string) => {
    if (verdict.examples.length < MOST_EXAMPLES) verdict.examples.push(`${name}: ${what}`);
  };
  /** By which edition an article came last, whether in a message whose answer was lost on purpose, and whether any was answered. */
  const came = new Map<ArticleId, { edition: number; uncertain: boolean; answered: boolean }>();
  let newest = Number.NEGATIVE_INFINITY;
  for (const digest of digests) {
    const { edition, articles, applied, seq } = digest;
    const ambiguous = !digest.answered && AMBIGUOUS.has(digest.fault ?? '');
    if (ambiguous && !applied) verdict.ambiguousUnapplied++;
    if (!applied) continue;
    if (ambiguous) verdict.ambiguousApplied++;
    verdict.messages++;
    const again = articles.filter((id) => came.has(id));
    const offered = again.filter((id) => came.get(id)?.uncertain && came.get(id)?.edition !== edition);
    verdict.offeredAgain += offered.length;
    if (again.length > offered.length) {
      verdict.repeated++;
      verdict.repeatedArticles += again.length - offered.length;
      example(`edition ${iso(edition)} (call ${seq}) brought ${again.length - offered.length} again`);
    }
    if (edition < newest) {
      verdict.outOfOrder++;
      example(`edition ${iso(edition)} (call ${seq}) came after ${iso(newest)}`);
    }
    if (edition > newest) newest = edition;
    for (const id of articles) {
      const known = came.get(id)?.answered ?? false;
      came.set(id, { edition, uncertain: ambiguous && !known, answered: known || digest.answered });
    }
  }
  const missing = [...owed].filter((id) => !came.has(id));
  verdict.lost += missing.length;
  if (missing.length > 0) example(`lost ${missing.join(' ')}`);
}

function iso(at: number): string {
  return Number.isNaN(at) ? 'unknown' : new Date(at).toISOString();
}
