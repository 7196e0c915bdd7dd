import { type Row, rowOf, targetOf } from '../harness/report.ts';
import type { Suite } from '../harness/suite.ts';
import { type PlanRun, planRun } from '../plan/plan-run.ts';

const [FEW, MANY] = [100_000, 1_000_000];

/** Everyone wants their digest in the same minute: what it takes to turn them into jobs. */
export const plan: Suite = {
  name: 'plan',
  about: 'planning 100,000 and 1,000,000 subscribers who are due in the same minute',
  packages: ['bullmq', 'croner', 'ioredis'],
  async run(context) {
    // What comes first pays for compiling.
    await planRun(FEW / 10, context);
    const [few, many] = [await planRun(FEW, context), await planRun(MANY, context)];
    const perSubscriber = (run: PlanRun, count: number) => (run.ownCpuSeconds + run.redisCpuSeconds) / count;
    const mistakes = [...few.mistakes, ...many.mistakes];
    const measured = mistakes.length === 0;
    const times = perSubscriber(many, MANY) / perSubscriber(few, FEW);
    return {
      rows: measured ? [...rowsOf('100,000', few), ...rowsOf('1,000,000', many)] : [],
      targets: [
        targetOf('CPU per subscriber, of 1,000,000 against 100,000', ['≤', 1.1, 'times'], measured ? times : null),
        targetOf('subscribers in a job', ['≥', 100, ''], measured ? MANY / many.jobs : null),
      ],
      mistakes,
    };
  },
};

function rowsOf(name: string, run: PlanRun): Row[] {
  const row = (what: string, unit: string, value: number) => rowOf(`${name}: ${what}`, unit, [value]);
  return [
    row('our CPU', 's', run.ownCpuSeconds),
    row("Redis's CPU", 's', run.redisCpuSeconds),
    row('time', 's', run.seconds),
    row('jobs', 'jobs', run.jobs),
    row('Redis memory before', 'MB', run.beforeMB),
    row('Redis memory at its peak', 'MB', run.peakMB),
    row('Redis resident memory', 'MB', run.peakRssMB),
  ];
}
