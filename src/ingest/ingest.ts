import type { Post, Removal } from '../model/article.ts';
import type { Block } from '../model/block.ts';
import { assemble, type Ingested, reject } from './assemble.ts';
import { cleanHtml } from './blocks.ts';
import { canonicalUrl } from './canonical.ts';
import { tidyLine } from './characters.ts';
import { decodeText } from './decode.ts';
import { readFields } from './fields.ts';
import { splitFrontMatter } from './front-matter.ts';
import { blocksOfText } from './plain-text.ts';
import { type Shape, shapeOf } from './shape.ts';
import { decodeReferences } from './tree.ts';

/** Posts are smaller; what is not is a mistake or an attack. */
export const MAX_POST_BYTES = 10 * 1024 * 1024;

/**
 * Makes an article of a post, or says why it cannot. Never throws, whatever the post holds; the same post always gives the
 * same article.
 */
export function ingestPost(post: Post): Ingested {
  if (post.bytes.length > MAX_POST_BYTES) {
    const size = (post.bytes.length / 1024 / 1024).toFixed(1);
    return reject({
      code: 'too-large',
      message: `the post has ${size} MB; at most 10 MB are read. Split or shorten it`,
    });
  }
  try {
    return readPost(post);
  } catch (error) {
    // Nothing below throws by design; should a parser do so all the same, one post is lost, not the run.
    return reject({
      code: 'html',
      message: `the post could not be read: ${String(error)}. Please report it with the file`,
    });
  }
}

function readPost(post: Post): Ingested {
  const text = decodeText(post.bytes);
  if (text === undefined) {
    return reject({ code: 'encoding', message: 'the file is no text in an encoding that is known: save it as UTF-8' });
  }
  const split = splitFrontMatter(text);
  if (!split.ok) return split;
  const fields = readFields(split.post.fields);
  const shape = shapeOf(split.post.body);
  const url = fields.url ?? canonicalUrl(shape.linkUrl ?? '') ?? canonicalUrl(post.url ?? '');
  const removed: Removal[] = [];
  const blocks = rawBlocks(shape, url, removed);
  const linkTitle = tidyLine(decodeReferences(shape.linkTitle ?? ''));
  const { source, path, modified } = post;
  return assemble({ source, path, modified, url, fields, otherTitles: [linkTitle], blocks, removed });
}

function rawBlocks(shape: Shape, url: string | undefined, removed: Removal[]): Block[] {
  if (shape.kind === 'text') return blocksOfText(shape.body);
  const cleaned = cleanHtml(shape.body, url);
  removed.push(...cleaned.removed);
  return cleaned.blocks;
}
