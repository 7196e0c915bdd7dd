// Preloaded (`node --import`) into a process that is measured: writes at its end what it used, into BENCH_USAGE_FILE.
import { readFileSync, writeFileSync } from 'node:fs';

/** What a process used over its whole life. */
export interface Usage {
  peakRssMB: number;
  cpuMs: number;
}

const file = process.env['BENCH_USAGE_FILE'];

if (file !== undefined)
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    const usage: Usage = { peakRssMB: peakRssKB() / 1024, cpuMs: (user + system) / 1_000 };
    writeFileSync(file, JSON.stringify(usage));
  });

/** `maxRSS` begins with what the process had that forked us, so that Linux's own mark is better. */
function peakRssKB(): number {
  try {
    const mark = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'));
    if (mark) return Number(mark[1]);
  } catch {
    // No such file: not Linux.
  }
  return process.resourceUsage().maxRSS;
}
