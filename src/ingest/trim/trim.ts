import type { Removal } from '../../model/article.ts';
import type { Block, ImageBlock, TableBlock } from '../../model/block.ts';
import { inlineText, linksIn } from '../../model/text.ts';
import { canonicalUrl } from '../canonical.ts';
import { captionPictures } from '../rules/credits.ts';
import { phraseKey } from '../rules/phrase-key.ts';
import { BareLine } from '../rules/bare-line.ts';
import { isDating, isNaming } from '../rules/datings.ts';
import { leadsToAccount } from '../rules/chinese-requests.ts';
import { isByline, isStamp } from '../rules/notices.ts';
import { ENDINGS, FURNITURE, SECTIONS } from '../rules/phrases.ts';
import { gatherPictures, takeFootnotes } from './regroup.ts';
import { dropAppFoot } from './app-foot.ts';
import { dropBehindEditor } from './behind-editor.ts';
import { dropContents } from './contents.ts';
import { dropFeedFooter } from './feed-footer.ts';
import { dropFeedLines } from './feed-lines.ts';
import { dropHandles } from './handles.ts';
import { levelHeadings, levelsIn } from './heading-levels.ts';
import { dropEndSigns, dropOwnLinks } from './last.ts';
import { dropRelated } from './related.ts';
import { inRounds } from './rounds.ts';
import { dropRunOn } from './run-on.ts';
import { dropEnds, dropHashtags, promosIn, rulesOfSigns } from './tail.ts';
import type { Line } from './line.ts';
import { dropWayBack } from './way-back.ts';
import { areSame, isShown, joinByBreaks, remembered, splitAtBreaks, type Trimming, trimmingFor } from './trimming.ts';

/** What the article's head already says, so that its body need not. */
export interface Known {
  /** Every form in which the title is known. */
  titles: readonly string[];
  author: string | null;
  url: string | undefined;
}

/** How far from the start a repeated title or byline may stand. */
const LEAD = 6;
/** A line in the lead that comes twice and is at least so long is a teaser printed again. */
const MIN_REPEAT = 10;
/** So many lines that are dates are those of a chronicle, and a line that comes so often is a refrain. */
const MIN_DATES = 4;
const MIN_REFRAIN = 3;
/** Labels such as "Share" are short; longer lines are looked at only in the lead. */
const MAX_LABEL = 60;
// oxlint-disable-next-line no-misleading-character-class -- the selector stands for itself
const STRAY = /^[\s\\、。，；：,.;:|｜/·•⚪⚫●○■□◆◇▲▼◎\ufe0f]{1,4}$/u;
/** A line in brackets is none of the text around it. */
const ASIDE = /^[[［【（(][^[\]［］]*[\]］】）)]$/;
/** What follows a heading as its text is at least so long. */
const MIN_SECTION = 60;

/**
 * Cuts from finished blocks what only their text gives away: the repeated title, bylines, lines such as "Share", lists under
 * "Related", and what is left over at both ends. Adds to `removed`. Also brings heading levels into one order.
 */
export function trimBlocks(blocks: readonly Block[], known: Known, removed: Removal[]): Block[] {
  const trimming = trimmingFor(removed);
  const head = headOf(known);
  const done = gatherPictures(
    inRounds(dropAppFoot(blocks, trimming), [
      { by: 'any', take: (kept) => dropContents(kept, known.url, trimming) },
      { by: 'heading', take: (kept) => withoutLabels(kept, trimming) },
      { by: 'each', take: takeFootnotes },
      { by: 'image', take: captionPictures },
      { by: 'last', take: (kept) => dropHashtags(kept, trimming) },
      // Before the lead is looked at, which in a short article reaches to its end.
      { by: 'any', take: (kept) => dropBehindEditor(kept, trimming) },
      { by: 'any', take: (kept) => withoutLead(kept, head, trimming) },
      { by: 'any', take: (kept) => dropRelated(kept, trimming) },
      { by: 'last', take: (kept) => dropFeedFooter(kept, head.titles, trimming) },
      { by: 'any', take: (kept) => dropFeedLines(kept, known.url, trimming) },
      { by: 'any', take: (kept) => dropWayBack(kept, trimming) },
      { by: 'any', take: promosIn(trimming) },
      { by: 'last', take: (kept) => dropRunOn(kept, trimming) },
      // Only now, for beside a request they tell more.
      { by: 'each', take: (kept) => dropHandles(kept, trimming) },
      { by: 'any', take: (kept) => dropOwnLinks(kept, known.url, trimming) },
      { by: 'each', take: (kept) => rulesOfSigns(kept, trimming) },
      { by: 'any', take: (kept) => dropEnds(kept, trimming) },
      { by: 'each', take: (kept) => dropEndSigns(kept, trimming) },
    ]),
  );
  return levelHeadings(done);
}

