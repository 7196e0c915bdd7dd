import { Composer } from 'telegraf';
import type { QuietHours } from '../../model/subscriber.ts';
import { type ClassicMessage, plainMessage } from '../../render/message.ts';
import { allSettings, choice, inRows } from '../choices.ts';
import { clockInDigits } from '../clock-words.ts';
import type { BotContext } from '../context.ts';
import { changeTiming, settleIn } from '../settle-in.ts';
import { isAmong, splitList, splitStretch } from '../typed-lists.ts';
import { typedNumbers } from '../typed-numbers.ts';
import { readTime } from '../typed-times.ts';
import { shortName, spellQuietHours } from '../wording.ts';

/** `/quiet`: the hours in which nothing comes that nobody set a time for. */
export const quiet = new Composer<BotContext>();

quiet.command('quiet', async (ctx) => {
  const { t } = ctx.talk;
  const typed = ctx.payload.trim();
  if (typed === '') {
    await ctx.say(await quietScreen(ctx));
    return;
  }
  const isOff = isAmong(typed, t('quiet-off')) || isAmong(typed, t('words-off'));
  const hours = isOff ? null : parseQuietHours(clockInDigits(typed, [t, ctx.ports.i18n.in('en')]), t.locale);
  if (hours === undefined) await ctx.say(plainMessage(t('quiet-wrong', { text: shortName(typed) })));
  else await ctx.say(await setQuiet(ctx, hours));
});

const USUAL: readonly QuietHours[] = [
  { from: '21:00', to: '07:00' },
  { from: '22:00', to: '07:00' },
  { from: '22:00', to: '08:00' },
  { from: '23:00', to: '07:00' },
  { from: '23:00', to: '09:00' },
  { from: '00:00', to: '08:00' },
];

/** Quiet hours to choose from. */
export async function quietScreen(ctx: BotContext): Promise<ClassicMessage> {
  const { t } = ctx.talk;
  const { quiet: chosen } = await settleIn(ctx);
  const one = (hours: QuietHours | null) => {
    const holds = JSON.stringify(hours) === JSON.stringify(chosen);
    return choice(spellQuietHours(ctx, hours), holds, { do: 'set-quiet', quiet: hours });
  };
  return plainMessage(t('quiet-ask', { quiet: spellQuietHours(ctx, chosen) }), [
    ...inRows(USUAL.map(one), 2),
    [one(null)],
    allSettings(ctx),
  ]);
}

/** Sets the quiet hours, or none; gives what to say about it. */
export async function setQuiet(ctx: BotContext, hours: QuietHours | null): Promise<ClassicMessage> {
  const { t } = ctx.talk;
  await changeTiming(ctx, await settleIn(ctx), { quiet: hours });
  const said = hours === null ? t('quiet-set-off') : t('quiet-set', { quiet: spellQuietHours(ctx, hours) });
  return plainMessage(said, [allSettings(ctx)]);
}

/** `between 10 pm and 7 am`: an "and" stands between the hours. */
const BETWEEN = /^(?:between|zwischen|entre|antara|между|بين)\s+/iu;
/** What is said of the ends, and of none of their hours. */
const OF_ENDS = /^(?:第2天|[次翌]日?の?|隔[天日]|다음\s?날|이튿날|익일)|(?:开始|開始|起)$/gu;

/** `22:00-07:00`, also `22-7`, `10 pm to 7 am`, `22 bis 7` or `22:00 07:00`; `null` for none at all, `undefined` for what is neither. */
export function parseQuietHours(text: string, locale: string): QuietHours | null | undefined {
  const typed = typedNumbers(text).trim();
  if (/^(?:off|none|no|-)$/i.test(typed)) return null;
  const ends = BETWEEN.test(typed) ? splitList(typed.replace(BETWEEN, ''), locale) : splitStretch(typed);
  const [from, to, ...more] = (ends.length > 1 ? ends : typed.split(/\s+/)).map((time) =>
    readTime(time.replace(OF_ENDS, '').trim(), locale),
  );
  return from && to && from !== to && more.length === 0 ? { from, to } : undefined;
}
