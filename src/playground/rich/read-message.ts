import type { RichMessage } from '@grammyjs/types';
import { badRequest } from '../api-error.ts';
import { flagIn } from './fields.ts';
import { readBlocks } from './read-block.ts';
import type { Reading, RichWorld } from './reading.ts';
import { Tally } from './tally.ts';

/** A rich message as it will lie in the chat. */
export interface ReadRichMessage {
  message: RichMessage;
  /** It holds a button that is refused anywhere but in a private chat. */
  privateOnly: boolean;
}

/**
 * Reads `rich_message` as the real server does, and refuses what it refuses in its words.
 *
 * Takes `blocks` only: Gazette sends nothing else, and the other two would need a second parser of Telegram's HTML and
 * one of its Markdown. With automatic detection on, `@`s are judged but nothing is made tappable.
 *
 * @throws {ApiError}
 */
export function readRichMessage(given: unknown, world: RichWorld): ReadRichMessage {
  if (given === undefined) throw badRequest('rich message must be non-empty');
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw badRequest('object expected as rich message');
  const fields = given as Record<string, unknown>;
  const sources = ['blocks', 'html', 'markdown'].filter((name) => fields[name] !== undefined);
  const [source] = sources;
  if (source === undefined) throw badRequest('rich message must be non-empty');
  if (sources.length > 1) throw badRequest(`exactly one of ${sources.join(', ')} must be used in a rich message`);
  if (source !== 'blocks') throw badRequest(`can't parse rich message: the playground takes blocks only, no ${source}`);
  const { blocks } = fields;
  if (!Array.isArray(blocks)) throw badRequest('field "blocks" must be of type Array');
  const isRtl = flagIn(fields, 'is_rtl');
  const reading: Reading = {
    tally: new Tally(),
    world,
    skipDetection: flagIn(fields, 'skip_entity_detection'),
    privateOnly: false,
  };
  const read = readBlocks(blocks, reading);
  return { message: { blocks: read, ...(isRtl && { is_rtl: true }) }, privateOnly: reading.privateOnly };
}
