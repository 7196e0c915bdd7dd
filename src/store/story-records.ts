import { type Gist, packGist, unpackGist } from '../model/gist.ts';
import { type ArticleId, parseArticleId } from '../model/ids.ts';
import type { Told } from '../model/story-place.ts';

/** What the index keeps of an article; not `decided` as long as its place is looked for. */
export interface StoryRecord extends Told {
  decided: boolean;
}

const ID_LENGTH = 11;
const HEADER = ID_LENGTH + 2;

export function packRecord({ story, chapter, decided, gist }: StoryRecord): Buffer {
  const header = Buffer.alloc(HEADER);
  header.write(story, 'latin1');
  header[ID_LENGTH] = Math.min(255, chapter);
  header[ID_LENGTH + 1] = decided ? 1 : 0;
  return Buffer.concat([header, packGist(gist)]);
}

/** What {@link packRecord} made; `undefined` for anything else: then the article is not found, and no more. */
export function unpackRecord(bytes: Buffer): StoryRecord | undefined {
  if (bytes.length < HEADER) return undefined;
  const story = parseArticleId(bytes.toString('latin1', 0, ID_LENGTH));
  const gist: Gist | undefined = unpackGist(bytes.subarray(HEADER));
  if (!story || !gist) return undefined;
  return { story, chapter: bytes[ID_LENGTH] ?? 0, decided: bytes[ID_LENGTH + 1] === 1, gist };
}

/** The ids that were appended one after the other. */
export function splitIds(list: string): ArticleId[] {
  const ids: ArticleId[] = [];
  for (let at = 0; at + ID_LENGTH <= list.length; at += ID_LENGTH) {
    const id = parseArticleId(list.slice(at, at + ID_LENGTH));
    if (id) ids.push(id);
  }
  return ids;
}
