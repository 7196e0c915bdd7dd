import { Composer } from 'telegraf';
import { foldName } from '../../model/ids.ts';
import { kept } from '../../model/kept.ts';
import { isPaused, MOST_PAUSED_DAYS, type Subscriber } from '../../model/subscriber.ts';
import { formatMomentAhead } from '../../render/dates.ts';
import { type ClassicMessage, plainMessage } from '../../render/message.ts';
import { allSettings, inRows } from '../choices.ts';
import { numbersInDigits } from '../clock-words.ts';
import type { BotContext } from '../context.ts';
import { zoneOf } from '../reader.ts';
import { changeTiming, nextFor, settleIn } from '../settle-in.ts';
import { isAmong } from '../typed-lists.ts';
import { readUntil } from '../typed-until.ts';
import { shortName, whatNext } from '../wording.ts';

/** `/pause` and `/resume`: nothing comes for a while, and then what was missed in one digest. */
export const pause = new Composer<BotContext>();

pause.command('pause', async (ctx) => {
  const typed = ctx.payload.trim();
  const { i18n } = ctx.ports;
  const days = readDays(numbersInDigits(typed, [ctx.talk.t, i18n.in('en')]), i18n.locales);
  const until = readUntil(typed, ctx.talk.t.locale, zoneOf(ctx), ctx.ports.now(), MOST_PAUSED_DAYS);
  if (typed === '') await ctx.say(await pauseScreen(ctx));
  else if (isAmong(typed, ctx.talk.t('words-off')) || isAmong(typed, 'off')) await ctx.say(await endPause(ctx));
  else if (days !== undefined && days >= 1 && days <= MOST_PAUSED_DAYS) await ctx.say(await beginPause(ctx, days));
  else if (until !== undefined) await ctx.say(await pauseUntil(ctx, until));
  else await ctx.say(plainMessage(ctx.talk.t('pause-wrong', { text: shortName(typed), most: MOST_PAUSED_DAYS })));
});

pause.command('resume', async (ctx) => void (await ctx.say(await endPause(ctx))));

/** `7`, `7 days`, `2 weeks`, `a month` or `两个星期` in days; `undefined` for anything else. */
function readDays(typed: string, languages: readonly string[]): number | undefined {
  const [, count, unit = ''] = COUNTED.exec(typed) ?? [];
  const said = lettersOf(unit);
  const days = said === '' && count !== undefined ? 1 : unitsOfTime(languages.join(' ')).get(said);
  return days === undefined ? undefined : Number(count ?? 1) * days;
}

/** How many, in digits or as an article, and of what; what counts months in Chinese and Japanese says nothing of it. */
const COUNTED =
  /^(?:(?:на|for|für|pour|por|durante|selama|لمدة)\s)?(?:(\d{1,3})\s*[个個箇かカヵケヶ]?|(?:an?|eine?n?|une?|una?|uma?|один|одну?)\s|se(?=hari|minggu|bulan))?\s*(\D*)$/iu;

/** How many days each is. A month alone is not told by a letter, which may as well be a minute's. */
const UNITS = [
  ['day', 1, ['long', 'short', 'narrow']],
  ['week', 7, ['long', 'short', 'narrow']],
  ['month', 30, ['long']],
  ['year', 365, ['long']],
] as const;

/** What is said for the signs that the rules of Chinese have, and in cases and short forms that the rules of others do not. */
const ALSO = {
  يومين: 2,
  أسبوعين: 14,
  شهرين: 60,
  неделю: 7,
  мес: 30,
  bln: 30,
  星期: 7,
  礼拜: 7,
  禮拜: 7,
  半个月: 15,
  半個月: 15,
  月: 30,
  주일: 7,
  일주일: 7,
  하루: 1,
  이틀: 2,
  사흘: 3,
  日間: 1,
  달: 30,
  '한 달': 30,
  한달: 30,
};

