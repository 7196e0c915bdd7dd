import { kept } from '../model/kept.ts';

/**
 * The sentences, words or graphemes of a text, by the rules that hold for all languages (UAX #29, with dictionaries for
 * Chinese, Japanese, Thai and their like).
 *
 * Segmenters are slow to build, so each is kept from its first use on; none has any state of its own.
 */
export function segmentsOf(text: string, granularity: Granularity): Intl.Segments {
  return segmenterFor(granularity).segment(text);
}

type Granularity = 'grapheme' | 'word' | 'sentence';

const segmenterFor = kept((granularity) => new Intl.Segmenter('und', { granularity: granularity as Granularity }));
