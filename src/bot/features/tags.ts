import { Composer } from 'telegraf';
import type { TagId } from '../../model/ids.ts';
import type { Button, Press } from '../../model/press.ts';
import type { Cadence } from '../../model/subscriber.ts';
import type { Tag } from '../../model/tag.ts';
import { html } from '../../render/html.ts';
import { type ClassicMessage, plainMessage } from '../../render/message.ts';
import { shorten } from '../../render/story.ts';
import { readCadences } from '../cadence.ts';
import { allSettings, inRows, MOST_BUTTONS } from '../choices.ts';
import type { BotContext } from '../context.ts';
import { nearestTags } from '../nearest-tags.ts';
import { ownTags, subscribeTo, switchTag, unsubscribeFrom } from '../subscribing.ts';
import { readTagNames } from '../tag-names.ts';
import { LABEL_LENGTH, TAGS_A_ROW, tagPage } from '../tag-page.ts';
import { isAmong } from '../typed-lists.ts';
import { listNames, shortName } from '../wording.ts';
import { foundTags } from './find-tags.ts';

/** `/tags`, `/subscribe`, `/unsubscribe`, and the buttons that do the same. */
export const tags = new Composer<BotContext>();

tags.command('tags', async (ctx) => {
  const words = ctx.payload.trim();
  if (words === '') await ctx.say(await tagBrowser(ctx, 0, false));
  else await ctx.say(await foundTags(ctx, words, await ctx.ports.store.words.keep(words), 0));
});

tags.command('subscribe', async (ctx) => {
  const { t } = ctx.talk;
  const all = await ctx.talk.seen.tags();
  const groups = readCadences(ctx.payload, all, t).map(({ names, cadence }) => ({
    ...readTagNames(names, all),
    cadence,
  }));
  if (groups.every(({ found, unknown }) => found.length + unknown.length === 0)) {
    const browser = await tagBrowser(ctx, 0, false);
    await ctx.say(all.length === 0 ? browser : { ...browser, html: html`${t('subscribe-how')}` });
    return;
  }
  for (const { found, unknown, cadence } of groups) {
    if (found.length > 0) await ctx.say(plainMessage(await subscribeTo(ctx, found, cadence)));
    await sayUnknown(ctx, unknown, all, 'subscribe', cadence);
  }
});

tags.command('unsubscribe', async (ctx) => {
  const { t } = ctx.talk;
  const own = await ownTags(ctx);
  const typed = ctx.payload.trim();
  const { found, unknown } = readTagNames(typed, own);
  if (own.length === 0) await ctx.say(plainMessage(t('nothing-subscribed')));
  else if (found.length + unknown.length === 0)
    await ctx.say(plainMessage(t('unsubscribe-how'), tagButtons(own, 'unsubscribe')));
  else if (typed.toLowerCase() === 'all' || (found.length === 0 && isAmong(typed, t('words-all')))) {
    await unsubscribeFrom(ctx, own);
    await ctx.say(plainMessage(t('unsubscribed-all')));
  } else {
    if (found.length > 0) await ctx.say(plainMessage(await unsubscribeFrom(ctx, found)));
    const rest = own.filter((tag) => !found.includes(tag));
    if (unknown.length > 0)
      await ctx.say(
        plainMessage(t('not-subscribed', { tags: listNames(ctx, unknown) }), tagButtons(rest, 'unsubscribe')),
      );
  }
});

/** Unsubscribes from a tag by its button; undone, it comes as often as it did. Pressed twice, the way back of the first stays. */
export async function pressUnsubscribe(ctx: BotContext, tag: Tag): Promise<void> {
  const { t, seen } = ctx.talk;
  const own = (await seen.subscriptions()).find(({ tagId }) => tagId === tag.id);
  if (!own) return ctx.popUp(t('not-subscribed', { tags: shortName(tag.name) }));
  const said = await unsubscribeFrom(ctx, [tag]);
  const again = { tag: tag.id, cadence: own.cadence };
  const since = own.since ?? own.began;
  const press: Press =
    since === undefined
      ? { do: 'subscribe-as', ...again }
      : { do: 'take-up', ...again, since, served: own.since === since };
  await ctx.replace(plainMessage(said, [[{ label: t('button-undo'), press }]]));
}

