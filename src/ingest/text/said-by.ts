import { foldText } from '../../model/fold-text.ts';
import { phraseKey } from '../rules/phrase-key.ts';

/** No sentence has so many signs behind its end. */
export const MOST_CLOSING = 16;
/** Sentences that begin alike in fewer letters say different things. */
export const SHORTEST_REPEAT = 8;
const HAN = /\p{Script=Han}/u;

/** Tells whether the title, which stands above the summary, says a sentence: as it is, or in other signs and script as a part of it. */
export function saidBy(title: string): (sentence: string) => boolean {
  let titleKey: string | undefined;
  let titleLetters: string | undefined;
  return (sentence) => {
    const text = sentence.trim();
    if (text === title) return true;
    if (text.length < SHORTEST_REPEAT || text.length > title.length + MOST_CLOSING) return false;
    const key = phraseKey(text);
    if (key.length * 3 < title.length) return false;
    titleKey ??= phraseKey(title);
    if (titleKey.includes(key)) return true;
    // In another script as well it has as many letters.
    if (key.length > titleKey.length) return false;
    // To fold Chinese takes long, and its two scripts have most signs in common.
    let same = 0;
    for (const sign of HAN.test(key) ? text : '') if (title.includes(sign)) same += 1;
    if (same * 2 < text.length) return false;
    titleLetters ??= lettersOf(title);
    return titleLetters.includes(lettersOf(text));
  };
}

function lettersOf(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]/gu, '');
}
