import type { Article, Post, Rejection, Removal } from '../model/article.ts';
import type { Block } from '../model/block.ts';
import { articleIdOf } from '../model/ids.ts';
import { inlinesOf, inlineText, visitBlocks } from '../model/text.ts';
import { cleanHtml } from './blocks.ts';
import { canonicalUrl, identityOf } from './canonical.ts';
import { tidyLine } from './characters.ts';
import { decodeText } from './decode.ts';
import { dateOfPost, type Fields, readFields, siteNames, titleOfPath, withoutSite } from './fields.ts';
import { splitFrontMatter } from './front-matter.ts';
import { detectLanguage } from './language.ts';
import { phraseKey } from './phrases.ts';
import { blocksOfText } from './plain-text.ts';
import { readingMinutes } from './reading-time.ts';
import { countScripts } from './scripts.ts';
import { type Shape, shapeOf } from './shape.ts';
import { fitSummary, summarize } from './summarize.ts';
import { decodeReferences } from './tree.ts';
import { trimBlocks } from './trim.ts';

export type Ingested = { ok: true; article: Article; removed: Removal[] } | { ok: false; rejection: Rejection };

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
  const raw = rawBlocks(shape, url, removed);
  const titles = knownTitles(fields, shape, url, raw);
  const given = titles[0];
  const blocks = trimBlocks(raw, { titles: [...titles, titleOfPath(post.path)], author: fields.author }, removed);
  const body = bodyText(blocks);
  const title = given ?? headingOf(raw) ?? (titleOfPath(post.path) || firstWords(body));
  if (blocks.length === 0 && given === undefined) {
    return reject({ code: 'empty', message: 'the post has neither a title nor a text: add one, or remove the file' });
  }
  const language = detectLanguage(`${title}\n${body}`);
  const article: Article = {
    id: articleIdOf(url === undefined ? `${post.source}\0${post.path}` : identityOf(url)),
    title,
    author: fields.author,
    date: dateOfPost(fields, post.path, post.modified),
    url: url ?? null,
    source: post.source,
    tags: fields.tags,
    language,
    summary: fields.description === '' ? summarize(blocks, language) : fitSummary(fields.description, language),
    readingMinutes: readingMinutes(countScripts(body)),
    blocks,
  };
  return { ok: true, article, removed };
}

function rawBlocks(shape: Shape, url: string | undefined, removed: Removal[]): Block[] {
  if (shape.kind === 'text') return blocksOfText(shape.body);
  const cleaned = cleanHtml(shape.body, url);
  removed.push(...cleaned.removed);
  return cleaned.blocks;
}

/** The title as it is shown first, then the other forms in which the body may repeat it. */
function knownTitles(fields: Fields, shape: Shape, url: string | undefined, blocks: readonly Block[]): string[] {
  const linkTitle = tidyLine(decodeReferences(shape.linkTitle ?? ''));
  const names = [fields.author, ...fields.tags, ...siteNames(url)];
  const lead = new Set(blocks.slice(0, 4).map((block) => phraseKey(inlinesOf(block).map(inlineText).join(' '))));
  const titles = [fields.title, linkTitle].filter(Boolean).flatMap((title) => [withoutSite(title, names, lead), title]);
  return [...new Set(titles)];
}

function headingOf(blocks: readonly Block[]): string | undefined {
  const heading = blocks.find((block) => block.type === 'heading');
  return heading?.type === 'heading' ? inlineText(heading.children).replaceAll('\n', ' ') : undefined;
}

function firstWords(body: string): string {
  const line = body.split('\n', 1)[0] ?? '';
  return line.length <= 80 ? line : `${line.slice(0, 79)}…`;
}

function bodyText(blocks: readonly Block[]): string {
  const parts: string[] = [];
  visitBlocks(blocks, (block) => {
    for (const inlines of inlinesOf(block)) parts.push(inlineText(inlines));
    if (block.type === 'code') parts.push(block.text);
  });
  return parts.join('\n');
}

function reject(rejection: Rejection): Ingested {
  return { ok: false, rejection };
}
