import { type Metric, metricsText } from './metrics.ts';

export interface HealthPorts {
  /** What is known to be well or unwell; throws or hangs when the store does. */
  health: () => Promise<Record<string, unknown>>;
  /** How far this process is; ready, unless told. */
  phase?: () => 'starting' | 'ready' | 'stopping';
  /** What there is to measure; throws or hangs when the store does. */
  metrics?: () => Promise<Metric[]>;
}

/** What is said to who looks after this process. */
export interface HealthAnswer {
  status: number;
  headers?: Record<string, string>;
  body: string | null;
}

/** Longer, in ms, the store is not waited for. */
const PATIENCE_MS = 2_000;

/**
 * `/health` is 200 while this process is able to work: it has started, it is not to stop, Redis and the queues answer.
 * `/health?live` is 200 as long as the process answers at all: whatever else is wrong, to start it anew mends nothing.
 * `/metrics` is for Prometheus. For all else that is asked for, `undefined`.
 */
export function healthAnswer(ports: HealthPorts, url: string): Promise<HealthAnswer> | undefined {
  const [path = '', query = ''] = url.split('?', 2);
  if (path === '/health') return healthOf(ports, new URLSearchParams(query).has('live'));
  return path === '/metrics' && ports.metrics ? metricsOf(ports.metrics) : undefined;
}

async function healthOf({ health, phase = () => 'ready' }: HealthPorts, live: boolean): Promise<HealthAnswer> {
  if (live) return json(200, { status: 'alive', phase: phase() });
  try {
    const known = await inTime(health());
    return phase() === 'ready' ? json(200, { status: 'ok', ...known }) : json(503, { status: phase(), ...known });
  } catch (error) {
    return json(503, { status: 'unavailable', reason: (error as Error).message });
  }
}

async function metricsOf(metrics: () => Promise<Metric[]>): Promise<HealthAnswer> {
  try {
    const body = metricsText(await inTime(metrics()));
    return { status: 200, headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }, body };
  } catch {
    return { status: 503, body: null };
  }
}

const json = (status: number, said: object): HealthAnswer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(said),
});

async function inTime<T>(asked: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer from Redis')), PATIENCE_MS);
  });
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
