import { packGist, unpackGist } from '../model/gist.ts';
import { parseArticleId } from '../model/ids.ts';
import type { Told } from '../model/story-place.ts';

/** Characters of an article's id. */
export const ID_LENGTH = 11;
const HEADER = ID_LENGTH + 1;

/** What the index of stories keeps of an article. */
export function packRecord({ story, chapter, gist }: Told): Buffer {
  const header = Buffer.alloc(HEADER);
  header.write(story, 'latin1');
  header[ID_LENGTH] = Math.min(255, chapter);
  return Buffer.concat([header, packGist(gist)]);
}

/** What {@link packRecord} made; `undefined` for anything else: then the article is not found, and no more. */
export function unpackRecord(bytes: Buffer): Told | undefined {
  if (bytes.length < HEADER) return undefined;
  const story = parseArticleId(bytes.toString('latin1', 0, ID_LENGTH));
  const gist = unpackGist(bytes.subarray(HEADER));
  if (!story || !gist) return undefined;
  return { story, chapter: bytes[ID_LENGTH] ?? 0, gist };
}
