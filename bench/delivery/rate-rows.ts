import { type Row, rowOf, type SuiteReport, type Target, targetOf } from '../harness/report.ts';
import type { SuiteContext } from '../harness/suite.ts';
import { keepRate, type RateCourse } from './rate.ts';

/** One after the other: each has the machine to itself. */
const COURSES: readonly RateCourse[] = [
  { messagesPerSecond: 30, seconds: 60, workers: 1 },
  { messagesPerSecond: 30, seconds: 60, workers: 2 },
  { messagesPerSecond: 1_000, seconds: 10, workers: 1 },
  { messagesPerSecond: 1_000, seconds: 10, workers: 2 },
];

/** How Gazette's workers keep to a limit that is enforced strictly, and how much of it they use. */
export async function rateRows(posts: readonly string[], context: SuiteContext): Promise<SuiteReport> {
  const rows: Row[] = [];
  const targets: Target[] = [];
  for (const course of COURSES) {
    const { messagesPerSecond: limit, workers } = course;
    const name = `${limit.toLocaleString('en')}/s, ${workers} ${workers === 1 ? 'worker' : 'workers'}`;
    context.progress(`at ${name}`);
    const { share, inASecond, in50ms, refused } = await keepRate(course, posts, context);
    rows.push(
      rowOf(`${name}: of the limit used`, '%', [share * 100]),
      rowOf(`${name}: most in any second`, 'messages', [inASecond]),
      rowOf(`${name}: most in any 50 ms`, 'messages', [in50ms]),
      rowOf(`${name}: refused`, 'messages', [refused]),
    );
    targets.push(
      targetOf(`of the limit used at ${name}`, ['≥', 98, '%'], share * 100),
      targetOf(`most in any second at ${name}`, ['≤', limit === 30 ? 31 : limit * 1.05, 'messages'], inASecond),
      targetOf(`refused at ${name}`, ['≤', 0, 'messages'], refused),
    );
    if (limit === 30) targets.push(targetOf(`most in any 50 ms at ${name}`, ['≤', 3, 'messages'], in50ms));
  }
  return { rows, targets };
}
