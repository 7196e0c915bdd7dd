import { Composer } from 'telegraf';
import type { Target } from '../../model/deep-link.ts';
import { html } from '../../render/html.ts';
import { shareUrl } from '../../render/links.ts';
import { type ClassicMessage, plainMessage } from '../../render/message.ts';
import { shorten, titleOf } from '../../render/story.ts';
import type { BotContext } from '../context.ts';
import { deepLink } from '../deep-links.ts';
import { headsFor } from '../reader.ts';
import { repliedArticles } from '../replied-article.ts';
import { readTagNames } from '../tag-names.ts';
import { shortName } from '../wording.ts';
import { sayUnknown } from './tags.ts';

const TITLE_LENGTH = 160;

/** `/share`: a link to a tag or to an article, and a button that sends it on. */
export const share = new Composer<BotContext>();

share.command('share', async (ctx) => {
  const { t } = ctx.talk;
  const all = await ctx.talk.seen.tags();
  const { found, unknown } = readTagNames(ctx.payload, all);
  if (found.length + unknown.length === 0) {
    const ids = repliedArticles(ctx);
    const heads = ids.length === 1 ? await headsFor(ctx, ids) : [];
    const [head] = heads;
    await ctx.say(
      head
        ? linkTo(ctx, shorten(titleOf(head, t), TITLE_LENGTH), { kind: 'article', article: head.id })
        : { ...linkTo(ctx, ctx.botInfo.first_name), html: html`${t('share-how', { link: deepLink(ctx) })}` },
    );
    return;
  }
  for (const tag of found.slice(0, 3)) await ctx.say(linkTo(ctx, shortName(tag.name), { kind: 'tag', tag: tag.id }));
  await sayUnknown(ctx, unknown, all, 'list');
});

function linkTo(ctx: BotContext, name: string, target?: Target): ClassicMessage {
  const link = deepLink(ctx, target);
  return plainMessage(html`${ctx.talk.t('share-link', { name })}\n${link}`, [
    [{ label: ctx.talk.t('button-share'), url: shareUrl(link, name) }],
  ]);
}
