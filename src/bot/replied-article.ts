import type { ArticleId } from '../model/ids.ts';
import type { Press } from '../model/press.ts';
import { parsePress } from '../model/press-codec.ts';
import type { BotContext } from './context.ts';

/** The articles that the message replied to is about, by its buttons: the one that it shows, else all that it lists. */
export function repliedArticles(ctx: BotContext): ArticleId[] {
  const presses = repliedButtons(ctx).map(({ press }) => press);
  const shown = presses.flatMap((press) => (press.do === 'save' ? [press.article] : []));
  const listed = presses.flatMap((press) => (press.do === 'open' || press.do === 'read' ? [press.article] : []));
  return [...new Set(shown.length > 0 ? shown : listed)];
}

/** The article that has this number in the message replied to, as the button that opens it says. */
export function repliedNumber(ctx: BotContext, number: number): ArticleId | undefined {
  const buttons = repliedButtons(ctx).filter(
    ({ label, isTitle }) => !isTitle && /^\d+(?=\.|$)/.exec(label)?.[0] === String(number),
  );
  return buttons.flatMap(({ press }) => (press.do === 'open' || press.do === 'read' ? [press.article] : []))[0];
}

interface Pressable {
  label: string;
  press: Press;
  /** A folded title, which may begin with a number of its own: "2. Bundesliga". */
  isTitle: boolean;
}

function repliedButtons({ answered, botInfo, chat }: BotContext): Pressable[] {
  // Buttons of others mean what they want them to; a channel does not tell whose they are.
  const isOurs = answered?.from?.id === botInfo.id || chat?.type === 'channel';
  return isOurs && answered ? buttonsIn(answered) : [];
}

/** All buttons of ours in a message, under it and inside a rich one. */
function buttonsIn(value: unknown): Pressable[] {
  if (Array.isArray(value)) return value.flatMap(buttonsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { text, callback_data: data, style } = value as { text?: unknown; callback_data?: unknown; style?: unknown };
  const press = typeof data === 'string' ? parsePress(data) : undefined;
  const here =
    press === undefined ? [] : [{ label: typeof text === 'string' ? text : '', press, isTitle: style === 'link' }];
  return [...here, ...Object.values(value).flatMap(buttonsIn)];
}
