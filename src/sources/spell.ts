import { fileURLToPath } from 'node:url';
import { folderSource } from './folder.ts';
import type { Source } from './source.ts';

/** What a word of SOURCES cannot be; the message says what can. */
export class SourceSpellingError extends Error {
  override name = 'SourceSpellingError';
}

/** The moment that is "now" in the dates of the sample posts; see samples/README.md. */
const SAMPLES_EPOCH = Date.parse('2026-01-05T08:00:00Z');

/** The sources that the words of SOURCES name; the sample posts when there are none. */
export function spellSources(words: readonly string[]): Source[] {
  if (words.length === 0)
    return [folderSource('samples', fileURLToPath(new URL('samples', import.meta.url)), { epoch: SAMPLES_EPOCH })];
  return [...new Set(words.map((word) => word.replace(/(?<=.)\/+$/, '')))].map((word) => {
    if (/^[a-z][a-z+.-]+:\/\//i.test(word))
      throw new SourceSpellingError(
        `SOURCES names ${word}, but this version reads folders only; example: /var/lib/gazette/posts`,
      );
    return folderSource(word, word);
  });
}
