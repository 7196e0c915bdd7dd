/**
 * Something whose cost is measured. Its file exports `open`, runs in a process of its own, and treats its input in
 * `slices` equal parts, one a round, so that slow subjects and fast ones meet the same input in the same round.
 */
export interface Subject {
  /** Looks at what comes out, before anything is measured. Gives what is wrong with it; nothing when all is well. */
  check(): string[];
  /** Treats one slice once. Gives how many units (posts, messages …) that were. */
  pass(slice: number): number;
}

/** What a file with a subject exports as `open`; `input` is what the suite hands over, and plain data. */
export type OpenSubject<Input> = (input: Input) => Subject;

/** What was used while a number of units were treated. */
export interface Sample {
  units: number;
  cpuMs: number;
  wallMs: number;
}

/** What the measuring process asks of a subject's process, and is answered. */
export type Request =
  | { ask: 'prepare'; input: unknown; slices: number; warmUpMs: number }
  | { ask: 'round'; slice: number; leastMs: number };
export type Answer = { mistakes: string[] } | { sample: Sample } | { crash: string };
