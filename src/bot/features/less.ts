import type { Translate } from '../../i18n.ts';
import type { ArticleHead } from '../../model/article.ts';
import { type ArticleId, tagIdOf } from '../../model/ids.ts';
import type { Button, Press } from '../../model/press.ts';
import { sourceOf } from '../../model/story.ts';
import type { Subscription } from '../../model/subscriber.ts';
import { type ClassicMessage, plainMessage } from '../../render/message.ts';
import { shorten, titleOf } from '../../render/story.ts';
import type { BotContext } from '../context.ts';
import { sayInPrivate } from '../say-in-private.ts';
import { headsFor } from '../reader.ts';
import { settleIn } from '../settle-in.ts';
import { shortName } from '../wording.ts';
import { linkToSettings } from './places.ts';

/** Longest title in the question. */
const TITLE_LENGTH = 80;

/** Asks of what in an article there should be less: of a tag, of its source, or of its story. All who read a channel are not asked. */
export async function askLess(ctx: BotContext, { article }: Extract<Press, { do: 'less' }>): Promise<void> {
  const head = await stillThere(ctx, article);
  if (!head) return;
  const subscriptions = await ctx.talk.seen.subscriptions();
  const question = (t: Translate) => lessQuestion(head, subscriptions, t);
  if (ctx.chat?.type !== 'channel') await ctx.say(question(ctx.talk.t));
  else if (await sayInPrivate(ctx, question)) await ctx.popUp(ctx.talk.t('settings-in-private'));
  else await ctx.lead(linkToSettings(ctx));
}

function lessQuestion(head: ArticleHead, subscriptions: readonly Subscription[], t: Translate): ClassicMessage {
  const article = head.id;
  const ids = new Set(head.tags.map(tagIdOf));
  const source = sourceOf(head);
  const buttons: Button[] = [
    ...subscriptions
      .filter(({ tagId }) => ids.has(tagId))
      .map(
        ({ tag, tagId }): Button => ({
          label: t('button-less-tag', { tag: shortName(tag) }),
          press: { do: 'unsubscribe', tag: tagId },
        }),
      ),
    ...(source === ''
      ? []
      : [
          {
            label: t('button-less-source', { source: shortName(source) }),
            press: { do: 'mute-source' as const, article },
          },
        ]),
    { label: t('button-less-story'), press: { do: 'mute-story', article } },
  ];
  return plainMessage(
    t('less-ask', { title: shorten(titleOf(head, t), TITLE_LENGTH) }),
    buttons.map((button) => [button]),
  );
}

/** Mutes the source of an article, or lets it come again. */
export async function muteSource(
  ctx: BotContext,
  press: Extract<Press, { do: 'mute-source' | 'unmute-source' }>,
): Promise<void> {
  const { talk, ports } = ctx;
  const { t } = talk;
  const head = await stillThere(ctx, press.article);
  if (!head) return;
  const source = sourceOf(head);
  const { mutedSources } = await settleIn(ctx);
  const others = mutedSources.filter((name) => name !== source);
  if (press.do === 'mute-source') {
    await ports.store.subscribers.change(talk.key, { mutedSources: [...others, source] });
    const undo: Button = { label: t('button-undo'), press: { do: 'unmute-source', article: press.article } };
    await ctx.replace(plainMessage(t('source-muted', { source: shortName(source) }), [[undo]]));
    return;
  }
  await ports.store.subscribers.change(talk.key, { mutedSources: others });
  await ctx.replace(plainMessage(t('source-unmuted', { source: shortName(source) })));
}

/** So many stories are remembered; older ones are told no more. */
const MOST_STORIES = 200;

/** Mutes the story that an article tells, or lets it come again. */
export async function muteStory(
  ctx: BotContext,
  press: Extract<Press, { do: 'mute-story' | 'unmute-story' }>,
): Promise<void> {
  const { talk, ports } = ctx;
  const { t } = talk;
  const head = await stillThere(ctx, press.article);
  if (!head) return;
  const { mutedStories } = await settleIn(ctx);
  const others = mutedStories.filter((id) => id !== head.story);
  const muted = press.do === 'mute-story';
  const stories = muted ? [...others, head.story].slice(-MOST_STORIES) : others;
  await ports.store.subscribers.change(talk.key, { mutedStories: stories });
  const title = shorten(titleOf(head, t), TITLE_LENGTH);
  const undo: Button = { label: t('button-undo'), press: { do: 'unmute-story', article: press.article } };
  await ctx.replace(
    muted ? plainMessage(t('story-muted', { title }), [[undo]]) : plainMessage(t('story-unmuted', { title })),
  );
}

/** The article, unless it is not there any more, which is then said. */
async function stillThere(ctx: BotContext, article: ArticleId): Promise<ArticleHead | undefined> {
  const [head] = await headsFor(ctx, [article]);
  if (!head) await ctx.popUp(ctx.talk.t('article-missing'), true);
  return head;
}
