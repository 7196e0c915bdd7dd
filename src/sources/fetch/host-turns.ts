/** Lets so many work on a host at a time; the others wait for their turn, in order. */
export class HostTurns {
  readonly #most: number;
  readonly #hosts = new Map<string, { running: number; waiting: (() => void)[] }>();

  constructor(most: number) {
    this.#most = most;
  }

  async run<T>(host: string, work: () => Promise<T>): Promise<T> {
    const turns = this.#hosts.get(host) ?? { running: 0, waiting: [] };
    this.#hosts.set(host, turns);
    if (turns.running < this.#most) turns.running++;
    // Whoever ends hands its place over.
    else await new Promise<void>((resolve) => turns.waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = turns.waiting.shift();
      if (next) next();
      else if (--turns.running === 0) this.#hosts.delete(host);
    }
  }
}
