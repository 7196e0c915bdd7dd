import type { Subscriber } from '../model/subscriber.ts';
import { formatMoment, formatNearDay, formatTime, formatZone } from '../render/dates.ts';
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
    next: next === undefined ? '' : formatNext(ctx, next, timezone),
  };
}

/** "tomorrow at 08:00", or the day and the time. */
function formatNext(ctx: BotContext, next: number, timezone: string): string {
  const { t } = ctx.talk;
  const day = formatNearDay(next, ctx.ports.now(), t.locale, timezone);
  if (day === undefined) return formatMoment(next, t.locale, timezone);
  return t('day-and-time', { day, time: formatTime(next, t.locale, timezone) });
}

export function listNames(ctx: BotContext, names: readonly string[]): string {
  return new Intl.ListFormat(ctx.talk.t.locale, { type: 'conjunction' }).format(names);
}
