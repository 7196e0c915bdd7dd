/** Whether a text is a BCP 47 tag, be it of a language that anybody speaks or not. */
export function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
