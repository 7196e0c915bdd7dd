import { readdirSync, readFileSync } from 'node:fs';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { directed, isRightToLeft } from './model/direction.ts';

/** The text of a message in one locale. */
export interface Translate {
  (key: string, args?: Record<string, string | number>): string;
  readonly locale: string;
}

export interface I18n {
  /** Every interface language, as a BCP 47 tag. */
  readonly locales: readonly string[];
  /** The locale's texts; of one we do not have, the nearest or the default one's. */
  in(locale: string): Translate;
  /** The interface language for what Telegram calls a person's language, or `undefined` when we do not have it. */
  match(languageCode: string | undefined): string | undefined;
}

/**
 * Reads `locales/*.ftl`.
 *
 * @throws {Error} if a file does not parse, naming it and where
 */
export function loadI18n(directory: URL, defaultLocale: string): I18n {
  const bundles = new Map<string, FluentBundle>();
  for (const file of readdirSync(directory).sort()) {
    if (!file.endsWith('.ftl')) continue;
    const locale = file.slice(0, -'.ftl'.length);
    // What stands in a sentence is mostly Latin letters or digits: only where those run against it are they kept apart.
    const bundle = new FluentBundle(locale, { useIsolating: isRightToLeft(locale) });
    const errors = bundle.addResource(new FluentResource(readFileSync(new URL(file, directory), 'utf8')));
    if (errors.length > 0) throw new Error(`locales/${file}: ${errors.map(String).join('; ')}`);
    bundles.set(locale, bundle);
  }
  const locales = [...bundles.keys()];

  function match(languageCode: string | undefined): string | undefined {
    if (!languageCode) return undefined;
    let wanted: Intl.Locale;
    try {
      wanted = new Intl.Locale(languageCode).maximize();
    } catch {
      return undefined;
    }
    const candidates = locales.map((locale) => [locale, new Intl.Locale(locale).maximize()] as const);
    const sameScript = candidates.find(
      ([, { language, script }]) => language === wanted.language && script === wanted.script,
    );
    return (sameScript ?? candidates.find(([, { language }]) => language === wanted.language))?.[0];
  }

  const fallback = match(defaultLocale) ?? 'en';
  const bundleOf = (locale: string) => bundles.get(locale) ?? bundles.get(match(locale) ?? fallback);

  return {
    locales,
    match,
    in(locale) {
      const bundle = bundleOf(locale);
      if (!bundle) throw new Error(`locales/: neither ${locale}.ftl nor ${fallback}.ftl is there`);
      const translate = (key: string, args?: Record<string, string | number>) => {
        const message = bundle.getMessage(key);
        if (!message?.value) throw new Error(`locales/${bundle.locales[0]}.ftl has no message "${key}"`);
        const errors: Error[] = [];
        const text = bundle.formatPattern(message.value, args, errors);
        if (errors[0]) throw new Error(`locales/${bundle.locales[0]}.ftl, message "${key}": ${errors[0].message}`);
        return directed(text, bundle.locales[0] ?? fallback);
      };
      return Object.assign(translate, { locale: bundle.locales[0] ?? fallback });
    },
  };
}
