import type { Verdict } from '../chaos/judge.ts';
import { type Bound, boundLines } from '../chaos/report.ts';
import type { Audit } from './audit.ts';
import type { Growth, MemorySample } from './memory.ts';

/** What the command line of `npm run soak` says. */
export interface SoakOptions {
  minutes: number;
  subscribers: number;
  /** How many people who come and go are there at most. */
  visitors: number;
  /** How often one of them does something. */
  everyMs: number;
  seed: number;
}

/** All that a life came to. */
export interface SoakReport {
  options: SoakOptions;
  verdict: Verdict;
  audit: Audit;
  growth: Growth[];
  samples: MemorySample[];
  people: Record<string, number>;
  news: Record<string, number>;
  troubles: ReadonlyMap<string, number>;
  jobs: number;
  deserted: readonly string[];
}

/** In a shorter life processes are still compiling and filling what they keep at hand. */
const GROWN_UP_MINUTES = 15;
/** Of a process, from the second quarter of a life to its last, in percent. */
const MOST_GROWTH = 15;

/** What may not happen, or not more often. */
export function boundsOf({ options, verdict, audit, growth, jobs, deserted }: SoakReport): Bound[] {
  const bound = (name: string, found: number, most: number): Bound => ({ name, found, most, kept: found <= most });
  const grown = growth.filter(({ name }) => name !== 'Redis');
  return [
    bound('articles lost', verdict.lost, 0),
    bound('messages repeated', verdict.repeated, 0),
    bound('messages out of order', verdict.outOfOrder, 0),
    bound('jobs given up', jobs, 0),
    bound('processes that ended by themselves', deserted.length, 0),
    bound('keys that nobody needs or knows', audit.leaks.length, 0),
    bound('editions left unsettled', audit.unsettled.length, 0),
    ...(options.minutes < GROWN_UP_MINUTES
      ? []
      : grown.map(({ name, earlyMB, lateMB }) =>
          bound(`memory of ${name}, growth in %`, Math.round((lateMB / earlyMB - 1) * 100), MOST_GROWTH),
        )),
  ];
}

const MOST_EXAMPLES = 12;

export function tableOf(report: SoakReport): string {
  const { options, verdict, audit, growth, people, news, troubles, deserted } = report;
  const facts: [string, string | number][] = [
    ['seed', options.seed],
    ['minutes, each a day', options.minutes],
    ['subscribers', verdict.subscribers],
    ['digests that arrived', verdict.messages],
    ...Object.entries(news).map(([name, count]): [string, number] => [`articles ${name}`, count]),
    ...Object.entries(people).map(([name, count]): [string, number] => [`visitors: ${name}`, count]),
    ['troubles', [...troubles.values()].reduce((sum, count) => sum + count, 0)],
    ['keys, and BullMQ’s', `${audit.keys} + ${audit.queueKeys}`],
    ...growth.map(({ name, earlyMB, lateMB }): [string, string] => [
      `memory of ${name}`,
      `${earlyMB.toFixed(0)} MB in the second quarter, ${lateMB.toFixed(0)} MB in the last`,
    ]),
  ];
  return [
    ...facts.map(([name, value]) => `${name.padEnd(36)}${value}`),
    '',
    ...boundLines(boundsOf(report)),
    ...deserted.map((line) => `  ${line}`),
    ...verdict.examples.map((line) => `  ${line}`),
    ...audit.leaks.slice(0, MOST_EXAMPLES).map(({ key, reason }) => `  ${key} ${reason}`),
    ...audit.unsettled.slice(0, MOST_EXAMPLES).map((line) => `  ${line}`),
    '',
  ].join('\n');
}
