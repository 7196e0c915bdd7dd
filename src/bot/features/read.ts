import { Composer } from 'telegraf';
import { withoutMuted } from '../../digest/mute.ts';
import { selectArticles } from '../../digest/select.ts';
import type { ArticleHead } from '../../model/article.ts';
import type { ArticleId } from '../../model/ids.ts';
import { digestOf, PAGE_SIZE } from '../../model/digest.ts';
import type { Press } from '../../model/press.ts';
import type { Tag } from '../../model/tag.ts';
import type { ArticleView } from '../../render/article-view.ts';
import { renderArticle } from '../../render/article.ts';
import { renderDigest, renderList } from '../../render/digest.ts';
import { html } from '../../render/html.ts';
import { type ClassicMessage, type Message, plainMessage } from '../../render/message.ts';
import type { BotContext } from '../context.ts';
import { readTagNames } from '../tag-names.ts';
import { shortName, timesOf } from '../wording.ts';
import { sayUnknown, tagButtons } from './tags.ts';

/** Lists that one message asks for; the others are a button each. */
const MOST_LISTS = 3;

/** `/latest`, `/tag`, `/digest`, and the buttons that open what they list. */
export const reading = new Composer<BotContext>();

reading.command('latest', async (ctx) => {
  const { talk, ports } = ctx;
  const { t } = talk;
  const limit = readCount(ctx.payload) ?? PAGE_SIZE;
  const subscriptions = await ports.store.subscribers.subscriptions(talk.key);
  const perTag = await Promise.all(
    (subscriptions.length > 0 ? subscriptions.map(({ tagId }) => tagId) : [null]).map((tag) =>
      ports.store.articles.newest(tag, ports.now(), limit),
    ),
  );
  const articles = newestFirst(perTag.flat()).slice(0, limit);
  const heading = t(subscriptions.length > 0 ? 'latest-heading' : 'latest-heading-all');
  await ctx.say(
    articles.length === 0 ? plainMessage(html`${t('latest-none')}`) : renderList(heading, articles, t, ports.now()),
  );
});

reading.command('tag', async (ctx) => {
  const { t } = ctx.talk;
  const all = await ctx.ports.store.tags.all();
  const typed = ctx.payload.trim();
  if (!/[^\s,，、;；]/.test(typed)) {
    const message = all.length === 0 ? plainMessage(html`${t('tags-none')}`) : undefined;
    await ctx.say(message ?? plainMessage(html`${t('tag-which')}`, tagButtons(all.slice(0, 20), 'list')));
    return;
  }
  const { name, count } = readNameAndCount(typed, all);
  const { found, unknown } = readTagNames(name, all);
  for (const tag of found.slice(0, MOST_LISTS)) await ctx.say(await tagList(ctx, tag, count));
  if (found.length > MOST_LISTS)
    await ctx.say(plainMessage(html`${t('tag-which')}`, tagButtons(found.slice(MOST_LISTS), 'list')));
  await sayUnknown(ctx, unknown, all, 'list');
});

reading.command('digest', async (ctx) => {
  const { talk, ports } = ctx;
  const { t, key } = talk;
  const now = ports.now();
  const candidates = await ports.store.candidates(key, now);
  if (!talk.subscriber || candidates.length === 0) {
    await ctx.say(plainMessage(html`${t('digest-no-tags')}`));
    return;
  }
  if (selectArticles(withoutMuted(candidates, talk.subscriber.mutedSources)).length > 0) {
    // A nicety: the digest comes without it as well.
    await ctx.sendChatAction('typing').catch(() => undefined);
    await ports.digestNow(key, now);
    return;
  }
  const [latest, next] = await Promise.all([ports.store.ledger.latest(key), ports.store.due.get(key)]);
  const times = timesOf(ctx, talk.subscriber, next);
  await ctx.say(
    latest
      ? plainMessage(html`${t('digest-nothing-new', times)}`, [
          [{ label: t('button-show-again'), press: { do: 'turn', edition: latest.edition, page: 0 } }],
        ])
      : plainMessage(html`${t('digest-nothing', times)}`),
  );
});

