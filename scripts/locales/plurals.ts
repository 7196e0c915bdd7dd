import type { Choice, Locale } from './messages.ts';

/** Forms that say "none" apart without being a plural of the language's grammar. */
const EXACT = /^(?:zero|\d+)$/;
const CATEGORY = /^(?:zero|one|two|few|many|other)$/;
/** Whoever counts here counts to this at most. */
const MOST = 1_000;

/** The plural forms that counting in a language needs: `one, few, many` in Russian, `other` alone in Japanese. */
export function formsOf(locale: string): Set<string> {
  const rules = new Intl.PluralRules(locale);
  return new Set(Array.from({ length: MOST + 1 }, (_, count) => rules.select(count)));
}

/**
 * What is wrong with the plurals of a language, a line each: a choice by number without `*[other]`, one that lacks a form
 * the language has, or has one that it lacks, and a count that English inflects by and this language, having plurals too,
 * does not.
 */
export function pluralMistakes(name: string, locale: Locale, english: Locale): string[] {
  const needed = formsOf(name);
  return [...english.messages].flatMap(([key, { choices: inEnglish }]) => {
    const choices = locale.messages.get(key)?.choices ?? [];
    const inflected = choices.filter(inflects).map(({ variable }) => variable);
    return [
      ...choices.flatMap((choice) => choiceMistakes(choice, needed).map((mistake) => `${key}: ${mistake}`)),
      ...inEnglish
        .filter((choice) => inflects(choice) && needed.size > 1 && !inflected.includes(choice.variable))
        .map(({ variable }) => `${key}: no plural forms for $${variable}`),
    ];
  });
}

function choiceMistakes(choice: Choice, needed: ReadonlySet<string>): string[] {
  const { forms, otherwise } = choice;
  if (!forms.every((form) => CATEGORY.test(form) || EXACT.test(form))) return [];
  const categories = forms.filter((form) => CATEGORY.test(form));
  const strange = categories.filter((form) => form !== 'other' && !needed.has(form));
  const missing = inflects(choice) ? [...needed].filter((form) => !forms.includes(form)) : [];
  return [
    ...(otherwise === 'other' ? [] : [`*[${otherwise}] where *[other] belongs`]),
    ...missing.map((form) => `[${form}] is missing`),
    ...strange.map((form) => `[${form}] never comes`),
  ];
}

/** Whether a choice goes by the grammar of numbers, not just by whether there is anything. */
function inflects({ forms }: Choice): boolean {
  return forms.some((form) => CATEGORY.test(form) && form !== 'other' && form !== 'zero');
}
