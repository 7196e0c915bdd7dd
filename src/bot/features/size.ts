import { Composer } from 'telegraf';
import { foldName } from '../../model/ids.ts';
import type { DigestSize } from '../../model/subscriber.ts';
import { html, join } from '../../render/html.ts';
import { type ClassicMessage, plainMessage } from '../../render/message.ts';
import { allSettings, choice, inRows } from '../choices.ts';
import { numbersInDigits } from '../clock-words.ts';
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
  const nearest = wanted && nearestSize(wanted);
  if (nearest === undefined) {
    await ctx.say(plainMessage(t('size-wrong', { text: shortName(typed) })));
    return;
  }
  const set = await setSize(ctx, nearest);
  if (nearest?.most === wanted?.most) await ctx.say(set);
  else
    await ctx.say({
      ...(await sizeScreen(ctx)),
      html: join([set.html, html`${t('size-nearest', { asked: String(wanted?.most) })}`], '\n'),
    });
});

/** What somebody typed: as much of something as they like. */
interface TypedSize {
  kind: DigestSize['kind'];
  most: number;
}

/** Of so many stories or minutes what a digest may hold; the less where two are as near. `undefined` for none at all. */
function nearestSize({ kind, most }: TypedSize): DigestSize | undefined {
  if (most === 0) return undefined;
  if (kind === 'minutes') return { kind, most };
  const off = (one: number) => Math.abs(one - most);
  const [nearest = 5] = STORIES.toSorted((a, b) => off(a) - off(b));
  return { kind, most: nearest };
}

const STORIES = [5, 10, 20] as const;
const CHOICES: readonly DigestSize[] = [
  ...STORIES.map((most) => ({ kind: 'stories', most }) as const),
  ...[5, 15, 30].map((most) => ({ kind: 'minutes', most }) as const),
];

/** Sizes to choose from. */
export async function sizeScreen(ctx: BotContext): Promise<ClassicMessage> {
  const { size: chosen } = await settleIn(ctx);
  const one = (wanted: DigestSize | null) => {
    const holds = wanted?.kind === chosen?.kind && wanted?.most === chosen?.most;
    return choice(spellSizeOf(ctx, wanted), holds, { do: 'set-size', size: wanted });
  };
  return plainMessage(ctx.talk.t('size-ask'), [...inRows(CHOICES.map(one), 3), [one(null)], allSettings(ctx)]);
}

/** Sets how much a digest holds at most; gives what to say about it. */
export async function setSize(ctx: BotContext, wanted: DigestSize | null): Promise<ClassicMessage> {
  const { t, key } = ctx.talk;
  ctx.talk.subscriber = { ...(await settleIn(ctx)), size: wanted };
  await ctx.ports.store.subscribers.change(key, { size: wanted });
  const said = wanted === null ? t('size-set-all') : t('size-set', { size: spellSizeOf(ctx, wanted) });
  return plainMessage(said, [allSettings(ctx)]);
}

/**
 * What somebody typed: as the buttons have it in their language, whatever the number and also with a unit cut short
 * or in full (`12 Min.`, `12 minutos`, `十条`), or what {@link parseSize} takes.
 */
function readSize(ctx: BotContext, typed: string): TypedSize | null | undefined {
  const { t } = ctx.talk;
  if (isAmong(typed, t('words-all')) || isAmong(typed, t('size-all'))) return null;
  const digits = numbersInDigits(typed, [t, ctx.ports.i18n.in('en')]);
  const said = lettersOf(digits).replace(/^기사/u, '');
  const [, number, unit = ''] = /^(\d{1,3})(\D+)$/.exec(said) ?? [];
  if (number === undefined) return parseSize(digits);
  const most = Number(number);
  const counted = COUNTED.find(({ unit: one }) => one.test(unit));
  if (counted) return { kind: counted.kind, most };
  const [kind, ...more] = KINDS.filter((one) => {
    const button = lettersOf(t(`size-${one}`, { count: most }));
    return button.startsWith(number + unit) || (number + unit).startsWith(button);
  });
  return kind && more.length === 0 ? { kind, most } : parseSize(typed);
}

/** What articles and minutes are called and counted by, beside what the buttons say. */
const COUNTED = [
  { kind: 'stories', unit: /^(?:[条條则則篇件个個本개건]|記事|文章)$/u },
  { kind: 'stories', unit: /^(?:articles?|artikeln?|art[ií]culos?|artigos?|стат(?:ья|ьи|е[йи])|مقال(?:ات|ا|ة)?)$/u },
  { kind: 'minutes', unit: /^分[钟鐘]?$/u },
] as const;

const KINDS = ['stories', 'minutes'] as const;

/** Without spaces, which Chinese has or not, dots of short forms, and isolates, which nobody types; `1.5 min` stays another than `15 min`. */
const lettersOf = (text: string) => foldName(typedNumbers(text)).replace(/[\s\p{Cf}\p{M}]|\.$/gu, '');

/** `10`, `15 min` or `all`; `undefined` for what is none of them. */
function parseSize(text: string): TypedSize | null | undefined {
  const typed = typedNumbers(text).trim().toLowerCase();
  if (/^(?:all|off|everything)$/.test(typed)) return null;
  const [, number, unit = ''] = /^(\d{1,3})\s*(\p{L}*)\.?$/u.exec(typed) ?? [];
  if (number === undefined) return undefined;
  const kind = /^(?:m|min|mins|minutes?)$/.test(unit) ? 'minutes' : unit === '' ? 'stories' : undefined;
  return kind && { kind, most: Number(number) };
}
