import { ended, said, startProgram } from '../harness/programs.ts';
import { type Row, rowOf, spreadOf, type SuiteResult, targetOf } from '../harness/report.ts';
import type { SuiteContext } from '../harness/suite.ts';
import { type Came, CHATS, prepareDesign } from './course.ts';
import { DESIGNS, LIMIT } from './designs.ts';

type Name = keyof typeof DESIGNS;

/** Each with other chats that have troubles; the same for every design. */
const SEEDS = [11, 12, 13];

/**
 * One edition for 150 chats by each design, three times, all at once, since 30 messages a second hardly use the machine:
 * Telegram's limits and troubles, and a kill -9 of the sender at two fifths.
 */
export async function measurePeers(posts: readonly string[], context: SuiteContext): Promise<SuiteResult> {
  const standIn = startProgram(new URL('telegram.ts', import.meta.url), [String(LIMIT)]);
  context.releasers.add(() => ended(standIn));
  const apiRoot = `http://127.0.0.1:${await said(standIn, /^(\d+)$/m)}`;
  context.progress('getting Gazette and common designs ready');
  const ready = await Promise.all(
    (Object.keys(DESIGNS) as Name[]).map(async (name) => {
      const entries = SEEDS.map((seed) => ({ name, open: DESIGNS[name], seed }));
      return [name, await Promise.all(entries.map((entry) => prepareDesign(entry, apiRoot, posts, context)))] as const;
    }),
  );
  context.progress('sending amidst troubles');
  const came = await Promise.all(
    ready.map(async ([name, runs]) => [name, await Promise.all(runs.map((one) => one.run()))] as const),
  );
  return resultOf(new Map(came));
}

function resultOf(came: ReadonlyMap<Name, Came[]>): SuiteResult {
  const rows = [...came].flatMap(([name, runs]) => rowsOf(name, runs));
  const own = came.get('Gazette') ?? [];
  const most = (value: (one: Came) => number) => spreadOf(own.map(value)).max;
  return {
    rows,
    targets: [
      targetOf(
        'lost, with troubles and a kill -9',
        ['≤', 0, 'chats'],
        most(({ lost }) => lost),
      ),
      targetOf('repeated beyond what was in flight at the kill', ['≤', 0, 'messages'], most(beyond)),
    ],
    mistakes: own.flatMap((one, round) => [
      ...(one.done ? [] : [`Gazette, run ${round + 1}: came to no end`]),
      ...(one.lost > 0 ? [`Gazette, run ${round + 1}: ${one.lost} of ${CHATS} chats lost`] : []),
      ...(beyond(one) > 0 ? [`Gazette, run ${round + 1}: ${one.repeated} repeated of ${one.inFlight} in flight`] : []),
    ]),
  };
}

const beyond = ({ repeated, inFlight }: Came) => Math.max(0, repeated - inFlight);

function rowsOf(name: Name, runs: readonly Came[]): Row[] {
  const row = (what: string, unit: string, value: (one: Came) => number) =>
    rowOf(`${name}: ${what}`, unit, runs.map(value));
  return [
    row('of the limit used, troubles', '%', ({ share }) => share * 100),
    row('429 for coming too soon', 'calls', ({ tooSoon }) => tooSoon),
    row('most calls in any second', 'calls', ({ inASecond }) => inASecond),
    row('lost', 'chats', ({ lost }) => lost),
    row('kept for the next edition', 'chats', ({ kept }) => kept),
    row('repeated', 'messages', ({ repeated }) => repeated),
    row('processor time', 'CPU s/1,000 messages', ({ cpuMsPerMessage }) => cpuMsPerMessage),
  ];
}
