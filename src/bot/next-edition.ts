import { decide, nextDue } from '../digest/decide.ts';
import { endOfQuiet, isQuiet } from '../digest/quiet.ts';
import { nextEdition, weeklySlots } from '../digest/schedule.ts';
import type { Held } from '../digest/why.ts';
import type { Cadence, Subscriber, Subscription } from '../model/subscriber.ts';
import type { BotContext } from './context.ts';

/** The edition that comes next, as things stand. */
export interface NextEdition {
  /** The slot it is for, epoch ms. */
  edition: number;
  /** Of which cadences the subscriptions are that it serves; all of them when absent. */
  cadences?: readonly Cadence[];
}

/** The chat's next edition; `undefined` while none is to come. */
export async function nextEditionOf(ctx: BotContext, subscriber: Subscriber): Promise<NextEdition | undefined> {
  const { store, now } = ctx.ports;
  const [due, held] = await Promise.all([store.due.get(ctx.talk.key), store.timings.held(ctx.talk.key)]);
  const timing = { ...subscriber, held };
  const at = due ?? nextDue(timing, now());
  if (at === undefined) return undefined;
  const decided = decide(timing, at, Math.max(at, now()));
  switch (decided.kind) {
    case 'serve':
      return { edition: at, cadences: decided.cadences };
    case 'hold':
    case 'wait':
      return { edition: decided.until };
    case 'out':
      return undefined;
  }
}

/** When the next edition comes that serves one of these subscriptions, epoch ms. */
export function nextServing(
  { schedule, timezone }: Subscriber,
  subscriptions: readonly Subscription[],
  next: NextEdition | undefined,
): number | undefined {
  const { edition, cadences } = next ?? {};
  if (edition === undefined || !cadences || subscriptions.some(({ cadence }) => cadences.includes(cadence)))
    return edition;
  const weekly = subscriptions.every(({ cadence }) => cadence === 'weekly');
  return nextEdition(weekly ? weeklySlots(schedule) : schedule, timezone, edition);
}

/** What holds back what is due to the chat at this moment, if anything does. */
export async function heldBy(ctx: BotContext, subscriber: Subscriber): Promise<Held | undefined> {
  const { state, pausedUntil, quiet, timezone } = subscriber;
  if (state === 'paused') return { by: 'pause', until: pausedUntil };
  const now = ctx.ports.now();
  if (!quiet || !isQuiet(quiet, timezone, now) || (await ctx.ports.store.timings.held(ctx.talk.key)) === null)
    return undefined;
  return { by: 'quiet', until: endOfQuiet(quiet, timezone, now) };
}
