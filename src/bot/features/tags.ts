import { Composer } from 'telegraf';
import type { TagId } from '../../model/ids.ts';
import type { Button, Press } from '../../model/press.ts';
import type { Tag } from '../../model/tag.ts';
import { html } from '../../render/html.ts';
import { type ClassicMessage, plainMessage } from '../../render/message.ts';
import { shorten } from '../../render/story.ts';
import type { BotContext } from '../context.ts';
import { nearestTags } from '../nearest.ts';
import { reschedule, settleIn } from '../settle-in.ts';
import { readTagNames } from '../tag-names.ts';
import { LABEL_LENGTH, tagPage } from '../tag-page.ts';
import { listNames, shortName, timesOf } from '../wording.ts';

/** `/tags`, `/subscribe`, `/unsubscribe`, and the buttons that do the same. */
export const tags = new Composer<BotContext>();

tags.command('tags', async (ctx) => ctx.say(await tagBrowser(ctx, 0, false)));

tags.command('subscribe', async (ctx) => {
  const { t } = ctx.talk;
  const all = await ctx.ports.store.tags.all();
  if (!/[^\s,，、،;；؛]/.test(ctx.payload)) {
    const message = all.length === 0 ? plainMessage(html`${t('tags-none')}`) : await tagBrowser(ctx, 0, false);
    await ctx.say(all.length === 0 ? message : { ...message, html: html`${t('subscribe-how')}` });
    return;
  }
  const { names, wantsOther } = readCadence(ctx.payload, all);
  const { found, unknown } = readTagNames(names, all);
  if (found.length > 0) await ctx.say(plainMessage(html`${await subscribeTo(ctx, found)}`));
  if (wantsOther) await ctx.say(plainMessage(html`${t('cadence-only-daily')}`));
  await sayUnknown(ctx, unknown, all, 'subscribe');
});

tags.command('unsubscribe', async (ctx) => {
  const { talk, ports } = ctx;
  const { t } = talk;
  const subscriptions = await ports.store.subscribers.subscriptions(talk.key);
  const own = subscriptions.map(({ tagId, tag }): Tag => ({ id: tagId, name: tag, count: 0 }));
  const typed = ctx.payload.trim();
  if (own.length === 0) await ctx.say(plainMessage(html`${t('nothing-subscribed')}`));
  else if (typed === '') await ctx.say(plainMessage(html`${t('unsubscribe-how')}`, tagButtons(own, 'unsubscribe')));
  else if (typed.toLowerCase() === 'all') {
    await unsubscribeFrom(ctx, own);
    await ctx.say(plainMessage(html`${t('unsubscribed-all')}`));
  } else {
    const { found, unknown } = readTagNames(typed, own);
    if (found.length > 0) await ctx.say(plainMessage(html`${await unsubscribeFrom(ctx, found)}`));
    if (unknown.length > 0)
      await ctx.say(
        plainMessage(html`${t('not-subscribed', { tags: listNames(ctx, unknown) })}`, tagButtons(own, 'unsubscribe')),
      );
  }
});

/** All tags, a page of them, with those the chat has marked. */
export async function tagBrowser(ctx: BotContext, page: number, welcome: boolean): Promise<ClassicMessage> {
  const { talk, ports } = ctx;
  const [all, subscriptions] = await Promise.all([
    ports.store.tags.all(),
    ports.store.subscribers.subscriptions(talk.key),
  ]);
  if (all.length === 0) return plainMessage(html`${talk.t('tags-none')}`);
  const text = welcome ? talk.t('welcome') : talk.t('tags-heading', { subscribed: subscriptions.length });
  const subscribed = new Set<TagId>(subscriptions.map(({ tagId }) => tagId));
  return plainMessage(html`${text}`, tagPage(all, subscribed, page, welcome, talk.t));
}

/** A tag pressed in the browser: turns its subscription on or off. */
export async function toggle(ctx: BotContext, press: Extract<Press, { do: 'toggle' }>): Promise<void> {
  const { talk, ports } = ctx;
  const tag = await ports.store.tags.get(press.tag);
  const subscriptions = await ports.store.subscribers.subscriptions(talk.key);
  const on = subscriptions.some(({ tagId }) => tagId === press.tag);
  if (!tag) await ctx.popUp(talk.t('unknown-tag-gone'));
  else if (on) {
    await unsubscribeFrom(ctx, [tag]);
    await ctx.popUp(talk.t('unsubscribed-toast', { tag: shortName(tag.name) }));
  } else {
    await subscribeTo(ctx, [tag]);
    await ctx.popUp(talk.t('subscribed-toast', { tag: shortName(tag.name) }));
  }
  await ctx.replace(await tagBrowser(ctx, press.page, press.welcome));
}

