import type { Removal } from '../../model/article.ts';
import type { Block, ImageBlock, TableBlock } from '../../model/block.ts';
import { inlineText } from '../../model/text.ts';
import { captionPictures } from '../rules/credits.ts';
import { BareLine } from '../rules/bare-line.ts';
import { ENDINGS, FURNITURE, SECTIONS } from '../rules/phrases.ts';
import { gatherPictures, takeFootnotes } from './regroup.ts';
import { dropAppFoot } from './app-foot.ts';
import { dropBehindEditor } from './behind-editor.ts';
import { dropConsents } from './consents.ts';
import { dropContents } from './contents.ts';
import { dropFeedFooter } from './feed-footer.ts';
import { dropFeedLines } from './feed-lines.ts';
import { dropHandles } from './handles.ts';
import { levelHeadings } from './heading-levels.ts';
import { dropEndSigns, dropOwnLinks } from './last.ts';
import { dropSignature, headOf, type Known, withoutLead } from './lead.ts';
import { dropRelated } from './related.ts';
import { inRounds } from './rounds.ts';
import { dropRunOn } from './run-on.ts';
import { dropEnds, dropHashtags, promosIn, rulesOfSigns } from './tail.ts';
import { Line } from './line.ts';
import { dropWayBack } from './way-back.ts';
import { dropWayThere } from './way-there.ts';
import { areSame, isShown, joinByBreaks, MIN_SECTION, splitAtBreaks, type Trimming, trimmingFor } from './trimming.ts';

/** Labels such as "Share" are short; longer lines are looked at only in the lead. */
const MAX_LABEL = 60;
// oxlint-disable-next-line no-misleading-character-class -- the selector stands for itself
const STRAY = /^[\s\\、。，；：,.;:|｜/·•⚪⚫●○■□◆◇▲▼◎►▶#＃\ufe0f]{1,4}$/u;

/**
 * Cuts from finished blocks what only their text gives away: the repeated title, bylines, lines such as "Share", lists under
 * "Related", and what is left over at both ends. Adds to `removed`. Also brings heading levels into one order.
 */
export function trimBlocks(blocks: readonly Block[], known: Known, removed: Removal[]): Block[] {
  const trimming = trimmingFor(removed);
  const head = headOf(known);
  const players = blocks.slice(startOfPlayers(blocks));
  const texts = players.length === 0 ? blocks : blocks.slice(0, -players.length);
  const done = gatherPictures(
    inRounds(dropAppFoot(texts, trimming), [
      { by: 'any', take: (kept) => dropContents(kept, known.url, trimming) },
      { by: 'each', take: (kept) => dropConsents(kept, trimming) },
      { by: 'heading', take: (kept) => withoutLabels(kept, trimming) },
      { by: 'each', take: takeFootnotes },
      { by: 'image', take: captionPictures },
      { by: 'last', take: (kept) => dropHashtags(kept, trimming) },
      // Before the lead is looked at, which in a short article reaches to its end.
      { by: 'any', take: (kept) => dropBehindEditor(kept, trimming) },
      { by: 'any', take: (kept) => dropWayThere(kept, known.url, trimming) },
      { by: 'any', take: (kept) => withoutLead(kept, head, trimming) },
      { by: 'any', take: (kept) => dropRelated(kept, trimming) },
      { by: 'last', take: (kept) => dropFeedFooter(kept, head.titles, trimming) },
      { by: 'any', take: (kept) => dropFeedLines(kept, known.url, trimming) },
      { by: 'any', take: (kept) => dropWayBack(kept, trimming) },
      { by: 'any', take: promosIn(trimming) },
      { by: 'last', take: (kept) => dropSignature(kept, head, trimming) },
      { by: 'last', take: (kept) => dropRunOn(kept, trimming) },
      // Only now, for beside a request they tell more.
      { by: 'each', take: (kept) => dropHandles(kept, trimming) },
      { by: 'any', take: (kept) => dropOwnLinks(kept, known.url, trimming) },
      { by: 'each', take: (kept) => rulesOfSigns(kept, trimming) },
      { by: 'any', take: (kept) => dropEnds(kept, trimming) },
      { by: 'each', take: (kept) => dropEndSigns(kept, trimming) },
    ]),
  );
  return levelHeadings(players.length === 0 ? done : [...done, ...players]);
}

/** Where the recordings and films begin that stand behind the text, as those of a feed's items do: the text ends before them. */
function startOfPlayers(blocks: readonly Block[]): number {
  const at = blocks.findLastIndex(({ type }) => type !== 'audio' && type !== 'video') + 1;
  // Beneath a heading they are what it is over.
  return blocks[at - 1]?.type === 'heading' ? blocks.length : at;
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
  if (line === undefined || line.text.length > MAX_LABEL * 3) return false;
  const { text } = line;
  if (text.includes('\n'))
    return areLabels(text, block) && !cut('furniture', block, 'lines that are no part of the text');
  if (text.length > MAX_LABEL) return false;
  if (line.isSigns) return STRAY.test(text) && !isCode(block) && !cut('furniture', block, 'stray punctuation');
  if (!line.isFurniture || isCode(block)) return false;
  if (block.type === 'heading' && SECTIONS.has(line) && isText(next, lineOf)) return false;
  return !cut('furniture', block, 'line that is no part of the text');
}

function areLabels(text: string, block: Block): boolean {
  return !isCode(block) && text.split('\n').every((part) => part.trim() === '' || new Line(part.trim()).isFurniture);
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
