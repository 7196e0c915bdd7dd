import { MOST_TOGETHER } from '../../src/jobs/posts-together.ts';
import type { Row } from '../harness/report.ts';

/** Gives the figure of a row of the same run, so that a reason never quotes another. */
type FigureOf = (name: string, unit: string) => string;
type Reason = (figure: FigureOf) => string;

const packages = 'packages loaded, and nothing else';
const gazette = 'Gazette, whole delivery path';

const rateAndCores: Reason = () =>
  'What is measured, Redis and the stand-in for Telegram share two cores here. A process that wakes late lets moments of the budget pass by; they are not made up for, or a burst would follow (ADR 14).';
const lateOnce: Reason = () =>
  'What is late when it is written puts off those behind it; what is held up after that, as where the machine stands still with a message between two of its programs, may fall into the second of those behind it, and what is refused cuts the rate (ADR 14).';
const atWork: Reason = () =>
  'V8 prefers memory to collecting, as long as there is some: nearly all of it is garbage of messages already sent. A smaller young generation takes less and costs processor time.';

const ofPost: Reason = (figure) =>
  `A post takes ${figure(`Gazette, whole pipeline, ${MOST_TOGETHER} posts together`, 'CPU ms/post')} ms`;
const FLAT =
  'Beyond parsing it goes into the rules of cleaning, blocks, language, summary and fingerprint; the profile is flat, no function has a twentieth of it.';

/** Why a target is missed, as far as it was looked into: by the suite, and the beginning of the target's name. */
const REASONS: readonly (readonly [suite: string, target: string, reason: Reason])[] = [
  [
    'ingest',
    'posts per CPU second, against gray-matter',
    (figure) =>
      `${ofPost(figure)}, where splitting, parsing and walking it takes ${figure('gray-matter + htmlparser2 tree + walk', 'CPU ms/post')}. ${FLAT} One process differs from the next by a tenth, by the way V8 happens to take.`,
  ],
  [
    'ingest',
    'posts per CPU second, against Readability',
    (figure) =>
      `${ofPost(figure)}. ${FLAT} Readability alone takes ${figure('Readability on linkedom', 'CPU ms/post')} ms, without language, summary and fingerprint; Defuddle ${figure('Defuddle on linkedom', 'CPU ms/post')}.`,
  ],
  [
    'delivery',
    'messages/s, against Telegraf’s bare calls',
    (figure) =>
      `Every claim and settlement is on Redis's disk before the message goes on (ADR 4, 13, 15), which takes ${figure(`${gazette}: redis-server`, 'CPU µs/message')} µs of Redis's processor a message. The bare calls share two cores with the stand-in alone; Gazette shares them with Redis too.`,
  ],
  [
    'delivery',
    'messages a CPU second, against the same',
    (figure) =>
      `${figure(gazette, 'CPU µs/message')} µs a message against ${figure('Telegraf’s calls over undici, nothing else', 'CPU µs/message')}: beside the call it reads the reader, chooses, claims and settles, in three scripts that travel with those of others (ADR 13).`,
  ],
  ['delivery', 'of the limit used at 30/s', lateOnce],
  ['delivery', 'most in any second at 30/s', lateOnce],
  ['delivery', 'refused at 30/s', lateOnce],
  ['delivery', 'of the limit used at 1,000/s', rateAndCores],
  ['delivery', 'most in any second at 1,000/s', rateAndCores],
  [
    'bot',
    'median, against the empty bot’s',
    () =>
      'Every update is known to Redis before it is confirmed and handled, so that none is lost with its process (ADR 19); answers read settings and articles there, and changed settings are on its disk before they are confirmed (ADR 15). Each way to Redis wakes two processes, which takes a quarter of a millisecond at this pace. The empty bot has none. What each kind of update takes stands below.',
  ],
  [
    'start',
    'npm start: ready',
    (figure) =>
      `npm itself, and the look for what is missing, come before \`node src/main.ts\`, which alone takes ${figure('node src/main.ts', 's to ready')} s.`,
  ],
  [
    'start',
    'node src/main.ts: ready',
    (figure) =>
      `The packages alone, loaded and left idle, take ${figure(packages, 's to ready')} s. Gazette’s own modules, some three hundred, are loaded one by one, with no build step (ADR 1, 27); then come two connections to Redis, Telegram’s getMe and the queues.`,
  ],
  [
    'start',
    'node src/main.ts',
    (figure) => `The packages alone, loaded and left idle, take ${figure(packages, 'MB at rest')} MB.`,
  ],
  [
    'start',
    'worker: processor time',
    () => 'Rendering, claim, settlement and the call itself, each once a message (ADR 13).',
  ],
  ['start', 'all: processor time', () => 'As for the worker.'],
  ['start', 'worker: memory', atWork],
  ['start', 'all: memory', atWork],
  [
    'start',
    'packages on the disk',
    () => 'The largest packages stand below; all are justified in [dependencies.md](dependencies.md).',
  ],
];

/** What is known of a missed target, with figures of these rows; `undefined` where nobody has looked. */
export function reasonFor(suite: string, target: string, rows: readonly Row[]): string | undefined {
  const reason = REASONS.find(([of, start]) => of === suite && target.startsWith(start))?.[2];
  let complete = true;
  const said = reason?.((name, unit) => {
    const row = rows.find((one) => one.name === name && one.unit === unit);
    complete &&= row !== undefined;
    return row?.value.toLocaleString('en', { maximumSignificantDigits: 3 }) ?? '';
  });
  return complete ? said : undefined;
}
