import type { Coming } from '../digest/coming.ts';
import { weeklySlots } from '../digest/schedule.ts';
import { type DigestSize, EVERY_DAY, isPaused, type QuietHours, type Subscriber } from '../model/subscriber.ts';
import { formatMomentAhead, formatNearDay, formatTime, formatZone } from '../render/dates.ts';
import { inARow } from '../render/in-a-row.ts';
import { shorten } from '../render/story.ts';
import type { BotContext } from './context.ts';
import { listDays } from './day-names.ts';
import { nextFor } from './settle-in.ts';

/** The words for a subscriber's times, as several messages use them. */
export function timesOf(ctx: BotContext, subscriber: Subscriber, next?: number) {
  const { locale } = ctx.talk.t;
  const { timezone, schedule } = subscriber;
  const now = ctx.ports.now();
  return {
    time: inARow(schedule.times, ctx.talk.t),
    days: isDaily(subscriber) ? ctx.talk.t('every-day') : listDays(schedule.days, locale),
    zone: formatZone(timezone, locale, now),
    clock: formatTime(now, locale, timezone),
    next: next === undefined ? '' : formatNext(ctx, next, timezone),
  };
}

/** The same, where a digest may come on more days, and at more times, than the chat's tags, which come once a week. */
export async function timesOfDigest(ctx: BotContext, subscriber: Subscriber, next?: number) {
  const cadences = (await ctx.talk.seen.subscriptions()).map(({ cadence }) => cadence);
  if (!cadences.includes('weekly') || cadences.includes('daily')) return timesOf(ctx, subscriber, next);
  const times = timesOf(ctx, { ...subscriber, schedule: weeklySlots(subscriber.schedule) }, next);
  return subscriber.schedule.days.length > 1 ? { ...times, days: ctx.talk.t('once-a-week') } : times;
}

/** Above hours or days to choose from: what holds now, and how to change it; no digest is promised where all comes at once, or in a pause. */
export async function askWhen(ctx: BotContext, subscriber: Subscriber, ask: 'time-ask' | 'days-ask'): Promise<string> {
  const own = await ctx.talk.seen.subscriptions();
  const atOnce = own.length > 0 && own.every(({ cadence }) => cadence === 'instant');
  const asked = ctx.talk.t(atOnce ? 'time-set-at-once' : ask, await timesOfDigest(ctx, subscriber));
  // Who forgot that they paused would wait for it.
  if (!isPaused(subscriber, ctx.ports.now())) return asked;
  return `${asked}\n\n${whatNext(ctx, subscriber, await nextFor(ctx, subscriber))}`;
}

function isDaily({ schedule }: Subscriber): boolean {
  return schedule.days.length === EVERY_DAY.length;
}

/** When the next edition comes, which `reschedule()` told, or why none does. */
export function whatNext(ctx: BotContext, subscriber: Subscriber, next: Coming): string {
  const { t } = ctx.talk;
  if (next === 'at once') return t('next-at-once');
  if (next !== undefined) return t('next-comes', timesOf(ctx, subscriber, next));
  if (subscriber.state === 'paused' && subscriber.pausedUntil === null) return t('next-paused');
  if (ctx.talk.isBarred) return t('next-refused');
  return noTagsLeft(ctx);
}

/** That no digest comes until a tag is picked. */
export function noTagsLeft({ talk: { t, title } }: BotContext): string {
  // Typed here, /tags would be about this chat.
  return t(title === undefined ? 'next-no-tags' : 'next-no-tags-there');
}

/** At which times digests come from now on, and when the next one does. */
export async function timeSet(ctx: BotContext, subscriber: Subscriber, next: Coming): Promise<string> {
  const times = await timesOfDigest(ctx, subscriber);
  // Of an hour at which nothing comes it is not said that a digest does.
  const set = next === 'at once' ? 'time-set-at-once' : 'time-set';
  return [ctx.talk.t(set, times), whatNext(ctx, subscriber, next)].join('\n');
}

/** That there is nothing new, and when there may be. */
export function nothingNew(ctx: BotContext, subscriber: Subscriber, next: Coming): string {
  const { t } = ctx.talk;
  if (next === 'at once') return t('preview-nothing-at-once');
  return next === undefined ? t('preview-nothing-due') : t('preview-nothing', timesOf(ctx, subscriber, next));
}

/** That there is no digest without tags. */
export function noTags({ talk: { t, title } }: BotContext): string {
  return t(title === undefined ? 'digest-no-tags' : 'next-no-tags-there');
}

/** "tomorrow at 08:00", or the day and the time. */
export function formatNext(ctx: BotContext, next: number, timezone: string): string {
  const { t } = ctx.talk;
  const now = ctx.ports.now();
  const day = formatNearDay(next, now, t.locale, timezone);
  if (day === undefined) return formatMomentAhead(next, now, t.locale, timezone);
  return t('day-and-time', { day, time: formatTime(next, t.locale, timezone) });
}

/** More names than this are counted, not listed. */
const MOST_NAMES = 20;

/** "Science, Sport and Maps", of any number of any names, within a message. */
export function listNames(ctx: BotContext, names: readonly string[]): string {
  const { t } = ctx.talk;
  const listed = names.slice(0, MOST_NAMES).map(shortName);
  if (names.length > MOST_NAMES) listed.push(t('names-more', { count: names.length - MOST_NAMES }));
  return inARow(listed, t);
}

/** A name, or what somebody typed as one, short enough for a sentence and for a popup of 200 characters. */
export function shortName(name: string): string {
  return shorten(name, 100);
}

/** "22:00–07:00", or that there are none. */
export function spellQuietHours({ talk: { t } }: BotContext, quiet: QuietHours | null): string {
  return quiet === null ? t('quiet-off') : `${quiet.from}–${quiet.to}`;
}

/** "10 stories", "15 minutes" or "everything". */
export function spellSizeOf({ talk: { t } }: BotContext, size: DigestSize | null): string {
  return size === null ? t('size-all') : t(`size-${size.kind}`, { count: size.most });
}
