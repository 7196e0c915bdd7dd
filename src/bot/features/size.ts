import { Composer } from 'telegraf';
import { foldName } from '../../model/ids.ts';
import { type DigestSize, sizeSchema } from '../../model/subscriber.ts';
import { html } from '../../render/html.ts';
import { type ClassicMessage, plainMessage } from '../../render/message.ts';
import { allSettings, choice, inRows } from '../choices.ts';
import type { BotContext } from '../context.ts';
import { settleIn } from '../settle-in.ts';
import { isAmong } from '../typed-lists.ts';
import { typedNumbers } from '../typed-numbers.ts';
import { shortName, spellSizeOf } from '../wording.ts';

/** `/size`: how much a digest holds at most. */
export const size = new Composer<BotContext>();

size.command('size', async (ctx) => {
  const { t } = ctx.talk;
  const typed = ctx.payload.trim();
  if (typed === '') {
    await ctx.say(await sizeScreen(ctx));
    return;
  }
  const wanted = readSize(ctx, typed);
  if (wanted === undefined) await ctx.say(plainMessage(html`${t('size-wrong', { text: shortName(typed) })}`));
  else await ctx.say(await setSize(ctx, wanted));
});

const CHOICES: readonly DigestSize[] = [
  ...([5, 10, 20] as const).map((most) => ({ kind: 'stories', most }) as const),
  ...[5, 15, 30].map((most) => ({ kind: 'minutes', most }) as const),
];

/** Sizes to choose from. */
export async function sizeScreen(ctx: BotContext): Promise<ClassicMessage> {
  const { size: chosen } = await settleIn(ctx);
  const one = (wanted: DigestSize | null) => {
    const holds = wanted?.kind === chosen?.kind && wanted?.most === chosen?.most;
    return choice(spellSizeOf(ctx, wanted), holds, { do: 'set-size', size: wanted });
  };
  return plainMessage(html`${ctx.talk.t('size-ask')}`, [...inRows(CHOICES.map(one), 3), [one(null)], allSettings(ctx)]);
}

/** Sets how much a digest holds at most; gives what to say about it. */
export async function setSize(ctx: BotContext, wanted: DigestSize | null): Promise<ClassicMessage> {
  const { t, key } = ctx.talk;
  await settleIn(ctx);
  await ctx.ports.store.subscribers.change(key, { size: wanted });
  const said = wanted === null ? t('size-set-all') : t('size-set', { size: spellSizeOf(ctx, wanted) });
  return plainMessage(html`${said}`, [allSettings(ctx)]);
}

/**
 * What somebody typed: as the buttons have it in their language, whatever the number and also with a unit cut short
 * or in full (`12 Min.`, `12 minutos`, `十条`), or what {@link parseSize} takes.
 */
function readSize(ctx: BotContext, typed: string): DigestSize | null | undefined {
  const { t } = ctx.talk;
  if (isAmong(typed, t('words-all')) || isAmong(typed, t('size-all'))) return null;
  const said = lettersOf(typed);
  const [, number, unit = ''] = /^(\d{1,3})(\D+)$/.exec(said) ?? [];
  if (number === undefined) return parseSize(typed);
  const [one, ...more] = (['stories', 'minutes'] as const)
    .flatMap((kind) => sizeSchema.safeParse({ kind, most: Number(number) }).data ?? [])
    .filter((size) => {
      const button = lettersOf(spellSizeOf(ctx, size));
      return button.startsWith(number + unit) || (number + unit).startsWith(button);
    });
  return one && more.length === 0 ? one : parseSize(typed);
}

/** Without spaces, which Chinese has or not, dots of short forms, and isolates, which nobody types; `1.5 min` stays another than `15 min`. */
const lettersOf = (text: string) => foldName(typedNumbers(text)).replace(/[\s\p{Cf}\p{M}]|\.$/gu, '');

/** `10`, `15 min` or `all`; `undefined` for what is none of them. */
export function parseSize(text: string): DigestSize | null | undefined {
  const typed = typedNumbers(text).trim().toLowerCase();
  if (/^(?:all|off|everything)$/.test(typed)) return null;
  const [, number, unit = ''] = /^(\d{1,3})\s*(\p{L}*)\.?$/u.exec(typed) ?? [];
  if (number === undefined) return undefined;
  const kind = /^(?:m|min|mins|minutes?)$/.test(unit) ? 'minutes' : unit === '' ? 'stories' : undefined;
  return sizeSchema.safeParse({ kind, most: Number(number) }).data;
}
