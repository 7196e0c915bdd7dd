import { Judge } from '../body/judge.ts';
import { Boxes } from './boxes.ts';
import { type Selected, Selection, type Sum } from './selection.ts';
import { readTexts, type Unit } from './units.ts';
import { countVotes, type Vote } from './votes.ts';
import { phraseKey } from '../rules/phrase-key.ts';
import { namesLead } from './words.ts';
import { readableParts } from './readable.ts';
import { type Element, isElement, type Tree } from '../html/tree.ts';

export interface MainContent extends Selected {
  /** Short lines around the title, where pages say when the article was published. */
  lines: string[];
  /** The title without the site's name, where the page shows it so. */
  titleLine: string | undefined;
}

export interface PageHints {
  /** The article's title as the page's head gives it. */
  titles: readonly string[];
  /** The article's text as the page gives it to machines. */
  articleBody: string;
  /** What the page's head says of the article in a few sentences. */
  descriptions: readonly string[];
  author: string;
  /** Where the page was found. */
  url: string | undefined;
}

/**
 * Finds the article of a whole page.
 *
 * Readability gives a first opinion; a second comes from where the sentences stand, from names that engines give to an
 * article's body, and from the text that the page gives to machines. The smallest element in which most speaks for the
 * article wins. Out of it goes what neither opinion wants; what the library alone lost is taken back.
 */
export function mainContent(tree: Tree, hints: PageHints): MainContent {
  const texts = readTexts(tree, new Judge(tree));
  const { units, elements } = texts;
  const titles = new Set(hints.titles.map(phraseKey).filter(Boolean));
  const title = titleUnit(units, titles);
  const lines = linesAround(units, title);
  const titleLine = titleAmong(units, hints.titles);
  const boxes = new Boxes(texts, title);
  const readable = readableParts(tree, hints.titles[0] ?? '', elements.length);
  const votes = countVotes(units, readable, hints.articleBody);
  const sums = sumUp(units, elements, votes);
  const root = rootOf(elements, sums, title?.weight ?? 0);
  if (!root) return { html: '', weight: 0, lines, titleLine, removed: [] };
  const inside = new Set<unknown>([root]);
  for (const element of elements) if (inside.has(element.parent)) inside.add(element);
  const page = {
    units,
    votes,
    sums,
    boxes: boxes.found,
    readable: readable.elements,
    author: hints.author,
    root,
    inside,
    title,
    standfirst: standfirstUnit(units, votes, title, hints.descriptions),
    url: hints.url,
  };
  return { ...new Selection(page).write(), lines, titleLine };
}

/** Pages show the title without the name of the site that their head puts behind it. */
function titleAmong(units: readonly Unit[], titles: readonly string[]): string | undefined {
  const shown = units.slice(0, 400).filter(({ weight, linked }) => weight >= 12 && weight < 400 && linked === 0);
  for (const title of titles) {
    const unit = shown.find(
      ({ text }) => title.startsWith(text) && /^\s*[-–—－|｜·:：_«»@/]/.test(title.slice(text.length)),
    );
    if (unit) return unit.text;
  }
  return undefined;
}

function linesAround(units: readonly Unit[], title: Unit | undefined): string[] {
  const at = title ? units.indexOf(title) : 0;
  const near = [...units.slice(at, at + 15), ...units.slice(Math.max(0, at - 5), at)];
  return near.filter(({ weight }) => weight < 160).map(({ text }) => text);
}

/** An element may hold so much more text than the one in it, and is still no more than its frame. */
const FRAME = 1.03;

/** The element in which most speaks for the article, with the frames around it: pictures stand there. */
function rootOf(elements: readonly Element[], sums: ReadonlyMap<unknown, Sum>, title: number): Element | undefined {
  let root: Element | undefined;
  let best = 0;
  for (const element of elements) {
    const { score } = sums.get(element) as Sum;
    // Of two with equal sums the inner one.
    if (score > 0 && score >= best) {
      best = score;
      root = element;
    }
  }
  for (let at = root; at && at.name !== 'article'; ) {
    const { parent } = at;
    const outer = sums.get(parent);
    const inner = sums.get(at) as Sum;
    if (!outer || !parent || !isElement(parent) || /^(?:body|html)$/.test(parent.name)) break;
    if (outer.weight > inner.weight * FRAME + title + 10) break;
    root = parent;
    at = parent;
  }
  return root;
}

