import { type Language, SUMMARY_LENGTH } from '../../model/article.ts';
import type { Block, Inline } from '../../model/block.ts';
import { inlineText } from '../../model/text.ts';
import { withoutDateline } from '../rules/datelines.ts';
import { leansBack } from '../rules/leaning.ts';
import { type Likeness, likenesses } from './likeness.ts';
import { endsUnmarked } from './abbreviations.ts';
import { MOST_CLOSING, SHORTEST_REPEAT, saidBy } from './said-by.ts';
import { cutSentence, gapBetween, type Sentence, sentencesOf } from './sentences.ts';

const MAX_SENTENCES = 3;
/** The lead is enough, and segmenting more costs time. */
const LEAD_LENGTH = 1400;
const LEAD_PARAGRAPHS = 8;
const MOST_SENTENCES = 12;
/** Of a sentence so much is compared with the others. */
const MOST_COMPARED = 200;
const LEAD_BLOCKS = 40;
/** How much better another beginning must be than the first that will do. */
const CLEARLY = 1.6;
/** Stands for an address: a character that no cleaned text holds. */
const ADDRESS = '\u0000';
/** A line that ends so goes on in the next. */
const GOES_ON = /(?<=[；，、])\n/gu;
/** So does a line behind whose last small letter the next begins with one, or with a number and one. */
const WRAPPED = /(?<=[\p{Ll},])\n(?=\p{Ll}|\d{1,4} \p{Ll})/gu;
/** End sentences, in whatever script. */
const MARKS = '.!?。！？．｡…‥؟।॥۔։።၊။។៕།';
const ENDS = new RegExp(`[${MARKS}]["'”’“»」』）)\\]】]*$`, 'u');
const MARKED = new RegExp(`[${MARKS}]`, 'u');
const QUESTION = /[?？؟]["'”’“»」』）)]*$/u;
/** A note about the text, a date line, a credit, what to do with the page. */
const NO_NEWS =
  /^(?:[【（([]\s?(?:注|按|编者|編者|图|圖|译者|譯者|本文|导读|導讀|ed(?:itor)?s?\b|note|update)|编者按|編者按|编者注|导读|導讀|本文(?:首发|原载|原載|转载|轉載|为|為|作者|由)|更正|(?:请勿|請勿)(?:利用|将|將|用于|用於)|(?:免责|免責|郑重|鄭重|特别|特別)?(?:声明|聲明|申明)[:：]|(?:该|本)公众号|(?:本文|文章|文中)(?:所有)?(?:内容)?(?:仅|只)(?:供|用于|为)|(?:由于)?(?:传播、?)?利用(?:此|本)文|(?:本|该)?工具(?:仅供|来自网络)|信息及工具|本次测试仅|如有侵权|(?:建议)?大家把公众号|图[:：]|圖[:：]|摄[:：]|文[/／:：]|photo\b|image\b|credit\b|(?:editor.s |correction |update )?note\b|correction\b|this (?:article|story|post|essay|piece|interview) (?:is|was|first|originally|appeared|has been)\b|listen (?:to (?:this|the)|now)\b|watch (?:the video|this|now|our)\b|read (?:this (?:article|story|in)|more)\b|click (?:here|on)\b|(?:last )?updated? (?:on|at)?\s*[:\d]|published (?:on|at)?\s*[:\d]|anmerkung|hinweis:|foto:|note de|nota (?:del|da|de)|примечание|фото:|注[:：]|※)/iu;
/** The only quotation mark that is not one of a pair closes: the other half is elsewhere. */
const HALF_QUOTED = /^[^“”「」]*[”」](?:[^“”「」]|“[^“”]*”|「[^「」]*」)*$/u;
/** A chapter of a film, with the time at which it begins. */
const CHAPTER = /^[([（【]?\d{1,3}[:：]\d\d(?![\d:：]*\s*[ap]m\b)|[(（]\d{1,3}(?:[:：]\d\d){1,2}[)）]$/iu;
/** Without letters nothing is said; the commonest first, because to know them all takes long. */
const LETTERS = /[A-Za-z\u4e00-\u9fff]|\p{L}/u;
/** The number of a list's next item, stuck to this one. */
const NEXT_NUMBER = /[\u2e80-\uffef]\d{1,2}\.$/u;
/** A paragraph whose first word is quoted, but for the opening mark, which got lost. */
const LOST_MARK = /^[\p{L}\p{N}]{1,12}”[^“”]*(?:“[^“”]*”[^“”]*)*$/u;

interface Candidate extends Sentence {
  /** Whether a summary may hold it. */
  fit: boolean;
}

/**
 * One to three whole sentences that carry the news, in the order of the text, at most `SUMMARY_LENGTH` characters: those
 * at the beginning, unless others are clearly nearer to the title and to what the rest of the lead says. Never a byline, a
 * note about the text, a question alone, or half a quotation. Only when no sentence fits is one cut, behind a clause, with
 * `…`. Empty when the article has no text.
 */
export function summarize(blocks: readonly Block[], language: Language, title = ''): string {
  const isTitle = saidBy(title);
  const sentences = leadSentences(blocks, language).filter(({ text }) => !isTitle(text));
  const starts = sentences.flatMap(({ text, first, fit }, at) => (fit && (first || !isQuestion(text)) ? [at] : []));
  const scores = scoresOf(sentences, title);
  let best: { text: string; score: number } | undefined;
  for (const start of starts) {
    let score = scores[start] as number;
    // Most others are no better than the first, and need not be looked at more closely.
    if (best !== undefined && score > best.score && leansBack((sentences[start] as Candidate).text)) score *= 0.4;
    if (best !== undefined && score <= best.score) continue;
    const text = passageFrom(sentences, start);
    if (text !== '') best = { text, score: best === undefined ? score * CLEARLY : score };
  }
  if (best) return best.text;
  const first = sentences.find(({ text }) => !text.includes(ADDRESS) && LETTERS.test(text));
  return first === undefined ? '' : whole(first.text.trim());
}

/** A summary somebody wrote, in full if it fits, else its first sentences. */
export function fitSummary(text: string, language: Language): string {
  const told = withoutDateline(text);
  if (told.length <= SUMMARY_LENGTH) return told;
  return summarize([{ type: 'paragraph', children: [{ type: 'text', text: told }] }], language);
}

function whole(sentence: string): string {
  return sentence.length <= SUMMARY_LENGTH ? sentence : cutSentence(sentence);
}

/** Sentences in a row from one on, as many as fit; empty when nothing but questions does. */
function passageFrom(sentences: readonly Candidate[], start: number): string {
  let passage = '';
  let count = 0;
  let told = false;
  for (let at = start; at < sentences.length && count < MAX_SENTENCES; at += 1) {
    const { text, first, fit } = sentences[at] as Candidate;
    if (at > start && (!fit || isSaid(text, sentences.slice(start, at)))) break;
    const before = passage.trimEnd();
    const joined = first && before !== '' ? before + gapBetween(before, text) + text : passage + text;
    if (joined.trimEnd().length > SUMMARY_LENGTH) break;
    passage = joined;
    count += 1;
    told ||= !isQuestion(text);
  }
  return told ? passage.trim() : '';
}

function isQuestion(sentence: string): boolean {
  return QUESTION.test(sentence.trimEnd().slice(-MOST_CLOSING));
}

/** Whether one of the sentences before says the same: half of the shorter is word for word the beginning of the other. */
function isSaid(text: string, before: readonly Sentence[]): boolean {
  return before.some((sentence) => {
    let same = 0;
    while (same < text.length && text[same] === sentence.text[same]) same += 1;
    return same >= SHORTEST_REPEAT && same * 2 >= Math.min(text.length, sentence.text.length);
  });
}

/** Place, likeness to the title, likeness to the other sentences. */
function scoresOf(sentences: readonly Candidate[], title: string): number[] {
  const heads = sentences.map(({ text }) => text.trimEnd().slice(0, MOST_COMPARED));
  const { titleSize, likenesses: alike } = likenesses(heads, title);
  return sentences.map(({ text }, at) => {
    const { size: grams, shared, central } = alike[at] as Likeness;
    const size = Math.max(8, grams);
    const likeTitle = titleSize === 0 ? 0 : shared / Math.sqrt(Math.max(1, titleSize) * size);
    const dull = /(?:…|\.{3})["”」]?$/.test(text.trimEnd()) || text.trim().length < 16 ? 0.7 : 1;
    return (likeTitle + central / size + 0.4 / (1 + at / 3)) * dull;
  });
}

function leadSentences(blocks: readonly Block[], language: Language): Candidate[] {
  const sentences: Candidate[] = [];
  const chinese = language.startsWith('zh');
  const unmarked = endsUnmarked(language);
  const paragraphs = leadParagraphs(blocks, unmarked).map(withoutDateline);
  const notes = paragraphs.map((paragraph) => NO_NEWS.test(paragraph));
  for (const sentence of sentencesOf(paragraphs, language)) {
    const { paragraph, first } = sentence;
    if (first && sentences.length >= MOST_SENTENCES) break;
    const text =
      chinese && first && sentence.text.includes('”') && LOST_MARK.test(sentence.text)
        ? `“${sentence.text}`
        : sentence.text;
    const tidy = text.trimEnd();
    const ended = (unmarked || hasEnd(tidy)) && tidy.length <= SUMMARY_LENGTH;
    const whole = ended && LETTERS.test(tidy) && !NEXT_NUMBER.test(tidy) && !(chinese && isHalfQuoted(tidy));
    const fit = whole && !notes[paragraph] && !text.includes(ADDRESS) && !NO_NEWS.test(tidy);
    sentences.push({ ...sentence, text, fit });
  }
  return sentences;
}

function isHalfQuoted(text: string): boolean {
  return (text.includes('”') || text.includes('」')) && HALF_QUOTED.test(text);
}

/** Paragraphs of the text itself; lists, quotations and lines without a sentence only where there is nothing else; chapters never. */
function leadParagraphs(blocks: readonly Block[], unmarked: boolean): string[] {
  const head = blocks.slice(0, LEAD_BLOCKS);
  const plain = head.filter(isPlain);
  for (const told of [unmarked ? isLong : isTold, () => true]) {
    for (const some of [plain, head]) {
      const lead = firstParagraphs(some, told);
      if (lead.length > 0) return lead;
    }
  }
  return [];
}

/** A list of one at the very start is a standfirst. */
function isPlain(block: Block, index: number): boolean {
  return block.type === 'paragraph' || (index < 2 && block.type === 'list' && block.items.length === 1);
}

/** Only the last signs are looked at: to look for an end from the beginning on takes as long as the text is. */
function hasEnd(text: string): boolean {
  return ENDS.test(text.slice(-MOST_CLOSING));
}

function isTold(text: string): boolean {
  return hasEnd(text) || (isLong(text) && MARKED.test(text));
}

function isLong(text: string): boolean {
  return text.length >= 60;
}

function firstParagraphs(blocks: readonly Block[], told: (text: string) => boolean): string[] {
  const lead: string[] = [];
  let length = 0;
  for (const block of blocks) {
    for (const text of paragraphsOf(block)) {
      if (!told(text)) continue;
      lead.push(text.slice(0, LEAD_LENGTH));
      length += text.length;
      if (length >= LEAD_LENGTH || lead.length >= LEAD_PARAGRAPHS) return lead;
    }
  }
  return lead;
}

function paragraphsOf(block: Block): string[] {
  if (block.type === 'paragraph') {
    const text = inlineText(withoutAddresses(block.children));
    const lines = text.includes('\n') ? text.replace(GOES_ON, '').replace(WRAPPED, ' ').split('\n') : [text];
    return lines.map((line) => line.trim()).filter((line) => line !== '' && !CHAPTER.test(line));
  }
  if (block.type === 'quote') return block.children.flatMap(paragraphsOf);
  if (block.type === 'image') return [inlineText(block.caption).split('\n')[0] ?? ''];
  if (block.type === 'gallery') return block.images.flatMap(paragraphsOf);
  if (block.type === 'list') return block.items.flatMap((item) => item.flatMap(paragraphsOf));
  return [];
}

/** Puts a mark in the place of bare addresses, which tell a reader of the summary nothing; numbers of notes go. */
function withoutAddresses(inlines: readonly Inline[]): Inline[] {
  return inlines.map((inline, at) => {
    if (inline.type === 'link' && /^https?:/.test(inlineText(inline.children))) return { type: 'text', text: ADDRESS };
    const before = inlines[at - 1];
    const isNote =
      inline.type === 'sup' &&
      /^\[?\d{1,3}\]?$/.test(inlineText(inline.children)) &&
      before !== undefined &&
      /(?:\p{L}{3}|\p{P}|[\u2e80-\u9fff])$/u.test(inlineText([before]));
    return isNote ? { type: 'text', text: '' } : inline;
  });
}
