import { Composer } from 'telegraf';
import { subscriberKey } from '../../model/chat.ts';
import type { ArticleId } from '../../model/ids.ts';
import type { Button, Press } from '../../model/press.ts';
import { type ClassicMessage, plainMessage } from '../../render/message.ts';
import { shorten, titleOf } from '../../render/story.ts';
import type { BotContext } from '../context.ts';
import { deepLink } from '../deep-links.ts';
import { inPages } from '../pages.ts';
import { headsFor } from '../reader.ts';
import { repliedArticles } from '../replied-article.ts';
import { settleIn } from '../settle-in.ts';
import { LABEL_LENGTH } from '../tag-page.ts';

const SAVED_A_PAGE = 8;
/** Of a list that was replied to, so many are asked about. */
const MOST_ASKED = 10;

/** `/save`, `/saved`: what a person puts aside is theirs, whichever chat it was seen in. */
export const saving = new Composer<BotContext>();

saving.command('save', async (ctx) => {
  const { t } = ctx.talk;
  const [first, ...others] = repliedArticles(ctx);
  if (first === undefined) await ctx.say(plainMessage(t('save-how')));
  else if (others.length > 0) {
    const heads = await headsFor(ctx, [first, ...others].slice(0, MOST_ASKED));
    const buttons = heads.map((head): Button[] => [
      { label: shorten(titleOf(head, t), LABEL_LENGTH), press: { do: 'save', article: head.id } },
    ]);
    await ctx.say(plainMessage(t('save-which'), buttons));
  } else await ctx.say((await keep(ctx, first)) ?? elsewhere(ctx));
});

saving.command('saved', async (ctx) => {
  await ctx.say(ctx.talk.kind === 'private' ? await savedPage(ctx, 0) : elsewhere(ctx));
});

/** Saves an article, also one that is saved; says so in passing. The button under it says no other. */
export async function save(ctx: BotContext, { article }: Extract<Press, { do: 'save' }>): Promise<void> {
  const kept = await keep(ctx, article);
  return ctx.popUp(kept?.html.toString() ?? ctx.talk.t('save-in-private'), kept === undefined);
}

/** What a person has put aside, a page of it. */
export async function savedPage(ctx: BotContext, page: number): Promise<ClassicMessage> {
  const { talk, ports } = ctx;
  const { t } = talk;
  const ids = (await ports.store.saved.list(talk.key)).map(({ id }) => id);
  const heads = await headsFor(ctx, ids);
  if (talk.kind !== 'private' || heads.length === 0) return plainMessage(t('saved-none'));
  const { shown, current, turns } = inPages(heads, SAVED_A_PAGE, page, (to): Press => ({ do: 'saved', page: to }), t);
  const rows = shown.map((head): Button[] => [
    { label: shorten(titleOf(head, t), LABEL_LENGTH), press: { do: 'open', article: head.id, part: 0 } },
    { label: t('button-unsave'), press: { do: 'unsave', article: head.id, page: current } },
  ]);
  return plainMessage(t('saved'), [...rows, ...turns]);
}

/** Takes an article out of the list. */
export async function drop(ctx: BotContext, { article, page }: Extract<Press, { do: 'unsave' }>): Promise<void> {
  const { saved, successors } = ctx.ports.store;
  if (!(await saved.remove(ctx.talk.key, article)))
    // It may be there by a name that it had.
    for (const { id } of await saved.list(ctx.talk.key))
      if ((await successors.of([id])).includes(article)) await saved.remove(ctx.talk.key, id);
  await ctx.popUp(ctx.talk.t('unsaved'));
  await ctx.replace(await savedPage(ctx, page));
}

/** Puts an article aside; gives what to say, or `undefined` for somebody the bot does not know. */
async function keep(ctx: BotContext, article: ArticleId): Promise<ClassicMessage | undefined> {
  const { talk, ports } = ctx;
  const key = await reader(ctx);
  if (!key) return undefined;
  const [head] = await ports.store.articles.heads([article]);
  if (!head) return plainMessage(talk.t('article-missing'));
  await ports.store.saved.add(key, article, ports.now());
  return plainMessage(talk.t('save-done'));
}

/** Whose list it is: that of the person who asks, who has to have talked to the bot. */
async function reader(ctx: BotContext) {
  const { talk, ports } = ctx;
  if (talk.kind === 'private') {
    await settleIn(ctx);
    return talk.key;
  }
  if (!ctx.from || ctx.from.is_bot) return undefined;
  const key = subscriberKey({ chatId: ctx.from.id, threadId: null });
  return (await ports.store.subscribers.get(key)) && key;
}

function elsewhere(ctx: BotContext): ClassicMessage {
  const button: Button = { label: ctx.talk.t('button-private'), url: deepLink(ctx) };
  return plainMessage(ctx.talk.t('save-in-private'), [[button]]);
}