/** {@link Known}, as lines are compared with it. */
interface Head {
  titles: ReadonlySet<string>;
  isByline: (line: Line) => boolean | undefined;
  isDating: (line: Line) => boolean;
  /** Pages to be printed bear their address. */
  isOwnAddress: (line: Line) => boolean;
}

function headOf({ titles, author, url }: Known): Head {
  const authorKey = phraseKey(author ?? '');
  return {
    titles: new Set(titles.map(phraseKey).filter(Boolean)),
    isOwnAddress: ({ text }) => url !== undefined && text.startsWith('http') && canonicalUrl(text) === url,
    isByline: remembered(({ text }: Line) => isByline(text, authorKey) || isNaming(text, author ?? '')),
    isDating: ({ text }) => isDating(text, author ?? ''),
  };
}

/** Titles, bylines, dates and teasers that the lead repeats; walls and headings above all others wherever they stand. */
function withoutLead(
  blocks: readonly Block[],
  { titles, isByline, isDating, isOwnAddress }: Head,
  { cut, linesOf }: Trimming,
): Block[] {
  const lines = linesOf(blocks);
  const areMany = (least: number, is: (line: Line) => boolean) =>
    lines.filter((line) => line !== undefined && is(line)).length >= least;
  let isChronicle: boolean | undefined;
  // Not for every heading anew: a body of nothing but headings would take minutes.
  let highest: number | undefined;
  const seen = new Set<string>();
  const text = lines.findIndex((line) => (line?.text.length ?? MIN_SECTION) >= MIN_SECTION);
  return blocks.filter((block, index) => {
    const line = lines[index];
    if (line === undefined) return true;
    if (line.isWall) return cut('paywall', block, 'asks for money in the place of text');
    const isHeading = block.type === 'heading';
    if (index >= LEAD && !isHeading) return true;
    const { key } = line;
    if (isHeading && titles.has(key) && block.level === (highest ??= levelsIn(blocks)[0]))
      return cut('title', block, 'repeats the title');
    if (index >= LEAD) return true;
    if (line.isDisclosure) return cut('promo', block, 'tells that the site earns by links');
    if (ASIDE.test(line.text) && line.isRequest) return cut('promo', block, 'asks readers to subscribe');
    if (key.length >= MIN_REPEAT && seen.has(key)) {
      const isRefrain = areMany(MIN_REFRAIN, (other) => other.key === key);
      return isRefrain || cut('repeat', block, 'repeats a line before it');
    }
    seen.add(key);
    if (isOwnAddress(line)) return cut('title', block, 'repeats the address');
    if (titles.has(key)) return leadsOn(block) || cut('title', block, 'repeats the title');
    if (line.isDate || (!isHeading && isDating(line))) {
      isChronicle ??= areMany(MIN_DATES, (other) => other.isDate || isDating(other));
      return isChronicle || cut('byline', block, 'repeats author or date');
    }
    if (index < text && leadsToAccount(line.text)) return cut('promo', block, 'asks readers to follow');
    const isStamped = index < text && isStamp(line.text);
    return isStamped || isByline(line) ? cut('byline', block, 'repeats author or date') : true;
  });
}

