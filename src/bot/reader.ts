import type { ArticleHead } from '../model/article.ts';
import type { ArticleId } from '../model/ids.ts';
import { UNCHOSEN } from '../model/subscriber.ts';
import { inScript } from '../render/chinese.ts';
import type { BotContext } from './context.ts';

/** The zone in which the reader is told instants. */
export function zoneOf({ talk, ports }: BotContext): string {
  return talk.subscriber?.timezone ?? ports.defaults.timezone;
}

/** How the reader wants messages and Chinese articles to look. */
export function looksOf({ talk: { subscriber } }: BotContext) {
  const { format, script } = subscriber ?? UNCHOSEN;
  return { format, script };
}

/** Those of these articles that are still there, to be called by their titles. */
export async function headsFor(ctx: BotContext, ids: readonly ArticleId[]): Promise<ArticleHead[]> {
  return asWanted(ctx, await ctx.ports.store.articles.heads(ids));
}

/** Articles as the reader wants Chinese written. */
export async function asWanted(ctx: BotContext, articles: readonly ArticleHead[]): Promise<ArticleHead[]> {
  return articles.map(await inScript(looksOf(ctx).script));
}
