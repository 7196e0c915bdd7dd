import type { Hono } from 'hono';
import { type Metric, metricsText } from './metrics.ts';

export interface HealthPorts {
  /** What is known to be well or unwell; throws or hangs when the store does. */
  health: () => Promise<Record<string, unknown>>;
  /** How far this process is; ready, unless told. */
  phase?: () => 'starting' | 'ready' | 'stopping';
  /** What there is to measure; throws or hangs when the store does. */
  metrics?: () => Promise<Metric[]>;
}

/** Longer, in ms, the store is not waited for. */
const PATIENCE_MS = 2_000;

/**
 * `/health` is 200 while this process is able to work: it has started, it is not to stop, Redis and the queues answer.
 * `/health?live` is 200 as long as the process answers at all: whatever else is wrong, to start it anew mends nothing.
 */
export function mountHealth(app: Hono, { health, phase = () => 'ready', metrics }: HealthPorts): void {
  app.get('/health', async (c) => {
    if (c.req.query('live') !== undefined) return c.json({ status: 'alive', phase: phase() });
    try {
      const known = await inTime(health());
      return phase() === 'ready' ? c.json({ status: 'ok', ...known }) : c.json({ status: phase(), ...known }, 503);
    } catch (error) {
      return c.json({ status: 'unavailable', reason: (error as Error).message }, 503);
    }
  });
  if (metrics)
    app.get('/metrics', async (c) => {
      try {
        return c.body(metricsText(await inTime(metrics())), 200, {
          'content-type': 'text/plain; version=0.0.4; charset=utf-8',
        });
      } catch {
        return c.body(null, 503);
      }
    });
}

async function inTime<T>(asked: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer from Redis')), PATIENCE_MS);
  });
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
