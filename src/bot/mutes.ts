import { foldText } from '../model/fold-text.ts';
import { parseArticleId, tagIdOf, type WordsId, wordsIdOf } from '../model/ids.ts';
import type { Subscriber } from '../model/subscriber.ts';
import { shorten, titleOf } from '../render/story.ts';
import type { SubscriberChange } from '../store/subscribers.ts';
import type { BotContext } from './context.ts';
import { headsFor } from './reader.ts';
import { LABEL_LENGTH } from './tag-page.ts';

/** Something that is not to come. */
export interface Mute {
  id: WordsId;
  /** What a list of all mutes calls it. */
  label: string;
  /** What people type to name it, folded. */
  folded: string;
  /** The tag that it is muted in, where it is in one alone. */
  tag?: string;
  /** The settings without it. */
  without: (settings: Subscriber) => SubscriberChange;
}

export const wordMuteId = (word: string, tag?: string): WordsId =>
  wordsIdOf(`word\n${foldText(word)}\n${tag === undefined ? '' : tagIdOf(tag)}`);

/** Everything that a chat has muted: words everywhere, words in tags, sources, stories. */
export async function allMutes(ctx: BotContext, settings: Subscriber): Promise<Mute[]> {
  const { t } = ctx.talk;
  const short = (text: string) => shorten(text, LABEL_LENGTH);
  const told = settings.mutedStories.flatMap((id) => parseArticleId(id) ?? []);
  const heads = new Map((await headsFor(ctx, told)).map((head) => [head.id as string, head]));
  return [
    ...settings.mutedWords.map((word) => ({
      id: wordMuteId(word),
      label: short(word),
      folded: foldText(word),
      without: ({ mutedWords }: Subscriber) => ({ mutedWords: mutedWords.filter((other) => other !== word) }),
    })),
    ...settings.mutedInTags.map(({ word, tag }) => ({
      id: wordMuteId(word, tag),
      label: t('muted-word-in', { word: short(word), tag: short(tag) }),
      folded: foldText(word),
      tag,
      without: ({ mutedInTags }: Subscriber) => ({
        mutedInTags: mutedInTags.filter((other) => other.word !== word || other.tag !== tag),
      }),
    })),
    ...settings.mutedSources.map((source) => ({
      id: wordsIdOf(`source\n${source}`),
      label: t('muted-source', { source: short(source) }),
      folded: foldText(source),
      without: ({ mutedSources }: Subscriber) => ({ mutedSources: mutedSources.filter((other) => other !== source) }),
    })),
    ...settings.mutedStories.map((story) => {
      const head = heads.get(story);
      const title = head ? titleOf(head, t) : '…';
      return {
        id: wordsIdOf(`story\n${story}`),
        label: t('muted-story', { title: short(title) }),
        folded: foldText(title),
        without: ({ mutedStories }: Subscriber) => ({ mutedStories: mutedStories.filter((other) => other !== story) }),
      };
    }),
  ];
}
