import { botAddress, type Target } from '../model/deep-link.ts';
import type { BotContext } from './context.ts';

/** The address that starts this bot with a tag or an article. */
export function deepLink(ctx: BotContext, target?: Target): string {
  return botAddress(ctx.botInfo.username, target);
}
