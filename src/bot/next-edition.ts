import { decide, nextDue } from '../digest/decide.ts';
import { isQuiet } from '../digest/quiet.ts';
import type { Held } from '../digest/why.ts';
import { type Cadence, isPaused, type Subscriber, type Subscription } from '../model/subscriber.ts';
import type { BotContext } from './context.ts';
import { nextFor } from './settle-in.ts';

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

/** The next edition that serves one of these subscriptions; what is new to others by then may have come before. */
export async function nextServing(
  ctx: BotContext,
  subscriber: Subscriber,
  subscriptions: readonly Subscription[],
): Promise<NextEdition | undefined> {
  const next = await nextEditionOf(ctx, subscriber);
  if (!next || subscriptions.some(({ cadence }) => next.cadences?.includes(cadence))) return next;
  const at = await nextFor(ctx, subscriber, subscriptions);
  if (at === undefined) return undefined;
  if (at === 'at once') return { edition: next.edition, cadences: ['instant'] };
  const decided = decide({ ...subscriber, held: await ctx.ports.store.timings.held(ctx.talk.key) }, at, at);
  if (decided.kind !== 'serve') return { edition: at };
  return { edition: at, cadences: decided.cadences.filter((cadence) => !next.cadences?.includes(cadence)) };
}

/** What holds back these subscriptions of the chat at this moment, if anything does. */
export async function heldBy(
  ctx: BotContext,
  subscriber: Subscriber,
  subscriptions: readonly Subscription[],
): Promise<Held | undefined> {
  const { quiet, timezone } = subscriber;
  const now = ctx.ports.now();
  if (isPaused(subscriber, now)) return 'pause';
  const comesAtOnce = subscriptions.some(({ cadence }) => cadence === 'instant');
  const isHeld = comesAtOnce && isQuiet(quiet, timezone, now) && (await ctx.talk.seen.timing()).held !== null;
  return isHeld ? 'quiet' : undefined;
}
