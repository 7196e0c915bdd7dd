import type { ArticleHead } from '../model/article.ts';
import type { Digest } from '../model/digest.ts';
import { tagIdOf } from '../model/ids.ts';
import { keptWith } from '../model/kept.ts';
import type { Story } from '../model/story.ts';
import { isBlank } from './blank.ts';
import { oneLine } from './lines.ts';
import { shorten } from './story.ts';

/** Longest name of a section. */
const NAME_LENGTH = 60;

/**
 * The tag under which each story of a digest stands: the first of the digest's tags that it has, as the article writes it.
 * `undefined` for all of them when the digest is for one tag only.
 */
export function sectionsOf(stories: readonly Story[], tagIds: Digest['tagIds']): (string | undefined)[] {
  return stories.map(({ lead }) => (tagIds.length < 2 ? undefined : sectionOf(lead, tagIds)));
}

const tagIdsOf = keptWith((head: ArticleHead) => head.tags.map(tagIdOf));

function sectionOf(head: ArticleHead, tagIds: Digest['tagIds']): string | undefined {
  const ids = tagIdsOf(head);
  const id = tagIds.find((wanted) => ids.includes(wanted));
  const name = id === undefined ? '' : oneLine(head.tags[ids.indexOf(id)] ?? '');
  return isBlank(name) ? undefined : shorten(name, NAME_LENGTH);
}

/** The section's name where one begins, else `undefined`. */
export function headingAt(sections: readonly (string | undefined)[], index: number, first: number): string | undefined {
  const section = sections[index];
  return index > first && section === sections[index - 1] ? undefined : section;
}
