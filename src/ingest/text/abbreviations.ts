import type { Language } from '../../model/article.ts';

/** A letter alone is the beginning of a name or of a word; in scripts of syllables it may be all that is said. */
const INITIAL = /(?:^|[\s\p{Ps}\p{Pi}"„.-])(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}])\p{L}\p{M}*\.$/u;
/** The segmenter knows few of them. To take a word for one that is none does little harm: two sentences are one. */
const ABBREVIATIONS = [
  'Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|St|Jr|Sr|vs|No|Nr|Inc|Ltd|Co|Corp|etc|approx',
  'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mme|Mlle|Sra|Dra|Dña',
  'bzw|ca|Mrd|Mio|Tsd|Str|Abs|Art|tzw|al|prof|dr|mgr|tys|mln|mld|ul|im|np|dhr|mevr|drs',
  'млн|млрд|трлн|тыс|руб|ул|им|гг|др|пр|проф|акад|стр|тис|грн|вул|ім|см|обл',
  'TP|GS|TS|ThS|BS|PGS|Doç|Av|Sok|κα|δρ|εκ|δισ|χιλ',
  'डॉ|रु|श्री|प्रो|ডা|ড|মো|প্রফেসর|ரூ|திரு|రూ|ರೂ|രൂ|רח',
].join('|');
const ABBREVIATION = new RegExp(`(?:^|[\\s\\p{Ps}\\p{Pi}"„-])(?:${ABBREVIATIONS})\\.$`, 'u');
const LONGEST = 12;

/** Languages in which "3. Oktober" is the third. */
const HAS_ORDINALS = new Set('bs cs da de et fi hr hu is lt lv nb nn no pl sk sl sr tr'.split(' '));
const ORDINAL = /(?:^|[\s(])\d{1,2}\.$/;
/** Languages that set spaces between sentences, and full stops behind abbreviations only. */
const UNMARKED = new Set(['th', 'lo']);

/** Whether sentences of the language end without a mark. */
export function endsUnmarked(language: Language): boolean {
  return UNMARKED.has(language);
}

/** Whether the full stop at the end of a text, if there is one, ends no sentence. */
export function endsInAbbreviation(text: string, language: Language): boolean {
  const end = text.trimEnd().slice(-LONGEST);
  if (endsUnmarked(language)) return /\.["'”’)]*$/.test(end);
  if (!end.endsWith('.')) return false;
  if (INITIAL.test(end) || ABBREVIATION.test(end)) return true;
  return HAS_ORDINALS.has(language) && ORDINAL.test(end);
}
