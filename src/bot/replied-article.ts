import type { ArticleId } from '../model/ids.ts';
import { parsePress } from '../model/press-codec.ts';
import type { BotContext } from './context.ts';

/** The articles that the message replied to is about, by its buttons: the one that it shows, else all that it lists. */
export function repliedArticles(ctx: BotContext): ArticleId[] {
  const replied = ctx.message && 'reply_to_message' in ctx.message ? ctx.message.reply_to_message : undefined;
  // Buttons of others mean what they want them to.
  if (replied?.from?.id !== ctx.botInfo.id) return [];
  const presses = callbackData(replied).flatMap((data) => parsePress(data) ?? []);
  const shown = presses.flatMap((press) => (press.do === 'save' ? [press.article] : []));
  const listed = presses.flatMap((press) => (press.do === 'open' || press.do === 'read' ? [press.article] : []));
  return [...new Set(shown.length > 0 ? shown : listed)];
}

/** All callback data in a message, under it and inside a rich one. */
function callbackData(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(callbackData);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'callback_data' && typeof inner === 'string' ? [inner] : callbackData(inner),
  );
}
