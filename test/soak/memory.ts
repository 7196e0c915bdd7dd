import { usedBy } from '../../bench/start/processes.ts';

/** What a process took at a moment. */
export interface MemorySample {
  name: string;
  minutes: number;
  rssMB: number;
}

/** How much of its memory a process gained, between the second and the last quarter of a life. */
export interface Growth {
  name: string;
  earlyMB: number;
  lateMB: number;
}

/** Looks at processes every few seconds, until it is stopped. */
export function watchMemory(pids: () => Record<string, number | undefined>, everyMs: number) {
  const started = performance.now();
  const samples: MemorySample[] = [];
  const look = () => {
    for (const [name, pid] of Object.entries(pids())) {
      if (pid === undefined) continue;
      try {
        samples.push({ name, minutes: (performance.now() - started) / 60_000, rssMB: usedBy(pid).rssMB });
      } catch {
        // Gone: whoever started it tells so.
      }
    }
  };
  const timer = setInterval(look, everyMs);
  return {
    samples,
    stop() {
      clearInterval(timer);
      look();
    },
  };
}

/** Of each process; what is compiled and remembered while it is young is no growth. */
export function growthOf(samples: readonly MemorySample[]): Growth[] {
  return [...Map.groupBy(samples, ({ name }) => name)].map(([name, all]) => {
    const end = all.at(-1)?.minutes ?? 0;
    const quarter = (from: number, to: number) =>
      median(all.filter(({ minutes }) => minutes >= from * end && minutes <= to * end).map(({ rssMB }) => rssMB));
    return { name, earlyMB: quarter(0.25, 0.5), lateMB: quarter(0.75, 1) };
  });
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
