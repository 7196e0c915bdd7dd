import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { type Ending, environmentOf, type ProgramOptions } from './program.ts';
import { until } from './until.ts';

/** Their process, and what it has said that nobody has read. */
interface Commands {
  child: ChildProcess;
  said: { stdout: string; stderr: string };
}

let commands: Commands | undefined;
/** Is over when the last command asked for is. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Runs a `gazette` command to its end as a process of its own would, a second sooner: in one that has loaded already what
 * commands import (`warm-commands.ts`). They wait for each other.
 */
export function runCommand(options: Omit<ProgramOptions, 'entry' | 'stdin'>): Promise<Ending> {
  const ending = last.then(() => run(options));
  last = ending.catch(() => undefined);
  return ending;
}

async function run({ args = [], cwd, env = {} }: Omit<ProgramOptions, 'entry' | 'stdin'>): Promise<Ending> {
  const started = performance.now();
  const { child, said } = (commands ??= begin());
  const end = `\0${randomUUID()}\0`;
  child.send({ end, args, cwd, env: environmentOf(env) });
  const line = await until(
    `the end of gazette ${args.join(' ')}`,
    () => {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`it ended itself: ${said.stderr}`);
      return said.stderr.includes(end) && new RegExp(`${end}(.+)\n`).exec(said.stdout)?.[1];
    },
    { explain: () => `${said.stdout}\n${said.stderr}`, everyMs: 5 },
  );
  const [stdout = '', stderr = ''] = [said.stdout, said.stderr].map((text) => text.slice(0, text.indexOf(end)));
  said.stdout = said.stdout.slice(stdout.length + end.length + line.length + 1);
  said.stderr = said.stderr.slice(stderr.length + end.length);
  return { code: Number(line), signal: null, stdout, stderr, seconds: (performance.now() - started) / 1_000 };
}

function begin(): Commands {
  const script = join(import.meta.dirname, 'warm-commands.ts');
  const child = spawn(process.execPath, [script], { env: environmentOf(), stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  process.once('exit', () => child.kill());
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name]?.setEncoding('utf8').on('data', (text: string) => (said[name] += text));
  return { child, said };
}
