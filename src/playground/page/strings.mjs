const LOCALES = ['en', 'ar', 'de', 'es', 'fr', 'id', 'ja', 'ko', 'pt-BR', 'ru', 'zh-Hans', 'zh-Hant'];
const RIGHT_TO_LEFT = ['ar'];

/** The page's words in the best of the browser's languages, English where none fits. */
export async function loadStrings(languages) {
  const locale = languages.map(localeFor).find((found) => found !== undefined) ?? 'en';
  const words = await (await fetch(`/playground/strings/${locale}.json`)).json();
  const plural = new Intl.PluralRules(locale);
  const t = (key, values = {}) => {
    const entry = words[key] ?? key;
    const text = typeof entry === 'string' ? entry : (entry[plural.select(values.count)] ?? entry.other);
    return text.replaceAll(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  };
  return { locale, direction: RIGHT_TO_LEFT.includes(locale) ? 'rtl' : 'ltr', t };
}

/** The locale of the same language, and the same script where there are two. */
function localeFor(language) {
  const wanted = new Intl.Locale(language).maximize();
  const same = LOCALES.map((locale) => new Intl.Locale(locale)).filter((locale) => locale.language === wanted.language);
  return (same.find((locale) => locale.maximize().script === wanted.script) ?? same[0])?.toString();
}

/** A browser's language as a Telegram client would report it: `zh-CN` is `zh-hans`, `de-AT` is `de`, `pt-BR` stays. */
export function telegramLanguage(language) {
  const locale = new Intl.Locale(language).maximize();
  if (locale.language === 'zh') return `zh-${locale.script.toLowerCase()}`;
  return language.toLowerCase() === 'pt-br' ? 'pt-br' : locale.language;
}

/** Languages a person may have, each under its own name. */
export function languageChoices() {
  const codes =
    'en zh-hans zh-hant ar bn cs da de el es fa fi fr he hi hu id it ja ko nl no pl pt-br ro ru sv sw th tr uk ur vi';
  return codes.split(' ').map((code) => {
    const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
    return { code, name: name.charAt(0).toLocaleUpperCase(code) + name.slice(1) };
  });
}
