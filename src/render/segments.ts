/**
 * The sentences, words or graphemes of a text, by the rules that hold for all languages (UAX #29, with dictionaries for
 * Chinese, Japanese, Thai and their like).
 *
 * Segmenters are slow to build, so each is kept from its first use on; none has any state of its own.
 */
export function segmentsOf(text: string, granularity: Granularity): Intl.Segments {
  const segmenter = segmenters.get(granularity) ?? new Intl.Segmenter('und', { granularity });
  segmenters.set(granularity, segmenter);
  return segmenter.segment(text);
}

type Granularity = 'grapheme' | 'word' | 'sentence';

const segmenters = new Map<Granularity, Intl.Segmenter>();
