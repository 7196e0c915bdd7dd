/**
 * Something whose cost is measured. Its file exports `open`, runs in a process of its own, and treats its input in
 * `slices` equal parts, one a round, so that slow subjects and fast ones meet the same input in the same round.
 */
export interface Subject {
  /** Looks at what comes out, before anything is measured. Gives what is wrong with it; nothing when all is well. */
  check(): string[] | Promise<string[]>;
  /** Lays out what the next pass needs, unmeasured. */
  before?(slice: number): Promise<void>;
  /** Treats one slice once. Gives how many units (posts, messages …) that were. */
  pass(slice: number): number | Promise<number>;
  /** Looks at what the pass did, unmeasured: what is wrong with it, and what others used for it. */
  after?(slice: number): Promise<{ mistakes: string[]; beside?: Beside }>;
}

/** CPU time, in ms, that other processes used for a subject, by their name. */
export type Beside = Record<string, number>;

/** What a file with a subject exports as `open`; `input` is what the suite hands over, and plain data. */
export type OpenSubject<Input> = (input: Input) => Subject | Promise<Subject>;

/** What was used while a number of units were treated. */
export interface Sample {
  units: number;
  cpuMs: number;
  wallMs: number;
  beside: Beside;
}

/** What the measuring process asks of a subject's process, and is answered. */
export type Request =
  | { ask: 'prepare'; input: unknown; slices: number; warmUpMs: number }
  | { ask: 'round'; slice: number; leastMs: number };
export type Answer = { mistakes: string[] } | { sample: Sample; mistakes: string[] } | { crash: string };
