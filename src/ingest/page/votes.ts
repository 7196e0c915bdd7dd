import { selfAndAncestors } from '../html/ancestors.ts';
import { type Unit, weigh } from './units.ts';
import { namesBody } from './words.ts';
import { phraseKey } from '../rules/phrase-key.ts';
import type { Readable } from './readable.ts';
import type { Element } from '../html/tree.ts';

/** What speaks for and against a unit. */
export interface Vote {
  score: number;
  /** Part of the article by at least one strong opinion. */
  wanted: boolean;
}

/** Bounds on comparing the page's texts with the one given to machines. */
const MAX_SPOKEN = 200_000;
const MAX_COMPARED = 3000;

/**
 * Counts what speaks for each text of a page: the library's opinion, names that engines give to an article's body, the text
 * that the page gives to machines, and paragraphs being marked up like those that are wanted.
 */
export function countVotes(units: readonly Unit[], readable: Readable, articleBody: string): Map<Unit, Vote> {
  const spoken = articleBody === '' ? '' : phraseKey(articleBody.slice(0, MAX_SPOKEN));
  const named = new Map<Element, boolean>();
  const votes = new Map<Unit, Vote>();
  let spokenWeight = 0;
  const isSpoken = (unit: Unit): boolean => {
    if (spoken === '' || unit.weight < 20) return false;
    const key = phraseKey(unit.text.slice(0, 400));
    return key !== '' && spoken.includes(key.slice(0, 120));
  };
  const spokenUnits = new Set(units.slice(0, MAX_COMPARED).filter(isSpoken));
  for (const unit of spokenUnits) spokenWeight += unit.weight;
  // The machine's text tells what is no part of the article only if all of the article is in it.
  const tellsAll = spokenWeight >= 600 && spokenWeight >= weigh(articleBody.slice(0, MAX_SPOKEN)) * 0.7;
  for (const [index, unit] of units.entries()) {
    const isSaid = spokenUnits.has(unit);
    const isKept = readable.elements.has(unit.element) || (index < MAX_COMPARED && isReadable(unit, readable.text));
    const isLinky = unit.linked > unit.weight * 0.5;
    const inBody = isNamedBody(unit.element, named);
    let score = 0;
    if (unit.cut && !isSaid) score = 0;
    else if (isSaid) score = unit.weight;
    else if (tellsAll && unit.prose && !isKept) score = -unit.weight * 0.3;
    else if (isLinky) score = -unit.weight * (isKept ? 0.2 : 0.4);
    else if (isKept) score = unit.weight;
    else if (inBody) score = unit.weight * 0.8;
    else if (unit.prose) score = unit.weight * (readable.elements.size === 0 ? 1 : 0.1);
    else score = -2;
    votes.set(unit, { score, wanted: isSaid || (!unit.cut && !isLinky && (isKept || (inBody && unit.prose))) });
  }
  wantMissed(units, votes);
  wantAlike(units, votes);
  return votes;
}

/** A way of marking up paragraphs that holds this share of what is wanted is the article's own. */
export const OWN_SHARE = 0.2;

/** Paragraphs marked up alike that hold so many times as much as all that is wanted, and so much, are what the library missed. */
const MISSED = 2;
const MIN_MISSED = 600;
/** They begin so few texts behind a wanted one. */
const BEGINS_WITHIN = 6;

/** Of an article in several boxes the library may keep but the first. */
function wantMissed(units: readonly Unit[], votes: ReadonlyMap<Unit, Vote>): void {
  const missed = new Map<string, Unit[]>();
  const near = new Set<string>();
  let total = 0;
  let behind = Infinity;
  for (const unit of units) {
    const { wanted, score } = votes.get(unit) as Vote;
    if (unit.cut) continue;
    behind = wanted || unit.element.name === 'h1' ? 0 : behind + 1;
    if (!unit.prose) continue;
    if (wanted) total += unit.weight;
    else if (score >= 0 && unit.element.name === 'p') {
      const kind = kindOf(unit.element);
      if (behind <= BEGINS_WITHIN) near.add(kind);
      const alike = missed.get(kind) ?? [];
      alike.push(unit);
      missed.set(kind, alike);
    }
  }
  for (const [kind, alike] of missed) {
    const weight = alike.reduce((sum, unit) => sum + unit.weight, 0);
    if (!near.has(kind) || weight < MIN_MISSED || weight < total * MISSED) continue;
    for (const unit of alike) {
      const vote = votes.get(unit) as Vote;
      vote.score = unit.weight * 0.8;
      vote.wanted = true;
    }
  }
}

/** Paragraphs marked up just as the wanted ones are wanted too: an article may come in several boxes. */
function wantAlike(units: readonly Unit[], votes: ReadonlyMap<Unit, Vote>): void {
  const weights = new Map<string, number>();
  const stories = new Set<Element | undefined>();
  let total = 0;
  for (const unit of units) {
    if (!votes.get(unit)?.wanted || !unit.prose) continue;
    stories.add(storyOf(unit.element));
    const kind = kindOf(unit.element);
    weights.set(kind, (weights.get(kind) ?? 0) + unit.weight);
    total += unit.weight;
  }
  for (const unit of units) {
    const vote = votes.get(unit) as Vote;
    if (vote.wanted || unit.cut || !unit.prose || vote.score < 0) continue;
    if ((weights.get(kindOf(unit.element)) ?? 0) < total * OWN_SHARE) continue;
    // Below one story some pages load the next, marked up alike.
    if (!stories.has(storyOf(unit.element))) continue;
    vote.score = unit.weight * 0.8;
    vote.wanted = true;
  }
}

/** The `article` element around an element. */
function storyOf(element: Element): Element | undefined {
  for (const at of selfAndAncestors(element)) if (at.name === 'article') return at;
  return undefined;
}

/** How an element is marked up: names and classes up to the first ancestor with a class of its own. */
export function kindOf(element: Element): string {
  const names: string[] = [];
  for (const at of selfAndAncestors(element)) {
    // Paragraphs may be numbered by their ids.
    const classes = at.attribs['class'] ?? at.attribs['id']?.replace(/\d.*/s, '') ?? '';
    names.push(`${at.name}.${classes}`);
    if ((at !== element && classes !== '') || names.length > 4) break;
  }
  return names.join(' ');
}

function isReadable(unit: Unit, text: string): boolean {
  return unit.weight >= 30 && text.includes(phraseKey(unit.text.slice(0, 200)));
}

function isNamedBody(element: Element, known: Map<Element, boolean>): boolean {
  const found = known.get(element);
  if (found !== undefined) return found;
  const { parent } = element;
  const result = namesBody(element) || (!!parent && 'attribs' in parent && isNamedBody(parent, known));
  known.set(element, result);
  return result;
}
