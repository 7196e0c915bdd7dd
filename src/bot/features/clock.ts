import type { Button } from '../../model/press.ts';
import { parseTimezone } from '../../model/subscriber.ts';
import { type ClassicMessage, plainMessage } from '../../render/message.ts';
import type { BotContext } from '../context.ts';
import { settleIn } from '../settle-in.ts';
import { askHour } from './start.ts';
import { changeZone, clockButtons } from './zone.ts';

/** In the welcome: every clock there is now, for whom the guessed one is wrong. */
export async function clockScreen(ctx: BotContext): Promise<ClassicMessage> {
  const { t } = ctx.talk;
  const { timezone } = await settleIn(ctx);
  const clocks = clockButtons(ctx, timezone, (zone) => ({ do: 'set-clock', zone }));
  const back: Button = { label: t('button-back'), press: { do: 'hours' } };
  return plainMessage(t('welcome-clock'), [...clocks, [back]]);
}

/** The clock was chosen, and with it a zone: back to the hour. */
export async function setClock(ctx: BotContext, zone: string): Promise<void> {
  const timezone = parseTimezone(zone);
  if (timezone === undefined) return ctx.popUp(ctx.talk.t('button-stale'));
  const { changed } = await changeZone(ctx, timezone);
  ctx.talk.subscriber = changed;
  await askHour(ctx);
}
