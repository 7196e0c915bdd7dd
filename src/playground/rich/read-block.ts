import type { RichBlock } from '@grammyjs/types';
import { badRequest } from '../api-error.ts';
import {
  arrayIn,
  asFields,
  choiceIn,
  type Fields,
  flagIn,
  integerIn,
  maybeStringIn,
  stringIn,
  wrongBlock,
} from './fields.ts';
import { readButton } from './read-button.ts';
import { readList } from './read-list.ts';
import { readMap } from './read-map.ts';
import { readCaption, readMedia } from './read-media.ts';
import { readTable } from './read-table.ts';
import { readFullText, readMaybeText, readText } from './read-text.ts';
import type { Reading } from './reading.ts';
import { RICH_LIMITS } from './tally.ts';

/** Blocks that must be there: a message, a quote, an item or an unfolding part that holds none is refused. */
export function readBlocks(given: readonly unknown[], reading: Reading): RichBlock[] {
  if (given.length === 0) throw badRequest('RICH_MESSAGE_CONTENT_REQUIRED');
  return given.map((block) => {
    const fields = asFields(block);
    return reading.tally.block(() => readBlock(fields, reading));
  });
}

function readBlock(fields: Fields, reading: Reading): RichBlock {
  const type = stringIn(fields, 'type');
  switch (type) {
    case 'paragraph':
    case 'footer':
      return { type, text: readFullText(fields, 'text', reading) };
    case 'heading': {
      const size = integerIn(fields, 'size');
      if (size < 1 || size > 6) throw badRequest('invalid section heading size specified');
      return { type, text: readFullText(fields, 'text', reading), size: size as 1 };
    }
    case 'pre': {
      const language = maybeStringIn(fields, 'language');
      return { type, text: readFullText(fields, 'text', reading), ...(language && { language }) };
    }
    case 'divider':
      return { type };
    case 'mathematical_expression': {
      const expression = stringIn(fields, 'expression');
      if (expression.trim() === '') throw badRequest('RICH_MESSAGE_CONTENT_REQUIRED');
      reading.tally.text(expression);
      return { type, expression };
    }
    case 'anchor': {
      const name = stringIn(fields, 'name');
      if (name === '') throw wrongBlock('Field "name" must be non-empty');
      return { type, name };
    }
    case 'list':
      return readList(fields, reading, readBlocks);
    case 'blockquote':
      return { type, blocks: readBlocks(arrayIn(fields, 'blocks'), reading), ...readCredit(fields, reading) };
    case 'expandable_blockquote':
    case 'pullquote':
      return { type, text: readFullText(fields, 'text', reading), ...readCredit(fields, reading) };
    case 'collage':
    case 'slideshow': {
      const blocks = readBlocks(arrayIn(fields, 'blocks'), reading);
      if (!blocks.every(isPicture)) throw badRequest('RICH_VALIDATE_CTOR_NOT_ALLOWED');
      const caption = readCaption(fields, reading);
      return { type, blocks, ...(caption && { caption }) };
    }
    case 'table':
      return readTable(fields, reading);
    case 'details':
      return {
        type,
        summary: readFullText(fields, 'summary', reading),
        blocks: readBlocks(arrayIn(fields, 'blocks'), reading),
        ...(flagIn(fields, 'is_open') && { is_open: true }),
      };
    case 'map':
      return readMap(fields, reading);
    case 'photo':
    case 'video':
    case 'animation':
    case 'audio':
    case 'voice_note':
    case 'document':
      return readMedia(type, fields, reading);
    case 'buttons': {
      const given = arrayIn(fields, 'buttons');
      if (given.length === 0) throw badRequest('RICH_MESSAGE_CONTENT_REQUIRED');
      if (given.length > RICH_LIMITS.buttons) throw badRequest('RICH_MESSAGE_BUTTONS_TOO_MANY');
      const buttons = given.map((button) => readButton(button, reading, readText));
      if (fields['align'] === undefined) return { type, buttons };
      return { type, buttons, align: choiceIn(fields, 'align', ['left', 'center', 'right'], 'left') };
    }
    case 'thinking':
      // Only a draft that is still being written may show that somebody thinks.
      throw badRequest('RICH_VALIDATE_CTOR_NOT_ALLOWED');
    default:
      throw wrongBlock(`type "${type}" is unsupported`);
  }
}

function readCredit(fields: Fields, reading: Reading) {
  const credit = readMaybeText(fields, 'credit', reading);
  return credit === undefined ? {} : { credit };
}

function isPicture({ type }: RichBlock): boolean {
  return type === 'photo' || type === 'video' || type === 'animation';
}
