import { Composer } from 'telegraf';
import type { Translate } from '../../i18n.ts';
import type { Press } from '../../model/press.ts';
import { type ClassicMessage, plainMessage } from '../../render/message.ts';
import type { Keepsake } from '../../store/keepsakes.ts';
import { restoreSubscriber, restoreSubscription, subscriberLines } from '../../store/subscriber-lines.ts';
import type { BotContext } from '../context.ts';
import { seenOf } from '../seen.ts';
import { reschedule } from '../settle-in.ts';
import { ownTags, unsubscribeFrom } from '../subscribing.ts';
import { readTagNames } from '../tag-names.ts';

/** `/stop`: unsubscribes from everything and deletes the data, asked once; for a minute it can be undone. */
export const stop = new Composer<BotContext>();

stop.command('stop', async (ctx) => {
  const { t } = ctx.talk;
  const own = await ownTags(ctx);
  const { found, unknown } = readTagNames(ctx.payload, own);
  // Who wants an end of these would lose all else by the way.
  if (found.length > 0 && unknown.length === 0) {
    await ctx.say(plainMessage(await unsubscribeFrom(ctx, found)));
    return;
  }
  const count = own.length;
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
  // Pressed twice, the second finds nothing but what the first kept.
  const kept = lines.length > 0 ? { lines } : await store.keepsakes.look(key);
  await store.subscribers.remove(key);
  await ctx.replace(kept ? undoable(languageOf(ctx, kept)) : plainMessage(t('stop-done')));
}

function undoable(t: Translate): ClassicMessage {
  return plainMessage(t('stop-done-undo'), [[{ label: t('button-undo'), press: { do: 'undo-stop' } }]]);
}

/** What is spoken with somebody whose language is no longer known but by what was kept; of another chat, with who asks. */
function languageOf({ talk, ports }: BotContext, { lines }: Pick<Keepsake, 'lines'>): Translate {
  const [locale] = lines.flatMap((line) => (line.type === 'subscriber' ? [line.locale] : []));
  return talk.title === undefined && locale !== undefined ? ports.i18n.in(locale) : talk.t;
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
