import { Composer } from 'telegraf';
import { foldName } from '../../model/ids.ts';
import type { Button } from '../../model/press.ts';
import { type Format, formatSchema, type LocalTime, parseLocalTime, parseTimezone } from '../../model/subscriber.ts';
import { html } from '../../render/html.ts';
import { type ClassicMessage, plainMessage } from '../../render/message.ts';
import type { BotContext } from '../context.ts';
import { reschedule, settleIn } from '../settle-in.ts';
import { shortName, timesOf } from '../wording.ts';
import { findZones } from '../zones.ts';
import { hourButtons } from './start.ts';

/** `/time`, `/timezone`, `/language`, `/format`. */
export const settings = new Composer<BotContext>();

/** More editions a day than anybody reads. */
const MOST_TIMES = 6;

settings.command('time', async (ctx) => {
  const { t } = ctx.talk;
  const typed = ctx.payload.split(/[\s,，、،]+/).filter((word) => word !== '');
  if (typed.length === 0) {
    const subscriber = await settleIn(ctx);
    await ctx.say(plainMessage(html`${t('time-ask', timesOf(ctx, subscriber))}`, hourButtons(false)));
    return;
  }
  const wrong = typed.find((word) => parseLocalTime(word) === undefined);
  const times = [...new Set(typed.flatMap((word) => parseLocalTime(word) ?? []))].sort();
  if (wrong !== undefined) await ctx.say(plainMessage(html`${t('time-wrong', { text: shortName(wrong) })}`));
  else if (times.length > MOST_TIMES) await ctx.say(plainMessage(html`${t('time-too-many', { most: MOST_TIMES })}`));
  else await ctx.say(await setTimes(ctx, times));
});

settings.command('timezone', async (ctx) => {
  const { t } = ctx.talk;
  const typed = ctx.payload.trim();
  if (typed === '') {
    await ctx.say(plainMessage(html`${t('zone-ask', timesOf(ctx, await settleIn(ctx)))}`));
    return;
  }
  const zones = findZones(typed);
  if (zones.length === 1 && zones[0]) await ctx.say(await setZone(ctx, zones[0]));
  else if (zones.length === 0) await ctx.say(plainMessage(html`${t('zone-wrong', { text: shortName(typed) })}`));
  else {
    const buttons = zones
      .slice(0, 8)
      .map((zone): Button[] => [{ label: zone.replaceAll('_', ' '), press: { do: 'set-zone', zone } }]);
    await ctx.say(plainMessage(html`${t('zone-which')}`, buttons));
  }
});

settings.command('language', async (ctx) => {
  const { t } = ctx.talk;
  const typed = ctx.payload.trim();
  const locale = ctx.ports.i18n.match(typed) ?? localeNamed(ctx, typed);
  if (locale) await ctx.say(await setLanguage(ctx, locale));
  else {
    const text = typed === '' ? t('language-ask') : t('language-wrong', { text: shortName(typed) });
    await ctx.say(plainMessage(html`${text}`, languageButtons(ctx)));
  }
});

/** Sets when editions come; gives what to say about it. */
export async function setTimes(ctx: BotContext, times: LocalTime[]): Promise<ClassicMessage> {
  const subscriber = await settleIn(ctx);
  const changed = { ...subscriber, schedule: { ...subscriber.schedule, times } };
  await ctx.ports.store.subscribers.change(ctx.talk.key, { schedule: changed.schedule });
  const next = await reschedule(ctx, changed);
  const key = next === undefined ? 'time-set-idle' : 'time-set';
  return plainMessage(html`${ctx.talk.t(key, timesOf(ctx, changed, next))}`);
}

/** Sets the zone; gives what to say about it, or `undefined` when there is no such zone. */
export async function setZone(ctx: BotContext, name: string): Promise<ClassicMessage> {
  const timezone = parseTimezone(name);
  if (timezone === undefined) return plainMessage(html`${ctx.talk.t('zone-wrong', { text: name })}`);
  const changed = { ...(await settleIn(ctx)), timezone };
  await ctx.ports.store.subscribers.change(ctx.talk.key, { timezone });
  const next = await reschedule(ctx, changed);
  const key = next === undefined ? 'zone-set-idle' : 'zone-set';
  return plainMessage(html`${ctx.talk.t(key, timesOf(ctx, changed, next))}`);
}

const FORMAT_WORDS: Readonly<Record<Format, { ask: string; set: string; button: string }>> = {
  rich: { ask: 'format-ask-rich', set: 'format-set-rich', button: 'button-format-rich' },
  classic: { ask: 'format-ask-classic', set: 'format-set-classic', button: 'button-format-classic' },
};

settings.command('format', async (ctx) => {
  const { t } = ctx.talk;
  const typed = ctx.payload.trim().toLowerCase();
  const { data: format } = formatSchema.safeParse(typed);
  if (format) await ctx.say(await setFormat(ctx, format));
  else {
    const { format: current } = await settleIn(ctx);
    const text = typed === '' ? t(FORMAT_WORDS[current].ask) : t('format-wrong', { text: shortName(typed) });
    await ctx.say(plainMessage(html`${text}`, formatButtons(ctx)));
  }
});

/** Sets how digests and articles are shown; gives what to say about it. */
export async function setFormat(ctx: BotContext, format: Format): Promise<ClassicMessage> {
  await settleIn(ctx);
  await ctx.ports.store.subscribers.change(ctx.talk.key, { format });
  return plainMessage(html`${ctx.talk.t(FORMAT_WORDS[format].set)}`);
}

function formatButtons(ctx: BotContext): Button[][] {
  const button = (format: Format): Button => ({
    label: ctx.talk.t(FORMAT_WORDS[format].button),
    press: { do: 'set-format', format },
  });
  return [[button('rich')], [button('classic')]];
}

/** Sets the interface language; gives what to say about it, in that language. */
export async function setLanguage(ctx: BotContext, locale: string): Promise<ClassicMessage> {
  await settleIn(ctx);
  await ctx.ports.store.subscribers.change(ctx.talk.key, { locale });
  return plainMessage(html`${ctx.ports.i18n.in(locale)('language-set')}`);
}

function languageButtons(ctx: BotContext): Button[][] {
  return ctx.ports.i18n.locales.map((locale) => [
    { label: ctx.ports.i18n.in(locale)('language-name'), press: { do: 'set-language', locale } },
  ]);
}

/** The interface language that is called so in any interface language: "Chinese", "中文", "简体中文", "英语". */
function localeNamed(ctx: BotContext, name: string): string | undefined {
  const { locales } = ctx.ports.i18n;
  const wanted = foldName(name);
  return locales.find((locale) =>
    locales.some((speaker) => {
      const names = new Intl.DisplayNames([speaker], { type: 'language' });
      return [locale, new Intl.Locale(locale).language].some((code) => foldName(names.of(code) ?? '') === wanted);
    }),
  );
}
