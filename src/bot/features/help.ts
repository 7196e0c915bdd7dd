import { Composer } from 'telegraf';
import { html } from '../../render/html.ts';
import { plainMessage } from '../../render/message.ts';
import type { BotContext } from '../context.ts';

export const help = new Composer<BotContext>();

help.command('help', (ctx) => ctx.say(plainMessage(html`${ctx.talk.t('help')}`)));

/** The last word on what nothing else understood: friendly in private, silence among others. */
export const fallback = new Composer<BotContext>();

fallback.on('message', async (ctx) => {
  const { t, kind } = ctx.talk;
  const text = 'text' in ctx.message ? ctx.message.text : undefined;
  if (kind !== 'private' || text === undefined) return;
  const command = /^\/\S+/.exec(text)?.[0].slice(0, 40);
  await ctx.say(plainMessage(html`${command ? t('unknown-command', { command }) : t('just-talk')}`));
});