/** The newest articles of a tag. */
export async function tagList(ctx: BotContext, tag: Tag, count = PAGE_SIZE): Promise<ClassicMessage | Message> {
  const { t } = ctx.talk;
  const now = ctx.ports.now();
  const articles = await ctx.ports.store.articles.newest(tag.id, now, count);
  if (articles.length === 0) return plainMessage(html`${t('tag-none', { tag: shortName(tag.name) })}`);
  return renderList(t('tag-heading', { tag: shortName(tag.name) }), articles, t, now);
}

/** An article, or a part of it, as a message of its own. */
export async function open(ctx: BotContext, press: Extract<Press, { do: 'open' }>): Promise<void> {
  const { talk, ports } = ctx;
  const article = await ports.store.articles.get(press.article);
  if (!article) {
    await ctx.popUp(talk.t('article-gone'), true);
    return;
  }
  await ctx.say(renderArticle(article, { part: press.part, ...viewOf(ctx, article.id) }, talk.t));
}

/** An article of a delivered digest: as a message of its own, or in place of the one that is read. */
export async function read(ctx: BotContext, press: Extract<Press, { do: 'read' | 'step' }>): Promise<void> {
  const { talk, ports } = ctx;
  const { edition } = press;
  const [article, delivery] = await Promise.all([
    ports.store.articles.get(press.article),
    ports.store.ledger.find(talk.key, edition),
  ]);
  if (!article) {
    await ctx.popUp(talk.t('article-gone'), true);
    return;
  }
  // Of a digest that is forgotten the article is still there, only its neighbours are not.
  const ids = (await ports.store.articles.heads(delivery?.articleIds ?? [])).map(({ id }) => id);
  const place = { edition, ...neighboursOf(article.id, ids) };
  const part = press.do === 'read' ? press.part : 0;
  const message = renderArticle(article, { part, ...viewOf(ctx, article.id), place }, talk.t);
  await (press.do === 'read' ? ctx.say(message) : ctx.replace(message));
}

function neighboursOf(id: ArticleId, ids: readonly ArticleId[]): { previous?: ArticleId; next?: ArticleId } {
  const at = ids.indexOf(id);
  const [previous, next] = at < 0 ? [] : [ids[at - 1], ids[at + 1]];
  return { ...(previous && { previous }), ...(next && { next }) };
}

/** Another page of a delivered digest, in place. */
export async function turn(ctx: BotContext, press: Extract<Press, { do: 'turn' }>): Promise<void> {
  const { talk, ports } = ctx;
  const delivery = await ports.store.ledger.find(talk.key, press.edition);
  const articles = delivery ? await ports.store.articles.heads(delivery.articleIds) : [];
  if (!delivery || articles.length === 0) {
    await ctx.popUp(talk.t('digest-gone'), true);
    return;
  }
  await ctx.replace(renderDigest(digestOf(delivery, articles, zoneOf(ctx)), press.page, talk.t, ports.now()));
}

function viewOf(ctx: BotContext, id: ArticleId): Pick<ArticleView, 'timezone' | 'page'> {
  const page = ctx.ports.pageOf(id);
  return { timezone: zoneOf(ctx), ...(page !== undefined && { page }) };
}

function zoneOf({ talk, ports }: BotContext): string {
  return talk.subscriber?.timezone ?? ports.defaults.timezone;
}

function newestFirst(articles: readonly ArticleHead[]): ArticleHead[] {
  const distinct = new Map(articles.map((head) => [head.id, head]));
  return [...distinct.values()].sort((a, b) => b.date - a.date);
}

/** A number from 1 to 20, or nothing. */
function readCount(text: string): number | undefined {
  const count = /^\s*(\d{1,3})\s*$/.exec(text.normalize('NFKC'))?.[1];
  return count === undefined ? undefined : Math.min(20, Math.max(1, Number(count)));
}

/** A number after the name, unless it is part of the tag's name. */
function readNameAndCount(text: string, all: readonly Tag[]): { name: string; count: number | undefined } {
  const match = /^(.*\S)\s+(\S+)$/s.exec(text);
  const count = match?.[2] === undefined ? undefined : readCount(match[2]);
  if (!match?.[1] || count === undefined || readTagNames(text, all).unknown.length === 0)
    return { name: text, count: undefined };
  return { name: match[1], count };
}
