import { richParameters } from '../../src/bot/telegram.ts';
import { select } from '../../src/digest/select.ts';
import { openI18n } from '../../src/i18n.ts';
import type { ArticleHead } from '../../src/model/article.ts';
import { tagIdOf } from '../../src/model/ids.ts';
import { UNCHOSEN } from '../../src/model/subscriber.ts';
import { renderDigest } from '../../src/render/digest.ts';
import { editionOf, inhabitant, newspaper } from './town.ts';

const DAY = 3;

/** Parameters of `sendRichMessage`, without the chat, for the digests of the first so many inhabitants on one day. */
export function someDigests(posts: readonly string[], count: number): object[] {
  const i18n = openI18n('en');
  const now = editionOf(DAY);
  const made = newspaper(posts)(DAY)
    .map(({ article: { blocks: _blocks, ...head } }): ArticleHead => head)
    .sort((one, other) => other.date - one.date);
  return Array.from({ length: count }, (_, number) => {
    const { subscriber, tags } = inhabitant(number);
    const offers = tags.map((tag) => ({
      subscription: { tagId: tagIdOf(tag) },
      articles: made.filter((head) => head.tags.includes(tag)),
    }));
    const { articles } = select(offers, UNCHOSEN);
    const tagIds = tags.map(tagIdOf);
    const digest = { edition: now, timezone: subscriber.timezone, articles, uncertain: [], tagIds, withdrawn: 0 };
    return richParameters(renderDigest(digest, 0, i18n.in(subscriber.locale), now).rich('shown'));
  });
}
