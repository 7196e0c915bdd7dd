import type { Translate } from '../i18n.ts';
import { foldText } from '../model/fold-text.ts';
import { type Cadence, cadenceSchema } from '../model/subscriber.ts';
import type { Tag } from '../model/tag.ts';
import { readTagNames } from './tag-names.ts';

/** A cadence behind typed names, in English or in the reader's language, unless it is itself part of a tag's name. */
export function readCadence(
  payload: string,
  all: readonly Tag[],
  t: Translate,
): { names: string; cadence: Cadence | undefined } {
  const typed = payload.trim();
  const [, names, word] = /^(.*\S)\s+(\S+)$/s.exec(typed) ?? [];
  const cadence = word === undefined ? undefined : cadenceCalled(word, t);
  if (names === undefined || cadence === undefined || readTagNames(typed, all).unknown.length === 0)
    return { names: typed, cadence: undefined };
  return { names, cadence };
}

function cadenceCalled(word: string, t: Translate): Cadence | undefined {
  const wanted = foldText(word);
  return cadenceSchema.options.find((cadence) => cadence === wanted || foldText(t('cadence', { cadence })) === wanted);
}
