/** Why a target is missed, as far as we know: by the suite, and the beginning of the target's name. */
const REASONS: readonly (readonly [suite: string, target: string, reason: string])[] = [
  [
    'start',
    'npm start: ready',
    'npm itself and the look for what is missing take some 0.4 s before `node src/main.ts` begins; for the rest see the next line.',
  ],
  [
    'start',
    'node src/main.ts: ready',
    'Loading bullmq, telegraf, undici, zod, ioredis, pino and hono alone takes longer than this (see the first row of the suite); Gazette’s own modules are stripped of their types and loaded one by one, with no build step (ADR 1).',
  ],
  [
    'start',
    'node src/main.ts',
    'The packages alone, loaded and idle, take more than this. V8 lets its young generation grow to 64 MB while all is loaded and does not give it back; `--max-semi-space-size=2` saves 40 MB at rest, and costs a fifth more processor time at work.',
  ],
  [
    'start',
    'worker: processor time',
    'Rendering, claim, settlement and the call itself, each once a message (ADR 13).',
  ],
  ['start', 'all: processor time', 'As for the worker.'],
  [
    'start',
    'worker: memory',
    'The heap grows while every reader is new: V8 prefers memory to collecting. A smaller young generation saves 40 MB and costs a fifth more processor time.',
  ],
  ['start', 'all: memory', 'As for the worker.'],
  [
    'start',
    'packages on the disk',
    'zod (8.6 MB, three builds of it and its sources), opencc-js (6.3 MB of dictionaries), bullmq (6.2 MB) and luxon (4.7 MB, bullmq’s) are more than a third.',
  ],
];

/** `undefined` where nobody has looked. */
export function reasonFor(suite: string, target: string): string | undefined {
  return REASONS.find(([of, start]) => of === suite && target.startsWith(start))?.[2];
}
