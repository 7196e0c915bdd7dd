import { Composer } from 'telegraf';
import { mutedWords } from '../../digest/muted-words.ts';
import { foldText } from '../../model/fold-text.ts';
import type { Button, Press } from '../../model/press.ts';
import { html } from '../../render/html.ts';
import { type ClassicMessage, plainMessage } from '../../render/message.ts';
import { allSettings } from '../choices.ts';
import { question } from '../asked.ts';
import type { BotContext } from '../context.ts';
import { allMutes, type Mute, wordMuteId } from '../mutes.ts';
import { likelyTags } from '../nearest-tags.ts';
import { settleIn } from '../settle-in.ts';
import { inPages } from '../pages.ts';
import { isAmong } from '../typed-lists.ts';
import { readMutes } from '../typed-mutes.ts';
import { listNames, shortName } from '../wording.ts';

/** Words that one chat may mute: each is looked for in every article of its digests. */
const MOST_WORDS = 100;
const LONGEST_WORD = 100;
const MUTES_A_PAGE = 10;

/** `/mute`, `/unmute`. */
export const mute = new Composer<BotContext>();

mute.command('mute', async (ctx) => {
  const typed = ctx.payload.trim();
  if (typed === '') await ctx.say(question(ctx, 'mute-how', allButton(ctx)));
  else await ctx.say(await muteWords(ctx, typed));
});

async function muteWords(ctx: BotContext, typed: string): Promise<ClassicMessage> {
  const { talk, ports } = ctx;
  const { t } = talk;
  const all = await talk.seen.tags();
  const { words, tag, noTag, apart } = readMutes(typed, all, t);
  const wrong = words.find((word) => word.length > LONGEST_WORD || mutedWords([word]).length === 0);
  if (wrong !== undefined || words.length === 0)
    return plainMessage(t('mute-wrong', { text: shortName(wrong ?? typed) }));
  const settings = await settleIn(ctx);
  const known = tag ? settings.mutedInTags.filter((one) => one.tag === tag.name) : [];
  const before = new Set((tag ? known.map(({ word }) => word) : settings.mutedWords).map(foldText));
  const fresh = words.filter((word) => !before.has(foldText(word)));
  if (settings.mutedWords.length + settings.mutedInTags.length + fresh.length > MOST_WORDS)
    return plainMessage(t('mute-too-many', { most: MOST_WORDS }), allButton(ctx));
  await ports.store.subscribers.change(
    talk.key,
    tag
      ? { mutedInTags: [...settings.mutedInTags, ...fresh.map((word) => ({ word, tag: tag.name }))] }
      : { mutedWords: [...settings.mutedWords, ...fresh] },
  );
  const names = listNames(ctx, words);
  const muted = tag ? t('mute-done-in', { words: names, tag: shortName(tag.name) }) : t('mute-done', { words: names });
  const done = apart === undefined ? muted : `${muted}\n\n${t('mute-apart', { text: shortName(apart) })}`;
  // Else a tag that was misspelt seems to have been understood.
  const isSlip = noTag !== undefined && likelyTags(noTag, all).length > 0;
  const said = isSlip ? `${done}\n\n${t('unknown-tag-none', { tag: shortName(noTag) })}` : done;
  const [only] = words;
  const undo: Button[] =
    only !== undefined && words.length === 1
      ? [{ label: t('button-undo'), press: { do: 'unmute', mute: wordMuteId(only, tag?.name), page: 0 } }]
      : [];
  return plainMessage(
    said,
    [undo, ...allButton(ctx)].filter((row) => row.length > 0),
  );
}

mute.command('unmute', async (ctx) => {
  const { talk, ports } = ctx;
  const { subscriber } = talk;
  const muted = subscriber ? await allMutes(ctx, subscriber) : [];
  if (!subscriber || muted.length === 0 || ctx.payload.trim() === '') {
    await ctx.say(await mutesPage(ctx, 0));
    return;
  }
  const { meant, called } = await readUnmutes(ctx, ctx.payload, muted);
  let settings = subscriber;
  for (const { without } of meant) {
    const change = without(settings);
    settings = { ...settings, ...change };
    await ports.store.subscribers.change(talk.key, change);
  }
  talk.subscriber = settings;
  const text = called.length > 0 ? listNames(ctx, called) : shortName(ctx.payload.trim());
  const said = talk.t(meant.length > 0 ? 'unmute-done' : 'unmute-unknown', { text });
  await ctx.say(meant.length > 0 ? plainMessage(said) : { ...(await mutesPage(ctx, 0)), html: html`${said}` });
});

/** What is meant of all that is muted, and what to call it: several at once as they were muted, those of one tag alone, or all. */
async function readUnmutes({ talk }: BotContext, typed: string, muted: readonly Mute[]) {
  const wanted = foldText(typed);
  const { words, tag } = readMutes(typed, await talk.seen.tags(), talk.t);
  const each = new Set(words.map(foldText));
  const meant = muted.filter(
    (one) => one.folded === wanted || (each.has(one.folded) && (!tag || tag.name === one.tag)),
  );
  if (meant.length === 0 && (wanted === 'all' || isAmong(typed, talk.t('words-all'))))
    return { meant: muted, called: muted.map(({ label }) => label) };
  return { meant, called: words.filter((word) => meant.some(({ folded }) => folded === foldText(word))) };
}

/** All that is muted, a page of it: each a button that lets it come again. */
export async function mutesPage(ctx: BotContext, page: number): Promise<ClassicMessage> {
  const { t, subscriber } = ctx.talk;
  const all = subscriber ? await allMutes(ctx, subscriber) : [];
  if (all.length === 0) return plainMessage(t('mutes-none'), [allSettings(ctx)]);
  const { shown, current, turns } = inPages(all, MUTES_A_PAGE, page, (to): Press => ({ do: 'mutes', page: to }), t);
  const rows = shown.map(({ id, label }): Button[] => [
    { label: `✕ ${label}`, press: { do: 'unmute', mute: id, page: current } },
  ]);
  return plainMessage(t('mutes'), [...rows, ...turns, allSettings(ctx)]);
}

/** Lets something that is muted come again. */
export async function unmute(ctx: BotContext, press: Extract<Press, { do: 'unmute' }>): Promise<void> {
  const { talk, ports } = ctx;
  const settings = await settleIn(ctx);
  const found = (await allMutes(ctx, settings)).find(({ id }) => id === press.mute);
  if (found) {
    const change = found.without(settings);
    await ports.store.subscribers.change(talk.key, change);
    talk.subscriber = { ...settings, ...change };
    await ctx.popUp(talk.t('unmute-done', { text: shortName(found.label) }));
  } else await ctx.popUp(talk.t('button-stale'));
  await ctx.replace(await mutesPage(ctx, press.page));
}

function allButton({ talk }: BotContext): Button[][] {
  return [[{ label: talk.t('button-mutes'), press: { do: 'mutes', page: 0 } }]];
}
