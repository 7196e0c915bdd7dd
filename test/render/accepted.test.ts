import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatText } from '../../src/playground/text/format-text.ts';
import { classicBlocks } from '../../src/render/classic.ts';
import { splitMessage } from '../../src/render/split.ts';
import { arbitraryBlocks, RUNS } from './arbitrary-blocks.ts';
import { checkMarkup } from './check-markup.ts';

/** As Telegram reads it: controls are spaces, carriage returns and direction overrides are gone. */
const visible = (text: string): string => text.replace(/[\s\p{Cc}\u2028-\u202e]/gu, '');

test('whatever the article, the stand-in for Telegram takes every message with all its text and links', {
  timeout: RUNS * 30,
}, () => {
  fc.assert(
    fc.property(arbitraryBlocks, fc.constantFrom(200, 4096), (blocks, limit) => {
      for (const part of splitMessage(classicBlocks(blocks), limit).map(String)) {
        const taken = formatText({ text: part, parseMode: 'HTML', entities: undefined });
        expect(visible(taken.text)).toBe(visible(checkMarkup(part).text));
        expect(taken.text).not.toBe('');
        const links = taken.entities.filter((entity) => entity.type === 'text_link');
        expect(links.length).toBe(part.match(/<a (?!>[ \n]*<)/g)?.length ?? 0);
      }
    }),
    { numRuns: RUNS },
  );
});
