import type { Post, Removal } from '../model/article.ts';
import type { Block } from '../model/block.ts';
import { assemble, type Ingested, reject } from './assemble.ts';
import { cleanHtml } from './body/blocks.ts';
import { canonicalUrl } from './canonical.ts';
import { tidyLine } from './text/characters.ts';
import { decodeText } from './post/decode.ts';
import { headOf, joinLines, lineOfBlocks, mayHoldMarkup, withoutSeparator, withReferences } from './post/excerpt.ts';
import { headingTitle } from './heading-title.ts';
import { type PostFields, readFields } from './post/fields.ts';
import { splitFrontMatter } from './post/front-matter.ts';
import { dropLiquid } from './post/liquid.ts';
import { markdownToHtml } from './post/markdown.ts';
import { readPage } from './page.ts';
import { blocksOfText } from './post/plain-text.ts';
import { type Shape, shapeOf } from './post/shape.ts';
import { decodeReferences } from './html/tree.ts';
import { atOnce, sideBySide, type Staged } from './staged.ts';
import { joinSplitWords } from './text/split-words.ts';
import { trimBlocks } from './trim/trim.ts';

/** Posts are smaller; what is not is a mistake or an attack. */
export const MAX_POST_BYTES = 10 * 1024 * 1024;

/** Only those that end as they should: an address may hold `&copy=1`. */
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi;

/**
 * Makes articles of posts, or says of each why it cannot. Never throws, whatever a post holds; the same post always gives
 * the same article. Many at once take less time than one by one, and as much memory as all of them.
 */
export function ingestPosts(posts: readonly Post[]): Staged<Ingested[]> {
  return sideBySide(posts.map(ingest));
}

/** {@link ingestPosts}, of one. */
export function ingestPost(post: Post): Ingested {
  return atOnce(ingest(post));
}

function* ingest(post: Post): Staged<Ingested> {
  if (post.bytes.length > MAX_POST_BYTES) {
    const size = (post.bytes.length / 1024 / 1024).toFixed(1);
    return reject({
      code: 'too-large',
      message: `the post has ${size} MB; at most 10 MB are read. Split or shorten it`,
    });
  }
  try {
    return yield* readPost(post);
  } catch (error) {
    // Nothing below throws by design; should a parser do so all the same, one post is lost, not the run.
    return reject({
      code: 'html',
      message: `the post could not be read: ${String(error)}. Please report it with the file`,
    });
  }
}

/** What a post names its body (`body: html`, `text`, or `page` for a whole web page), it is read as; the rest by how it looks. */
function* readPost(post: Post): Staged<Ingested> {
  const text = decodeText(post.bytes);
  if (text === undefined) {
    return reject({ code: 'encoding', message: 'the file is no text in an encoding that is known: save it as UTF-8' });
  }
  const split = splitFrontMatter(text);
  if (!split.ok) return split;
  const fields = readFields(split.post.fields);
  const held = fields.held ?? (/(?:^|\/)_drafts\//.test(post.path) ? 'lies in _drafts' : undefined);
  if (held !== undefined) {
    return reject({ code: 'held', message: `the post is held back (${held}): it appears once that is changed` });
  }
  if (fields.body === 'page') return yield* readPage(...pageIn(split.post.body, fields, post));
  const body = withoutSeparator(split.post.body, fields);
  const shape: Shape = fields.body
    ? { linkTitle: undefined, linkUrl: undefined, kind: fields.body, body }
    : shapeOf(body);
  const url = fields.url ?? canonicalUrl(shape.linkUrl ?? '') ?? canonicalUrl(post.url ?? '');
  const removed: Removal[] = [];
  yield;
  const blocks = rawBlocks(shape, url, removed);
  yield;
  const linkTitle = tidyLine(decodeReferences(shape.linkTitle ?? ''));
  const title = linkTitle || (fields.title === '' ? firstHeading(blocks, post.path) : '');
  const description = descriptionOf(fields, [linkTitle], headOf(split.post.body, fields), shape, url);
  const { source, path, modified } = post;
  const draft = { source, path, modified, url, blocks, removed, declared: fields.language };
  return yield* assemble({ ...draft, fields: { ...fields, description }, otherTitles: [title] });
}

/** A whole page, and what its feed says of it, where that stands before it. */
function pageIn(body: string, fields: PostFields, post: Post): Parameters<typeof readPage> {
  const { excerptSeparator: separator } = fields;
  const at = separator === '' ? -1 : body.indexOf(separator);
  if (at < 0) return [body, post, fields];
  return [body.slice(at + separator.length), post, { ...fields, feed: body.slice(0, at) }];
}

function rawBlocks({ kind, body }: Shape, url: string | undefined, removed: Removal[]): Block[] {
  if (kind === 'text') return blocksOfText(body.includes('&') ? body.replace(REFERENCE, decodeReferences) : body);
  const cleaned = cleanHtml(kind === 'markdown' ? markdownToHtml(body) : body, url);
  for (const removal of cleaned.removed) removed.push(removal);
  return cleaned.blocks;
}

/** A heading at the head of a body without a title elsewhere is one. */
function firstHeading(blocks: readonly Block[], path: string): string {
  return blocks.slice(0, 3).some(({ type }) => type === 'heading') ? tidyLine(headingTitle(blocks, path)) : '';
}

/** The summary a person wrote, in the front matter or as the head of the post; empty when nobody did. */
function descriptionOf(
  fields: PostFields,
  titles: string[],
  head: string | undefined,
  { kind, body }: Shape,
  url: string | undefined,
): string {
  if (fields.description !== '') {
    const text = decodeReferences(dropLiquid(fields.description));
    return joinLines(mayHoldMarkup(text) ? lineOfMarkup(text, url) || text : text);
  }
  if (head === undefined) return '';
  const known = { titles: [fields.title, ...titles], author: fields.author, url };
  const shape = shapeOf(head);
  const text = kind === 'markdown' ? withReferences(shape.body, body) : shape.body;
  const blocks = trimBlocks(rawBlocks({ ...shape, kind, body: text }, url, []), known, []);
  joinSplitWords(blocks);
  return lineOfBlocks(blocks);
}

/** Markup or Markdown, which a field of few lines may both be, as one line. */
function lineOfMarkup(text: string, url: string | undefined): string {
  const apart = text.replace(/<\/?(?:p|div)(?=[\s>])[^<>]*>/gi, '\n\n');
  return lineOfBlocks(cleanHtml(markdownToHtml(apart), url).blocks);
}
