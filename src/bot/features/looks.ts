import { Composer } from 'telegraf';
import type { MessageKey } from '../../i18n.ts';
import { foldText } from '../../model/fold-text.ts';
import { foldName } from '../../model/ids.ts';
import { kept } from '../../model/kept.ts';
import type { Button, Keyboard } from '../../model/press.ts';
import { type ArticleScript, type Format, formatSchema, scriptSchema, UNCHOSEN } from '../../model/subscriber.ts';
import { type ClassicMessage, plainMessage } from '../../render/message.ts';
import { allSettings, choice, inRows } from '../choices.ts';
import type { BotContext } from '../context.ts';
import { settleIn } from '../settle-in.ts';
import { shortName } from '../wording.ts';

/** `/language` and `/format`: how the bot talks and what it sends looks like. */
export const looks = new Composer<BotContext>();

looks.command('language', async (ctx) => {
  const { t } = ctx.talk;
  const typed = ctx.payload.trim();
  const { data: script } = scriptSchema.safeParse(/^articles\s+(\S+)$/i.exec(typed)?.[1]?.toLowerCase());
  if (script) {
    await ctx.say(await setScript(ctx, script));
    return;
  }
  if (typed === '') {
    await ctx.say(languageScreen(ctx));
    return;
  }
  const { i18n } = ctx.ports;
  const locale =
    i18n.match(typed) ??
    localeNamed(ctx, typed) ??
    onlyOneCalled(typed, i18n.locales, (one) => i18n.in(one)('language-name'));
  const written = locale === undefined ? onlyOneCalled(typed, scriptsOffered(ctx), scriptLabelOf(ctx)) : undefined;
  if (locale) await ctx.say(await setLanguage(ctx, locale));
  else if (written) await ctx.say(await setScript(ctx, written));
  else await ctx.say(plainMessage(t('language-wrong', { text: shortName(typed) }), languageButtons(ctx)));
});

/** The languages to choose from, each called as it calls itself. */
export function languageScreen(ctx: BotContext): ClassicMessage {
  return plainMessage(ctx.talk.t('language-ask'), [...languageButtons(ctx), ...scriptButtons(ctx), allSettings(ctx)]);
}

const SCRIPT_WORDS = {
  'as-written': { set: 'script-set-as-written', button: 'button-script-as-written' },
  hans: { set: 'script-set-hans', button: 'button-script-hans' },
  hant: { set: 'script-set-hant', button: 'button-script-hant' },
} as const satisfies Record<ArticleScript, Record<'set' | 'button', MessageKey>>;

/** How Chinese articles are written; asked of those only who read Chinese. */
function scriptButtons(ctx: BotContext): Button[][] {
  const label = scriptLabelOf(ctx);
  const chosen = ctx.talk.subscriber?.script ?? UNCHOSEN.script;
  return scriptsOffered(ctx).map((script) => [choice(label(script), script === chosen, { do: 'set-script', script })]);
}

function scriptsOffered({ talk: { t } }: BotContext): readonly ArticleScript[] {
  return new Intl.Locale(t.locale).language === 'zh' ? scriptSchema.options : [];
}

const scriptLabelOf = (ctx: BotContext) => (script: ArticleScript) => ctx.talk.t(SCRIPT_WORDS[script].button);

/** Sets how Chinese articles are written; gives what to say about it. */
export async function setScript(ctx: BotContext, script: ArticleScript): Promise<ClassicMessage> {
  await settleIn(ctx);
  await ctx.ports.store.subscribers.change(ctx.talk.key, { script });
  return plainMessage(ctx.talk.t(SCRIPT_WORDS[script].set), [allSettings(ctx)]);
}

const FORMAT_WORDS = {
  rich: { ask: 'format-ask-rich', set: 'format-set-rich', button: 'button-format-rich' },
  classic: { ask: 'format-ask-classic', set: 'format-set-classic', button: 'button-format-classic' },
} as const satisfies Record<Format, Record<'ask' | 'set' | 'button', MessageKey>>;

looks.command('format', async (ctx) => {
  const { t } = ctx.talk;
  const typed = ctx.payload.trim().toLowerCase();
  const format = formatSchema.safeParse(typed).data ?? onlyOneCalled(typed, formatSchema.options, labelOf(ctx));
  if (format) await ctx.say(await setFormat(ctx, format));
  else if (typed === '') await ctx.say(await formatScreen(ctx));
  else await ctx.say(plainMessage(t('format-wrong', { text: shortName(typed) }), formatButtons(ctx)));
});

/** The formats to choose from, and what the present one is good for. */
export async function formatScreen(ctx: BotContext): Promise<ClassicMessage> {
  const { format } = await settleIn(ctx);
  return plainMessage(ctx.talk.t(FORMAT_WORDS[format].ask), [...formatButtons(ctx), allSettings(ctx)]);
}

/** Sets how digests and articles are shown; gives what to say about it. */
export async function setFormat(ctx: BotContext, format: Format): Promise<ClassicMessage> {
  await settleIn(ctx);
  await ctx.ports.store.subscribers.change(ctx.talk.key, { format });
  return plainMessage(ctx.talk.t(FORMAT_WORDS[format].set), [allSettings(ctx)]);
}

function formatButtons(ctx: BotContext): Button[][] {
  const label = labelOf(ctx);
  const chosen = ctx.talk.subscriber?.format ?? UNCHOSEN.format;
  return formatSchema.options.map((format) => [choice(label(format), format === chosen, { do: 'set-format', format })]);
}

const labelOf = (ctx: BotContext) => (format: Format) => ctx.talk.t(FORMAT_WORDS[format].button);

/** The one choice whose button somebody typed, or a part of it. */
function onlyOneCalled<Choice>(
  typed: string,
  choices: readonly Choice[],
  labelOf: (choice: Choice) => string,
): Choice | undefined {
  const wanted = foldText(typed);
  const [found, ...more] = choices.filter((one) => wanted.length > 1 && foldText(labelOf(one)).includes(wanted));
  return more.length === 0 ? found : undefined;
}

/** Sets the interface language; gives what to say about it, in that language. */
export async function setLanguage(ctx: BotContext, locale: string): Promise<ClassicMessage> {
  await settleIn(ctx);
  await ctx.ports.store.subscribers.change(ctx.talk.key, { locale });
  const t = ctx.ports.i18n.in(locale);
  // Who speaks for another chat goes on in their own language.
  if (ctx.talk.title === undefined) ctx.talk.t = t;
  return plainMessage(t('language-set'), [allSettings(ctx)]);
}

function languageButtons(ctx: BotContext): Keyboard {
  const { i18n } = ctx.ports;
  const chosen = ctx.talk.subscriber?.locale;
  return inRows(
    i18n.locales.map((locale) =>
      choice(i18n.in(locale)('language-name'), locale === chosen, { do: 'set-language', locale }),
    ),
    2,
  );
}

/** The interface language that is called so in any interface language: "Chinese", "中文", "简体中文", "英语". */
export function localeNamed(ctx: BotContext, name: string): string | undefined {
  const { locales } = ctx.ports.i18n;
  const wanted = foldName(name);
  return locales.find((locale) =>
    locales.some((speaker) =>
      [locale, new Intl.Locale(locale).language].some(
        (code) => foldName(languageNames(speaker).of(code) ?? '') === wanted,
      ),
    ),
  );
}

const languageNames = kept((speaker) => new Intl.DisplayNames([speaker], { type: 'language' }));
