import { Composer } from 'telegraf';
import { mutesOf } from '../../digest/mute.ts';
import { select } from '../../digest/select.ts';
import { toldBy } from '../../digest/told.ts';
import { type Why, whyOf } from '../../digest/why.ts';
import type { ArticleHead } from '../../model/article.ts';
import { type ArticleId, parseArticleId, tagIdOf } from '../../model/ids.ts';
import { storiesOf } from '../../model/story.ts';
import { html } from '../../render/html.ts';
import { plainMessage } from '../../render/message.ts';
import { shorten, titleOf } from '../../render/story.ts';
import type { BotContext } from '../context.ts';
import { heldBy, nextServing } from '../next-edition.ts';
import { headsFor } from '../reader.ts';
import { repliedArticles, repliedNumber } from '../replied-article.ts';
import { LABEL_LENGTH } from '../tag-page.ts';
import { numberSaid } from '../typed-numbers.ts';
import { sayWhy } from '../why-words.ts';

/** Longest title in an answer. */
const TITLE_LENGTH = 120;

/** `/why`: why an article came, or did not. */
export const why = new Composer<BotContext>();

why.command('why', async (ctx) => {
  const { t } = ctx.talk;
  const named = await articleNamed(ctx, ctx.payload.trim());
  if (typeof named === 'object') {
    await ctx.say(plainMessage(t(named.unclear)));
    return;
  }
  const [head] = await headsFor(ctx, [named]);
  if (!head) {
    await ctx.say(plainMessage(t('why-unknown')));
    return;
  }
  const answer = await sayWhy(ctx, head, await whyHere(ctx, head));
  const title = titleOf(head, t);
  const open = { label: shorten(title, LABEL_LENGTH), press: { do: 'open' as const, article: head.id, part: 0 } };
  await ctx.say(plainMessage(html`<b>${shorten(title, TITLE_LENGTH)}</b>\n\n${answer}`, [[open]]));
});

type Unclear = { unclear: 'why-how' | 'why-unknown' | 'why-number' | 'why-which' };

/** The article that is meant: by a link, by its number in a digest, or by the message that is replied to. */
async function articleNamed(ctx: BotContext, typed: string): Promise<ArticleId | Unclear> {
  const number = articleLinked(ctx, typed) === undefined ? numberSaid(typed) : undefined;
  // A list has numbers too, and so has a digest from before the last.
  const replied = number === undefined ? undefined : repliedNumber(ctx, number);
  if (replied) return replied;
  const shown = await viewRepliedTo(ctx);
  if (number !== undefined) {
    const { ledger } = ctx.ports.store;
    const edition = shown?.edition ?? (await ledger.latest(ctx.talk.key))?.edition;
    const stories = edition === undefined ? [] : storiesOf(await articlesOf(ctx, edition));
    const unclear = stories.length === 0 ? 'why-how' : 'why-number';
    return stories[number - 1]?.lead.id ?? { unclear };
  }
  // A sentence is no link, and need not be about anything but the message that is replied to.
  if (typed !== '' && !/\s/.test(typed)) return articleLinked(ctx, typed) ?? { unclear: 'why-unknown' };
  if (shown?.kind === 'article') return shown.article;
  // Messages are remembered for a day, and lists not at all; their buttons stay.
  const ids = shown ? storiesOf(await articlesOf(ctx, shown.edition)).map(({ lead }) => lead.id) : repliedArticles(ctx);
  if (!shown && ids.length === 0) return { unclear: 'why-how' };
  return ids.length === 1 && ids[0] ? ids[0] : { unclear: 'why-which' };
}

async function viewRepliedTo(ctx: BotContext) {
  const { answered, talk, ports } = ctx;
  // What is told here of another chat is none of the messages there.
  if (talk.title !== undefined) return undefined;
  return answered && ports.store.showings.view({ chat: talk.key, messageId: answered.message_id });
}

async function articlesOf(ctx: BotContext, edition: number): Promise<ArticleHead[]> {
  const delivery = await ctx.ports.store.ledger.find(ctx.talk.key, edition);
  return ctx.ports.store.articles.heads(delivery?.articleIds ?? []);
}

/** By our page of it, a deep link to it, its own address, or its id. */
function articleLinked(ctx: BotContext, typed: string): ArticleId | undefined {
  const id = parseArticleId(
    /\/a\/([\w-]{11})\/?$/.exec(typed)?.[1] ?? /[?&]start=a_([\w-]{11})$/.exec(typed)?.[1] ?? '',
  );
  return id ?? ctx.ports.articleAt(typed) ?? parseArticleId(typed);
}

async function whyHere(ctx: BotContext, head: ArticleHead): Promise<Why> {
  const { talk, ports } = ctx;
  const { store } = ports;
  const { key, subscriber } = talk;
  const now = ports.now();
  const tagIds = new Set(head.tags.map(tagIdOf));
  const subscriptions = (await ctx.talk.seen.subscriptions()).filter(({ tagId }) => tagIds.has(tagId));
  const [deliveries, available, candidates, told, refused] = await Promise.all([
    store.ledger.recent(key),
    store.keptPosts.availableSince(head.id),
    store.candidates(key, now),
    store.told.toldTo(key, now),
    store.refusals.has(key, head.id),
  ]);
  const offered = candidates.some(({ articles }) => articles.some(({ id }) => id === head.id));
  const serving = subscriber && (await nextServing(ctx, subscriber, subscriptions));
  // Those of another edition take no place in it.
  const beside = candidates.filter(({ subscription }) => serving?.cadences?.includes(subscription.cadence) ?? true);
  const left = subscriber && offered ? select(beside, subscriber, toldBy(told)).left : [];
  // It may have come by a name that it had.
  const alike = told.filter(({ id, story }) => story === head.story && id !== head.id).map(({ id }) => id);
  const are = await Promise.all(alike.map((id) => store.successors.of([id])));
  const names = [head.id, ...alike.filter((_, at) => are[at]?.includes(head.id))];
  const known = names.find((name) => deliveries.some(({ articleIds }) => articleIds.includes(name)));
  return whyOf(deliveries, known ?? head.id, {
    refused,
    subscribed: subscriber !== undefined && subscriptions.length > 0,
    tagIds: subscriptions.map(({ tagId }) => tagId),
    available: available ?? now,
    now,
    offered,
    muted: subscriber && mutesOf(subscriber)(head),
    left: left.find(({ articleId }) => articleId === head.id)?.reason,
    next: serving?.edition,
    held: subscriber && (await heldBy(ctx, subscriber, subscriptions)),
  });
}
