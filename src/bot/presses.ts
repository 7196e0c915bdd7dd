import { Composer } from 'telegraf';
import type { Target } from '../model/deep-link.ts';
import { isOfNoChat, isOpening, isOperating, isReading, type OpeningPress, type Press } from '../model/press.ts';
import { parsePress } from '../model/press-codec.ts';
import { plainMessage } from '../render/message.ts';
import { mayChange } from './admins.ts';
import type { BotContext } from './context.ts';
import { deepLink } from './deep-links.ts';
import { clockScreen, setClock } from './features/clock.ts';
import { turnFound } from './features/find-tags.ts';
import { askLess, muteSource, muteStory } from './features/less.ts';
import { setFormat, setLanguage, setScript } from './features/looks.ts';
import { mutesPage, unmute } from './features/mute.ts';
import { missedPage, previewPage } from './features/next.ts';
import { actForOperators } from './features/operate.ts';
import { changeOwn, ownTags } from './features/own-tags.ts';
import { beginPause, pressResume } from './features/pause.ts';
import { setQuiet } from './features/quiet.ts';
import { read, tagList, turn } from './features/read.ts';
import { drop, save, savedPage } from './features/save.ts';
import { turnSearch } from './features/search.ts';
import { settingsScreen } from './features/settings.ts';
import { setSize } from './features/size.ts';
import { askHour, finishWelcome, follow } from './features/start.ts';
import { comeBack, leave } from './features/stop.ts';
import { pressUnsubscribe, tagBrowser, takeUp, toggle } from './features/tags.ts';
import { pressDays, pressTimes, sayWhen } from './features/times.ts';
import { setZone } from './features/zone.ts';
import { isOperator } from './operators.ts';
import { speakFor } from './speak-for.ts';
import { subscribeTo } from './subscribing.ts';

/** Every button, by what it means. */
export const presses = new Composer<BotContext>();

presses.on('callback_query', async (ctx) => {
  const { t } = ctx.talk;
  const press = 'data' in ctx.callbackQuery ? parsePress(ctx.callbackQuery.data) : undefined;
  if (!press || !ctx.callbackQuery.message || isOfUnknownTopic(ctx.callbackQuery.message))
    return ctx.popUp(t('button-stale'));
  if (isOperating(press)) {
    // To others there is no such button; a channel's are pressed by all who read it.
    if (!isOperator(ctx) || (ctx.chat?.type === 'channel' && !(await mayChange(ctx))))
      return ctx.popUp(t('button-stale'));
  } else if (press.do === 'for') {
    if (isOperating(press.press)) return ctx.popUp(t('button-stale'));
    const as = press.press.do === 'turn' ? 'reader' : 'administrator';
    if (!(await speakFor(ctx, press.chat, as))) return ctx.popUp(t('not-your-chat'), true);
  } else if (ctx.chat?.type === 'channel' && (isOpening(press) || press.do === 'turn'))
    // Posted there, it would come to all who read the channel; turned there, it would turn for all.
    return ctx.lead(deepLink(ctx, targetOf(ctx.chat.id, press)));
  else if (!mayPress(ctx, press) && !(await mayChange(ctx))) return ctx.popUp(t('admins-only'));
  await act(ctx, press.do === 'for' ? press.press : press);
  // Ends the spinner on the button where the action had nothing to say there itself.
  await ctx.popUp();
});

function targetOf(channel: number, press: OpeningPress | Extract<Press, { do: 'turn' }>): Target {
  if (press.do !== 'turn') return { kind: 'article', article: press.article };
  return { kind: 'digest', channel, edition: press.edition, page: press.page };
}

/** Of a message that the bot may not see any more Telegram does not tell the topic (Bot API, InaccessibleMessage). */
function isOfUnknownTopic({ date, chat }: { date: number; chat: object }): boolean {
  return date === 0 && 'is_forum' in chat && chat.is_forum === true;
}

/** Whether everybody in the chat may press it; what all who read a channel would see of it is for its administrators to ask for. */
const mayPress = ({ chat }: BotContext, press: Press) =>
  isReading(press) && (chat?.type !== 'channel' || isOfNoChat(press));

