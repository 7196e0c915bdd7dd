import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ROOT = join(import.meta.dirname, '../..');
const READY_WITHIN_MS = 60_000;

/** A process of Gazette's or of the stand-in's; what it says is in a file. */
export interface Hand {
  name: string;
  child: ChildProcess;
  /** The piece of its output by which it says that it can work. */
  ready: Promise<string>;
  /** Sends a signal and waits for its end. */
  end(signal: NodeJS.Signals): Promise<void>;
}

/** Starts processes, knows which of them ended by themselves, and ends them all in the end. */
export class Crew {
  readonly #folder: string;
  readonly #hands = new Set<Hand>();
  /** Processes that ended although nobody ended them, and how. */
  readonly deserted: string[] = [];

  constructor(folder: string) {
    this.#folder = folder;
    // However we end.
    process.once('exit', () => {
      for (const { child } of this.#hands) child.kill('SIGKILL');
    });
  }

  /** Starts `entry`, a path from the project's root. */
  start(
    name: string,
    entry: string,
    options: { args?: readonly string[]; env?: Readonly<Record<string, string>>; ready: RegExp },
  ): Hand {
    const path = join(this.#folder, `${name}.log`);
    const log = openSync(path, 'a');
    const child = spawn(process.execPath, [join(ROOT, entry), ...(options.args ?? [])], {
      cwd: this.#folder,
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...options.env },
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    const gone = once(child, 'exit');
    let dismissed = false;
    const ready = saying(path, options.ready, child);
    // Whoever waits for it hears of its failing; nobody does once it is to end.
    ready.catch(() => undefined);
    const end = async (signal: NodeJS.Signals) => {
      dismissed = true;
      child.kill(signal);
      await gone;
    };
    const hand: Hand = { name, child, ready, end };
    this.#hands.add(hand);
    void gone.then(([code, signal]) => {
      this.#hands.delete(hand);
      if (!dismissed) this.deserted.push(`${name} ended with ${signal ?? code}`);
    });
    return hand;
  }

  async endAll(): Promise<void> {
    await Promise.all([...this.#hands].map((hand) => hand.end('SIGKILL')));
  }
}

async function saying(path: string, words: RegExp, child: ChildProcess): Promise<string> {
  for (const started = performance.now(); performance.now() - started < READY_WITHIN_MS; await sleep(50)) {
    const [found] = words.exec(readFileSync(path, 'utf8')) ?? [];
    if (found !== undefined) return found;
    if (child.exitCode !== null || child.signalCode !== null) break;
  }
  throw new Error(`it did not get ready; its last words:\n${readFileSync(path, 'utf8').slice(-2_000)}`);
}
