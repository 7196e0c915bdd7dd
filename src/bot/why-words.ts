import type { Why } from '../digest/why.ts';
import type { ArticleHead } from '../model/article.ts';
import type { LeftReason } from '../model/digest.ts';
import { shorten, titleOf } from '../render/story.ts';
import type { BotContext } from './context.ts';
import { headsFor, zoneOf } from './reader.ts';
import { formatNext, listNames, shortName } from './wording.ts';

/** Longest title in a sentence. */
const TITLE_LENGTH = 120;

/** Why an article came, or did not, as a sentence. */
export async function sayWhy(ctx: BotContext, head: ArticleHead, reason: Why): Promise<string> {
  const { t } = ctx.talk;
  switch (reason.kind) {
    case 'sent':
    case 'possibly-sent':
    case 'waits':
    case 'undelivered':
      return t(`why-${reason.kind}`, { when: moment(ctx, reason.edition) });
    case 'refused':
      return t('why-refused');
    case 'left':
      return t('why-left', { when: moment(ctx, reason.edition), reason: await sayReason(ctx, reason.reason) });
    case 'would-leave':
      return t('why-would-leave', { reason: await sayReason(ctx, reason.reason) });
    case 'held-back':
      return t('why-held-back', { when: moment(ctx, reason.until) });
    case 'earlier':
      return t('why-earlier');
    case 'not-subscribed':
      return head.tags.length > 0
        ? t('why-not-subscribed', { tags: listNames(ctx, head.tags) })
        : t('why-without-tags');
    case 'to-come':
      return sayToCome(ctx, reason);
  }
}

function sayToCome(ctx: BotContext, { next, held }: Extract<Why, { kind: 'to-come' }>): string {
  const { t } = ctx.talk;
  if (next === undefined) return t(held === 'pause' ? 'why-paused-open' : 'why-no-edition');
  const key = held === 'pause' ? 'why-paused' : held === 'quiet' ? 'why-quiet' : 'why-to-come';
  return t(key, { when: moment(ctx, next) });
}

async function sayReason(ctx: BotContext, reason: LeftReason): Promise<string> {
  const { t } = ctx.talk;
  switch (reason.kind) {
    case 'muted-word':
      return t('why-muted-word', { word: shortName(reason.word) });
    case 'muted-source':
      return t('why-muted-source', { source: shortName(reason.source) });
    case 'muted-story':
      return t('why-muted-story');
    case 'same-story': {
      const [other] = await headsFor(ctx, [reason.as]);
      return other
        ? t('why-same-story', { title: shorten(titleOf(other, t), TITLE_LENGTH) })
        : t('why-same-story-gone');
    }
    case 'over-size':
      return t('why-over-size');
  }
}

function moment(ctx: BotContext, at: number): string {
  return formatNext(ctx, at, zoneOf(ctx));
}
