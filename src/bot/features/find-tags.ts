import type { WordsId } from '../../model/ids.ts';
import type { Press } from '../../model/press.ts';
import { type ClassicMessage, plainMessage } from '../../render/message.ts';
import { inRows } from '../choices.ts';
import type { BotContext } from '../context.ts';
import { tagsWith } from '../nearest-tags.ts';
import { inPages } from '../pages.ts';
import { switchTag } from '../subscribing.ts';
import { TAGS_A_PAGE, TAGS_A_ROW, tagButton } from '../tag-page.ts';
import { shortName } from '../wording.ts';

/** The tags that typed words found, a page of them, as buttons that subscribe and unsubscribe. */
export async function foundTags(ctx: BotContext, words: string, id: WordsId, page: number): Promise<ClassicMessage> {
  const { talk } = ctx;
  const { t } = talk;
  const [all, subscriptions] = await Promise.all([talk.seen.tags(), talk.seen.subscriptions()]);
  const found = tagsWith(words, all);
  const tag = shortName(words);
  if (found.length === 0) return plainMessage(t('unknown-tag-none', { tag }));
  const subscribed = new Set(subscriptions.map(({ tagId }) => tagId));
  const { shown, current, turns } = inPages(
    found,
    TAGS_A_PAGE,
    page,
    (to): Press => ({ do: 'find-tags', words: id, page: to }),
    t,
  );
  const buttons = shown.map((one) => {
    const isOn = subscribed.has(one.id);
    return tagButton(one, isOn, { do: 'toggle-found', tag: one.id, on: !isOn, words: id, page: current }, t);
  });
  return plainMessage(t('tags-found', { tag }), [...inRows(buttons, TAGS_A_ROW), ...turns]);
}

/** Another page of what words found, or a tag pressed there. */
export async function turnFound(
  ctx: BotContext,
  press: Extract<Press, { do: 'find-tags' | 'toggle-found' }>,
): Promise<void> {
  const words = await ctx.ports.store.words.get(press.words);
  if (words === undefined) return ctx.popUp(ctx.talk.t('button-stale'));
  if (press.do === 'toggle-found') await switchTag(ctx, press);
  await ctx.replace(await foundTags(ctx, words, press.words, press.page));
}
