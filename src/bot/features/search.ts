import { Composer } from 'telegraf';
import type { WordsId } from '../../model/ids.ts';
import type { Press } from '../../model/press.ts';
import { articlesOf, storiesOf } from '../../model/story.ts';
import { renderList } from '../../render/digest.ts';
import { type ClassicMessage, type Message, plainMessage, withRows } from '../../render/message.ts';
import { question } from '../asked.ts';
import type { BotContext } from '../context.ts';
import { likelyTags } from '../nearest-tags.ts';
import { inPages, STORIES_A_PAGE } from '../pages.ts';
import { asWanted } from '../reader.ts';
import { shortName } from '../wording.ts';
import { tagButtons } from './tags.ts';

/** `/search`. */
export const search = new Composer<BotContext>();

search.command('search', async (ctx) => {
  const { ports } = ctx;
  const typed = ctx.payload.trim();
  if (typed === '') await ctx.say(question(ctx, 'search-how'));
  else await ctx.say(await found(ctx, typed, await ports.store.words.keep(typed), 0));
});

/** Another page of what was found. */
export async function turnSearch(ctx: BotContext, press: Extract<Press, { do: 'search' }>): Promise<void> {
  const typed = await ctx.ports.store.words.get(press.words);
  if (typed === undefined) return ctx.popUp(ctx.talk.t('button-stale'));
  await ctx.replace(await found(ctx, typed, press.words, press.page));
}

async function found(ctx: BotContext, typed: string, words: WordsId, page: number): Promise<ClassicMessage | Message> {
  const { talk, ports } = ctx;
  const { t } = talk;
  const now = ports.now();
  const ids = await ports.store.search.find(typed, now);
  const text = shortName(typed);
  if (ids.length === 0) {
    const near = likelyTags(typed, await talk.seen.tags());
    const none = t('search-none', { text });
    if (near.length === 0) return plainMessage(none);
    return plainMessage(`${none}\n\n${t('search-near')}`, tagButtons(near, 'list'));
  }
  const stories = storiesOf(await ports.store.articles.heads(ids));
  const turnTo = (to: number): Press => ({ do: 'search', words, page: to });
  const { shown, current, turns } = inPages(stories, STORIES_A_PAGE, page, turnTo, t);
  const heads = await asWanted(ctx, articlesOf(shown));
  return withRows(renderList(t('search-heading', { text }), heads, t, now, current * STORIES_A_PAGE), turns);
}
