import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { until } from './until.ts';

export const ROOT = join(import.meta.dirname, '../..');

/** Compiled code that the next start finds again (Node.js, module.enableCompileCache): a third of what a start costs. */
export const COMPILED = join(tmpdir(), 'gazette-tests-compiled');

/**
 * Takes an eighth off what a start costs the processor. As `npm start` has it, WebAssembly is not compiled a second time, for
 * speed; and what is new has room, so that less of it is looked through for what may go.
 */
const SHORT_LIVED = ['--wasm-tiering-budget=2000000000', '--min-semi-space-size=16', '--max-semi-space-size=16'];

export interface ProgramOptions {
  /** Under `src/`: `main.ts`, `cli.ts`, `playground/main.ts`. */
  entry: string;
  args?: readonly string[];
  cwd: string;
  /** All the process knows besides PATH and HOME. */
  env?: Readonly<Record<string, string>>;
  /** What it reads on stdin. */
  stdin?: string | Uint8Array;
}

/** How a process ended and what it said. */
export interface Ending {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
  /** From its start on. */
  seconds: number;
}

/** A line of the program's log. */
export type LogLine = Record<string, unknown> & { msg: string; level: string };

export type Program = ReturnType<typeof startProgram>;

/** All the variables a process is given that is given these. */
export function environmentOf(env: Readonly<Record<string, string>> = {}): Record<string, string> {
  const { PATH = '', HOME = '' } = process.env;
  return { PATH, HOME, NODE_COMPILE_CACHE: COMPILED, ...env };
}

const running = new Set<ChildProcess>();
// When the test process itself is ended: a SIGTERM lets each stop its private Redis.
process.once('exit', () => {
  for (const child of running) child.kill('SIGTERM');
});

/** Starts one of Gazette's entries as a process of its own. */
export function startProgram({ entry, args = [], cwd, env = {}, stdin }: ProgramOptions) {
  const started = performance.now();
  const child = spawn(process.execPath, [...SHORT_LIVED, join(ROOT, 'src', entry), ...args], {
    cwd,
    env: environmentOf(env),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  running.add(child);
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => (said[name] += text));
  // A process may end without having read its stdin.
  child.stdin.on('error', () => {}).end(stdin);

  let ending: Ending | undefined;
  // 'close' comes after 'exit' and after the last of its output.
  const ended = once(child, 'close').then(([code, signal]): Ending => {
    running.delete(child);
    ending = { code, signal, ...said, seconds: (performance.now() - started) / 1_000 };
    return ending;
  });

  const report = () => `${entry} ${args.join(' ')}\n--- stdout\n${said.stdout}\n--- stderr\n${said.stderr}`;
  /** The complete lines of the log so far; what is not JSON is no log. */
  const log = (): LogLine[] =>
    said.stdout
      .split('\n')
      .slice(0, -1)
      .flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as LogLine] : []));

  /** Waits for a line of the log that fits; fails with everything said when the process ends without it. */
  const logged = (msg: string, timeoutMs = 60_000): Promise<LogLine> =>
    until(
      `"${msg}" of ${entry}`,
      () => {
        const found = log().find((line) => line.msg === msg);
        if (!found && ending) throw new Error(`it ended without saying "${msg}": ${report()}`);
        return found;
      },
      { timeoutMs, explain: report },
    );

  return {
    child,
    ended,
    log,
    logged,
    report,
    ready: () => logged('ready'),
    stdout: () => said.stdout,
    stderr: () => said.stderr,
    running: () => ending === undefined,
    kill: (signal: NodeJS.Signals) => child.kill(signal),
    /** Sends a signal and waits for the end. */
    stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<Ending> {
      child.kill(signal);
      return ended;
    },
  };
}
