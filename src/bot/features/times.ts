import { Composer } from 'telegraf';
import {
  EVERY_DAY,
  type LocalTime,
  MOST_TIMES,
  parseLocalTime,
  type Schedule,
  type Weekday,
} from '../../model/subscriber.ts';
import { type ClassicMessage, plainMessage } from '../../render/message.ts';
import { allSettings, choice, inRows } from '../choices.ts';
import { clockInDigits } from '../clock-words.ts';
import type { BotContext } from '../context.ts';
import { foldDay, parseDays, shortDay, WEEKEND, WORKDAYS, weekOf } from '../day-names.ts';
import { changeTiming, settleIn } from '../settle-in.ts';
import { SEPARATOR } from '../typed-lists.ts';
import { readTimes } from '../typed-times.ts';
import { askWhen, shortName, timeSet, whatNext } from '../wording.ts';

/** `/time` and `/days`: when editions come. */
export const times = new Composer<BotContext>();

times.command('time', async (ctx) => {
  const { t } = ctx.talk;
  if (ctx.payload.trim() === '') {
    await ctx.say(await timeScreen(ctx));
    return;
  }
  const read = readHours(ctx, ctx.payload);
  if ('unknown' in read) await ctx.say(plainMessage(t('time-wrong', { text: asTyped(ctx.payload, read.unknown) })));
  else if (read.times.length > MOST_TIMES) await ctx.say(plainMessage(t('time-too-many', { most: MOST_TIMES })));
  else await ctx.say(await sayWhen(ctx, { times: read.times }));
});

times.command('days', async (ctx) => {
  const { t } = ctx.talk;
  if (ctx.payload.trim() === '') {
    await ctx.say(await dayScreen(ctx));
    return;
  }
  const read = parseDays(ctx.payload, t.locale, wordsForDays(ctx));
  if ('unknown' in read) await ctx.say(plainMessage(t('days-wrong', { text: asTyped(ctx.payload, read.unknown) })));
  else await ctx.say(await sayWhen(ctx, { days: read.days }));
});

/** The times of day that a reader typed, in digits or words of theirs or of English. */
function readHours(ctx: BotContext, typed: string) {
  return readTimes(hoursInDigits(ctx, typed), ctx.talk.t.locale);
}

/** The hours that a reader named, as who is asked for one does. Numbers alone may mean anything. */
export function hoursNamed(ctx: BotContext, typed: string): LocalTime[] {
  if (ctx.talk.subscriber === undefined || /^[\d\s,/]*$/.test(hoursInDigits(ctx, typed))) return [];
  const read = readHours(ctx, typed);
  return 'times' in read ? read.times : [];
}

const hoursInDigits = ({ talk, ports }: BotContext, typed: string) =>
  clockInDigits(typed, [talk.t, ports.i18n.in('en')]);

/** What was not understood, or all where it was read as other signs than were typed: `每周一` as `每周1`. */
function asTyped(payload: string, unknown: string): string {
  return shortName(payload.includes(unknown) ? unknown : payload.trim());
}

/** On the hour; others are typed. */
const HOURS: readonly LocalTime[] = Array.from({ length: 18 }, (_, index) => parseLocalTime(`${index + 6}`) ?? '08:00');

/** Hours to choose from, each turning on or off; also those that were typed. */
export async function timeScreen(ctx: BotContext, typed: readonly LocalTime[] = []): Promise<ClassicMessage> {
  const subscriber = await settleIn(ctx);
  const chosen = subscriber.schedule.times;
  const shown = chosen.length < MOST_TIMES ? [...new Set([...HOURS, ...typed, ...chosen])].sort() : chosen;
  const buttons = shown.map((time) => {
    const others = chosen.filter((one) => one !== time);
    const holds = others.length < chosen.length;
    const then = holds ? others : [...chosen, time].sort();
    return choice(time, holds, { do: 'set-times', times: then.length === 0 ? [time] : then });
  });
  const text = await askWhen(ctx, subscriber, 'time-ask');
  return plainMessage(text, [...inRows(buttons, 4), allSettings(ctx)]);
}

/** Days to choose from, each turning on or off, and the usual choices of several. */
export async function dayScreen(ctx: BotContext): Promise<ClassicMessage> {
  const { t } = ctx.talk;
  const subscriber = await settleIn(ctx);
  const chosen = subscriber.schedule.days;
  const several = (key: 'days-daily' | 'days-weekdays' | 'days-weekends', days: Weekday[]) =>
    choice(t(key), days.join() === chosen.toSorted((a, b) => a - b).join(), { do: 'set-days', days });
  const one = (day: Weekday) => {
    const holds = chosen.includes(day);
    const then = EVERY_DAY.filter((other) => (other === day ? !holds : chosen.includes(other)));
    return choice(shortDay(day, t.locale), holds, { do: 'set-days', days: then.length === 0 ? [day] : then });
  };
  return plainMessage(await askWhen(ctx, subscriber, 'days-ask'), [
    ...inRows(weekOf(t.locale).map(one), 4),
    [several('days-daily', EVERY_DAY), several('days-weekdays', WORKDAYS), several('days-weekends', WEEKEND)],
    allSettings(ctx),
  ]);
}

/** An hour pressed: the choice stays open for the next one. */
export async function pressTimes(ctx: BotContext, wanted: LocalTime[]): Promise<void> {
  await change(ctx, { times: wanted });
  await ctx.replace(await timeScreen(ctx));
}

/** A day pressed, or several at once. */
export async function pressDays(ctx: BotContext, days: Weekday[]): Promise<void> {
  await change(ctx, { days });
  await ctx.replace(await dayScreen(ctx));
}

async function change(ctx: BotContext, part: Partial<Schedule>): Promise<void> {
  const { schedule } = await settleIn(ctx);
  const same = JSON.stringify({ ...schedule, ...part }) === JSON.stringify(schedule);
  const { subscriber, next } = await setSchedule(ctx, part);
  await ctx.popUp(same ? ctx.talk.t('one-stays') : whatNext(ctx, subscriber, next));
}

/** Sets at which times or on which days editions come; gives what to say about it. */
export async function sayWhen(ctx: BotContext, part: Partial<Schedule>): Promise<ClassicMessage> {
  const { subscriber, next } = await setSchedule(ctx, part);
  return plainMessage(await timeSet(ctx, subscriber, next), [allSettings(ctx)]);
}

async function setSchedule(ctx: BotContext, part: Partial<Schedule>) {
  const before = await settleIn(ctx);
  const { changed, next } = await changeTiming(ctx, before, { schedule: { ...before.schedule, ...part } });
  ctx.talk.subscriber = changed;
  return { subscriber: changed, next };
}

/** What the contract calls several days, and what the buttons and people call them in the chat's language. */
function wordsForDays({ talk: { t } }: BotContext): ReadonlyMap<string, readonly Weekday[]> {
  const several = { daily: EVERY_DAY, all: EVERY_DAY, weekdays: WORKDAYS, weekends: WEEKEND, weekend: WEEKEND };
  const all = t('words-all').split(SEPARATOR);
  return new Map([
    ...Object.entries(several),
    ...all.map((said) => [foldDay(said.trim()), EVERY_DAY] as const),
    ...(['daily', 'weekdays', 'weekends'] as const).flatMap((word) =>
      [t(`days-${word}`), ...t(`words-${word}`).split(SEPARATOR)].map(
        (said) => [foldDay(said.trim()), several[word]] as const,
      ),
    ),
  ]);
}
