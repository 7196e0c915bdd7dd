import { Composer } from 'telegraf';
import type { OperatorPress } from '../../model/press.ts';
import { OPERATING } from '../commands.ts';
import type { BotContext } from '../context.ts';
import { isOperator } from '../operators.ts';
import { aliasesPage, askAlias, dropAlias } from './alias.ts';
import { announce, askBroadcast, halt, withhold } from './broadcast.ts';
import { discard, failedPage, retry } from './failed.ts';
import { reload, sourcesPage } from './sources.ts';
import { sayStats } from './stats.ts';

/** `/stats`, `/sources`, `/failed`, `/broadcast`, `/alias`: for operators. To all others they are commands that there are not. */
export const operate = new Composer<BotContext>();

const commands: Readonly<Record<(typeof OPERATING)[number], (ctx: BotContext, typed: string) => Promise<unknown>>> = {
  stats: (ctx) => sayStats(ctx),
  sources: async (ctx) => ctx.say(await sourcesPage(ctx, 0)),
  failed: async (ctx) => ctx.say(await failedPage(ctx, 0)),
  broadcast: (ctx, typed) => askBroadcast(ctx, typed),
  alias: (ctx, typed) => askAlias(ctx, typed),
};

for (const name of OPERATING)
  operate.command(name, (ctx, next) =>
    isOperator(ctx) ? commands[name](ctx, ctx.payload.trim()).then(() => undefined) : next(),
  );

/** Does what a button of operators means. */
export async function actForOperators(ctx: BotContext, press: OperatorPress): Promise<void> {
  switch (press.do) {
    case 'sources':
      return ctx.replace(await sourcesPage(ctx, press.page));
    case 'reload':
      return reload(ctx, press);
    case 'failed':
      return ctx.replace(await failedPage(ctx, press.page));
    case 'retry':
      return retry(ctx, press);
    case 'discard':
      return discard(ctx, press);
    case 'broadcast':
      return announce(ctx, press);
    case 'withhold':
      return withhold(ctx, press);
    case 'halt':
      return halt(ctx, press);
    case 'aliases':
      return ctx.replace(await aliasesPage(ctx, press.page));
    case 'drop-alias':
      return dropAlias(ctx, press);
  }
}
