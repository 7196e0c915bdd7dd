import type { Language } from '../model/article.ts';
import { LATIN_WORDS, SIMPLIFIED_ONLY, TRADITIONAL_ONLY } from './language-data.ts';
import { countScripts } from './scripts.ts';

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
  const weights = new Map<Language, number>([...others, ['ko', hangul * 2], ['th', thai]]);
  weights.set('zh', (han + kana) * 2.5);
  weights.set('cyrillic', cyrillic);
  weights.set('latin', latin);
  let best: Language = 'und';
  for (const [language, weight] of weights) if (weight > (weights.get(best) ?? 0)) best = language;
  if (best === 'zh') return kana > han * 0.08 ? 'ja' : chinese(sample);
  if (best === 'latin') return latinLanguage(sample);
  if (best === 'cyrillic') return cyrillic < 3 ? 'und' : slavic(sample);
  return best === 'ar' ? arabic(sample) : best;
}

function chinese(sample: string): Language {
  let simplified = 0;
  let traditional = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const unit = sample.charCodeAt(at);
    if (unit < 0x4e00) continue;
    if (SIMPLIFIED_ONLY.has(unit)) simplified += 1;
    else if (TRADITIONAL_ONLY.has(unit)) traditional += 1;
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
  return 'ru';
}

function latinLanguage(sample: string): Language {
  const words = sample
    .toLowerCase()
    .split(/[\s!-&(-@[-`{-~\u00a0-\u00bf\u2010-\u2018\u201a-\u2027]+/)
    .filter(Boolean);
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
