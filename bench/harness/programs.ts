import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** What Node.js is given to start Gazette, but for the role. */
export const START: readonly string[] =
  /^web: node (.*) web$/m.exec(readFileSync(join(ROOT, 'Procfile'), 'utf8'))?.[1]?.split(' ') ?? [];

/** Starts a program of ours with these arguments, and in an environment of these variables alone. */
export function startProgram(file: URL, args: readonly string[], env: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, [fileURLToPath(file), ...args], {
    env: { ...pathAndHome(), ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
}

/** Starts Gazette as the Procfile does. */
export function startMain(args: readonly string[], env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [...START, ...args], {
    cwd: ROOT,
    env: { ...pathAndHome(), ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** The first thing a program says that fits, from its first group. */
export function said(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    let found: string | undefined;
    child.stdout?.setEncoding('utf8').on('data', (piece: string) => {
      // Read to the end, or the program would wait; what comes later is of no use.
      if (found !== undefined) return;
      text += piece;
      found = pattern.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`a program ended early, with code ${String(code)}: ${text}`)));
  });
}

/** Asks a program to end, and waits until it has. */
export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((resolve) => child.once('exit', resolve));
  child.kill();
  await exit;
}

/** What every program needs of our environment. */
export function pathAndHome(): Record<string, string> {
  return Object.fromEntries(['PATH', 'HOME'].flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}
