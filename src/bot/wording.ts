import type { Subscriber } from '../model/subscriber.ts';
import { formatMoment, formatTime, formatZone } from '../render/dates.ts';
import type { BotContext } from './context.ts';

/** The words for a subscriber's times, as several messages use them. */
export function timesOf(ctx: BotContext, subscriber: Subscriber, next?: number) {
  const { locale } = ctx.talk.t;
  const { timezone, schedule } = subscriber;
  const now = ctx.ports.now();
  return {
    time: new Intl.ListFormat(locale, { type: 'conjunction' }).format(schedule.times),
    zone: formatZone(timezone, locale, now),
    clock: formatTime(now, locale, timezone),
    next: next === undefined ? '' : formatMoment(next, locale, timezone),
  };
}

export function listNames(ctx: BotContext, names: readonly string[]): string {
  return new Intl.ListFormat(ctx.talk.t.locale, { type: 'conjunction' }).format(names);
}
