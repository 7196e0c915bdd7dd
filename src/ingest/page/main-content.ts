import { Judge } from '../body/judge.ts';
import { Boxes } from './boxes.ts';
import type { Selected, Sum } from './judged.ts';
import { Selection } from './selection.ts';
import { readTexts, type Unit } from './units.ts';
import { countVotes, type Vote } from './votes.ts';
import { phraseKey } from '../rules/phrase-key.ts';
import { endsInSite } from '../post/fields.ts';
import { standfirstAmong } from './standfirst.ts';
import { readableParts } from './readable.ts';
import { type Element, isElement, type Tree } from '../html/tree.ts';

export interface MainContent extends Selected {
  /** Short lines around the title, where pages say when the article was published. */
  lines: string[];
  /** The title without the site's name, where the page shows it so. */
  titleLine: string | undefined;
}

/** So many texts above the first sentences may say when they were published. */
const LINES_ABOVE = 6;

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
  const readable = readableParts(tree, hints.titles[0] ?? '', elements.length);
  const boxes = new Boxes(texts, title, readable.elements);
  const votes = countVotes(units, readable, hints.articleBody);
  const sums = sumUp(units, elements, votes);
  const root = rootOf(elements, sums, title?.weight ?? 0);
  if (!root) return { html: '', weight: 0, lines, titleLine, removed: [] };
  for (const line of linesAbove(units, votes)) lines.push(line);
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
    standfirst: standfirstAmong(units, votes, title, hints.descriptions),
    url: hints.url,
  };
  return { ...new Selection(page).write(), lines, titleLine };
}

/** Pages show the title without the name of the site that their head puts behind it. */
function titleAmong(units: readonly Unit[], titles: readonly string[]): string | undefined {
  const shown = units.slice(0, 400).filter(({ weight, linked }) => weight >= 12 && weight < 400 && linked === 0);
  const isShown = (rest: string): boolean => shown.some(({ text }) => text === rest);
  for (const title of titles) {
    const unit = shown.find(({ text }) => title.startsWith(text) && endsInSite(title, text, isShown));
    if (unit) return unit.text;
  }
  return undefined;
}

function linesAround(units: readonly Unit[], title: Unit | undefined): string[] {
  const at = title ? units.indexOf(title) : 0;
  const near = [...units.slice(at, at + 15), ...units.slice(Math.max(0, at - 5), at)];
  return near.filter(({ weight }) => weight < 160).map(({ text }) => text);
}

/** Short lines right above the first sentences of the article, which the title may be far from, or not known there. */
function linesAbove(units: readonly Unit[], votes: ReadonlyMap<Unit, Vote>): string[] {
  const at = units.findIndex((unit) => unit.prose && votes.get(unit)?.wanted === true);
  const above = units.slice(Math.max(0, at - LINES_ABOVE), Math.max(0, at));
  return above.filter(({ weight, linked }) => weight < 160 && linked * 2 < weight).map(({ text }) => text);
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