/** A short note, whose title is made of its words, may be there for the link among them. */
function leadsOn(block: Block): boolean {
  if (block.type !== 'paragraph') return false;
  const links = linksIn(block.children);
  return links.length > 0 && inlineText(links) !== inlineText(block.children);
}

/** Lines such as "Share" wherever they stand, also inside lists and quotes; what they leave empty goes too. */
function withoutLabels(blocks: readonly Block[], trimming: Trimming, lines = trimming.linesOf(blocks)): Block[] {
  const within = (inner: readonly Block[]) => withoutLabels(inner, trimming, inner.map(trimming.lineOf));
  const kept: Block[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at] as Block;
    if (block.type === 'list') {
      const items = block.items
        .map((item) => (isEnding(item, trimming) ? item : within(item)))
        .filter((item) => item.length > 0);
      if (items.every((item) => item.every(isShown))) for (const child of items.flat()) kept.push(child);
      else if (items.length === block.items.length && items.every((item, at) => areSame(item, block.items[at] ?? [])))
        kept.push(block);
      else kept.push({ ...block, items });
    } else if (block.type === 'quote') {
      const children = within(block.children);
      if (children.every(isShown)) for (const child of children) kept.push(child);
      else kept.push(areSame(children, block.children) ? block : { ...block, children });
    } else if (block.type === 'footnote') {
      const children = within(block.children);
      if (children.length > 0) kept.push(areSame(children, block.children) ? block : { ...block, children });
    } else if (block.type === 'table' && !isGrid(block)) {
      const cells = block.rows.flat().filter((cell) => cell.children.length > 0);
      const paragraphs = cells.map(({ children }): Block => ({ type: 'paragraph', children }));
      for (const child of within(paragraphs)) kept.push(child);
    } else if (block.type === 'image' && block.caption.length > 0) kept.push(withTrueCaption(block, trimming));
    else if (!isLabel(block, lines[at], blocks[at + 1], trimming)) kept.push(block);
  }
  return kept;
}

/** Captions hold what a player says where it cannot play, and what enlarges a picture. */
function withTrueCaption(image: ImageBlock, { cut }: Trimming): ImageBlock {
  const lines = splitAtBreaks(image.caption);
  const kept = lines.filter(
    (line) =>
      !FURNITURE.has(new BareLine(inlineText(line))) ||
      cut('furniture', { type: 'paragraph', children: line }, 'line that is no part of the caption'),
  );
  if (kept.length === lines.length) return image;
  return { ...image, caption: joinByBreaks(kept) };
}

/** A table of one row or one column only laid out the page. */
function isGrid({ rows }: TableBlock): boolean {
  return rows.length > 1 && rows.some((row) => row.length > 1);
}

function isLabel(block: Block, line: Line | undefined, next: Block | undefined, { cut, lineOf }: Trimming): boolean {
  if (line === undefined || line.text.length > MAX_LABEL) return false;
  const { text } = line;
  if (line.isSigns) return STRAY.test(text) && !isCode(block) && !cut('furniture', block, 'stray punctuation');
  if (!line.isFurniture || isCode(block)) return false;
  if (block.type === 'heading' && SECTIONS.has(line) && isText(next, lineOf)) return false;
  return !cut('furniture', block, 'line that is no part of the text');
}

function isEnding([first]: readonly Block[], { lineOf }: Trimming): boolean {
  const line = first && lineOf(first);
  return line !== undefined && ENDINGS.has(line);
}

/** What is to be typed may read like anything. */
function isCode(block: Block): boolean {
  return block.type === 'paragraph' && block.children.every(({ type }) => type === 'code');
}

function isText(block: Block | undefined, lineOf: Trimming['lineOf']): boolean {
  if (block === undefined || block.type === 'heading' || block.type === 'rule' || block.type === 'image') return false;
  const line = lineOf(block);
  return line === undefined || line.text.length >= MIN_SECTION;
}
