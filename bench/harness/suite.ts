import type { SuiteResult } from './report.ts';

/** A group of figures that belong together; one file in `bench/suites/`. */
export interface Suite {
  name: string;
  /** What it measures, in a line. */
  about: string;
  /** The packages it compares with, whose versions belong to the figures. */
  packages: readonly string[];
  run(context: SuiteContext): Promise<SuiteResult>;
}

export interface SuiteContext {
  options: SuiteOptions;
  /** Says on stderr how far it is. */
  progress: (line: string) => void;
  /** An empty folder, removed when the run ends, however it ends. */
  scratch: string;
  /** Runs, the last first, when the run ends, however it ends. */
  releasers: { add(release: () => unknown): void };
}

/** What the command line says to suites. */
export interface SuiteOptions {
  /** Posts to measure on; a suite has its own choice where none is named. */
  folder: string | undefined;
  /** How many posts a large import has. */
  posts: number;
  /** Whether all suites run, which together are to take nine minutes at most. */
  brief: boolean;
}

/** How many rounds there is time for: all, or half of them where all suites run. */
export function roundsFor(all: number, { brief }: SuiteOptions): number {
  return brief ? Math.ceil(all / 2) : all;
}
