import type { TagId } from '../model/ids.ts';
import { type Cadence, isPaused } from '../model/subscriber.ts';
import type { Tag } from '../model/tag.ts';
import type { BotContext } from './context.ts';
import { reschedule, settleIn } from './settle-in.ts';
import { listNames, noTagsLeft, shortName, timesOf, whatNext } from './wording.ts';

/** Subscribes to a tag (`on`), or unsubscribes from it, and says so in passing; also where that is so already. */
export async function switchTag(ctx: BotContext, { tag: id, on }: { tag: TagId; on: boolean }): Promise<void> {
  const { talk, ports } = ctx;
  const [tags, subscriptions] = await Promise.all([talk.seen.tags(), talk.seen.subscriptions()]);
  // One whose articles are all gone is none of them.
  const tag = tags.find((one) => one.id === id) ?? (await ports.store.tags.get(id));
  if (!tag) return ctx.popUp(talk.t('unknown-tag-gone'));
  const name = shortName(tag.name);
  const isOn = subscriptions.some(({ tagId }) => tagId === id);
  if (on === isOn) await ctx.popUp(talk.t(on ? 'already-subscribed' : 'not-subscribed', { tags: name }));
  else if (on) {
    await subscribeTo(ctx, [tag]);
    await ctx.popUp(talk.t('subscribed-toast', { tag: name }));
  } else {
    await unsubscribeFrom(ctx, [tag]);
    await ctx.popUp(talk.t('unsubscribed-toast', { tag: name }));
  }
}

/** The tags that the chat is subscribed to, with their other names; also those whose articles are all gone. */
export async function ownTags({ talk }: BotContext): Promise<Tag[]> {
  const [all, subscriptions] = await Promise.all([talk.seen.tags(), talk.seen.subscriptions()]);
  const known = new Map(all.map((tag) => [tag.id, tag]));
  return subscriptions.map(({ tagId, tag }) => known.get(tagId) ?? { id: tagId, name: tag, count: 0 });
}

/**
 * Subscribes the chat, daily unless a cadence is given, which a subscription that exists gets as well; gives the sentence
 * that says so. `began`: since when it counts as subscribed, now unless told (epoch ms).
 */
export async function subscribeTo(
  ctx: BotContext,
  wanted: readonly Tag[],
  typed?: Cadence,
  began = ctx.ports.now(),
): Promise<string> {
  const { talk, ports } = ctx;
  const subscriber = await settleIn(ctx);
  const own = await talk.seen.subscriptions();
  const had = new Map(own.map(({ tagId, cadence }) => [tagId, cadence]));
  const fresh = wanted.filter(({ id }) => !had.has(id) || (typed !== undefined && had.get(id) !== typed));
  const cadence = typed ?? 'daily';
  const said = (tags: readonly Tag[]) => ({
    tags: listNames(
      ctx,
      tags.map(({ name }) => name),
    ),
  });
  if (fresh.length === 0) return talk.t('already-subscribed', said(wanted));
  const before = new Map(own.map((one) => [one.tagId, one]));
  const begins = { since: null, began };
  const added = fresh.map(({ id, name }) => {
    const { since, began: start } = before.get(id) ?? begins;
    return { tagId: id, tag: name, cadence, since, began: start };
  });
  const others = own.filter(({ tagId }) => !added.some((one) => one.tagId === tagId));
  talk.seen.become([...others, ...added]);
  const [next] = await Promise.all([
    reschedule(ctx, subscriber, added),
    ...added.map((one) => ports.store.subscribers.subscribe(talk.key, one, had.get(one.tagId) ?? null)),
  ]);
  const atOnce = cadence === 'instant';
  const mayCome = !talk.isBarred && !isPaused(subscriber, ports.now());
  if (atOnce && mayCome) return talk.t('subscribed-instant', said(fresh));
  if (atOnce || typeof next !== 'number') {
    const { tags: tag } = said(fresh);
    return [talk.t('subscribed-toast', { tag }), whatNext(ctx, subscriber, next)].join('\n');
  }
  const key = cadence === 'daily' ? 'subscribed' : 'subscribed-weekly';
  return talk.t(key, { ...said(fresh), ...timesOf(ctx, subscriber, next) });
}

/** Unsubscribes the chat; gives the sentence that says so, and that nothing comes any more where that was its last tag. */
export async function unsubscribeFrom(ctx: BotContext, unwanted: readonly Tag[]): Promise<string> {
  const { talk, ports } = ctx;
  const ids = unwanted.map(({ id }) => id);
  const left = (await talk.seen.subscriptions()).filter(({ tagId }) => !ids.includes(tagId));
  talk.seen.become(left);
  await Promise.all([
    ports.store.subscribers.unsubscribe(talk.key, ids),
    talk.subscriber && reschedule(ctx, talk.subscriber),
  ]);
  const said = talk.t('unsubscribed', {
    tags: listNames(
      ctx,
      unwanted.map(({ name }) => name),
    ),
  });
  return left.length > 0 ? said : [said, noTagsLeft(ctx)].join('\n');
}
