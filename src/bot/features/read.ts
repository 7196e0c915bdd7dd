import { Composer } from 'telegraf';
import { type Composed, compose } from '../../delivery/compose.ts';
import { remember } from '../../delivery/remember.ts';
import { select } from '../../digest/select.ts';
import { toldBy } from '../../digest/told.ts';
import type { Target } from '../../model/deep-link.ts';
import { PAGE_SIZE } from '../../model/digest.ts';
import { type ArticleId, tagIdOf } from '../../model/ids.ts';
import type { Button, Keyboard, Press } from '../../model/press.ts';
import type { View } from '../../model/showing.ts';
import type { Tag } from '../../model/tag.ts';
import { renderList } from '../../render/digest.ts';
import { type ClassicMessage, type Message, plainMessage, withRows } from '../../render/message.ts';
import { shorten } from '../../render/story.ts';
import type { BotContext } from '../context.ts';
import { deepLink } from '../deep-links.ts';
import { asWanted, looksOf, zoneOf } from '../reader.ts';
import { nextFor } from '../settle-in.ts';
import { speakFor } from '../speak-for.ts';
import { LABEL_LENGTH } from '../tag-page.ts';
import { readCount, readTagRequest } from '../tag-request.ts';
import { listNames, nothingNew, shortName, timesOf } from '../wording.ts';
import { previewPage } from './next.ts';
import { sayUnknown, tagButtons } from './tags.ts';

/** Lists that one message asks for; the others are a button each. */
const MOST_LISTS = 3;

/** `/latest`, `/tag`, `/digest`, and the buttons that open what they list. */
export const reading = new Composer<BotContext>();

reading.command('latest', async (ctx) => {
  const { talk, ports } = ctx;
  const { t } = talk;
  const typed = ctx.payload.trim();
  // Else all of them would seem to be of the tag that was named.
  const named = /^\p{N}*$/u.test(typed) ? undefined : readTagRequest(typed, await talk.seen.tags());
  if (named !== undefined && named.found.length > 0) {
    await sayLists(ctx, named.found, named.count);
    await sayUnknown(ctx, named.unknown, await talk.seen.tags(), 'list');
    return;
  }
  const limit = readCount(typed) ?? PAGE_SIZE;
  const subscriptions = await talk.seen.subscriptions();
  const own = subscriptions.map(({ tagId }) => tagId);
  const { articles: store } = ports.store;
  const newest = await (own.length > 0
    ? store.newestOf(own, ports.now(), limit, talk.seen.caughtUp())
    : store.newest(null, ports.now(), limit, { caughtUp: talk.seen.caughtUp() }));
  const articles = await asWanted(
    ctx,
    newest.toSorted((a, b) => b.date - a.date),
  );
  const isOwn = subscriptions.length > 0;
  if (articles.length > 0)
    await ctx.say(renderList(t(isOwn ? 'latest-heading' : 'latest-heading-all'), articles, t, ports.now()));
  else if (isOwn) {
    const names = subscriptions.map(({ tag }) => tag);
    const others: Button = { label: t('button-all-tags'), press: { do: 'browse', page: 0, welcome: false } };
    await ctx.say(plainMessage(t('tag-none', { tag: listNames(ctx, names) }), [[others]]));
  } else await ctx.say(plainMessage(t('latest-none')));
});

reading.command('tag', async (ctx) => {
  const { t } = ctx.talk;
  const all = await ctx.talk.seen.tags();
  const typed = ctx.payload.trim();
  const { found, unknown, count } = readTagRequest(typed, all);
  if (found.length + unknown.length === 0) {
    await ctx.say(
      all.length === 0
        ? plainMessage(t('tags-none'))
        : plainMessage(t('tag-which'), tagButtons(all.slice(0, 20), 'list')),
    );
    return;
  }
  await sayLists(ctx, found, count);
  await sayUnknown(ctx, unknown, all, 'list');
});

reading.command('digest', async (ctx) => {
  const { talk, ports } = ctx;
  const { t, key } = talk;
  // Asked for from outside it is shown to who asks, and not to all who read that chat.
  if (talk.title !== undefined) {
    await ctx.say(await previewPage(ctx, 0));
    return;
  }
  const now = ports.now();
  const candidates = await ports.store.candidates(key, now);
  if (!talk.subscriber || candidates.length === 0) {
    await ctx.say(plainMessage(t('digest-no-tags')));
    return;
  }
  const told = toldBy(await ports.store.told.toldTo(key, now));
  if (select(candidates, talk.subscriber, told).articles.length > 0) {
    // A nicety: the digest comes without it as well.
    await ctx.sendChatAction('typing').catch(() => undefined);
    await ports.digestNow(key, now);
    return;
  }
  const [latest, next] = await Promise.all([ports.store.ledger.latest(key), nextFor(ctx, talk.subscriber)]);
  const nothing = latest ? 'digest-nothing-new' : 'digest-nothing';
  await ctx.say(
    plainMessage(
      typeof next === 'number'
        ? t(nothing, timesOf(ctx, talk.subscriber, next))
        : nothingNew(ctx, talk.subscriber, next),
      latest ? [[{ label: t('button-show-again'), press: { do: 'turn', edition: latest.edition, page: 0 } }]] : [],
    ),
  );
});

/** The newest articles of each of these tags; of many, the first ones' and buttons for the others. */
export async function sayLists(ctx: BotContext, found: readonly Tag[], count?: number): Promise<void> {
  for (const tag of found.slice(0, MOST_LISTS)) await ctx.say(await tagList(ctx, tag, count));
  const others = found.slice(MOST_LISTS);
  if (others.length > 0) await ctx.say(plainMessage(ctx.talk.t('tag-which'), tagButtons(others, 'list')));
}

