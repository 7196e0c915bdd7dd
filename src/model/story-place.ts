import type { Gist } from './gist.ts';
import type { ArticleId } from './ids.ts';
import { hashOf, IN_TITLE, NAME, NUMBER, REPEATED, weightOf } from './mark.ts';
import { addsNews } from './news-added.ts';
import { sameNews } from './same-news.ts';
import { SLOTS } from './similarity.ts';

/** Where an article stands in what is told. */
export interface StoryPlace {
  /** Names its story: the id of the article that told it first, for good. */
  story: ArticleId;
  /** Which state of the news it tells, from 0; a higher one adds news to all lower ones. */
  chapter: number;
}

/** An article whose place is known. */
export interface Told extends StoryPlace {
  gist: Gist;
}

/** The place of an article that others tell nothing of. */
export function firstPlace(id: ArticleId): StoryPlace {
  return { story: id, chapter: 0 };
}

/**
 * The place of an article among those told before that may tell the same news.
 *
 * Of several stories it belongs to the one most of whose articles tell its news, then to the one that began first.
 */
export function placeOf(id: ArticleId, gist: Gist, told: readonly Told[]): StoryPlace {
  const same = told.filter((one) => sameNews(one.gist, gist));
  if (same.length === 0) return firstPlace(id);
  const stories = [...Map.groupBy(same, ({ story }) => story)];
  const [story, members] = stories.reduce((best, one) => (isBefore(one, best) ? one : best));
  const added = members.filter((member) => addsNews(member.gist, gist));
  const known = members.filter((member) => !added.includes(member)).map(({ chapter }) => chapter);
  // What a source adds to its own news is news, also where others had told the former since.
  const own = added.filter((member) => member.gist.source === gist.source).map(({ chapter }) => chapter + 1);
  const chapter =
    known.length > 0 ? Math.max(...known, ...own) : Math.max(...members.map((member) => member.chapter)) + 1;
  return { story, chapter };
}

type Members = [story: ArticleId, members: Told[]];

function isBefore([story, members]: Members, [otherStory, others]: Members): boolean {
  if (members.length !== others.length) return members.length > others.length;
  const [began, otherBegan] = [members, others].map((all) => Math.min(...all.map(({ gist }) => gist.date))) as [
    number,
    number,
  ];
  return began === otherBegan ? story < otherStory : began < otherBegan;
}

const KEY_BITS = 16;
const MOST_MARKS = 14;
const BANDS = 3;

/**
 * Up to 17 numbers of 16 bits by which articles of the same news are looked up: those of its most telling marks, and of
 * three pieces of its fingerprint. Articles that tell the same news share two of them in nearly all cases, others seldom.
 */
export function lookupKeys({ marks, fingerprint }: Gist): number[] {
  const telling = [...marks].sort((a, b) => tellingOf(b) - tellingOf(a) || a - b).slice(0, MOST_MARKS);
  const keys = telling.map((mark) => hashOf(mark) >>> (24 - KEY_BITS));
  for (let band = 0; band < BANDS && fingerprint.length === SLOTS; band += 1) {
    const [high, low] = [fingerprint[band * 2] as number, fingerprint[band * 2 + 1] as number];
    // Spread by the number of the band, so that equal pieces of different bands differ.
    keys.push(((high << 8) | low) ^ ((band + 1) * 0x2f1b));
  }
  return [...new Set(keys.map((key) => key & (2 ** KEY_BITS - 1)))];
}

/** Rare words, names, large numbers, and what stands in the title or more than once. */
function tellingOf(mark: number): number {
  const bonus = (sign: number) => ((mark & sign) === 0 ? 0 : 2);
  return weightOf(mark) + bonus(IN_TITLE) + bonus(REPEATED) + bonus(NAME) - (weightOf(mark) < 3 ? bonus(NUMBER) : 0);
}
