import { Composer } from 'telegraf';
import type { Press } from '../../model/press.ts';
import { plainMessage } from '../../render/message.ts';
import { restoreSubscriber, restoreSubscription, subscriberLines } from '../../store/subscriber-lines.ts';
import type { BotContext } from '../context.ts';
import { seenOf } from '../seen.ts';
import { reschedule } from '../settle-in.ts';

/** `/stop`: unsubscribes from everything and deletes the data, asked once; for a minute it can be undone. */
export const stop = new Composer<BotContext>();

stop.command('stop', async (ctx) => {
  const { t, seen } = ctx.talk;
  const count = (await seen.subscriptions()).length;
  await ctx.say(
    plainMessage(t('stop-ask', { count }), [
      [{ label: t('button-stop-sure'), press: { do: 'stop', sure: true } }],
      [{ label: t('button-stop-keep'), press: { do: 'stop', sure: false } }],
    ]),
  );
});

export async function leave(ctx: BotContext, { sure }: Extract<Press, { do: 'stop' }>): Promise<void> {
  const { t, key } = ctx.talk;
  const { store } = ctx.ports;
  if (!sure) return ctx.replace(plainMessage(t('stop-kept')));
  const [lines, places] = await Promise.all([subscriberLines(store, key), store.places.of(key)]);
  if (lines.length > 0) await store.keepsakes.keep(key, { lines, places });
  await store.subscribers.remove(key);
  await ctx.replace(
    plainMessage(
      t(lines.length > 0 ? 'stop-done-undo' : 'stop-done'),
      lines.length > 0 ? [[{ label: t('button-undo'), press: { do: 'undo-stop' } }]] : [],
    ),
  );
}

/** Brings back what `/stop` deleted within the last minute. */
export async function comeBack(ctx: BotContext): Promise<void> {
  const { talk, ports } = ctx;
  const { store } = ports;
  const kept = await store.keepsakes.take(talk.key);
  if (!kept) {
    await ctx.popUp(talk.t('stop-undo-late'), true);
    return;
  }
  for (const line of kept.lines) {
    if (line.type === 'subscriber') await restoreSubscriber(store, line);
    else await restoreSubscription(store, line);
  }
  for (const chatId of kept.places) await store.places.add(talk.key, chatId);
  const subscriber = await store.subscribers.get(talk.key);
  talk.seen = seenOf(store, talk.key);
  if (!subscriber) throw new Error(`what was kept of ${talk.key} has no settings`);
  const [due] = kept.lines.flatMap((line) => (line.type === 'subscriber' && line.due !== null ? [line.due] : []));
  // What came due in that minute is served all the same.
  if (due === undefined) await reschedule(ctx, subscriber);
  else await store.due.set(talk.key, due);
  const t = talk.title === undefined ? ports.i18n.in(subscriber.locale) : talk.t;
  await ctx.replace(plainMessage(t('stop-undone')));
}
