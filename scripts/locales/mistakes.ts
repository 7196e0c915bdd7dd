import type { Locale } from './messages.ts';

/** What a language lacks of a model, says beyond it, or says in a way that cannot be read: a line each. */
export function mistakesOf(locale: Locale, model: Locale): string[] {
  return [
    ...locale.mistakes,
    ...[...model.messages.keys()].filter((key) => !locale.messages.has(key)).map((key) => `${key} is missing`),
    ...[...locale.messages].flatMap(([key, { variables }]) => {
      const given = model.messages.get(key)?.variables;
      if (!given) return [`${key} is not in English`];
      return [...variables]
        .filter((variable) => !given.has(variable))
        .map((variable) => `${key}: nobody gives $${variable}`);
    }),
  ];
}
