import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathAndHome, said } from '../harness/programs.ts';
import type { SuiteContext } from '../harness/suite.ts';
import { usedBy } from './processes.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What is started, as a person or a host types it. */
export interface Started {
  command: string;
  args: readonly string[];
  env: Record<string, string>;
}

export interface Start {
  /** From the command to the line that says that it is ready. */
  seconds: number;
  /** A while after that; of the program itself. */
  idleMB: number;
}

/** How long, in ms, after it is ready a process is looked at: when the menus are told of and memory is given back. */
const IDLE_AFTER_MS = 3_000;

/** Starts a program, sees it get ready, has `check` look at what it does, and ends it; `rests` if its rest is looked at too. */
export async function startOnce(
  { command, args, env }: Started,
  { releasers }: Pick<SuiteContext, 'releasers'>,
  check: () => Promise<void>,
  rests: boolean,
): Promise<Start> {
  const began = performance.now();
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...pathAndHome(), ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
    // Of npm we end all that it started.
    detached: true,
  });
  const end = () => {
    if (child.exitCode === null && child.signalCode === null && child.pid !== undefined)
      process.kill(-child.pid, 'SIGTERM');
  };
  releasers.add(end);
  try {
    await said(child, /"msg":"(ready)"/);
    const seconds = (performance.now() - began) / 1_000;
    if (rests) await sleep(IDLE_AFTER_MS);
    const idleMB = usedBy(child.pid ?? 0).rssMB;
    await check();
    return { seconds, idleMB };
  } finally {
    const exit = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined;
    end();
    await exit;
  }
}
