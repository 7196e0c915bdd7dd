import type { Language } from '../model/article.ts';
import { LATIN_WORDS, SIMPLIFIED_ONLY, TRADITIONAL_ONLY } from './language-data.ts';

/** Enough to tell by; more costs time only. */
const SAMPLE = 4000;

/** Scripts that by themselves name a language, the likeliest one. */
const SCRIPTS: readonly [script: RegExp, language: Language][] = [
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Telugu}/gu, 'te'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Khmer}/gu, 'km'],
  [/\p{Script=Lao}/gu, 'lo'],
  [/\p{Script=Myanmar}/gu, 'my'],
  [/\p{Script=Tibetan}/gu, 'bo'],
  [/\p{Script=Mongolian}/gu, 'mn'],
];

/**
 * The language a text is written in: by its script where that is enough, by characters that only one of the two Chinese
 * scripts uses, by the frequent words of languages in Latin and Cyrillic letters. `und` when nothing speaks for one.
 */
export function detectLanguage(text: string): Language {
  const sample = text.replace(/https?:\/\/\S+/g, ' ').slice(0, SAMPLE);
  const han = count(sample, /\p{Script=Han}/gu);
  const kana = count(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const latin = count(sample, /\p{Script=Latin}/gu);
  const cyrillic = count(sample, /\p{Script=Cyrillic}/gu);
  // A Han character says about as much as two or three letters.
  const east = (han + kana) * 2.5;
  let best: [language: Language, weight: number] = ['und', 0];
  for (const [script, language] of SCRIPTS) {
    const weight = count(sample, script) * (language === 'ko' ? 2 : 1);
    if (weight > best[1]) best = [language, weight];
  }
  if (east > best[1] && east >= latin && east >= cyrillic) return kana > han * 0.08 ? 'ja' : chinese(sample);
  if (best[1] >= latin && best[1] >= cyrillic && best[1] > 0) return best[0] === 'ar' ? arabic(sample) : best[0];
  return cyrillic > latin ? slavic(sample) : latinLanguage(sample);
}

function chinese(sample: string): Language {
  let simplified = 0;
  let traditional = 0;
  for (const character of sample) {
    if (SIMPLIFIED_ONLY.has(character)) simplified += 1;
    else if (TRADITIONAL_ONLY.has(character)) traditional += 1;
  }
  return traditional > simplified ? 'zh-Hant' : 'zh-Hans';
}

function arabic(sample: string): Language {
  if (/[\u0679\u0688\u0691\u06ba\u06d2]/.test(sample)) return 'ur';
  return /[\u067e\u0686\u0698\u06af]/.test(sample) && count(sample, /[\u06cc\u06a9]/g) > 0 ? 'fa' : 'ar';
}

function slavic(sample: string): Language {
  if (/[іїєґ]/i.test(sample) && !/[ыэъё]/i.test(sample)) return 'uk';
  if (/[ў]/i.test(sample)) return 'be';
  if (/[ђјљњћџ]/i.test(sample)) return 'sr';
  if (!/[ыэё]/i.test(sample) && count(sample, /ъ/gi) * 60 > sample.length) return 'bg';
  return count(sample, /\p{Script=Cyrillic}/gu) < 3 ? 'und' : 'ru';
}

function latinLanguage(sample: string): Language {
  const words = sample.toLowerCase().match(/[\p{Script=Latin}\p{Mn}'’]+/gu) ?? [];
  let best: Language = 'und';
  let bestScore = 0;
  let second = 0;
  for (const [language, frequent] of LATIN_WORDS) {
    let score = 0;
    for (const word of words) if (frequent.has(word)) score += 1;
    if (score > bestScore) {
      second = bestScore;
      bestScore = score;
      best = language;
    } else if (score > second) second = score;
  }
  // One word in twelve is what the thinnest of these lists still finds in a sentence of its language.
  return bestScore * 12 >= words.length && bestScore > second && words.length > 0 ? best : 'und';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
