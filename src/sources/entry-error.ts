/** A source that is spelled wrong: a line a mistake, each saying where, what is wrong, and what is right. */
export class SourceSpellingError extends Error {
  override name = 'SourceSpellingError';
}
