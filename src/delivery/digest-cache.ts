import type { Translate } from '../i18n.ts';
import type { Digest } from '../model/digest.ts';
import { type DigestMessage, renderDigest } from '../render/digest.ts';
import type { ClassicMessage } from '../render/message.ts';
import type { Pictures, RichMessage } from '../render/rich/rich-message.ts';

/** Digests kept at a time; at eight in the morning a few tag sets are most of what is sent. */
const MOST = 500;
/** How old "3h ago" may be. */
const FRESH_MS = 60_000;

export type RenderFirstPage = (digest: Digest, t: Translate, now: number) => DigestMessage;

/**
 * Renders first pages of digests, each once for all chats that get the same at the same time: same stories, language,
 * zone and format.
 */
export function digestCache(): RenderFirstPage {
  const kept = new Map<string, DigestMessage>();
  return (digest, t, now) => {
    const minute = Math.floor(now / FRESH_MS);
    const key = [t.locale, minute, ...shown(digest)].join('\0');
    const known = kept.get(key);
    if (known) return known;
    const message = once(renderDigest(digest, 0, t, now));
    const oldest = kept.keys().next();
    if (kept.size >= MOST && !oldest.done) kept.delete(oldest.value);
    kept.set(key, message);
    return message;
  };
}

/** All that is shown of a digest: one whose story was corrected meanwhile is another. */
function shown({ edition, timezone, withdrawn, tagIds, articles }: Digest): (string | number | null)[] {
  const stories = articles.flatMap((head) => [
    head.id,
    head.title,
    head.summary,
    head.author,
    head.url,
    head.image,
    head.date,
    head.readingMinutes,
    head.updated ?? 0,
    ...head.tags,
  ]);
  return [edition, timezone, withdrawn, ...tagIds, ...stories];
}

/** The message with each of its forms made at most once. */
function once(message: DigestMessage): DigestMessage {
  const rich = new Map<Pictures, RichMessage>();
  let classic: ClassicMessage | undefined;
  return {
    rich(pictures) {
      const made = rich.get(pictures) ?? message.rich(pictures);
      rich.set(pictures, made);
      return made;
    },
    classic: () => (classic ??= message.classic()),
    articles: message.articles,
  };
}
