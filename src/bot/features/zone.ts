import { Composer } from 'telegraf';
import { parseTimezone } from '../../model/subscriber.ts';
import { html } from '../../render/html.ts';
import { type ClassicMessage, plainMessage } from '../../render/message.ts';
import { allSettings, inRows } from '../choices.ts';
import type { BotContext } from '../context.ts';
import { reschedule, settleIn } from '../settle-in.ts';
import { shortName, timesOf, whatNext } from '../wording.ts';
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
  const zones = findZones(typed);
  if (zones.length === 1 && zones[0]) await ctx.say(await setZone(ctx, zones[0]));
  else if (zones.length === 0) await ctx.say(plainMessage(html`${t('zone-wrong', { text: shortName(typed) })}`));
  else await ctx.say(plainMessage(html`${t('zone-which')}`, zoneButtons(zones)));
});

/** The zone as it is, and how to change it. */
export async function zoneScreen(ctx: BotContext): Promise<ClassicMessage> {
  return plainMessage(html`${ctx.talk.t('zone-ask', timesOf(ctx, await settleIn(ctx)))}`, [allSettings(ctx)]);
}

/** Sets the zone; gives what to say about it. */
export async function setZone(ctx: BotContext, name: string): Promise<ClassicMessage> {
  const timezone = parseTimezone(name);
  if (timezone === undefined) return plainMessage(html`${ctx.talk.t('zone-wrong', { text: name })}`);
  const changed = { ...(await settleIn(ctx)), timezone };
  await ctx.ports.store.subscribers.change(ctx.talk.key, { timezone });
  const next = await reschedule(ctx, changed);
  const sentences = [ctx.talk.t('zone-set', timesOf(ctx, changed)), whatNext(ctx, changed, next)];
  return plainMessage(html`${sentences.join('\n')}`, [allSettings(ctx)]);
}

const MOST_ZONES = 8;

function zoneButtons(zones: readonly string[]) {
  const buttons = zones
    .slice(0, MOST_ZONES)
    .map((name) => ({ label: name.replaceAll('_', ' '), press: { do: 'set-zone' as const, zone: name } }));
  return inRows(buttons, 1);
}
