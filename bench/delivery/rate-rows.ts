import { type Row, rowOf, type SuiteReport, type Target, targetOf } from '../harness/report.ts';
import type { SuiteContext } from '../harness/suite.ts';
import { type Kept, keepRate, prepareRate, type RateCourse } from './rate.ts';

/** What any bot may do: so little that both at once leave most of the machine idle. */
const SLOW: readonly RateCourse[] = [
  { messagesPerSecond: 30, seconds: 60, workers: 1 },
  { messagesPerSecond: 30, seconds: 60, workers: 2 },
];
/** One after the other: each has the machine to itself. */
const FAST: readonly RateCourse[] = [
  { messagesPerSecond: 1_000, seconds: 6, workers: 1 },
  { messagesPerSecond: 1_000, seconds: 6, workers: 2 },
];

/** How Gazette's workers keep to a limit that is enforced strictly, and how much of it they use. */
export async function rateReport(posts: readonly string[], context: SuiteContext): Promise<SuiteReport> {
  context.progress(`at ${SLOW.map(nameOf).join(', and at ')}, side by side`);
  const ready = await Promise.all(SLOW.map((course) => prepareRate(course, posts, context)));
  const slow = await Promise.all(ready.map((course) => course.measure()));
  for (const course of ready) await course.release();
  const reports = SLOW.map((course, at) => reportOf(course, slow[at] as Kept));
  for (const course of FAST) {
    context.progress(`at ${nameOf(course)}`);
    reports.push(reportOf(course, await keepRate(course, posts, context)));
  }
  return { rows: reports.flatMap(({ rows }) => rows), targets: reports.flatMap(({ targets }) => targets) };
}

function reportOf(course: RateCourse, { share, inASecond, in50ms, refused }: Kept): SuiteReport {
  const name = nameOf(course);
  const limit = course.messagesPerSecond;
  const rows: Row[] = [
    rowOf(`${name}: of the limit used`, '%', [share * 100]),
    rowOf(`${name}: most in any second`, 'messages', [inASecond]),
    rowOf(`${name}: most in any 50 ms`, 'messages', [in50ms]),
    rowOf(`${name}: refused`, 'messages', [refused]),
  ];
  const targets: Target[] = [
    targetOf(`of the limit used at ${name}`, ['≥', 98, '%'], share * 100),
    targetOf(`most in any second at ${name}`, ['≤', limit === 30 ? 31 : limit * 1.05, 'messages'], inASecond),
    targetOf(`refused at ${name}`, ['≤', 0, 'messages'], refused),
  ];
  if (limit === 30) targets.push(targetOf(`most in any 50 ms at ${name}`, ['≤', 3, 'messages'], in50ms));
  return { rows, targets };
}

function nameOf({ messagesPerSecond, workers }: RateCourse): string {
  return `${messagesPerSecond.toLocaleString('en')}/s, ${workers} ${workers === 1 ? 'worker' : 'workers'}`;
}