/** The newest articles of a tag, and a button for who does not get them yet. */
export async function tagList(ctx: BotContext, tag: Tag, count = PAGE_SIZE): Promise<ClassicMessage | Message> {
  const { t } = ctx.talk;
  const now = ctx.ports.now();
  const [newest, own] = await Promise.all([ctx.talk.seen.newest(tag.id, now, count), ctx.talk.seen.subscriptions()]);
  const articles = await asWanted(ctx, newest);
  if (articles.length === 0) return plainMessage(t('tag-none', { tag: shortName(tag.name) }));
  const list = renderList(t('tag-heading', { tag: shortName(tag.name) }), articles, t, now);
  if (own.some(({ tagId }) => tagId === tag.id)) return list;
  return withRows(list, [followButton(ctx, tag)]);
}

function followButton({ talk: { t } }: BotContext, { id, name }: Pick<Tag, 'id' | 'name'>): Button[] {
  return [{ label: t('button-subscribe', { tag: shorten(name, LABEL_LENGTH) }), press: { do: 'follow', tag: id } }];
}

/** An article, or a part of it: as a message of its own, or in place of the one that is read. */
export async function read(ctx: BotContext, press: Extract<Press, { do: 'open' | 'read' | 'step' }>): Promise<void> {
  const { article } = press;
  const { chat, talk, ports } = ctx;
  // For all in a group it stands there once.
  const isForAll = chat?.type !== 'private' && press.do !== 'step';
  if (isForAll && (await ports.store.showings.isOpen(talk.key, article, press.part)))
    return ctx.lead(deepLink(ctx, { kind: 'article', article }));
  const edition = press.do === 'open' ? {} : { edition: press.edition };
  const view: View = { kind: 'article', article, part: press.do === 'step' ? 0 : press.part, ...edition };
  const composed = await composeFor(ctx, view);
  if (!composed) return ctx.popUp(ctx.talk.t('article-missing'), true);
  if (press.do === 'step') return replaceBy(ctx, view, composed);
  const messageId = await ctx.say(composed.message);
  await note(ctx, messageId, view, { on: composed.on });
}

/** An article that a link leads to, with an invitation for who gets none; gives whether it is there. */
export async function openArticle(ctx: BotContext, article: ArticleId): Promise<boolean> {
  const view: View = { kind: 'article', article, part: 0 };
  const [composed, invitation] = await Promise.all([composeFor(ctx, view), inviteTo(ctx, article)]);
  const missing = () => plainMessage(ctx.talk.t('article-missing'));
  const messageId = await ctx.say(composed ? withRows(composed.message, invitation) : missing());
  if (composed) await note(ctx, messageId, view, { on: composed.on });
  return composed !== undefined;
}

/** A page of a channel's digest, for who pressed its button there: they may read on without turning it for all. */
export async function openDigest(
  ctx: BotContext,
  { channel, edition, page }: Extract<Target, { kind: 'digest' }>,
): Promise<void> {
  const { t } = ctx.talk;
  const isTheirs = await speakFor(ctx, { chatId: channel, threadId: null }, 'reader');
  const composed = isTheirs && (await composeFor(ctx, { kind: 'digest', edition, page }));
  await ctx.say(composed ? composed.message : plainMessage(t(isTheirs ? 'digest-gone' : 'not-your-chat')));
}

/** A button under an article for who came by its link and has no tags yet: it subscribes to the first of the article's. */
async function inviteTo(ctx: BotContext, id: ArticleId): Promise<Keyboard> {
  const { kind, seen } = ctx.talk;
  if (kind !== 'private') return [];
  const [subscriptions, article] = await Promise.all([seen.subscriptions(), seen.article(id)]);
  const [name] = article?.tags ?? [];
  if (subscriptions.length > 0 || name === undefined) return [];
  return [followButton(ctx, { id: tagIdOf(name), name })];
}

/** Another page of a delivered digest, in place. */
export async function turn(ctx: BotContext, press: Extract<Press, { do: 'turn' }>): Promise<void> {
  const { edition, page } = press;
  const view: View = { kind: 'digest', edition, page };
  const composed = await composeFor(ctx, view);
  if (!composed) return ctx.popUp(ctx.talk.t('digest-gone'), true);
  return replaceBy(ctx, view, composed);
}

function composeFor(ctx: BotContext, view: View): Promise<Composed | undefined> {
  const { talk, ports } = ctx;
  const reader = { key: talk.key, t: talk.t, timezone: zoneOf(ctx), ...looksOf(ctx) };
  return compose(ports, reader, view, talk.seen.article);
}

/** Noted first: a correction that is under way looks there after its edit, and mends it. */
async function replaceBy(ctx: BotContext, view: View, { message, on, off }: Composed): Promise<void> {
  const messageId = ctx.callbackQuery?.message?.message_id;
  if (messageId !== undefined) await note(ctx, messageId, view, { on, off });
  await ctx.replace(message);
}

/** Of a chat without settings nothing is noted, nor of what is shown elsewhere than in the chat that it is of. */
async function note(ctx: BotContext, messageId: number, view: View, articles: { on: ArticleId[]; off?: ArticleId[] }) {
  if (ctx.talk.subscriber && ctx.talk.title === undefined)
    await remember(ctx.ports, { chat: ctx.talk.key, messageId }, view, articles);
}
