import { selfAndAncestors } from '../html/ancestors.ts';
import type { Element } from '../html/tree.ts';
import { phraseKey } from '../rules/phrase-key.ts';
import { type Unit, weigh } from './units.ts';
import type { Vote } from './votes.ts';
import { namesLead } from './words.ts';

/** A standfirst is among so many texts behind the title, and behind so many paragraphs of the article. */
const NEAR_TITLE = 40;
const PARAGRAPHS_BEFORE = 1;
/** What it weighs (`units.ts`). */
const SHORTEST = 20;
const LONGEST = 800;
/** One that is told by its name or place alone is among so many. */
const AT_TITLE = 4;
/** A heading right below the title that weighs so much is no heading of a section. */
const LONG_HEADING = 60;

/** A description that is cut short, or says more than the standfirst, has at least so much in common with it. */
const CUT_SHORT = 50;

/**
 * The standfirst: the text behind the title that says what the page's head says of the article, whatever it is named; else one
 * right there that has such a name, or is a heading and too long for one.
 */
export function standfirstAmong(
  units: readonly Unit[],
  votes: ReadonlyMap<Unit, Vote>,
  title: Unit | undefined,
  descriptions: readonly string[],
): Unit | undefined {
  if (!title) return undefined;
  const told = descriptions.map(phraseKey).filter((description) => weigh(description) >= SHORTEST);
  const from = units.indexOf(title) + 1;
  let likely: Unit | undefined;
  let paragraphs = 0;
  for (const [at, unit] of units.slice(from, from + NEAR_TITLE).entries()) {
    const { element, text, weight, linked, prose, cut } = unit;
    if (weight >= SHORTEST && weight <= LONGEST && linked <= weight * 0.3) {
      if (told.some((description) => saysTheSame(description, phraseKey(text)))) return unit;
      const isDeck = at === 0 && /^h[2-6]$/.test(element.name) && weight >= LONG_HEADING;
      if (!cut && at < AT_TITLE && (isDeck || (prose && isNamed(element)))) likely ??= unit;
    }
    if (prose && votes.get(unit)?.wanted && ++paragraphs > PARAGRAPHS_BEFORE) break;
  }
  return likely;
}

/** Whether it or the box it stands in is named so. */
function isNamed(element: Element): boolean {
  return [...selfAndAncestors(element)].slice(0, 2).some(namesLead);
}

function saysTheSame(one: string, other: string): boolean {
  if (one === other) return true;
  return (one.startsWith(other) || other.startsWith(one)) && Math.min(weigh(one), weigh(other)) >= CUT_SHORT;
}
