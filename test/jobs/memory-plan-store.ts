import type { PlanPorts } from '../../src/jobs/plan-digests.ts';
import type { SubscriberKey } from '../../src/model/chat.ts';
import type { Subscriber } from '../../src/model/subscriber.ts';
import { readTiming, type SpelledTiming } from '../../src/store/timings.ts';

export type Settings = Pick<Subscriber, 'timezone' | 'schedule' | 'quiet' | 'state' | 'pausedUntil'>;

/** What the simulation needs of a store: planning's part, and what a person and a new article change. */
export interface SimulatedStore extends Pick<PlanPorts, 'store'> {
  dueOf(key: SubscriberKey): Promise<number | undefined>;
  earliest(): Promise<number>;
  setDue(key: SubscriberKey, at: number | undefined): Promise<void>;
  bringForward(key: SubscriberKey, at: number, now: number): Promise<void>;
  /** Writes these settings, all of them the first time; gives all that hold now. */
  change(key: SubscriberKey, settings: Partial<Settings>): Promise<Settings>;
}

/** Due set and timings in memory, doing what those in Redis do: two years pass in seconds. */
export function memoryPlanStore(): SimulatedStore {
  const due = new Map<SubscriberKey, number>();
  const settings = new Map<SubscriberKey, Settings & { held: number | null }>();
  const spelled = ({ timezone, schedule, quiet, state, pausedUntil, held }: Settings & { held: number | null }) =>
    [timezone, JSON.stringify(schedule), JSON.stringify(quiet), state, String(pausedUntil), held ?? ''].join('\n');
  const update = (key: SubscriberKey, rest: Partial<Settings & { held: number | null }>) => {
    const known = settings.get(key);
    if (known) settings.set(key, { ...known, ...rest });
  };
  return {
    store: {
      due: {
        upTo: async (now, limit) =>
          [...due]
            .filter(([, at]) => at <= now)
            .sort(([, a], [, b]) => a - b)
            .slice(0, limit)
            .map(([key, at]) => ({ key, at })),
        advance: async (moves) => {
          for (const { taken, next } of moves) {
            if (due.get(taken.key) !== taken.at) continue;
            if (next === null) due.delete(taken.key);
            else due.set(taken.key, next);
          }
        },
      },
      timings: {
        spelled: async (keys) =>
          keys.map((key) => {
            const known = settings.get(key);
            return known && (spelled(known) as SpelledTiming);
          }),
        hold: async (key, since) => update(key, { held: Math.min(settings.get(key)?.held ?? since, since) }),
        held: async (key) => settings.get(key)?.held ?? null,
        release: async (key) => update(key, { held: null }),
        resume: async (key, pausedUntil) => {
          const { state, pausedUntil: until } = settings.get(key) ?? {};
          if (state === 'paused' && until === pausedUntil) update(key, { state: 'active', pausedUntil: null });
        },
      },
    },
    dueOf: async (key) => due.get(key),
    earliest: async () => Math.min(...due.values()),
    setDue: async (key, at) => void (at === undefined ? due.delete(key) : due.set(key, at)),
    bringForward: async (key, at) => {
      const known = due.get(key);
      if (known !== undefined && known > at) due.set(key, at);
    },
    change: async (key, changed) => {
      // The first time they are all there.
      const known = settings.get(key) ?? { ...(changed as Settings), held: null };
      settings.set(key, { ...known, ...changed });
      return readTiming(spelled({ ...known, ...changed }) as SpelledTiming);
    },
  };
}
