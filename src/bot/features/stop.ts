import { Composer } from 'telegraf';
import type { Press } from '../../model/press.ts';
import { html } from '../../render/html.ts';
import { plainMessage } from '../../render/message.ts';
import type { BotContext } from '../context.ts';

/** `/stop`: unsubscribes from everything and deletes the data, asked once. */
export const stop = new Composer<BotContext>();

stop.command('stop', async (ctx) => {
  const { t, key } = ctx.talk;
  const count = (await ctx.ports.store.subscribers.subscriptions(key)).length;
  await ctx.say(
    plainMessage(html`${t('stop-ask', { count })}`, [
      [{ label: t('button-stop-sure'), press: { do: 'stop', sure: true } }],
      [{ label: t('button-stop-keep'), press: { do: 'stop', sure: false } }],
    ]),
  );
});

export async function leave(ctx: BotContext, { sure }: Extract<Press, { do: 'stop' }>): Promise<void> {
  if (sure) await ctx.ports.store.subscribers.remove(ctx.talk.key);
  await ctx.replace(plainMessage(html`${ctx.talk.t(sure ? 'stop-done' : 'stop-kept')}`));
}
