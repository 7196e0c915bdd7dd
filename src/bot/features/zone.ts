import zoneAt from '@photostructure/tz-lookup';
import { Composer } from 'telegraf';
import type { Button, Keyboard, Press } from '../../model/press.ts';
import { parseTimezone } from '../../model/subscriber.ts';
import { formatTime, formatWeekday, formatZone } from '../../render/dates.ts';
import { type ClassicMessage, plainMessage } from '../../render/message.ts';
import { allSettings, inRows } from '../choices.ts';
import type { BotContext } from '../context.ts';
import { clocksNow } from '../likely-zones.ts';
import { changeTiming, settleIn } from '../settle-in.ts';
import { forWhomItAnswers } from '../speak-for.ts';
import { shortName, timesOf, whatNext } from '../wording.ts';
import { readTime } from '../typed-times.ts';
import { cityOf } from '../zone-names.ts';
import { findZones } from '../zones.ts';

/** `/timezone`: in which zone editions come at their hour. */
export const zone = new Composer<BotContext>();

zone.command('timezone', async (ctx) => {
  const { t } = ctx.talk;
  const typed = ctx.payload.trim();
  if (typed === '') {
    await ctx.say(await zoneScreen(ctx));
    return;
  }
  const named = findZones(typed, ctx.ports.i18n.locales, ctx.ports.now());
  const zones = named.length > 0 ? named : zonesShowing(ctx, typed);
  if (zones.length === 1 && zones[0]) await ctx.say(await setZone(ctx, zones[0]));
  else if (zones.length === 0) await ctx.say(plainMessage(t('zone-wrong', { text: shortName(typed) })));
  else await ctx.say(plainMessage(t('zone-which'), zoneButtons(ctx, zones)));
});

/** A clock is as good as right so many minutes off: no two differ by less than a quarter of an hour. */
const CLOCK_SLACK = 7;
const DIAL = 12 * 60;

/** The zones whose clocks show that time of day now; of one that a dial may show twice a day, the zones of both. */
function zonesShowing(ctx: BotContext, typed: string): string[] {
  const { locale } = ctx.talk.t;
  const now = ctx.ports.now();
  // A number alone is rather an offset.
  const time = /^\d+$/.test(typed) ? undefined : readTime(typed, locale);
  if (time === undefined) return [];
  const shown = minutesOf(time);
  const isTwice = /^0?\d{1,2}[:.]\d\d$/.test(typed) && shown < DIAL;
  const turn = isTwice ? DIAL : 2 * DIAL;
  return clocksNow(ctx.from?.language_code, now).flatMap(({ zone }) => {
    const away = Math.abs(minutesOf(formatTime(now, locale, zone)) - shown) % turn;
    return Math.min(away, turn - away) <= CLOCK_SLACK ? [zone] : [];
  });
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

// In private alone: among others people send each other where they are.
zone.on('location', forWhomItAnswers, async (ctx, next) => {
  if (ctx.chat.type !== 'private') return next();
  const { latitude, longitude } = ctx.message.location;
  await ctx.say(await setZone(ctx, zoneAt(latitude, longitude)));
});

/** The zone as it is, and how to change it, perhaps to one of those that a city was typed for. */
export async function zoneScreen(ctx: BotContext, typed: readonly string[] = []): Promise<ClassicMessage> {
  const subscriber = await settleIn(ctx);
  const clocks = clockButtons(ctx, subscriber.timezone, (zone) => ({ do: 'set-zone', zone }));
  return plainMessage(ctx.talk.t('zone-ask', timesOf(ctx, subscriber)), [
    ...zoneButtons(ctx, typed),
    ...clocks,
    allSettings(ctx),
  ]);
}

/** Every clock there is now, each for a zone. Where it is another day than in the zone that holds, that is said. */
export function clockButtons(ctx: BotContext, timezone: string, press: (zone: string) => Press): Keyboard {
  const { locale } = ctx.talk.t;
  const now = ctx.ports.now();
  const dayIn = (zone: string) => formatWeekday(now, locale, zone);
  const buttons = clocksNow(ctx.from?.language_code, now).map(({ zone }): Button => {
    const time = formatTime(now, locale, zone);
    const day = dayIn(zone);
    return { label: day === dayIn(timezone) ? time : `${day} ${time}`, press: press(zone) };
  });
  return inRows(buttons, 4);
}

/** Sets the zone; gives what to say about it. */
export async function setZone(ctx: BotContext, name: string): Promise<ClassicMessage> {
  const timezone = parseTimezone(name);
  if (timezone === undefined) return plainMessage(ctx.talk.t('zone-wrong', { text: name }));
  const { changed, next } = await changeZone(ctx, timezone);
  const sentences = [ctx.talk.t('zone-set', timesOf(ctx, changed)), whatNext(ctx, changed, next)];
  return plainMessage(sentences.join('\n'), [allSettings(ctx)]);
}

/** The subscriber in another zone, and when the next edition comes there. */
export async function changeZone(ctx: BotContext, timezone: string) {
  return changeTiming(ctx, await settleIn(ctx), { timezone });
}

const MOST_ZONES = 12;

/** "New York · Eastern Time · 04:30", and "Moscow Standard Time · 12:30", which names its city. */
function zoneButtons({ talk: { t }, ports }: BotContext, zones: readonly string[]): Keyboard {
  const now = ports.now();
  const buttons = zones.slice(0, MOST_ZONES).map((name): Button => {
    const city = cityOf(name, t.locale);
    const called = formatZone(name, t.locale, now);
    const parts = [...(called.includes(city) ? [] : [city]), called, formatTime(now, t.locale, name)];
    return { label: parts.join(' · '), press: { do: 'set-zone', zone: name } };
  });
  return inRows(buttons, 1);
}
