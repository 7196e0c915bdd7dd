/** The interface languages whose texts are among these files, as BCP 47 tags. */
export function localesOf(files: readonly string[]): string[] {
  return files
    .filter((file) => file.endsWith('.ftl'))
    .map((file) => file.slice(0, -'.ftl'.length))
    .sort();
}

/** Finds for a language code the locale that is nearest: of that language, and if it can be of that script. */
export function nearestIn(locales: readonly string[]): (languageCode: string) => string | undefined {
  const candidates = locales.map((locale) => [locale, new Intl.Locale(locale).maximize()] as const);
  return (languageCode) => {
    const wanted = readLanguage(languageCode);
    if (!wanted) return undefined;
    const sameScript = candidates.find(
      ([, { language, script }]) => language === wanted.language && script === wanted.script,
    );
    return (sameScript ?? candidates.find(([, { language }]) => language === wanted.language))?.[0];
  };
}

/** What a code says of language and script; of a language pack's (`zh-hant-raw`), as far as it can be read. */
function readLanguage(code: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(code).maximize();
  } catch {
    const end = code.lastIndexOf('-');
    return end < 0 ? undefined : readLanguage(code.slice(0, end));
  }
}
