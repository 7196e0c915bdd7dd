/** How many inputs each random property of ingest is tried on; `FUZZ_RUNS=100000` for a night. */
export const FUZZ_RUNS = Number(process.env['FUZZ_RUNS'] ?? 300);

/**
 * The same inputs every time, so that what fails was changed; others when many are asked for, which `FUZZ_SEED` repeats.
 */
export const FUZZ_OPTIONS = { numRuns: FUZZ_RUNS, ...seed() };

/** No run of a property takes so long on average, even on a machine that is busy. */
export const FUZZ_TIMEOUT = 60_000 + FUZZ_RUNS * 30;

function seed(): { seed?: number } {
  const asked = process.env['FUZZ_SEED'] ?? (process.env['FUZZ_RUNS'] ? undefined : 20_261_122);
  return asked === undefined ? {} : { seed: Number(asked) };
}
