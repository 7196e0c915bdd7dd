import { broadcastProgress } from '../../delivery/broadcast.ts';
import type { Press } from '../../model/press.ts';
import { plainMessage } from '../../render/message.ts';
import type { BotContext } from '../context.ts';

type BroadcastPress = Extract<Press, { do: 'broadcast' | 'withhold' | 'halt' }>;

/** Shows a message to everyone as they will see it, and asks whether it is to go out. */
export async function askBroadcast(ctx: BotContext, typed: string): Promise<void> {
  const { talk, ports } = ctx;
  const { t } = talk;
  const { answered } = ctx;
  const text = typed === '' && answered && 'text' in answered ? answered.text : typed;
  if (text === '') {
    await ctx.say(plainMessage(t('broadcast-how')));
    return;
  }
  const broadcast = await ports.store.broadcasts.draft(text, talk.key, t.locale);
  const { length: count } = await ports.store.subscribers.onePerChat();
  await ctx.say(plainMessage(text));
  await ctx.say(
    plainMessage(t('broadcast-ask', { count }), [
      [{ label: t('button-broadcast'), press: { do: 'broadcast', broadcast } }],
      [{ label: t('button-withhold'), press: { do: 'withhold', broadcast } }],
    ]),
  );
}

/** Begins to send a draft; pressed twice, once. */
export async function announce(ctx: BotContext, press: BroadcastPress): Promise<void> {
  const { talk, ports } = ctx;
  const { broadcasts, subscribers } = ports.store;
  const messageId = ctx.callbackQuery?.message?.message_id;
  if (messageId === undefined || !(await broadcasts.begin(press.broadcast, messageId)))
    return ctx.popUp(talk.t('button-stale'));
  // How many it goes to is counted when it is sent, and until then as in the question.
  const [broadcast, chats] = await Promise.all([broadcasts.get(press.broadcast), subscribers.onePerChat()]);
  if (broadcast) await ctx.replace(broadcastProgress({ ...broadcast, total: chats.length }, talk.t));
  await ports.operators.sendBroadcast(press.broadcast);
}

/** Gives a draft up. */
export async function withhold(ctx: BotContext, press: BroadcastPress): Promise<void> {
  if (!(await ctx.ports.store.broadcasts.stop(press.broadcast))) return ctx.popUp(ctx.talk.t('button-stale'));
  await ctx.replace(plainMessage(ctx.talk.t('broadcast-withheld')));
}

/** Stops a broadcast: what is on its way arrives, nothing more is begun. */
export async function halt(ctx: BotContext, press: BroadcastPress): Promise<void> {
  const { broadcasts } = ctx.ports.store;
  if (!(await broadcasts.stop(press.broadcast))) return ctx.popUp(ctx.talk.t('button-stale'));
  const broadcast = await broadcasts.get(press.broadcast);
  if (broadcast) await ctx.replace(broadcastProgress(broadcast, ctx.talk.t));
}
