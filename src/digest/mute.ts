import type { ArticleHead } from '../model/article.ts';
import type { LeftReason } from '../model/digest.ts';
import { foldName, tagIdOf } from '../model/ids.ts';
import { sourceOf } from '../model/story.ts';
import type { Subscriber } from '../model/subscriber.ts';
import { mutedWords, wordIn } from './muted-words.ts';

/** Whom and what a reader does not want to hear. */
export type Muted = Pick<Subscriber, 'mutedSources' | 'mutedWords' | 'mutedInTags' | 'mutedStories'>;

/** Tells why an article is not wanted, or `undefined` where it is. */
export function mutesOf({
  mutedSources,
  mutedWords: typed,
  mutedInTags,
  mutedStories,
}: Muted): (head: ArticleHead) => LeftReason | undefined {
  const sources = new Set(mutedSources.map(foldName));
  const stories = new Set(mutedStories);
  const words = mutedWords(typed);
  const inTags = mutedInTags.map(({ tag, word }) => ({ tagId: tagIdOf(tag), words: mutedWords([word]) }));
  return (head) => {
    const source = sourceOf(head);
    if (sources.has(foldName(source))) return { kind: 'muted-source', source };
    if (stories.has(head.story)) return { kind: 'muted-story' };
    const there = inTags.filter(({ tagId }) => head.tags.some((tag) => tagIdOf(tag) === tagId));
    const word = wordIn(head, [...words, ...there.flatMap((one) => one.words)]);
    return word === undefined ? undefined : { kind: 'muted-word', word };
  };
}
