// Writes locales/messages.d.ts: what each message of locales/en.ftl needs, so that the check of types refuses a call with
// a key that is not there, and with a variable that is missing or wrong. The check of types runs it first.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { LOCALES, type Locale, localeNames, readLocale } from './messages.ts';

const COUNTED = /^(?:zero|one|two|few|many|other|\d+)$/;

/**
 * The declaration that gives `module`, the address of `src/i18n.ts`, the messages of the first of these languages. A
 * variable for which any of them has forms of a number must be one.
 */
export function messageTypes(locales: readonly Locale[], module: string): string {
  const isCounted = (message: string, variable: string) =>
    locales
      .flatMap(({ messages }) => messages.get(message)?.choices ?? [])
      .some((choice) => choice.variable === variable && choice.forms.every((form) => COUNTED.test(form)));
  const lines = [...(locales[0]?.messages ?? [])].map(([name, { variables }]) => {
    const fields = [...variables].map((variable) => `${variable}: ${isCounted(name, variable) ? 'number' : 'Said'}`);
    return `    '${name}': { ${fields.join('; ')} };`;
  });
  return `// Written by scripts/locales/message-types.ts from locales/*.ftl. Not in git.
import type { Said } from '${module}';
declare module '${module}' {
  interface Messages {
${lines.join('\n')}
  }
}
`;
}

/** All languages, English first: that is where a new message begins. */
export function allLocales(): Locale[] {
  return ['en', ...localeNames().filter((name) => name !== 'en')].map(readLocale);
}

if (import.meta.main) {
  const file = new URL('messages.d.ts', LOCALES);
  const text = messageTypes(allLocales(), '../src/i18n.ts');
  // Left alone where nothing changed, so that an editor is not woken.
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}
