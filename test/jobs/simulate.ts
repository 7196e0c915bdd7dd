import pino from 'pino';
import { nextDue } from '../../src/digest/decide.ts';
import { BUNDLE_MS } from '../../src/jobs/bring-forward.ts';
import { planDue } from '../../src/jobs/plan-digests.ts';
import type { SubscriberKey } from '../../src/model/chat.ts';
import type { Cadence, QuietHours, Schedule } from '../../src/model/subscriber.ts';
import { keyOf } from '../store/an-article.ts';
import type { Settings, SimulatedStore } from './memory-plan-store.ts';

/** What a person does, or what comes for them. Instants are epoch ms. */
export type Happening =
  | { kind: 'article'; at: number }
  | { kind: 'pause'; at: number; until: number | null }
  | { kind: 'resume'; at: number }
  | { kind: 'set'; at: number; schedule?: Schedule; timezone?: string; quiet?: QuietHours | null };

export interface Person {
  timezone: string;
  schedule: Schedule;
  quiet: QuietHours | null;
  happenings: Happening[];
}

export interface World {
  from: number;
  to: number;
  people: Person[];
  /** When nothing runs; in order, and apart. */
  downtimes: { from: number; to: number }[];
  /** When the clock is set back, and by how many ms. */
  setBacks: { at: number; by: number }[];
}

/** An edition that was planned, and what the clock said then. */
export interface Edition {
  edition: number;
  cadences: readonly Cadence[];
  planned: number;
}

/** How a person's settings were from an instant on. */
export interface Epoch extends Settings {
  from: number;
}

export interface Course {
  editions: Edition[];
  epochs: Epoch[];
  /** Articles by when they came, and how many editions had been planned by then. */
  articles: { at: number; before: number }[];
}

/** How late a tick comes at most. */
export const LATEST_TICK_MS = 5_000;

/** Lets the clock run over a world with the planner that runs in earnest; gives what came of each person. */
export async function simulate(sim: SimulatedStore, world: World): Promise<Course[]> {
  const keys = world.people.map((_, index) => keyOf(index + 1));
  const courses = world.people.map((): Course => ({ editions: [], epochs: [], articles: [] }));
  const addBatches = async (
    batches: readonly { due: { key: SubscriberKey; edition: number; cadences?: readonly Cadence[] }[] }[],
  ) => {
    for (const { key, edition, cadences = [] } of batches.flatMap(({ due }) => due))
      courses[keys.indexOf(key)]?.editions.push({ edition, cadences, planned: now });
  };
  const log = pino({ level: 'error' });
  let now = world.from;

  const change = async (index: number, changed: Partial<Settings>) => {
    const [key, course] = [keys[index], courses[index]];
    if (!key || !course) return;
    const settings = await sim.change(key, changed);
    // As the bot does.
    if (settings.state === 'paused') await sim.store.timings.hold(key, now);
    const held = await sim.store.timings.held(key);
    await sim.setDue(key, nextDue({ ...settings, held }, now, await sim.dueOf(key)));
    course.epochs.push({ ...settings, from: now });
  };
  const happen = async (index: number, happening: Happening) => {
    const [key, course] = [keys[index], courses[index]];
    if (!key || !course) return;
    switch (happening.kind) {
      case 'article':
        course.articles.push({ at: now, before: course.editions.length });
        await sim.bringForward(key, now + BUNDLE_MS, now);
        return;
      case 'pause':
        return change(index, { state: 'paused', pausedUntil: happening.until });
      case 'resume':
        return change(index, { state: 'active', pausedUntil: null });
      case 'set': {
        const { kind: _, at: __, ...changed } = happening;
        return change(index, changed);
      }
    }
  };

  for (const [index, { timezone, schedule, quiet }] of world.people.entries())
    await change(index, { timezone, schedule, quiet, state: 'active', pausedUntil: null });
  const happenings = world.people
    .flatMap((person, index) => person.happenings.map((happening) => ({ index, happening })))
    .sort((a, b) => a.happening.at - b.happening.at);
  const setBacks = [...world.setBacks];

  for (let tick = 0; ; tick++) {
    const next = happenings[0]?.happening.at ?? Number.POSITIVE_INFINITY;
    // A tick comes within seconds of what is due, though not at its very instant.
    const due = Math.max(now, (await sim.earliest()) + ((tick * 1_709) % LATEST_TICK_MS));
    const down = world.downtimes.find(({ from, to }) => from <= due && due < to);
    const wake = down ? down.to : due;
    if (next <= wake) {
      if (next > world.to) break;
      now = Math.max(now, next);
      const { index, happening } = happenings.shift() ?? {};
      if (happening && index !== undefined) await happen(index, happening);
      continue;
    }
    if (wake > world.to) break;
    now = wake;
    await planDue({ store: sim.store, addBatches, log }, now);
    const back = setBacks[0];
    if (back && back.at <= now) {
      setBacks.shift();
      now -= back.by;
    }
  }
  return courses;
}
