import { readdirSync, readFileSync } from 'node:fs';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { directed, isRightToLeft } from './model/direction.ts';
import { kept } from './model/kept.ts';
import { localesOf, nearestIn } from './model/locale.ts';

/** What may stand in a message. */
export type Said = string | number;

/**
 * Every message and the variables it needs. Empty here: `scripts/locales/message-types.ts` writes them from `locales/` for
 * the check of types. Until it ran, any key and any variables pass.
 */
export interface Messages {}

/** The name of a message. */
export type MessageKey = [keyof Messages] extends [never] ? string : keyof Messages;

/** What a call must give besides the key: all that any of the messages needs which the key may name. */
type Variables<Key> = [keyof Messages] extends [never]
  ? [said?: Record<string, Said>]
  : [Key] extends [keyof Messages]
    ? {} extends Needs<Key>
      ? []
      : [said: Needs<Key>]
    : // The key is refused; that its variables are too would only confuse.
      [said?: Record<string, Said>];
type Needs<Key> = (Key extends keyof Messages ? (needs: Messages[Key]) => void : never) extends (
  needs: infer All,
) => void
  ? All
  : never;

/** The text of a message in one locale. */
export interface Translate {
  <Key extends string>(key: Key extends MessageKey ? Key : MessageKey, ...variables: Variables<Key>): string;
  readonly locale: string;
}

export interface I18n {
  /** Every interface language, as a BCP 47 tag. */
  readonly locales: readonly string[];
  /** The locale's texts; of one we do not have, the nearest or the default one's. What it does not say, the default says. */
  in(locale: string): Translate;
  /** The interface language for what Telegram calls a person's language, or `undefined` when we do not have it. */
  match(languageCode: string | undefined): string | undefined;
}

/** Language codes whose interface language is known without looking again: every update brings one. */
const CODES_AT_HAND = 200;

/** Speaks our own languages. */
export const openI18n = (defaultLocale: string): I18n =>
  loadI18n(new URL('../locales/', import.meta.url), defaultLocale);

/** Where a message of a locale's file begins. */
const NAMED = /^([a-zA-Z][\w-]*) *=/gm;

/**
 * Speaks the languages of `locales/*.ftl`. The default one is read now, each other when it is first spoken.
 *
 * @throws {Error} if a message cannot be read, naming it and its file; also later, of the language that is spoken then
 */
export function loadI18n(directory: URL, defaultLocale: string): I18n {
  const locales = localesOf(readdirSync(directory));
  const bundles = new Map<string, FluentBundle>();
  /** Read when it is first spoken: most processes never speak most languages. */
  const bundleAt = (locale: string): FluentBundle | undefined => {
    const known = bundles.get(locale);
    if (known || !locales.includes(locale)) return known;
    const bundle = readBundle(directory, locale);
    bundles.set(locale, bundle);
    return bundle;
  };

  const nearest = nearestIn(locales);
  const matching = kept((languageCode) => nearest(languageCode) ?? null, CODES_AT_HAND);
  const match = (languageCode: string | undefined) =>
    languageCode ? (matching(languageCode) ?? undefined) : undefined;

  const fallback = match(defaultLocale) ?? 'en';
  bundleAt(fallback);
  const bundleOf = (locale: string) => bundleAt(locale) ?? bundleAt(match(locale) ?? fallback);

  const speaking = kept((locale): Translate => {
    const bundle = bundleOf(locale);
    if (!bundle) throw new Error(`locales/: neither ${locale}.ftl nor ${fallback}.ftl is there`);
    const format = (key: string, said?: Record<string, Said>) => {
      // A language that is still being translated says the rest in the default one.
      const speaker = bundle.getMessage(key)?.value ? bundle : bundleAt(fallback);
      const pattern = speaker?.getMessage(key)?.value;
      if (!speaker || !pattern) throw new Error(`locales/${bundle.locales[0]}.ftl has no message "${key}"`);
      const errors: Error[] = [];
      const text = speaker.formatPattern(pattern, said, errors);
      if (errors[0]) throw new Error(`locales/${speaker.locales[0]}.ftl, message "${key}": ${errors[0].message}`);
      return directed(text, bundle.locales[0] ?? fallback);
    };
    /** What never changes, as the labels of buttons. */
    const fixed = kept(format);
    const translate = (key: string, said?: Record<string, Said>) => (said ? format(key, said) : fixed(key));
    return Object.assign(translate, { locale: bundle.locales[0] ?? fallback }) as Translate;
  });
  return { locales, match, in: speaking };
}

/** @throws {Error} if a message cannot be read, naming it and its file */
function readBundle(directory: URL, locale: string): FluentBundle {
  const file = `${locale}.ftl`;
  // What stands in a sentence is mostly Latin letters or digits: only where those run against it are they kept apart.
  const bundle = new FluentBundle(locale, { useIsolating: isRightToLeft(locale) });
  const text = readFileSync(new URL(file, directory), 'utf8');
  bundle.addResource(new FluentResource(text));
  // What it cannot read, Fluent passes over in silence.
  const lost = [...text.matchAll(NAMED)].find(([, name = '']) => !bundle.getMessage(name)?.value);
  if (lost) throw new Error(`locales/${file}: the message "${lost[1]}" cannot be read`);
  return bundle;
}
