import type { RichBlock, RichBlockCaption } from '@grammyjs/types';
import { badRequest } from '../api-error.ts';
import { checkLink } from '../text/links.ts';
import { type Fields, flagIn, objectIn, stringIn, wrongBlock } from './fields.ts';
import { readMaybeText, readText } from './read-text.ts';
import type { MediaKind, Reading } from './reading.ts';

/** What the stand-in says of every picture: it fetches none, so it knows no better. */
const SIZE = { width: 1280, height: 720 };

/**
 * A block that shows or plays something, by the address Telegram fetches it from or the id of a file it has.
 *
 * @throws {ApiError} also when the address is one that nothing can be fetched from
 */
export function readMedia(kind: MediaKind, fields: Fields, reading: Reading): RichBlock {
  reading.tally.media();
  const media = objectIn(fields, kind);
  if (stringIn(media, 'type') !== kind) throw wrongBlock(`Field "type" of "${kind}" must be "${kind}"`);
  const file_id = readFile(kind, stringIn(media, 'media'), reading);
  const file = { file_id, file_unique_id: file_id };
  const spoiler = flagIn(media, 'has_spoiler') && { has_spoiler: true as const };
  const caption = readCaption(fields, reading);
  const rest = caption && { caption };
  switch (kind) {
    case 'photo':
      return { type: kind, photo: [{ ...file, ...SIZE }], ...spoiler, ...rest };
    case 'video':
      return { type: kind, video: { ...file, ...SIZE, duration: 0 }, ...spoiler, ...rest };
    case 'animation':
      return { type: kind, animation: { ...file, ...SIZE, duration: 0 }, ...spoiler, ...rest };
    case 'audio':
      return { type: kind, audio: { ...file, duration: 0 }, ...rest };
    case 'voice_note':
      return { type: kind, voice_note: { ...file, duration: 0 }, ...rest };
    case 'document':
      return { type: kind, document: file, ...rest };
  }
}

/** The caption of a block that shows something. */
export function readCaption(fields: Fields, reading: Reading): RichBlockCaption | undefined {
  if (fields['caption'] === undefined) return undefined;
  const given = objectIn(fields, 'caption');
  if (given['text'] === undefined) throw wrongBlock('Can\'t find field "text"');
  const text = readText(given['text'], reading);
  const credit = readMaybeText(given, 'credit', reading);
  return credit === undefined ? { text } : { text, credit };
}

function readFile(kind: MediaKind, given: string, reading: Reading): string {
  const media = given.trim();
  if (!/^https?:\/\//i.test(media)) {
    if (reading.world.knowsFile(media)) return media;
    throw badRequest('wrong remote file identifier specified: Wrong padding in the string');
  }
  const checked = /^https?:\/\/[^/?#]/i.test(media) ? checkLink(media) : { fault: true };
  // Telegram speaks of photos and documents only: videos, sounds and files are all of the second sort.
  const sort = kind === 'photo' ? 'PHOTO' : 'DOCUMENT';
  if ('fault' in checked) throw badRequest(`RICH_MESSAGE_${sort}_URL_INVALID`);
  const dead = reading.world.deadMedia(checked.url, kind);
  if (dead !== undefined) throw badRequest(dead === '' ? `RICH_MESSAGE_${sort}_URL_INVALID` : dead);
  return reading.world.fileIdOf(checked.url);
}
