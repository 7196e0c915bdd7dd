import { Composer } from 'telegraf';
import type { Translate } from '../../i18n.ts';
import { isolate } from '../../model/direction.ts';
import type { Button } from '../../model/press.ts';
import { type ClassicMessage, plainMessage } from '../../render/message.ts';
import { shorten } from '../../render/story.ts';
import { allSettings } from '../choices.ts';
import { COMMANDS, OPERATING } from '../commands.ts';
import type { BotContext } from '../context.ts';
import { likelyName, likelyTags } from '../nearest-tags.ts';
import { isOperator } from '../operators.ts';
import { forWhomItAnswers } from '../speak-for.ts';
import { readTagNames } from '../tag-names.ts';
import { shortName } from '../wording.ts';
import { zonesOfCity } from '../zones.ts';
import { languageScreen, localeNamed } from './looks.ts';
import { sayLists } from './read.ts';
import { tagButtons } from './tags.ts';
import { hoursNamed, timeScreen } from './times.ts';
import { zoneScreen } from './zone.ts';

export const help = new Composer<BotContext>();

help.command('help', (ctx) => {
  const { t } = ctx.talk;
  const text = isOperator(ctx) ? `${t('help')}\n\n${forOperators(t)}` : t('help');
  return ctx.say(plainMessage(text));
});

function forOperators(t: Translate): string {
  const lines = OPERATING.map((command) => `${isolate(`/${command}`, t.locale)} – ${t(`command-${command}`)}`);
  return [t('help-operators'), ...lines].join('\n');
}

/** What people send in place of words; all else without words is Telegram's telling of the chat itself. */
const WORDLESS = [
  'animation',
  'audio',
  'checklist',
  'contact',
  'dice',
  'document',
  'photo',
  'poll',
  'rich_message',
  'sticker',
  'story',
  'venue',
  'video',
  'video_note',
  'voice',
];

/** Whether somebody says something by it. Of an album each picture is a message, and mostly one alone has words under it. */
function isSaid(message: object): boolean {
  return WORDLESS.some((what) => what in message) && (!('media_group_id' in message) || 'caption' in message);
}

/**
 * The last word on what nothing else understood: friendly in private, silence among others. Names of tags ask for their
 * newest articles, one much like a tag's for that tag.
 */
export const fallback = new Composer<BotContext>();

fallback.on('message', async (ctx) => {
  const text = 'text' in ctx.message ? ctx.message.text : undefined;
  // Whoever tries inline mode here shares an article with us.
  const shared = 'via_bot' in ctx.message && ctx.message.via_bot?.id === ctx.botInfo.id;
  if (ctx.chat.type !== 'private' || shared) return;
  if (text !== undefined) await forWhomItAnswers(ctx, () => answerTyped(ctx, text));
  else if (isSaid(ctx.message)) await ctx.say(notUnderstood(ctx));
});

async function answerTyped(ctx: BotContext, text: string): Promise<void> {
  const { t } = ctx.talk;
  const command = /^\/\S+/.exec(text)?.[0];
  const tags = await ctx.talk.seen.tags();
  const { found, unknown } = readTagNames(command ? '' : text, tags);
  if (found.length > 0 && unknown.length === 0) {
    await sayLists(ctx, found);
    return;
  }
  const near = command ? [] : likelyTags(text, tags);
  if (near.length > 0) {
    await ctx.say(plainMessage(t('unknown-tag', { tag: shortName(text) }), tagButtons(near, 'list')));
    return;
  }
  if (command) await ctx.say(plainMessage(notKnown(ctx, command)));
  else await ctx.say((await choicesFor(ctx, text)) ?? notUnderstood(ctx));
}

function notKnown(ctx: BotContext, typed: string): string {
  const { t } = ctx.talk;
  const command = shorten(typed, 40);
  const near = likelyName(typed.slice(1), isOperator(ctx) ? [...COMMANDS, ...OPERATING] : COMMANDS);
  return near === undefined
    ? t('unknown-command', { command })
    : t('unknown-command-near', { command, near: isolate(`/${near}`, t.locale) });
}

/** What the bot understands, and the ways to most of it for whoever cannot say what they want. */
function notUnderstood(ctx: BotContext): ClassicMessage {
  const { t } = ctx.talk;
  const tags: Button = { label: t('button-all-tags'), press: { do: 'browse', page: 0, welcome: false } };
  return plainMessage(t('just-talk'), [[tags], allSettings(ctx)]);
}

/** What a reader may choose who typed an hour, a city or a language alone, as who is asked for one does. */
async function choicesFor(ctx: BotContext, text: string): Promise<ClassicMessage | undefined> {
  const hours = hoursNamed(ctx, text);
  if (hours.length > 0) return timeScreen(ctx, hours);
  if (localeNamed(ctx, text.replace(/[\s.!?。！？]+$/u, '')) !== undefined) return languageScreen(ctx);
  const zones = ctx.talk.subscriber === undefined ? [] : zonesOfCity(text);
  return zones.length > 0 ? zoneScreen(ctx, zones) : undefined;
}
