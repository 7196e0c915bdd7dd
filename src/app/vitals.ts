import { randomUUID } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Vitals } from '../store/processes.ts';
import type { Parts } from './parts.ts';

const REPORT_MS = 10_000;
const RESOLUTION_MS = 10;

/** Reports every ten seconds how this process does, so that `/metrics` of any web process tells of all. */
export function reportVitals({ role, store, releasers }: Parts, updates: () => Vitals['updates']): void {
  const id = randomUUID();
  const started = Date.now() - Math.round(process.uptime() * 1_000);
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  const late = (ns: number) => Math.max(0, Math.round(ns / 1_000 - RESOLUTION_MS * 1_000) / 1e6);
  const report = () => {
    const { user, system } = process.cpuUsage();
    const does = updates();
    const vitals: Vitals = {
      role,
      started,
      at: Date.now(),
      memoryBytes: process.memoryUsage.rss(),
      cpuSeconds: (user + system) / 1e6,
      delay: { p99: late(delay.percentile(99)), max: late(delay.max) },
      ...(does && { updates: does }),
    };
    delay.reset();
    // Redis being away is told of by its connection.
    store.processes.report(id, vitals).catch(() => undefined);
  };
  report();
  const timer = setInterval(report, REPORT_MS);
  releasers.add(async () => {
    clearInterval(timer);
    delay.disable();
    await Promise.race([store.processes.remove(id).catch(() => undefined), soon()]);
  });
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 1_000).unref());
