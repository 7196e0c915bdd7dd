import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '../../src/model/block.ts';
import { formatText } from '../../src/playground/text/format-text.ts';
import { classicBlocks } from '../../src/render/classic/classic.ts';
import { splitMessage } from '../../src/render/split.ts';
import { elseSkipped, realArticles, realPosts, there } from '../ingest/real-posts.ts';
import { arbitraryBlocks, RUNS } from './arbitrary-blocks.ts';
import { checkMarkup } from './check-markup.ts';

/** As Telegram reads it: controls are spaces, carriage returns and direction overrides are gone. */
const visible = (text: string): string => text.replace(/[\s\p{Cc}\u2028-\u202e]/gu, '');

function linksWithText(markup: string): number {
  const texts = markup.matchAll(/<a [^>]*>(.*?)<\/a>/gsu);
  return texts.filter(([, text = '']) => !/^(?:<[^>]*>|[ \n])*$/.test(text)).toArray().length;
}

/** How many messages it takes, each accepted by the stand-in with all its text and links. */
function accepted(blocks: Block[], limit: number): number {
  const parts = splitMessage(classicBlocks(blocks), limit).map(String);
  for (const part of parts) {
    const taken = formatText({ text: part, parseMode: 'HTML', entities: undefined });
    expect(visible(taken.text)).toBe(visible(checkMarkup(part).text));
    expect(taken.text).not.toBe('');
    const links = taken.entities.filter((entity) => entity.type === 'text_link');
    expect(links.length).toBe(linksWithText(part));
  }
  return parts.length;
}

test('whatever the article, the stand-in for Telegram takes every message whole', {
  timeout: 60_000 + RUNS * 50,
}, () => {
  fc.assert(
    fc.property(arbitraryBlocks, fc.constantFrom(200, 4096), (blocks, limit) => void accepted(blocks, limit)),
    { numRuns: RUNS },
  );
});

test.skipIf(!there)(`it takes every real post whole${elseSkipped}`, () => {
  let messages = 0;
  for (const { blocks } of realArticles) messages += accepted(blocks, 4096);
  expect(messages).toBeGreaterThan(realPosts.length);
});
