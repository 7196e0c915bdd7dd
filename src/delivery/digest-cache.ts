import type { Translate } from '../i18n.ts';
import type { ArticleHead } from '../model/article.ts';
import type { Digest } from '../model/digest.ts';
import { newestByText } from '../model/kept.ts';
import { numberOf } from '../model/number-of.ts';
import type { Format } from '../model/subscriber.ts';
import { type DigestMessage, renderDigest } from '../render/digest.ts';
import type { ClassicMessage } from '../render/message.ts';
import type { Pictures, RichMessage } from '../render/rich/rich-message.ts';
import type { NumberedStory } from '../render/rich/rich-story.ts';

/** Digests kept at a time, and stories of such; at eight in the morning a few tag sets are most of what is sent. */
const MOST = 1_000;
/** How old "3h ago" may be. */
const FRESH_MS = 60_000;

export type RenderFirstPage = (digest: Digest, t: Translate, now: number) => DigestMessage;

/**
 * Renders first pages of digests, each once for all chats that get the same at the same time: same stories, language,
 * zone and format.
 */
export function digestCache(): RenderFirstPage {
  const digests = newestByText<DigestMessage>(MOST);
  const stories = newestByText<NumberedStory>(MOST);
  return (digest, t, now) => {
    const minute = Math.floor(now / FRESH_MS);
    // By the minute, so that digests show the same of a story.
    return digests(`${t.locale} ${minute} ${shown(digest)}`, () =>
      once(renderDigest(digest, 0, t, minute * FRESH_MS, stories)),
    );
  };
}

/**
 * All that is shown of a digest: one whose story was corrected meanwhile is another. Heads that read alike are one
 * object (`store/articles.ts`), so that each is known by a number.
 */
function shown({ edition, timezone, withdrawn, tagIds, articles, uncertain }: Digest): string {
  let key = `${edition} ${timezone} ${withdrawn} ${tagIds.join()}`;
  for (const head of articles) key += ` ${numberOf(head)}`;
  for (const head of uncertain) key += ` ?${numberOf(head)}`;
  return key;
}

/** The message with each of its forms made at most once. */
function once(message: DigestMessage): DigestMessage {
  const rich = new Map<Pictures, RichMessage>();
  const articles = new Map<Format, readonly ArticleHead[]>();
  let classic: ClassicMessage | undefined;
  return {
    rich(pictures) {
      const known = rich.get(pictures);
      if (known) return known;
      const made = message.rich(pictures);
      rich.set(pictures, made);
      return made;
    },
    classic: () => (classic ??= message.classic()),
    articles(format) {
      const known = articles.get(format);
      if (known) return known;
      const shown = message.articles(format);
      articles.set(format, shown);
      return shown;
    },
  };
}