/** After so long, in ms, who subscribes again wants the newest and not all that came since. */
const TAKEN_UP_MS = 9 * 86_400_000;

/** Undoes {@link pressUnsubscribe}: what was new to the subscription still is. */
export async function takeUp(
  ctx: BotContext,
  tag: Tag,
  { cadence, since, served }: Extract<Press, { do: 'take-up' }>,
): Promise<void> {
  const { store, now } = ctx.ports;
  const isRecent = since > now() - TAKEN_UP_MS;
  // First: served in between, it would be taken for a new one.
  if (isRecent && served) await store.offers.advance(ctx.talk.key, tag.id, since);
  await ctx.replace(plainMessage(await subscribeTo(ctx, [tag], cadence, isRecent ? since : now())));
}

/** All tags, a page of them, with those the chat has marked. */
export async function tagBrowser(ctx: BotContext, page: number, welcome: boolean): Promise<ClassicMessage> {
  const { talk } = ctx;
  const [all, subscriptions] = await Promise.all([talk.seen.tags(), talk.seen.subscriptions()]);
  if (all.length === 0) return plainMessage(talk.t('tags-none'));
  const text = welcome ? talk.t('welcome') : talk.t('tags-heading', { subscribed: subscriptions.length });
  const subscribed = new Set<TagId>(subscriptions.map(({ tagId }) => tagId));
  const rows = tagPage(all, subscribed, page, welcome, talk.t);
  return plainMessage(text, welcome ? rows : [...rows, allSettings(ctx)]);
}

/** A tag pressed in the browser: turns its subscription on or off. */
export async function toggle(ctx: BotContext, press: Extract<Press, { do: 'toggle' }>): Promise<void> {
  await switchTag(ctx, press);
  await ctx.replace(await tagBrowser(ctx, press.page, press.welcome));
}

/** Guesses are offered for so many names of one message; a list of hundreds is not answered with hundreds of messages. */
const MOST_GUESSED = 3;

/** So many tags are offered for a name that is like none. */
const MOST_OFFERED = 6;

/** Answers names that are no tag. */
export async function sayUnknown(
  ctx: BotContext,
  unknown: readonly string[],
  all: readonly Tag[],
  action: 'subscribe' | 'list',
  cadence?: Cadence,
): Promise<void> {
  for (const name of unknown.slice(0, MOST_GUESSED)) await ctx.say(suggest(ctx, name, all, action, cadence));
  const rest = unknown.slice(MOST_GUESSED);
  if (rest.length > 0) await ctx.say(plainMessage(ctx.talk.t('unknown-tags', { tags: listNames(ctx, rest) })));
}

/** "There is no such tag. Did you mean …", or, where none is like it, those that most articles have. */
function suggest(
  ctx: BotContext,
  name: string,
  all: readonly Tag[],
  action: 'subscribe' | 'list',
  cadence?: Cadence,
): ClassicMessage {
  const near = nearestTags(name, all);
  const shown = shortName(name);
  if (near.length === 0) {
    const buttons = tagButtons(all.slice(0, MOST_OFFERED), action, cadence);
    return plainMessage(ctx.talk.t('unknown-tag-none', { tag: shown }), buttons);
  }
  return plainMessage(ctx.talk.t('unknown-tag', { tag: shown }), tagButtons(near, action, cadence));
}

/** Tags as buttons, two a row; the first ones where there are very many. `cadence`: to subscribe to them as often. */
export function tagButtons(
  shown: readonly Tag[],
  action: 'subscribe' | 'unsubscribe' | 'list',
  cadence?: Cadence,
): Button[][] {
  const buttons = shown.slice(0, MOST_BUTTONS).map(
    ({ id, name }): Button => ({
      label: shorten(name, LABEL_LENGTH),
      press: cadence === undefined ? { do: action, tag: id } : { do: 'subscribe-as', tag: id, cadence },
    }),
  );
  return inRows(buttons, TAGS_A_ROW);
}
