import { Composer, TelegramError } from 'telegraf';
import type { InlineQueryResult } from 'telegraf/types';
import type { Translate } from '../../i18n.ts';
import type { ArticleHead } from '../../model/article.ts';
import { subscriberKey } from '../../model/chat.ts';
import { ownLine } from '../../model/direction.ts';
import { sourceOf } from '../../model/story.ts';
import { UNCHOSEN } from '../../model/subscriber.ts';
import { isBlank } from '../../render/blank.ts';
import { inScript } from '../../render/chinese.ts';
import { html } from '../../render/html.ts';
import { oneLine } from '../../render/lines.ts';
import { linkTarget } from '../../render/links.ts';
import { shorten, TITLE_LENGTH, titleOf } from '../../render/story.ts';
import type { BotContext } from '../context.ts';
import { deepLink } from '../deep-links.ts';

/** Telegram takes 50 at most (Bot API, answerInlineQuery). */
const RESULTS_A_PAGE = 20;
/** How long Telegram may answer the same words for the same person by itself, in seconds. */
const CACHE_SECONDS = 60;
const DESCRIPTION_LENGTH = 120;

/** `@bot words` in any chat: articles to share; the newest ones where no words are typed. */
export const inline = new Composer<BotContext>();

inline.on('inline_query', async (ctx) => {
  const { ports } = ctx;
  const { query, from, id, offset } = ctx.inlineQuery;
  const now = ports.now();
  const start = /^\d{1,4}$/.test(offset) ? Number(offset) : 0;
  const subscriber = await ports.store.subscribers.get(subscriberKey({ chatId: from.id, threadId: null }));
  const t = ports.i18n.in(subscriber?.locale ?? ports.i18n.match(from.language_code) ?? '');
  const written = await inScript(subscriber?.script ?? UNCHOSEN.script);
  const end = start + RESULTS_A_PAGE;
  const heads =
    query.trim() === ''
      ? await ports.store.articles.newest(null, now, end + 1)
      : await ports.store.articles.heads((await ports.store.search.find(query, now)).slice(0, end + 1));
  const answering = ctx.telegram.callApi('answerInlineQuery', {
    inline_query_id: id,
    results: heads.slice(start, end).map((head) => resultOf(ctx, written(head), t)),
    cache_time: CACHE_SECONDS,
    // In each person's own language.
    is_personal: true,
    next_offset: heads.length > end ? String(end) : '',
  });
  await answering.catch((error: unknown) => {
    // Whoever asked has typed on.
    if (!(error instanceof TelegramError) || !/query is too old/i.test(error.description)) throw error;
  });
});

function resultOf(ctx: BotContext, head: ArticleHead, t: Translate): InlineQueryResult {
  const named = shorten(oneLine(titleOf(head, t)).toWellFormed(), TITLE_LENGTH);
  const title = isBlank(named) ? t('untitled') : named;
  const summary = oneLine(head.summary).toWellFormed();
  const original = head.url === null ? null : linkTarget(head.url);
  const image = head.image === null ? null : linkTarget(head.image);
  const source = sourceOf(head);
  const told = html`<b>${ownLine(title, head.language, t.locale)}</b>${source === '' ? '' : `\n${source}`}${summary === '' ? '' : `\n\n${summary}`}`;
  return {
    type: 'article',
    id: head.id,
    title,
    description: shorten(summary, DESCRIPTION_LENGTH),
    ...(image !== null && { thumbnail_url: image }),
    input_message_content: {
      message_text: told.toString(),
      parse_mode: 'HTML',
      link_preview_options: original === null ? { is_disabled: true } : { url: original },
    },
    reply_markup: {
      inline_keyboard: [
        ...(original === null ? [] : [[{ text: t('button-original'), url: original }]]),
        [{ text: t('button-read'), url: deepLink(ctx, { kind: 'article', article: head.id }) }],
      ],
    },
  };
}
