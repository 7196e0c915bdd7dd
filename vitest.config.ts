import { defineConfig } from 'vitest/config';
import { COMPILED } from './test/e2e/program.ts';
import { ClosingLine } from './test/reporter.ts';

// For those who run the tests too, not only for the programs they start.
process.env['NODE_COMPILE_CACHE'] ??= COMPILED;

/**
 * Kinds of tests by file name. `unit` needs nothing but packages and is quick, `slow` needs seconds of the processor,
 * `int` a real Redis, `e2e` the whole program, `browser` Chromium.
 */
const kinds = ['slow', 'int', 'e2e', 'browser'] as const;

/** What runs beside what, and how many at once: what only the processor ends by the cores, the others by what they wait for. */
const turns = {
  slow: { maxWorkers: 2, sequence: { groupOrder: 0 } },
  // Clocks and sockets, more than half of the time.
  int: { maxWorkers: 4, sequence: { groupOrder: 1 } },
  e2e: { maxWorkers: 4, sequence: { groupOrder: 1 } },
  // A page that shares two cores with more than one other is late for what people would see at once.
  browser: { maxWorkers: 2, sequence: { groupOrder: 2 } },
};

/** All that waits waits as long as a very busy machine needs: only what fails anyway takes longer by it. */
const patience = { expect: { poll: { timeout: 30_000 } }, testTimeout: 180_000, hookTimeout: 120_000 };

/** Node.js loads what is tested, as it does in earnest: nothing is made into anything else for it. */
const asItIs = { experimental: { viteModuleRunner: false, nodeLoader: false } };

export default defineConfig({
  test: {
    reporters: ['default', new ClosingLine()],
    projects: [
      {
        test: {
          name: 'unit',
          ...patience,
          ...asItIs,
          include: ['test/**/*.test.{ts,mjs}'],
          exclude: kinds.map((kind) => `test/**/*.${kind}.test.*`),
          pool: 'threads',
          isolate: false,
          ...turns.slow,
        },
      },
      ...kinds.map((name) => ({
        test: {
          name,
          ...patience,
          ...asItIs,
          include: [`test/**/*.${name}.test.{ts,mjs}`],
          pool: 'forks' as const,
          // Each file loading everything anew costs as much of the processor as all these tests do.
          isolate: false,
          ...turns[name],
        },
      })),
    ],
  },
});
