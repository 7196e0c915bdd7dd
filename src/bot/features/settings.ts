import { Composer } from 'telegraf';
import type { Button, Screen } from '../../model/press.ts';
import { isPaused } from '../../model/subscriber.ts';
import { html } from '../../render/html.ts';
import { type ClassicMessage, plainMessage } from '../../render/message.ts';
import { inRows } from '../choices.ts';
import type { BotContext } from '../context.ts';
import { nextFor, settleIn } from '../settle-in.ts';
import { listNames, spellQuietHours, spellSizeOf, timesOfDigest, whatNext } from '../wording.ts';
import { formatScreen, languageScreen } from './looks.ts';
import { pauseScreen, statusOfPause } from './pause.ts';
import { chatsScreen, followLink, toPrivate } from './places.ts';
import { quietScreen } from './quiet.ts';
import { sizeScreen } from './size.ts';
import { dayScreen, timeScreen } from './times.ts';
import { zoneScreen } from './zone.ts';

/** `/settings`: all settings as buttons of one message. */
export const settings = new Composer<BotContext>();

settings.command('settings', async (ctx) => void (await ctx.say(await settingsScreen(ctx, 'all'))));

// A link from a group or channel to its settings.
settings.command('start', async (ctx, next) => {
  const followed = await followLink(ctx, ctx.payload);
  if (followed === undefined) await next();
  else await ctx.say(followed ? await overview(ctx) : plainMessage(ctx.talk.t('not-your-chat')));
});

/** All settings, or one of them with its choices. */
export async function settingsScreen(ctx: BotContext, screen: Screen): Promise<ClassicMessage> {
  switch (screen) {
    case 'all':
      return overview(ctx);
    case 'time':
      return timeScreen(ctx);
    case 'days':
      return dayScreen(ctx);
    case 'zone':
      return zoneScreen(ctx);
    case 'quiet':
      return quietScreen(ctx);
    case 'pause':
      return pauseScreen(ctx);
    case 'size':
      return sizeScreen(ctx);
    case 'language':
      return languageScreen(ctx);
    case 'format':
      return formatScreen(ctx);
    case 'chats':
      return chatsScreen(ctx);
  }
}

/** In the order of the buttons, two a row. */
const SCREENS_OF_ONE = ['time', 'days', 'zone', 'quiet', 'size', 'pause', 'language', 'format'] as const;

/** The settings as they are, and a button for each. */
export async function overview(ctx: BotContext): Promise<ClassicMessage> {
  const { talk, ports } = ctx;
  const { t, kind } = talk;
  // All who read a channel would see its settings there.
  if (kind === 'channel' && talk.title === undefined) return plainMessage(t('settings-in-private'), [toPrivate(ctx)]);
  const subscriber = await settleIn(ctx);
  const subscriptions = await talk.seen.subscriptions();
  const { pausedUntil } = subscriber;
  const paused = isPaused(subscriber, ports.now()) ? [statusOfPause(ctx, pausedUntil)] : [];
  // Of an open pause both would say the same.
  const coming = await nextFor(ctx, subscriber);
  const next = paused.length > 0 && pausedUntil === null ? [] : [whatNext(ctx, subscriber, coming)];
  const times = await timesOfDigest(ctx, subscriber);
  const lines = [
    coming === 'at once' ? t('settings-when-at-once') : t('settings-when', times),
    t('settings-zone', times),
    t('settings-quiet', { quiet: spellQuietHours(ctx, subscriber.quiet) }),
    t('settings-size', { size: spellSizeOf(ctx, subscriber.size) }),
    t('settings-language', { language: ports.i18n.in(subscriber.locale)('language-name') }),
    t('settings-tags', {
      count: subscriptions.length,
      tags: listNames(
        ctx,
        subscriptions.map(({ tag }) => tag),
      ),
    }),
    '',
    ...paused,
    ...next,
  ];
  const buttons = SCREENS_OF_ONE.map(
    (screen): Button => ({ label: t(`button-set-${screen}`), press: { do: 'settings', screen } }),
  );
  return plainMessage(html`<b>${t('settings-heading')}</b>\n\n${lines.join('\n')}`, [
    ...inRows(buttons, 2),
    [
      { label: t('button-set-tags'), press: { do: 'browse', page: 0, welcome: false } },
      { label: t('button-mutes'), press: { do: 'mutes', page: 0 } },
    ],
    ...(kind === 'private'
      ? [[{ label: t('button-set-chats'), press: { do: 'settings' as const, screen: 'chats' as const } }]]
      : talk.title === undefined
        ? [toPrivate(ctx)]
        : []),
  ]);
}
