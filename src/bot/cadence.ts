import type { Translate } from '../i18n.ts';
import { foldText } from '../model/fold-text.ts';
import { type Cadence, cadenceSchema } from '../model/subscriber.ts';
import type { Tag } from '../model/tag.ts';
import { readTagNames } from './tag-names.ts';
import { isAmong, SEPARATOR } from './typed-lists.ts';

/** Somebody says a cadence in no more words: `une fois par semaine`. */
const MOST_WORDS = 4;

export interface NamesAtCadence {
  names: string;
  cadence: Cadence | undefined;
}

/** What is typed behind `/subscribe`: for each cadence the names that it stands behind, and those that none stands behind. */
export function readCadences(payload: string, all: readonly Tag[], t: Translate): NamesAtCadence[] {
  const groups = Map.groupBy(inGroups(payload, all, t), ({ cadence }) => cadence);
  return [...groups].map(([cadence, alike]) => ({ names: alike.map(({ names }) => names).join(', '), cadence }));
}

function inGroups(payload: string, all: readonly Tag[], t: Translate): NamesAtCadence[] {
  const groups: NamesAtCadence[] = [];
  let from = 0;
  let piece = 0;
  for (const { index } of payload.matchAll(new RegExp(SEPARATOR, 'g'))) {
    const said = cadencesBehind(payload.slice(piece, index), t).length > 0;
    piece = index + 1;
    const group = said && readCadence(payload.slice(from, index), all, t);
    if (!group || group.cadence === undefined) continue;
    groups.push(group);
    from = piece;
  }
  const rest = payload.slice(from);
  return groups.length > 0 && rest.trim() === '' ? groups : [...groups, readCadence(rest, all, t)];
}

/** A cadence behind typed names, in English or in the reader's language, unless it is itself part of a tag's name. */
function readCadence(payload: string, all: readonly Tag[], t: Translate): NamesAtCadence {
  const typed = payload.trim();
  for (const { index, cadence } of cadencesBehind(typed, t))
    if (readTagNames(typed, all).unknown.length > 0) return { names: typed.slice(0, index), cadence };
  return { names: typed, cadence: undefined };
}

/** Where what is said at the end may be a cadence, the longest first: `al instante` ends in `instante`. */
function cadencesBehind(typed: string, t: Translate): { index: number; cadence: Cadence }[] {
  const words = [...typed.matchAll(/\s+/g)].slice(-MOST_WORDS);
  return words.flatMap(({ index }) => {
    const cadence = cadenceCalled(typed.slice(index), t);
    return cadence === undefined ? [] : [{ index, cadence }];
  });
}

function cadenceCalled(said: string, t: Translate): Cadence | undefined {
  const wanted = foldText(said);
  return cadenceSchema.options.find(
    (cadence) =>
      cadence === wanted || foldText(t('cadence', { cadence })) === wanted || isAmong(said, t(`words-${cadence}`)),
  );
}
