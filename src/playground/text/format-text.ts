import { z } from 'zod';
import { badRequest } from '../api-error.ts';
import type { Entity, FormattedText } from '../world/shapes.ts';
import { detectEntities } from './detect-entities.ts';
import { checkedLink } from './links.ts';
import { parseHtml } from './parse-html.ts';
import { mergeDetected, tidy } from './tidy-entities.ts';

/** Longest text of a message, counted in code points after parsing (Bot API, sendMessage). */
export const TEXT_LIMIT = 4096;
/** Longest caption, counted in the same way (Bot API, sendPhoto). */
export const CAPTION_LIMIT = 1024;

const RAW_BYTES = 32 * 1024;
const KEPT_ENTITIES = 100;

const givenEntity = z.object({
  type: z.enum([
    ...(['mention', 'hashtag', 'bot_command', 'url', 'email', 'bold', 'italic', 'underline', 'strikethrough'] as const),
    ...(['spoiler', 'blockquote', 'expandable_blockquote', 'code', 'pre', 'text_link', 'custom_emoji'] as const),
  ]),
  offset: z.int().min(0).max(1_000_000),
  length: z.int().min(0).max(1_000_000),
  url: z.string().exactOptional(),
  language: z.string().exactOptional(),
  custom_emoji_id: z.string().exactOptional(),
});

/** What a call says about one text of its message. */
export interface TextInput {
  text: string;
  parseMode: string | undefined;
  /** As the call gave them; `parseMode` wins over them. */
  entities: unknown;
}

/**
 * Turns a call's text into what the message will hold: parsed, tidied, with detected entities, at most 100 of them.
 *
 * May come out empty: the caller knows whether that is allowed.
 *
 * @throws {ApiError} when the text cannot be parsed or is too long before parsing
 */
export function formatText(input: TextInput): FormattedText {
  if (input.text.length * 3 > RAW_BYTES && Buffer.byteLength(input.text) > RAW_BYTES)
    throw badRequest('text is too long');
  const { text, entities } = tidy(parse(input));
  return { text, entities: mergeDetected(entities, detectEntities(text)).slice(0, KEPT_ENTITIES) };
}

/** Whether a text holds more code points than `limit`. */
export function isLonger(text: string, limit: number): boolean {
  if (text.length <= limit) return false;
  let count = 0;
  for (const _ of text) if (++count > limit) return true;
  return false;
}

function parse({ text, parseMode, entities }: TextInput): FormattedText {
  switch (parseMode?.toLowerCase() ?? '') {
    case '':
      return { text, entities: entities === undefined ? [] : readEntities(entities) };
    case 'html':
      return parseHtml(text);
    case 'markdown':
    case 'markdownv2':
      throw badRequest(`can't parse entities: the playground does not know parse_mode "${parseMode}", use HTML`);
    default:
      throw badRequest('unsupported parse_mode');
  }
}

function readEntities(given: unknown): Entity[] {
  const parsed = z.array(givenEntity).safeParse(given);
  if (!parsed.success) throw badRequest("can't parse entities: wrong MessageEntity");
  return parsed.data.flatMap((entity) => {
    if (entity.type !== 'text_link') return [entity];
    const url = checkedLink(entity.url ?? '');
    return url === undefined ? [] : [{ ...entity, url }];
  });
}
