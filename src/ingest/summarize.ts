import { type Language, SUMMARY_LENGTH } from '../model/article.ts';
import type { Block, Inline } from '../model/block.ts';
import { inlineText } from '../model/text.ts';

const MAX_SENTENCES = 3;
/** The lead is enough, and segmenting more costs time. */
const LEAD_LENGTH = 1200;
const LEAD_BLOCKS = 40;
/** Stands for an address: a character that no cleaned text holds. */
const ADDRESS = '\u0000';
const ENDS = /[.!?。！？…‥؟।]["'”’」』）)\]]*$/u;
const CLAUSE = /[,;:，；：、،]\s?|\s[–—-]\s|——/gu;
const PAIRS: readonly [open: string, close: string][] = [
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['（', '）'],
  ['(', ')'],
  ['«', '»'],
  ['„', '“'],
];

/**
 * One to three whole sentences from the head of an article, at most `SUMMARY_LENGTH` characters: never a byline or a
 * question of the page's own, never half a quotation. A first sentence that is too long is cut behind a clause and ends
 * in `…`. Empty when the article has no text.
 */
export function summarize(blocks: readonly Block[], language: Language): string {
  const paragraphs = leadParagraphs(blocks);
  const segmenter = segmenterFor(language);
  let summary = '';
  let count = 0;
  for (const paragraph of paragraphs) {
    let between = summary === '' ? '' : gap(summary, paragraph);
    for (const sentence of sentences(paragraph, segmenter)) {
      if (sentence.includes(ADDRESS)) continue;
      const joined = summary + between + sentence;
      if (joined.trimEnd().length > SUMMARY_LENGTH) return summary.trimEnd() || cutSentence(sentence.trim());
      summary = joined;
      between = '';
      count += 1;
      if (count === MAX_SENTENCES) return summary.trimEnd();
    }
    summary = summary.trimEnd();
  }
  return summary;
}

/** Making one takes longer than cleaning a short post; there are only so many languages. */
const segmenters = new Map<Language, Intl.Segmenter>();

function segmenterFor(language: Language): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(language === 'und' ? 'en' : language, { granularity: 'sentence' });
  segmenters.set(language, made);
  return made;
}

/** A summary somebody wrote, in full if it fits, else its first sentences. */
export function fitSummary(text: string, language: Language): string {
  if (text.length <= SUMMARY_LENGTH) return text;
  return summarize([{ type: 'paragraph', children: [{ type: 'text', text }] }], language);
}

function leadParagraphs(blocks: readonly Block[]): string[] {
  const all = blocks
    .slice(0, LEAD_BLOCKS)
    .flatMap(paragraphsOf)
    .filter((text) => text !== '');
  // Lines without a sentence in them are labels; an article of nothing else is summed up by them all the same.
  const full = all.filter((text) => ENDS.test(text) || text.length >= 60);
  const chosen: string[] = [];
  let length = 0;
  for (const text of full.length > 0 ? full : all) {
    chosen.push(text.slice(0, LEAD_LENGTH));
    length += text.length;
    if (length >= LEAD_LENGTH || chosen.length >= 6) break;
  }
  return chosen;
}

function paragraphsOf(block: Block): string[] {
  if (block.type === 'paragraph')
    return inlineText(withoutAddresses(block.children))
      .split('\n')
      .map((line) => line.trim());
  if (block.type === 'quote') return block.children.flatMap(paragraphsOf);
  if (block.type === 'list') return block.items.flatMap((item) => item.flatMap(paragraphsOf));
  return [];
}

/** Puts a mark in the place of bare addresses, which tell a reader of the summary nothing. */
function withoutAddresses(inlines: readonly Inline[]): Inline[] {
  return inlines.map((inline) =>
    inline.type === 'link' && /^https?:/.test(inlineText(inline.children)) ? { type: 'text', text: ADDRESS } : inline,
  );
}

/** Sentences with the space behind them, those joined that an open quotation or bracket holds together. */
function* sentences(text: string, segmenter: Intl.Segmenter): Generator<string> {
  let held = '';
  for (const { segment } of segmenter.segment(text)) {
    held += segment;
    if (!isBalanced(held) && held.length < SUMMARY_LENGTH * 2) continue;
    if (held.trim() !== '') yield held;
    held = '';
  }
  if (held.trim() !== '') yield held;
}

function isBalanced(text: string): boolean {
  for (const [open, close] of PAIRS) {
    if (open === '„') continue;
    if (text.split(open).length > text.split(close).length) return false;
  }
  return true;
}

/** Western sentences stand apart; behind full-width punctuation the next begins at once. */
function gap(before: string, after: string): string {
  return /[\u2e80-\u9fff\uff00-\uffef」』”]$/u.test(before) && /^[\u2e80-\u9fff\uff00-\uffef「『“《]/u.test(after)
    ? ''
    : ' ';
}

function cutSentence(sentence: string): string {
  const room = SUMMARY_LENGTH - 1;
  const head = sentence.slice(0, room);
  let best = 0;
  for (const match of head.matchAll(CLAUSE)) if (isBalanced(head.slice(0, match.index))) best = match.index;
  if (best < room / 3) best = Math.max(best, head.lastIndexOf(' '));
  if (best < room / 3) best = room;
  return `${head
    .slice(0, best)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`;
}
