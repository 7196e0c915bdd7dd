import type { Language } from '../../model/article.ts';
import { chineseSides, LATIN_WORDS } from './language-data.ts';
import { countScripts } from './scripts.ts';
import { readUnits } from './units.ts';

/** Enough to tell by; more costs time only. */
const SAMPLE = 1500;

/**
 * The language a text is written in: by its script where that is enough, by characters that only one of the two Chinese
 * scripts uses, by the frequent words of languages in Latin letters. `und` when nothing speaks for one.
 */
export function detectLanguage(text: string): Language {
  const head = text.slice(0, SAMPLE * 2);
  const sample = (head.includes('://') ? head.replace(/https?:\/\/[!-~]+/g, ' ') : head).slice(0, SAMPLE);
  const { han, kana, hangul, thai, latin, cyrillic, others } = countScripts(sample);
  // A Han character says about as much as two or three letters, a syllable of hangul as two.
  let best: Language = 'und';
  let most = 0;
  const weigh = (weight: number, language: Language) => {
    if (weight <= most) return;
    most = weight;
    best = language;
  };
  others.forEach(weigh);
  weigh(hangul * 2, 'ko');
  weigh(thai, 'th');
  weigh((han + kana) * 2.5, 'zh');
  weigh(cyrillic, 'cyrillic');
  weigh(latin, 'latin');
  if (best === 'zh') return kana > han * 0.08 ? 'ja' : chinese(sample);
  if (best === 'latin') return latinLanguage(sample);
  if (best === 'cyrillic') return cyrillic < 3 ? 'und' : slavic(sample);
  return best === 'ar' ? arabic(sample) : best;
}

/** Codes for none, several, or one that is not known, which would be made English. */
const NO_LANGUAGE = /^(?:mis|mul|und|zxx)\b/i;

/** A declared language as we give it: Chinese with its script, others without script and region. */
export function languageOf(tag: string): Language | undefined {
  if (!/^[a-z]{2,3}(?![a-z])/i.test(tag) || NO_LANGUAGE.test(tag)) return undefined;
  try {
    const { language, script } = new Intl.Locale(tag.replaceAll('_', '-')).maximize();
    return language === 'zh' ? `zh-${script}` : language;
  } catch {
    return undefined;
  }
}

/** Made when the first text needs them. */
let sides: Int8Array | undefined;
let languagesOf: ReadonlyMap<string, readonly number[]> | undefined;

function chinese(sample: string): Language {
  sides ??= chineseSides();
  const sideOf = sides;
  let simplified = 0;
  const units = readUnits(sample);
  for (let at = 0; at < units.length; at += 1) simplified += sideOf[units[at] as number] as number;
  return simplified < 0 ? 'zh-Hant' : 'zh-Hans';
}

function arabic(sample: string): Language {
  if (/[\u0679\u0688\u0691\u06ba\u06d2]/.test(sample)) return 'ur';
  const persian = count(sample, /[\u06cc\u06a9]/g);
  // A short text may hold none of the letters that Arabic lacks, but it writes yeh and kaf in the Persian way.
  if (persian > 2 && !/[\u064a\u0643]/.test(sample)) return 'fa';
  return persian > 0 && /[\u067e\u0686\u0698\u06af]/.test(sample) ? 'fa' : 'ar';
}

function slavic(sample: string): Language {
  if (/[іїєґ]/i.test(sample) && !/[ыэъё]/i.test(sample)) return 'uk';
  if (/[ў]/i.test(sample)) return 'be';
  if (/[ђјљњћџ]/i.test(sample)) return 'sr';
  if (!/[ыэё]/i.test(sample) && count(sample, /ъ/gi) * 60 > sample.length) return 'bg';
  return 'ru';
}

function latinLanguage(sample: string): Language {
  const words = sample
    .toLowerCase()
    .split(/[\s!-&(-@[-`{-~\u00a0-\u00bf\u2010-\u2018\u201a-\u2027]+/)
    .filter(Boolean);
  languagesOf ??= latinLanguages();
  const scores = LATIN_WORDS.map(() => 0);
  for (const word of words)
    for (const index of languagesOf.get(word) ?? []) scores[index] = (scores[index] as number) + 1;
  const [bestScore = 0, second = 0] = scores.toSorted((a, b) => b - a);
  const best = (LATIN_WORDS[scores.indexOf(bestScore)] as (typeof LATIN_WORDS)[number])[0];
  // One word in twelve is what the thinnest of these lists still finds in a sentence of its language.
  return bestScore * 12 >= words.length && bestScore > second && words.length > 0 ? best : 'und';
}

/** Of each frequent word the languages that use it, by their places in {@link LATIN_WORDS}. */
function latinLanguages(): Map<string, number[]> {
  const languages = new Map<string, number[]>();
  for (const [index, [, words]] of LATIN_WORDS.entries()) {
    for (const word of words) languages.set(word, [...(languages.get(word) ?? []), index]);
  }
  return languages;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
