import { Composer } from 'telegraf';
import { plainDigits } from '../../model/digits.ts';
import { MOST_PAUSED_DAYS } from '../../model/subscriber.ts';
import { formatMoment } from '../../render/dates.ts';
import { html } from '../../render/html.ts';
import { type ClassicMessage, plainMessage } from '../../render/message.ts';
import { allSettings, inRows } from '../choices.ts';
import type { BotContext } from '../context.ts';
import { changeTiming, settleIn } from '../settle-in.ts';
import { shortName, whatNext } from '../wording.ts';

/** `/pause` and `/resume`: nothing comes for a while, and then what was missed in one digest. */
export const pause = new Composer<BotContext>();

pause.command('pause', async (ctx) => {
  const typed = plainDigits(ctx.payload).trim();
  const days = Number(/^(\d{1,3})\b/.exec(typed)?.[1]);
  if (typed === '') await ctx.say(await pauseScreen(ctx));
  else if (days >= 1 && days <= MOST_PAUSED_DAYS) await ctx.say(await beginPause(ctx, days));
  else
    await ctx.say(plainMessage(html`${ctx.talk.t('pause-wrong', { text: shortName(typed), most: MOST_PAUSED_DAYS })}`));
});

pause.command('resume', async (ctx) => void (await ctx.say(await endPause(ctx))));

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
  const paused = subscriber.state === 'paused';
  return plainMessage(html`${paused ? statusOfPause(ctx, subscriber.pausedUntil) : t('pause-ask')}`, [
    ...(paused ? [[{ label: t('button-resume'), press: { do: 'resume' as const } }]] : []),
    ...inRows(buttons, 3),
    [{ label: t('button-pause-open'), press: { do: 'pause', days: 0 } }],
    allSettings(ctx),
  ]);
}

/** Pauses for so many days, or with 0 until it is resumed; gives what to say about it. */
export async function beginPause(ctx: BotContext, days: number): Promise<ClassicMessage> {
  const { t } = ctx.talk;
  const pausedUntil = days === 0 ? null : ctx.ports.now() + days * DAY_MS;
  const { changed, next } = await changeTiming(ctx, await settleIn(ctx), { state: 'paused', pausedUntil });
  ctx.talk.subscriber = changed;
  const sentences = [statusOfPause(ctx, pausedUntil), ...(next === undefined ? [] : [whatNext(ctx, changed, next)])];
  return plainMessage(html`${sentences.join('\n')}`, [
    [{ label: t('button-resume'), press: { do: 'resume' } }],
    allSettings(ctx),
  ]);
}

/** Ends the pause; gives what to say about it. */
export async function endPause(ctx: BotContext): Promise<ClassicMessage> {
  const { t } = ctx.talk;
  const subscriber = await settleIn(ctx);
  if (subscriber.state !== 'paused') return plainMessage(html`${t('resume-idle')}`, [allSettings(ctx)]);
  const { changed, next } = await changeTiming(ctx, subscriber, { state: 'active', pausedUntil: null });
  ctx.talk.subscriber = changed;
  return plainMessage(html`${[t('resumed'), whatNext(ctx, changed, next)].join('\n')}`, [allSettings(ctx)]);
}

/** "Paused until 5 Dec, 09:30", or until it is resumed. */
export function statusOfPause({ talk, ports }: BotContext, until: number | null): string {
  const timezone = talk.subscriber?.timezone ?? ports.defaults.timezone;
  return until === null
    ? talk.t('paused-open')
    : talk.t('paused-until', { until: formatMoment(until, talk.t.locale, timezone) });
}