async function act(ctx: BotContext, press: Press): Promise<void> {
  if (isOperating(press)) return actForOperators(ctx, press);
  switch (press.do) {
    case 'open':
    case 'read':
    case 'step':
      return read(ctx, press);
    case 'less':
      return askLess(ctx, press);
    case 'mute-source':
    case 'unmute-source':
      return muteSource(ctx, press);
    case 'mute-story':
    case 'unmute-story':
      return muteStory(ctx, press);
    case 'mutes':
      return ctx.replace(await mutesPage(ctx, press.page));
    case 'unmute':
      return unmute(ctx, press);
    case 'search':
      return turnSearch(ctx, press);
    case 'save':
      return save(ctx, press);
    case 'saved':
      return ctx.replace(await savedPage(ctx, press.page));
    case 'unsave':
      return drop(ctx, press);
    case 'turn':
      return turn(ctx, press);
    case 'browse':
      return ctx.replace(await tagBrowser(ctx, press.page, press.welcome));
    case 'toggle':
      return toggle(ctx, press);
    case 'find-tags':
    case 'toggle-found':
      return turnFound(ctx, press);
    case 'own-tags':
      return ctx.replace(await ownTags(ctx, press.page));
    case 'cycle':
    case 'drop':
      return changeOwn(ctx, press);
    case 'list':
    case 'follow':
    case 'subscribe':
    case 'subscribe-as':
    case 'take-up':
    case 'unsubscribe': {
      const tag = await ctx.ports.store.tags.get(press.tag);
      if (!tag) return ctx.popUp(ctx.talk.t('unknown-tag-gone'));
      if (press.do === 'list') {
        await ctx.say(await tagList(ctx, tag));
        return;
      }
      if (press.do === 'follow') return follow(ctx, tag);
      if (press.do === 'unsubscribe') return pressUnsubscribe(ctx, tag);
      if (press.do === 'take-up') return takeUp(ctx, tag, press);
      const cadence = press.do === 'subscribe-as' ? press.cadence : undefined;
      return ctx.replace(plainMessage(await subscribeTo(ctx, [tag], cadence)));
    }
    case 'hours':
      return askHour(ctx);
    case 'clocks':
      return ctx.replace(await clockScreen(ctx));
    case 'set-clock':
      return setClock(ctx, press.zone);
    case 'set-time':
      return press.welcome ? finishWelcome(ctx, press.time) : ctx.replace(await sayWhen(ctx, { times: [press.time] }));
    case 'set-zone':
      return ctx.replace(await setZone(ctx, press.zone));
    case 'set-language':
      // Of our own buttons only one of a language since dropped says so.
      if (!ctx.ports.i18n.locales.includes(press.locale)) return ctx.popUp(ctx.talk.t('button-stale'));
      return ctx.replace(await setLanguage(ctx, press.locale));
    case 'set-format':
      return ctx.replace(await setFormat(ctx, press.format));
    case 'set-script':
      return ctx.replace(await setScript(ctx, press.script));
    case 'settings':
      return ctx.replace(await settingsScreen(ctx, press.screen));
    case 'set-times':
      return pressTimes(ctx, press.times);
    case 'set-days':
      return pressDays(ctx, press.days);
    case 'set-quiet':
      return ctx.replace(await setQuiet(ctx, press.quiet));
    case 'pause':
      return ctx.replace(await beginPause(ctx, press.days));
    case 'resume':
      return pressResume(ctx);
    case 'set-size':
      return ctx.replace(await setSize(ctx, press.size));
    case 'preview':
      return ctx.replace(await previewPage(ctx, press.page));
    case 'missed':
      return ctx.replace(await missedPage(ctx, press.page));
    case 'stop':
      return leave(ctx, press);
    case 'undo-stop':
      return comeBack(ctx);
    // Parsing gives no such press within another.
    case 'for':
      return ctx.popUp(ctx.talk.t('button-stale'));
  }
}
