import { foldText } from '../../model/fold-text.ts';
import { wordsIdOf } from '../../model/ids.ts';
import type { Button, Press } from '../../model/press.ts';
import { html } from '../../render/html.ts';
import { type ClassicMessage, plainMessage } from '../../render/message.ts';
import { shorten } from '../../render/story.ts';
import type { TagAlias } from '../../store/tag-aliases.ts';
import type { BotContext } from '../context.ts';
import { inPages } from '../pages.ts';
import { readTagNames } from '../tag-names.ts';
import { shortName } from '../wording.ts';
import { sayUnknown } from './tags.ts';

const A_PAGE = 10;
/** As much of either name as a button and a line have room for. */
const NAME_LENGTH = 40;
const LONGEST_ALIAS = 100;

/** `/alias`: all aliases of tags; `/alias name = tag` gives a tag another name, `/alias name =` takes it away. */
export async function askAlias(ctx: BotContext, typed: string): Promise<void> {
  const [, name = '', meant = ''] = /^[#＃]?([^=＝]*)[=＝][#＃]?(.*)$/s.exec(typed) ?? [];
  const alias = name.trim().replace(/\s+/g, ' ');
  const tag = meant.trim();
  if (typed === '') await ctx.say(await aliasesPage(ctx, 0));
  else if (foldText(alias) === '' || alias.length > LONGEST_ALIAS) await ctx.say(how(ctx));
  else if (tag === '') await takeAway(ctx, alias);
  else await give(ctx, alias, tag);
}

/** What the alias is to mean may itself be one: it gets what that means today. */
async function give(ctx: BotContext, alias: string, typed: string): Promise<void> {
  const { talk, ports } = ctx;
  const { t } = talk;
  const all = await talk.seen.tags();
  if (all.some(({ name }) => foldText(name) === foldText(alias))) {
    await ctx.say(plainMessage(t('alias-is-tag', { alias })));
    return;
  }
  const { found, unknown } = readTagNames(typed, all);
  const [tag] = found;
  if (unknown.length > 0) return sayUnknown(ctx, unknown, all, 'list');
  if (!tag || found.length > 1) {
    await ctx.say(how(ctx));
    return;
  }
  await ports.store.tags.aliases.set({ alias, tag: tag.name });
  await ctx.say(plainMessage(t('alias-set', { alias, tag: shortName(tag.name) })));
}

async function takeAway(ctx: BotContext, alias: string): Promise<void> {
  const dropped = await ctx.ports.store.tags.aliases.drop(alias);
  await ctx.say(plainMessage(ctx.talk.t(dropped ? 'alias-dropped' : 'alias-unknown', { alias })));
}

function how({ talk }: BotContext): ClassicMessage {
  return plainMessage(talk.t('alias-how'));
}

/** A page, from 0, of all aliases and what they mean, each with a button that takes it away. */
export async function aliasesPage(ctx: BotContext, page: number): Promise<ClassicMessage> {
  const { t } = ctx.talk;
  const all = await ctx.ports.store.tags.aliases.all();
  if (all.length === 0) return how(ctx);
  const { shown, current, turns } = inPages(all, A_PAGE, page, (to): Press => ({ do: 'aliases', page: to }), t);
  const rows = shown.map((one): Button[] => [
    { label: `✕ ${shorten(one.alias, NAME_LENGTH)}`, press: { do: 'drop-alias', alias: idOf(one), page: current } },
  ]);
  const lines = shown.map(({ alias, tag }) => `${shorten(alias, NAME_LENGTH)} = ${shorten(tag, NAME_LENGTH)}`);
  const text = html`<b>${t('aliases-heading')}</b>\n\n${lines.join('\n')}\n\n${t('alias-how')}`;
  return plainMessage(text, [...rows, ...turns]);
}

/** Takes an alias away whose button was pressed. */
export async function dropAlias(ctx: BotContext, press: Extract<Press, { do: 'drop-alias' }>): Promise<void> {
  const { talk, ports } = ctx;
  const { aliases } = ports.store.tags;
  const found = (await aliases.all()).find((one) => idOf(one) === press.alias);
  if (found && (await aliases.drop(found.alias))) await ctx.popUp(talk.t('alias-dropped', { alias: found.alias }));
  else await ctx.popUp(talk.t('button-stale'));
  await ctx.replace(await aliasesPage(ctx, press.page));
}

function idOf({ alias }: TagAlias) {
  return wordsIdOf(foldText(alias));
}