/** Subscribes the chat; gives the sentence that says so. */
export async function subscribeTo(ctx: BotContext, wanted: readonly Tag[]): Promise<string> {
  const { talk, ports } = ctx;
  const subscriber = await settleIn(ctx);
  const had = new Set((await ports.store.subscribers.subscriptions(talk.key)).map(({ tagId }) => tagId));
  const fresh = wanted.filter(({ id }) => !had.has(id));
  const said = (tags: readonly Tag[]) => ({
    tags: listNames(
      ctx,
      tags.map(({ name }) => name),
    ),
  });
  if (fresh.length === 0) return talk.t('already-subscribed', said(wanted));
  for (const { id, name } of fresh)
    await ports.store.subscribers.subscribe(talk.key, { tagId: id, tag: name, cadence: 'daily' });
  return talk.t('subscribed', { ...said(fresh), ...timesOf(ctx, subscriber, await reschedule(ctx, subscriber)) });
}

/** Unsubscribes the chat; gives the sentence that says so. */
export async function unsubscribeFrom(ctx: BotContext, unwanted: readonly Tag[]): Promise<string> {
  const { talk, ports } = ctx;
  await ports.store.subscribers.unsubscribe(
    talk.key,
    unwanted.map(({ id }) => id),
  );
  if (talk.subscriber) await reschedule(ctx, talk.subscriber);
  return talk.t('unsubscribed', {
    tags: listNames(
      ctx,
      unwanted.map(({ name }) => name),
    ),
  });
}

/** Guesses are offered for so many names of one message; a list of hundreds is not answered with hundreds of messages. */
const MOST_GUESSED = 3;

/** Answers names that are no tag. */
export async function sayUnknown(
  ctx: BotContext,
  unknown: readonly string[],
  all: readonly Tag[],
  action: 'subscribe' | 'list',
): Promise<void> {
  for (const name of unknown.slice(0, MOST_GUESSED)) await ctx.say(suggest(ctx, name, all, action));
  const rest = unknown.slice(MOST_GUESSED);
  if (rest.length > 0) await ctx.say(plainMessage(html`${ctx.talk.t('unknown-tags', { tags: listNames(ctx, rest) })}`));
}

/** "There is no such tag. Did you mean …" */
function suggest(ctx: BotContext, name: string, all: readonly Tag[], action: 'subscribe' | 'list'): ClassicMessage {
  const near = nearestTags(name, all);
  const shown = shortName(name);
  if (near.length === 0) return plainMessage(html`${ctx.talk.t('unknown-tag-none', { tag: shown })}`);
  return plainMessage(html`${ctx.talk.t('unknown-tag', { tag: shown })}`, tagButtons(near, action));
}

/** A message has room for 100 buttons (Bot API server, REPLY_MARKUP_TOO_LONG). */
const MOST_BUTTONS = 60;

/** Tags as buttons, two a row; the first ones where there are very many. */
export function tagButtons(shown: readonly Tag[], action: 'subscribe' | 'unsubscribe' | 'list'): Button[][] {
  const buttons = shown.slice(0, MOST_BUTTONS).map(
    ({ id, name }): Button => ({
      label: shorten(name, LABEL_LENGTH),
      press: { do: action, tag: id },
    }),
  );
  return Array.from({ length: Math.ceil(buttons.length / 2) }, (_, row) => buttons.slice(row * 2, row * 2 + 2));
}

/** A cadence after the names, unless it is itself part of a tag's name. */
function readCadence(payload: string, all: readonly Tag[]): { names: string; wantsOther: boolean } {
  const match = /^(.*\S)\s+(instant|daily|weekly)$/is.exec(payload.trim());
  if (!match?.[1] || readTagNames(payload, all).unknown.length === 0) return { names: payload, wantsOther: false };
  return { names: match[1], wantsOther: match[2]?.toLowerCase() !== 'daily' };
}
