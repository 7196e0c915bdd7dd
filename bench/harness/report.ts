/** What a run of `npm run bench -- --json` prints. Programs read it. */
export interface Report {
  machine: { cpu: string; cores: number; memoryGB: number; system: string; loadBefore: number };
  versions: Record<string, string>;
  suites: Record<string, SuiteReport>;
}

export interface SuiteReport {
  rows: Row[];
  targets: Target[];
}

/** What a suite gives: its report, and what was found wrong, each a line. Nothing wrong has figures. */
export interface SuiteResult extends SuiteReport {
  mistakes: string[];
}

export interface Row {
  name: string;
  /** The median over the rounds. */
  value: number;
  unit: string;
  /** The median over the rounds of value / the bound's value in the same round; `null` for the incomparable. */
  ratio: number | null;
  spread: Spread;
}

export interface Target {
  name: string;
  target: string;
  /** `null` when it could not be measured. */
  measured: number | null;
  met: boolean;
}

export interface Spread {
  min: number;
  median: number;
  max: number;
}

/** @throws {RangeError} for no values */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const [min, max] = [sorted[0], sorted.at(-1)];
  if (min === undefined || max === undefined) throw new RangeError('a spread needs at least one value');
  const half = sorted.length / 2;
  const middle = sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1);
  return { min, median: middle.reduce((sum, value) => sum + value, 0) / middle.length, max };
}

/** A row of what each round gave, beside what the bound gave in the same rounds. */
export function rowOf(name: string, unit: string, values: readonly number[], bound?: readonly number[]): Row {
  const spread = spreadOf(values);
  const ratio = bound ? spreadOf(quotients(values, bound)).median : null;
  return { name, value: tidy(spread.median), unit, ratio: ratio === null ? null : tidy(ratio), spread: tidied(spread) };
}

/** Round by round, the one divided by the other; of the rounds that have both, which are the first ones. */
export function quotients(values: readonly number[], by: readonly number[]): number[] {
  return values.slice(0, by.length).map((value, round) => value / (by[round] ?? Number.NaN));
}

/** A target that is met when the measured value is at least, or at most, so much; never when it could not be measured. */
export function targetOf(
  name: string,
  [sign, limit, unit]: ['≥' | '≤', number, string],
  measured: number | null,
): Target {
  const met = measured !== null && (sign === '≥' ? measured >= limit : measured <= limit);
  return { name, target: `${sign} ${limit} ${unit}`, measured: measured === null ? null : tidy(measured), met };
}

/** Four significant digits; more are noise. */
function tidy(value: number): number {
  return Math.abs(value) >= 1_000 ? Math.round(value) : Number(value.toPrecision(4));
}

function tidied({ min, median, max }: Spread): Spread {
  return { min: tidy(min), median: tidy(median), max: tidy(max) };
}