/** What these languages call stretches of days, in any number of them, and how many days each is. */
const unitsOfTime = kept((languages): ReadonlyMap<string, number> => {
  const units = new Map(Object.entries(ALSO).map(([said, days]) => [lettersOf(said), days]));
  for (const language of languages.split(' '))
    for (const [unit, days, displays] of UNITS)
      for (const unitDisplay of displays)
        for (const count of [1, 2, 5, 11]) {
          const parts = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay }).formatToParts(count);
          // Arabic has a word for two weeks, without a number.
          const counted = parts.some(({ type }) => type === 'integer') ? 1 : count;
          for (const { type, value } of parts) if (type === 'unit') units.set(lettersOf(value), counted * days);
        }
  return units;
});

/** Without the dot of an abbreviation and the vowels of Arabic, which few type. */
const lettersOf = (unit: string) => foldName(unit).replace(/[.\p{M}]/gu, '');

const DAYS = [1, 3, 7, 14, 30];
const DAY_MS = 86_400_000;

/** How long to pause, or the way out of a pause. */
export async function pauseScreen(ctx: BotContext): Promise<ClassicMessage> {
  const { t } = ctx.talk;
  const subscriber = await settleIn(ctx);
  const buttons = DAYS.map((days) => ({
    label: t('button-pause-days', { days }),
    press: { do: 'pause' as const, days },
  }));
  const paused = isPaused(subscriber, ctx.ports.now());
  return plainMessage(paused ? statusOfPause(ctx, subscriber.pausedUntil) : t('pause-ask'), [
    ...(paused ? [[{ label: t('button-resume'), press: { do: 'resume' as const } }]] : []),
    ...inRows(buttons, 3),
    [{ label: t('button-pause-open'), press: { do: 'pause', days: 0 } }],
    allSettings(ctx),
  ]);
}

/** Pauses for so many days, or with 0 until it is resumed; gives what to say about it. */
export function beginPause(ctx: BotContext, days: number): Promise<ClassicMessage> {
  return pauseUntil(ctx, days === 0 ? null : ctx.ports.now() + days * DAY_MS);
}

async function pauseUntil(ctx: BotContext, pausedUntil: number | null): Promise<ClassicMessage> {
  const { t } = ctx.talk;
  const { changed, next } = await changeTiming(ctx, await settleIn(ctx), { state: 'paused', pausedUntil });
  ctx.talk.subscriber = changed;
  const sentences = [statusOfPause(ctx, pausedUntil), ...(next === undefined ? [] : [whatNext(ctx, changed, next)])];
  return plainMessage(sentences.join('\n'), [
    [{ label: t('button-resume'), press: { do: 'resume' } }],
    allSettings(ctx),
  ]);
}

/** Ends the pause; gives what to say about it. */
async function endPause(ctx: BotContext): Promise<ClassicMessage> {
  const { t } = ctx.talk;
  const subscriber = await settleIn(ctx);
  if (subscriber.state !== 'paused') return plainMessage(await noPause(ctx, subscriber), [allSettings(ctx)]);
  const { changed, next } = await changeTiming(ctx, subscriber, { state: 'active', pausedUntil: null });
  ctx.talk.subscriber = changed;
  return plainMessage([t('resumed'), whatNext(ctx, changed, next)].join('\n'), [allSettings(ctx)]);
}

/** The button that ends the pause: pressed twice, the second press leaves what the first one said. */
export async function pressResume(ctx: BotContext): Promise<void> {
  const subscriber = await settleIn(ctx);
  if (subscriber.state === 'paused') await ctx.replace(await endPause(ctx));
  else await ctx.popUp(await noPause(ctx, subscriber));
}

async function noPause(ctx: BotContext, subscriber: Subscriber): Promise<string> {
  const next = await nextFor(ctx, subscriber);
  return next === undefined ? whatNext(ctx, subscriber, next) : ctx.talk.t('resume-idle');
}

/** "Paused until 5 Dec, 09:30", or until it is resumed. */
export function statusOfPause(ctx: BotContext, until: number | null): string {
  const { t } = ctx.talk;
  return until === null
    ? t('paused-open')
    : t('paused-until', { until: formatMomentAhead(until, ctx.ports.now(), t.locale, zoneOf(ctx)) });
}
