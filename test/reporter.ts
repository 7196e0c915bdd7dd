import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/**
 * Prints `N passed, N failed` (and `, N skipped`) as the last line of the run, for people and machines alike.
 *
 * Whatever makes a run fail counts as failed: tests, files that cannot be loaded, hooks, errors nobody caught. It is
 * written when the process ends, because other reporters still print after the run.
 */
export class ClosingLine implements Reporter {
  private line = '0 passed, 1 failed';
  private registered = false;

  onInit(): void {
    if (this.registered) return;
    this.registered = true;
    process.once('exit', () => process.stdout.write(`${this.line}\n`));
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    this.line = closingLine(count(modules), unhandled.length);
  }
}

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export function closingLine(counts: Counts, unhandledErrors: number): string {
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  return `${counts.passed} passed, ${counts.failed + unhandledErrors} failed${skipped}`;
}

function count(modules: readonly TestModule[]): Counts {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const module of modules) {
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      counts[state === 'passed' || state === 'failed' ? state : 'skipped'] += 1;
    }
    counts.failed += module.errors().length;
    for (const suite of module.children.allSuites()) counts.failed += suite.errors().length;
  }
  return counts;
}
