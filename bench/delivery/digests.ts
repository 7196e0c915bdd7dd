import { richParameters } from '../../src/bot/telegram.ts';
import { planEdition } from '../../src/digest/select.ts';
import { loadI18n } from '../../src/i18n.ts';
import type { ArticleHead } from '../../src/model/article.ts';
import { digestOf } from '../../src/model/digest.ts';
import { tagIdOf } from '../../src/model/ids.ts';
import { renderDigest } from '../../src/render/digest.ts';
import { editionOf, inhabitant, newspaper } from './town.ts';

const DAY = 3;

/** Parameters of `sendRichMessage`, without the chat, for the digests of the first so many inhabitants on one day. */
export function someDigests(posts: readonly string[], count: number): object[] {
  const i18n = loadI18n(new URL('../../locales/', import.meta.url), 'en');
  const now = editionOf(DAY);
  const made = newspaper(posts)(DAY)
    .map(({ article: { blocks: _blocks, ...head } }): ArticleHead => head)
    .sort((one, other) => other.date - one.date);
  return Array.from({ length: count }, (_, number) => {
    const { subscriber, tags } = inhabitant(number);
    const offers = tags.map((tag) => ({
      subscription: { tagId: tagIdOf(tag), tag, cadence: 'daily' as const, since: 0 },
      articles: made.filter((head) => head.tags.includes(tag)),
    }));
    const plan = planEdition(offers, now, now);
    const heads = plan.articleIds.flatMap((id) => made.find((head) => head.id === id) ?? []);
    const digest = digestOf(plan, heads, [], subscriber.timezone);
    return richParameters(renderDigest(digest, 0, i18n.in(subscriber.locale), now).rich('shown'));
  });
}
