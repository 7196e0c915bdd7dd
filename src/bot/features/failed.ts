import { parseSubscriberKey, subscriberKey } from '../../model/chat.ts';
import type { Button, Press } from '../../model/press.ts';
import { formatMoment } from '../../render/dates.ts';
import { html } from '../../render/html.ts';
import { type ClassicMessage, plainMessage } from '../../render/message.ts';
import { shorten } from '../../render/story.ts';
import type { BotContext } from '../context.ts';
import { pageOf } from '../pages.ts';
import { zoneOf } from '../reader.ts';

const A_PAGE = 5;
const REASON_LENGTH = 300;
/** All that are kept. */
const MOST = 1_000;

type LetterPress = Extract<Press, { do: 'retry' | 'discard' }>;

/** A page, from 0, of the editions that Telegram refused, with buttons to try each again and to forget it. */
export async function failedPage(ctx: BotContext, page: number): Promise<ClassicMessage> {
  const { talk, ports } = ctx;
  const { t } = talk;
  const letters = await ports.store.deadLetters.list(MOST);
  if (letters.length === 0) return plainMessage(t('failed-none'));
  const zone = zoneOf(ctx);
  const { shown, current, turns } = pageOf(letters, page, A_PAGE, t, (target) => ({ do: 'failed', page: target }));
  const first = current * A_PAGE + 1;
  const texts = shown.map(({ chat, articleIds, reason, refusedAt }, at) =>
    t('failed-entry', {
      number: String(first + at),
      chat,
      when: formatMoment(refusedAt, t.locale, zone),
      articles: articleIds.length,
      reason: shorten(reason, REASON_LENGTH),
    }),
  );
  const buttons = shown.map(({ chat, edition }, at): Button[] => {
    const which = { chat: parseSubscriberKey(chat), edition };
    const number = String(first + at);
    return [
      { label: t('button-retry', { number }), press: { do: 'retry', ...which } },
      { label: t('button-discard', { number }), press: { do: 'discard', ...which } },
    ];
  });
  const heading = t('failed-heading', { count: letters.length });
  return plainMessage(html`<b>${heading}</b>\n\n${texts.join('\n\n')}`, [...buttons, ...turns]);
}

/** Tries an edition again: what it held is offered to its chat again, in an edition of this moment. */
export async function retry(ctx: BotContext, { chat, edition }: LetterPress): Promise<void> {
  const { talk, ports } = ctx;
  const letter = await ports.store.deadLetters.take(subscriberKey(chat), edition);
  if (letter) {
    await ports.store.refusals.offer(letter.chat, letter.articleIds, ports.now());
    await ports.digestNow(letter.chat, ports.now());
  }
  await ctx.popUp(talk.t(letter ? 'failed-retried' : 'failed-gone'));
  await ctx.replace(await failedPage(ctx, 0));
}

/** Forgets that an edition was refused. */
export async function discard(ctx: BotContext, { chat, edition }: LetterPress): Promise<void> {
  const letter = await ctx.ports.store.deadLetters.take(subscriberKey(chat), edition);
  await ctx.popUp(ctx.talk.t(letter ? 'failed-discarded' : 'failed-gone'));
  await ctx.replace(await failedPage(ctx, 0));
}
