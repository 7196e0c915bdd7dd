import { Composer } from 'telegraf';
import { parseTarget } from '../../model/deep-link.ts';
import type { Button } from '../../model/press.ts';
import { isPaused, type LocalTime, type Subscriber } from '../../model/subscriber.ts';
import type { Tag } from '../../model/tag.ts';
import { type ClassicMessage, plainMessage } from '../../render/message.ts';
import { allSettings, inRows } from '../choices.ts';
import type { BotContext } from '../context.ts';
import { changeTiming, settleIn } from '../settle-in.ts';
import { subscribeTo } from '../subscribing.ts';
import { tagPage } from '../tag-page.ts';
import { shortName, timeSet, timesOf, timesOfDigest } from '../wording.ts';
import { openArticle, openDigest } from './read.ts';
import { overview } from './settings.ts';
import { tagBrowser } from './tags.ts';

const HOURS: LocalTime[] = ['07:00', '08:00', '12:00', '18:00', '20:00', '22:00'];

/** A link that opens something to read: that is for everybody, also where only administrators may change anything. */
export const opening = new Composer<BotContext>();

opening.command('start', async (ctx, next) => {
  const target = parseTarget(ctx.payload.trim());
  if (target?.kind === 'digest') return openDigest(ctx, target);
  const opened = target?.kind === 'article' && (await openArticle(ctx, target.article));
  // Whom a link to what is gone brought here is welcome all the same.
  const isNew = ctx.talk.kind === 'private' && !ctx.talk.subscriber;
  if (!opened && (target?.kind !== 'article' || isNew)) await next();
});

/** `/start`: the welcome, and for those who know us their settings; behind a link what that leads to. */
export const start = new Composer<BotContext>();

start.command('start', async (ctx) => {
  const { talk, ports } = ctx;
  const { t } = talk;
  const target = parseTarget(ctx.payload.trim());
  const tag = target?.kind === 'tag' && (await ports.store.tags.get(target.tag));
  const subscriptions = await talk.seen.subscriptions();
  if (target?.kind === 'tag' && !tag) {
    const others = talk.subscriber && (await tagBrowser(ctx, 0, false)).keyboard;
    await ctx.say(plainMessage(t('unknown-tag-gone'), others));
    if (talk.subscriber) return;
  }
  // All who read a channel would be welcomed.
  if (talk.kind === 'channel' || (talk.subscriber && subscriptions.length > 0)) {
    await ctx.say(tag ? plainMessage(await subscribeTo(ctx, [tag])) : await overview(ctx));
    return;
  }
  await settleIn(ctx);
  if (tag) await subscribeTo(ctx, [tag]);
  const tags = await talk.seen.tags();
  if (tags.length === 0) await ctx.say(plainMessage(t('welcome-no-tags')));
  else await ctx.say(plainMessage(t('welcome'), tagPage(tags, new Set(tag ? [tag.id] : []), 0, true, t)));
});

/** From the tags of the welcome on to the hour. Who picks one says too that the clock is right. */
export async function askHour(ctx: BotContext): Promise<void> {
  const { talk } = ctx;
  const subscriber = await settleIn(ctx);
  const count = (await talk.seen.subscriptions()).length;
  if (count === 0) {
    await ctx.popUp(talk.t('welcome-pick-one'));
    return;
  }
  await ctx.replace(hourQuestion(ctx, subscriber, count));
}

function hourQuestion(ctx: BotContext, subscriber: Subscriber, count: number): ClassicMessage {
  const { t } = ctx.talk;
  return plainMessage(t('welcome-hour', { ...timesOf(ctx, subscriber), count }), [
    ...inRows(
      HOURS.map((time): Button => ({ label: time, press: { do: 'set-time', time, welcome: true } })),
      3,
    ),
    [{ label: t('button-other-clock'), press: { do: 'clocks' } }],
  ]);
}

/** Subscribes to the tag of what was read, and leaves that but for the button pressed; whom we do not know yet we ask for the hour. */
export async function follow(ctx: BotContext, tag: Tag): Promise<void> {
  const isNew = !ctx.talk.subscriber;
  const said = await subscribeTo(ctx, [tag]);
  if (isNew) {
    await ctx.popUp(ctx.talk.t('subscribed-toast', { tag: shortName(tag.name) }));
    await ctx.say(hourQuestion(ctx, await settleIn(ctx), 1));
  } else await ctx.say(plainMessage(said, [allSettings(ctx)]));
  // Its turn may be a second away.
  await ctx.popUp();
  await ctx.takeOut();
}

/** The end of the welcome: the hour is set, and the first digest comes at once. */
export async function finishWelcome(ctx: BotContext, time: LocalTime): Promise<void> {
  const { talk, ports } = ctx;
  const subscriber = await settleIn(ctx);
  const schedule = { ...subscriber.schedule, times: [time] };
  const { changed, next } = await changeTiming(ctx, subscriber, { schedule });
  const count = (await talk.seen.subscriptions()).length;
  if (isPaused(changed, ports.now()) || next === 'at once') {
    // Since the welcome; a pause is not ended by the way.
    return ctx.replace(plainMessage(await timeSet(ctx, changed, next)));
  }
  // The tags may have been given up again since they were picked.
  const key = count === 0 ? 'time-set-idle' : 'welcome-done';
  await ctx.replace(plainMessage(talk.t(key, { ...(await timesOfDigest(ctx, changed, next)), count })));
  if (count > 0) await ports.digestNow(talk.key, ports.now());
}
