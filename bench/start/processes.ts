import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** What a process used up to a moment. */
export interface Used {
  rssMB: number;
  cpuMs: number;
}

/** As Linux counts CPU time: in hundredths of a second, for every process on every machine that we know. */
const TICK_MS = 10;

/** @throws {Error} where there is no /proc, or the process is gone */
export function usedBy(pid: number): Used {
  const [, kB] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  // The name of the program, in brackets, may hold spaces.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  const [user, system] = [Number(fields[11]), Number(fields[12])];
  return { rssMB: Number(kB) / 1024, cpuMs: (user + system) * TICK_MS };
}

/** What processes used together in each of so many seconds. */
export async function watchProcesses(pids: readonly number[], seconds: number): Promise<Used[]> {
  const now = () => {
    const used = pids.map(usedBy);
    return {
      rssMB: Math.max(...used.map(({ rssMB }) => rssMB)),
      cpuMs: used.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
    };
  };
  const samples: Used[] = [];
  for (let before = now(); samples.length < seconds; ) {
    await sleep(1_000);
    const after = now();
    samples.push({ rssMB: after.rssMB, cpuMs: after.cpuMs - before.cpuMs });
    before = after;
  }
  return samples;
}
