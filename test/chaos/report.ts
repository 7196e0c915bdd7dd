import type { Verdict } from './judge.ts';
import type { ChaosOptions } from './options.ts';

/** All that a run came to. */
export interface Report {
  options: ChaosOptions;
  verdict: Verdict;
  /** How many articles were published. */
  articles: number;
  /** For each kill of a worker, how many messages were in flight. */
  kills: number[];
  /** How often which trouble came. */
  troubles: ReadonlyMap<string, number>;
  /** How many subscribers blocked the bot and stayed away. */
  away: number;
  /** How many jobs were given up. */
  jobs: number;
  /** Processes that ended by themselves. */
  deserted: readonly string[];
}

export interface Bound {
  name: string;
  found: number;
  most: number;
  kept: boolean;
}

/** What may not happen, or not more often. */
export function boundsOf({ verdict, kills, jobs, deserted }: Report): Bound[] {
  const bound = (name: string, found: number, most: number): Bound => ({ name, found, most, kept: found <= most });
  return [
    bound('articles lost', verdict.lost, 0),
    bound('messages repeated', verdict.repeated, total(kills)),
    bound('messages out of order', verdict.outOfOrder, 0),
    bound('jobs given up', jobs, 0),
    bound('processes that ended by themselves', deserted.length, 0),
  ];
}

export function tableOf(report: Report): string {
  const { options, verdict, articles, kills, troubles, away, deserted } = report;
  const facts: [string, string | number][] = [
    ['seed', options.seed],
    ['ledger', options.ledger],
    ['subscribers', `${verdict.subscribers} (${away} blocked the bot for good)`],
    ['articles published', articles],
    ['digests that arrived', verdict.messages],
    ['answers lost, message applied', verdict.ambiguousApplied],
    ['answers lost, message not applied', verdict.ambiguousUnapplied],
    ['articles offered again for that', verdict.offeredAgain],
    ['in flight at each kill', `${kills.join(' + ') || '0'} = ${total(kills)}`],
  ];
  return [
    ...facts.map(([name, value]) => `${name.padEnd(36)}${value}`),
    '',
    ...[...troubles].sort(([a], [b]) => a.localeCompare(b)).map(([name, count]) => `${name.padEnd(36)}${count}`),
    '',
    ...boundLines(boundsOf(report)),
    ...[...deserted, ...verdict.examples].map((line) => `  ${line}`),
    '',
  ].join('\n');
}

/** A line for each. */
export function boundLines(bounds: readonly Bound[]): string[] {
  return bounds.map(
    ({ name, found, most, kept }) =>
      `${name.padEnd(36)}${String(found).padStart(8)}   ${`at most ${most}`.padEnd(14)}${kept ? 'kept' : 'BROKEN'}`,
  );
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
