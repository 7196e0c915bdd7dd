import type { Translate } from '../i18n.ts';
import { foldText } from '../model/fold-text.ts';
import { type Cadence, cadenceSchema } from '../model/subscriber.ts';
import type { Tag } from '../model/tag.ts';
import { readTagNames } from './tag-names.ts';
import { isAmong } from './typed-lists.ts';

/** Somebody says a cadence in no more words: `une fois par semaine`. */
const MOST_WORDS = 4;

/** A cadence behind typed names, in English or in the reader's language, unless it is itself part of a tag's name. */
export function readCadence(
  payload: string,
  all: readonly Tag[],
  t: Translate,
): { names: string; cadence: Cadence | undefined } {
  const typed = payload.trim();
  // The longest first: `al instante` ends in `instante`.
  const words = [...typed.matchAll(/\s+/g)].slice(-MOST_WORDS);
  for (const { index } of words) {
    const cadence = cadenceCalled(typed.slice(index), t);
    if (cadence !== undefined && readTagNames(typed, all).unknown.length > 0)
      return { names: typed.slice(0, index), cadence };
  }
  return { names: typed, cadence: undefined };
}

function cadenceCalled(said: string, t: Translate): Cadence | undefined {
  const wanted = foldText(said);
  return cadenceSchema.options.find(
    (cadence) =>
      cadence === wanted || foldText(t('cadence', { cadence })) === wanted || isAmong(said, t(`words-${cadence}`)),
  );
}
