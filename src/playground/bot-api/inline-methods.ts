import { z } from 'zod';
import { badRequest } from '../api-error.ts';
import { isLonger, TEXT_LIMIT } from '../text/format-text.ts';
import type { InlineResult } from '../world/shapes.ts';
import type { Methods } from './method.ts';
import { Params } from './params.ts';
import { readMarkup } from './reply-markup.ts';
import { readPreview, readText } from './send-methods.ts';

/** Limits of the Bot API, answerInlineQuery. */
const MOST_RESULTS = 50;
const OFFSET_BYTES = 64;
const ID_BYTES = 64;

const articleResult = z.looseObject({
  type: z.literal('article'),
  id: z.string(),
  title: z.string(),
  description: z.string().default(''),
  thumbnail_url: z.string().optional(),
  input_message_content: z.looseObject({ message_text: z.string() }),
  reply_markup: z.unknown().optional(),
});

/** What answers `@bot words`; of the kinds of results the playground knows articles that send a text. */
export const inlineMethods: Methods = {
  answerInlineQuery(world, params) {
    const given = params.json('results', 'results');
    if (!Array.isArray(given)) throw badRequest("can't parse inline query results JSON object");
    if (given.length > MOST_RESULTS) throw badRequest('RESULTS_TOO_MUCH');
    const results = given.map(readResult);
    if (new Set(results.map(({ id }) => id)).size < results.length) throw badRequest('RESULT_ID_DUPLICATE');
    const nextOffset = params.string('next_offset') ?? '';
    if (Buffer.byteLength(nextOffset) > OFFSET_BYTES) throw badRequest('NEXT_OFFSET_INVALID');
    const pending = world.inlineQueries.get(params.string('inline_query_id') ?? '');
    if (!pending || pending.expires < Date.now())
      throw badRequest('query is too old and response timeout expired or query ID is invalid');
    pending.results = results;
    pending.answer({ results, next_offset: nextOffset });
    return true;
  },
};

function readResult(given: unknown): InlineResult {
  const parsed = articleResult.safeParse(given);
  if (!parsed.success) throw badRequest(`can't parse InlineQueryResult: ${z.prettifyError(parsed.error)}`);
  const { id, title, description, thumbnail_url: thumbnail, input_message_content: content } = parsed.data;
  if (id === '' || Buffer.byteLength(id) > ID_BYTES) throw badRequest('RESULT_ID_INVALID');
  if (title.trim() === '') throw badRequest('ARTICLE_TITLE_EMPTY');
  const params = new Params({ ...content, text: content.message_text });
  const text = readText(params);
  if (isLonger(text.text, TEXT_LIMIT)) throw badRequest('MESSAGE_TOO_LONG');
  const preview = readPreview(params);
  const { keyboard } = readMarkup(parsed.data.reply_markup);
  return {
    id,
    title,
    description,
    thumbnail_url: thumbnail ?? null,
    content: { ...text, ...(preview && { preview }), ...(keyboard && { keyboard }) },
  };
}
