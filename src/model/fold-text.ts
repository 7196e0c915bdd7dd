import { foldName } from './ids.ts';
import { SIMPLIFIED_PAIRS } from './simplified-data.ts';

let simplified: ReadonlyMap<string, string> | undefined;

/** As {@link foldName}, and Traditional Chinese as Simplified: for matching what is typed, never for ids. */
export function foldText(text: string): string {
  simplified ??= new Map(
    Array.from(SIMPLIFIED_PAIRS.replace(/\s/g, '').matchAll(/(.)(.)/gu), ([, from = '', to = '']) => [from, to]),
  );
  const pairs = simplified;
  return foldName(text).replace(/\p{sc=Han}/gu, (character) => pairs.get(character) ?? character);
}
