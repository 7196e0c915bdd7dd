import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Answer, Request, Sample } from './subject.ts';

/** A subject that takes part. */
export interface Entrant {
  name: string;
  file: URL;
  input: unknown;
  /** Where it needs less than the course gives. */
  own?: Partial<Pick<Course, 'rounds' | 'warmUpMs'>> | undefined;
}

/** The subjects of a kind of benchmark, by file in its folder `subjects/`, that all get the same input. */
export function entrantsOf(kind: string, names: readonly string[], input: unknown): Entrant[] {
  return names.map((name) => ({ name, file: new URL(`../${kind}/subjects/${name}.ts`, import.meta.url), input }));
}

/** What is wrong with subjects, and with which. */
export function mistakesOf(outcomes: readonly Outcome[]): string[] {
  return outcomes.flatMap(({ name, mistakes }) => mistakes.map((mistake) => `${name}: ${mistake}`));
}

export interface Course {
  rounds: number;
  /** In how many parts the input is treated, one a round, in turn. */
  slices: number;
  /** CPU time that a subject gets to warm up, and at least in a round, in ms. */
  warmUpMs: number;
  leastMs: number;
  progress: (line: string) => void;
}

/** One sample a round it took part in, from the first; none for a subject whose check failed or that crashed, but what is wrong with it. */
export interface Outcome {
  name: string;
  samples: Sample[];
  mistakes: string[];
}

/**
 * Measures subjects side by side: each in a process of its own, one at a time, in turns (A B C A B C …), so that whatever
 * else this machine does meets all of them.
 */
export async function race(entrants: readonly Entrant[], course: Course): Promise<Outcome[]> {
  const runners = entrants.map((entrant) => new Runner(entrant));
  try {
    course.progress('checking and warming up');
    await Promise.all(runners.map((runner) => runner.prepare(course)));
    for (let round = 0; round < course.rounds; round += 1) {
      course.progress(`round ${round + 1} of ${course.rounds}`);
      for (const runner of runners) await runner.run(round, course);
    }
    return runners.map((runner) => runner.outcome);
  } finally {
    for (const runner of runners) runner.end();
  }
}

class Runner {
  readonly outcome: Outcome;
  readonly #entrant: Entrant;
  readonly #child: ChildProcess;

  constructor(entrant: Entrant) {
    this.#entrant = entrant;
    this.outcome = { name: entrant.name, samples: [], mistakes: [] };
    const program = new URL('subject-process.ts', import.meta.url);
    // What subjects say is noise beside the figures; errors come over the channel.
    this.#child = fork(program, [entrant.file.href], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  }

  async prepare({ slices, warmUpMs }: Course): Promise<void> {
    const { input, own } = this.#entrant;
    await this.#ask({ ask: 'prepare', input, slices, warmUpMs: own?.warmUpMs ?? warmUpMs });
  }

  async run(round: number, { rounds, slices, leastMs }: Course): Promise<void> {
    if (this.outcome.mistakes.length > 0 || round >= (this.#entrant.own?.rounds ?? rounds)) return;
    const answer = await this.#ask({ ask: 'round', slice: round % slices, leastMs });
    if ('sample' in answer && answer.mistakes.length === 0) this.outcome.samples.push(answer.sample);
  }

  end(): void {
    this.#child.kill();
  }

  async #ask(request: Request): Promise<Answer> {
    const answer = await this.#answer(request);
    const mistakes = 'crash' in answer ? [answer.crash] : 'mistakes' in answer ? answer.mistakes : [];
    this.outcome.mistakes.push(...mistakes);
    if (mistakes.length > 0) this.outcome.samples.length = 0;
    return answer;
  }

  async #answer(request: Request): Promise<Answer> {
    if (!this.#child.connected) return { crash: 'its process ended early' };
    const given = new AbortController();
    const { signal } = given;
    try {
      const answered = once(this.#child, 'message', { signal }).then(([message]) => message as Answer);
      const ended = once(this.#child, 'exit', { signal }).then(([code, name]) => ({
        crash: `its process ended (${String(name ?? `exit code ${String(code)}`)})`,
      }));
      this.#child.send(request);
      return await Promise.race([answered, ended]);
    } finally {
      given.abort();
    }
  }
}
