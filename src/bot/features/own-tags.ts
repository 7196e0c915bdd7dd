import type { Button, Press } from '../../model/press.ts';
import type { Cadence } from '../../model/subscriber.ts';
import { type ClassicMessage, plainMessage } from '../../render/message.ts';
import { shorten } from '../../render/story.ts';
import type { BotContext } from '../context.ts';
import { inPages } from '../pages.ts';
import { unsubscribeFrom } from '../subscribing.ts';
import { LABEL_LENGTH } from '../tag-page.ts';
import { shortName } from '../wording.ts';

const TAGS_A_PAGE = 8;

const NEXT_CADENCE: Readonly<Record<Cadence, Cadence>> = { daily: 'weekly', weekly: 'instant', instant: 'daily' };

/** The chat's own tags, a page of them: each with its cadence, a button that goes through them, and one that drops it. */
export async function ownTags(ctx: BotContext, page: number): Promise<ClassicMessage> {
  const { t, seen } = ctx.talk;
  const own = (await seen.subscriptions()).toSorted((a, b) => a.tag.localeCompare(b.tag));
  const back: Button = { label: t('button-all-tags'), press: { do: 'browse', page: 0, welcome: false } };
  if (own.length === 0) return plainMessage(t('nothing-subscribed'), [[back]]);
  const { shown, current, turns } = inPages(own, TAGS_A_PAGE, page, (to): Press => ({ do: 'own-tags', page: to }), t);
  const rows = shown.map(({ tag, tagId, cadence }): Button[] => [
    {
      label: t('own-tag', { tag: shorten(tag, LABEL_LENGTH), cadence }),
      press: { do: 'cycle', tag: tagId, cadence: NEXT_CADENCE[cadence], page: current },
    },
    { label: t('button-drop'), press: { do: 'drop', tag: tagId, page: current } },
  ]);
  return plainMessage(t('own-tags'), [...rows, ...turns, [back]]);
}

/** One of the chat's own tags pressed: another cadence, or its end. */
export async function changeOwn(ctx: BotContext, press: Extract<Press, { do: 'cycle' | 'drop' }>): Promise<void> {
  const { talk, ports } = ctx;
  const subscriptions = await talk.seen.subscriptions();
  const own = subscriptions.find(({ tagId }) => tagId === press.tag);
  if (!own) await ctx.popUp(talk.t('button-stale'));
  else if (press.do === 'drop') {
    await unsubscribeFrom(ctx, [{ id: own.tagId, name: own.tag, count: 0 }]);
    await ctx.popUp(talk.t('unsubscribed-toast', { tag: shortName(own.tag) }));
  } else {
    const { cadence } = press;
    await ports.store.subscribers.subscribe(talk.key, { ...own, cadence }, own.cadence);
    talk.seen.become(subscriptions.map((one) => (one === own ? { ...one, cadence } : one)));
    await ctx.popUp(talk.t('own-tag', { tag: shortName(own.tag), cadence }));
  }
  await ctx.replace(await ownTags(ctx, press.page));
}