function sumUp(
  units: readonly Unit[],
  elements: readonly Element[],
  votes: ReadonlyMap<Unit, Vote>,
): Map<unknown, Sum> {
  const sums = new Map<unknown, Sum>();
  for (const element of elements) sums.set(element, { score: 0, weight: 0, linked: 0, wanted: 0 });
  for (const unit of units) {
    const sum = sums.get(unit.element) as Sum;
    const vote = votes.get(unit) as Vote;
    sum.score += vote.score;
    sum.weight += unit.weight;
    sum.linked += unit.linked;
    if (vote.wanted) sum.wanted += unit.weight;
  }
  for (const element of elements.toReversed()) {
    const part = sums.get(element) as Sum;
    const sum = sums.get(element.parent);
    if (!sum) continue;
    sum.score += part.score;
    sum.weight += part.weight;
    sum.linked += part.linked;
    sum.wanted += part.wanted;
  }
  return sums;
}

/** The heading that is the title; without a known title the first `h1`. */
function titleUnit(units: readonly Unit[], titles: ReadonlySet<string>): Unit | undefined {
  const same = (unit: Unit): boolean => unit.weight < 600 && titles.has(phraseKey(unit.text));
  return (
    units.find((unit) => unit.element.name === 'h1' && same(unit)) ??
    units.find((unit) => /^h[1-3]$/.test(unit.element.name) && same(unit)) ??
    units.find((unit) => unit.element.name === 'h1' && !unit.cut)
  );
}

/** A standfirst is among so many texts behind the title, and behind so many paragraphs of the article. */
const NEAR_TITLE = 40;
const PARAGRAPHS_BEFORE = 1;
/** One that is told by its name or place alone is among so many. */
const AT_TITLE = 4;
/** A heading right below the title that is so long is no heading of a section. */
const LONG_HEADING = 60;

/** A description that is cut short, or says more than the standfirst, has at least so many letters in common with it. */
const CUT_SHORT = 50;

/**
 * The standfirst: the text behind the title that says what the page's head says of the article, whatever it is named; else one
 * right there that has such a name, or is a heading and too long for one.
 */
function standfirstUnit(
  units: readonly Unit[],
  votes: ReadonlyMap<Unit, Vote>,
  title: Unit | undefined,
  descriptions: readonly string[],
): Unit | undefined {
  if (!title) return undefined;
  const told = descriptions.map(phraseKey).filter(({ length }) => length >= 20);
  const from = units.indexOf(title) + 1;
  let likely: Unit | undefined;
  let paragraphs = 0;
  for (const [at, unit] of units.slice(from, from + NEAR_TITLE).entries()) {
    const { element, text, weight, linked, prose, cut } = unit;
    if (weight >= 20 && weight <= 800 && linked <= weight * 0.3) {
      if (told.some((description) => saysTheSame(description, phraseKey(text)))) return unit;
      const isDeck = at === 0 && /^h[2-6]$/.test(element.name) && weight >= LONG_HEADING;
      if (!cut && at < AT_TITLE && (isDeck || (prose && namesLead(element)) || (prose && isLeadBox(element))))
        likely ??= unit;
    }
    if (prose && votes.get(unit)?.wanted && ++paragraphs > PARAGRAPHS_BEFORE) break;
  }
  return likely;
}

/** Whether it stands in a box that is named so. */
function isLeadBox({ parent }: Element): boolean {
  return !!parent && isElement(parent) && namesLead(parent);
}

function saysTheSame(one: string, other: string): boolean {
  if (one === other) return true;
  return Math.min(one.length, other.length) >= CUT_SHORT && (one.startsWith(other) || other.startsWith(one));
}
