import { describe, expect, test } from 'vitest';
import { PIXEL_URLS } from '../../src/ingest/rules/boilerplate.ts';
import { decodeReferences } from '../../src/ingest/html/tree.ts';
import type { Article } from '../../src/model/article.ts';
import type { Block } from '../../src/model/block.ts';
import { collectImages, collectLinks } from '../../src/model/collect.ts';
import { inlinesOf, inlineText, visitBlocks } from '../../src/model/text.ts';
import { renderText } from '../../src/render/text.ts';
import { bodyFaults } from './body-faults.ts';
import { elseSkipped, realPosts, there } from './real-posts.ts';

/** Stands for a tag: no text runs across it. */
const TAG = '\u0001';
const BETWEEN_HAN = /(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu;
/** Signs of the text on either side that must stand in the source too. */
const CONTEXT = 4;

describe.skipIf(!there)(`every real post${elseSkipped}`, () => {
  const posts = realPosts.map(({ path, bytes, result }) => {
    if (!result.ok) throw new Error(`${path}: ${result.rejection.message}`);
    return {
      path,
      article: result.article,
      source: sourceOf(bytes.toString('utf8')),
      dots: dotsIn(bytes.toString('utf8')),
    };
  });

  test('has no space between Han characters but those its writer typed', () => {
    const unproven = posts.flatMap(({ path, article, source }) =>
      [renderText(article.blocks), article.title, article.summary].flatMap((text) =>
        [...text.matchAll(BETWEEN_HAN)]
          .map((match) => contextOf(text, match))
          .filter((sides) => !source.some((part) => stands(sides, part)))
          .map(({ before, after }) => `${path}: ${before}␣${after}`),
      ),
    );
    expect(unproven).toEqual([]);
  });

  test('has no tracking parameter in any address', () => {
    const tracked = posts.flatMap(({ article }) =>
      addressesOf(article).filter((url) => /[?&#;](?:utm_|fbclid=)/i.test(url)),
    );
    expect(tracked).toEqual([]);
    expect(posts.filter(({ article }) => JSON.stringify(article).includes('utm_')).map(({ path }) => path)).toEqual([]);
  });

  test('has no picture that only counts readers', () => {
    const pixels = posts.flatMap(({ article }) =>
      collectImages(article.blocks)
        .map(({ url }) => url)
        .filter(
          (url) => PIXEL_URLS.test(url) || /(?:\/pixel|\/1x1|\/spacer|\/blank|\/stat)\b/i.test(new URL(url).pathname),
        ),
    );
    expect(pixels).toEqual([]);
  });

  test('has no empty block', () => {
    expect(
      posts.flatMap(({ path, article }) => bodyFaults(article.blocks).map((fault) => `${path}: ${fault}`)),
    ).toEqual([]);
    expect(posts.flatMap(({ path, article }) => unreadIn(article.blocks).map((type) => `${path}: ${type}`))).toEqual(
      [],
    );
  });
});

/** The front matter and the body, with references decoded and each tag as one sign. */
function sourceOf(post: string): string[] {
  const end = post.indexOf('\n---', 3);
  return [post.slice(0, end), post.slice(end)].map((part) =>
    decodeReferences(part.replace(/<[^<>]*>/g, TAG)).normalize('NFC'),
  );
}

/** The addresses of pictures that their markup draws one or two pixels wide or high. */
function dotsIn(post: string): string[] {
  return (post.match(/<img\s[^<>]*>/gi) ?? [])
    .filter((tag) => /\s(?:width|height)=["']?[0-2](?:px)?["'\s/>]/i.test(tag))
    .map((tag) => decodeReferences(/\ssrc=["']?([^"'\s>]*)/i.exec(tag)?.[1] ?? '').replace(/^(?:https?:)?\/\//, ''));
}

/** What stands in the same line on either side of a space, without other spaces. */
function contextOf(text: string, match: RegExpExecArray): { before: string; after: string } {
  const before = text.slice(0, match.index).split('\n').at(-1) ?? '';
  const after = text.slice(match.index + match[0].length).split('\n')[0] ?? '';
  const signs = (part: string) => [...part].filter((sign) => sign.trim() !== '');
  return { before: signs(before).slice(-CONTEXT).join(''), after: signs(after).slice(0, CONTEXT).join('') };
}

/** Whether the source has this text with a typed space in the middle: no line break, no tag. */
function stands({ before, after }: { before: string; after: string }, source: string): boolean {
  const loose = (signs: string) =>
    Array.from(signs, (sign) => RegExp.escape(sign)).join(`[${TAG}\\s\\u200b-\\u200f\\ufeff*]*`);
  return new RegExp(`${loose(before)}[ \\u00a0\\u3000]+${loose(after)}`, 'u').test(source);
}

function addressesOf({ url, blocks }: Article): string[] {
  return [
    url ?? '',
    ...collectImages(blocks).map((image) => image.url),
    ...collectLinks(blocks).map((link) => link.url),
  ];
}

/** Paragraphs, headings and cells of which nothing can be read. */
function unreadIn(blocks: readonly Block[]): string[] {
  const found: string[] = [];
  visitBlocks(blocks, (block) => {
    const read = block.type !== 'paragraph' && block.type !== 'heading';
    if (!read && !inlinesOf(block).some((inlines) => /[\p{L}\p{N}\p{S}\p{P}]/u.test(inlineText(inlines))))
      found.push(block.type);
  });
  return found;
}
