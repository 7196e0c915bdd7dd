import { Composer } from 'telegraf';
import { digestOf } from '../../model/digest.ts';
import type { Keyboard, Press } from '../../model/press.ts';
import type { Cadence } from '../../model/subscriber.ts';
import { articlesOf, storiesOf } from '../../model/story.ts';
import { renderDigest, renderList } from '../../render/digest.ts';
import { html } from '../../render/html.ts';
import { type ClassicMessage, type Message, plainMessage, withRows } from '../../render/message.ts';
import type { BotContext } from '../context.ts';
import { nextEditionOf } from '../next-edition.ts';
import { pageOf, STORIES_A_PAGE } from '../pages.ts';
import { asWanted } from '../reader.ts';
import { nextFor } from '../settle-in.ts';
import { noTags, nothingNew } from '../wording.ts';

/** `/preview`, `/missed`: what comes next, and what should have come. */
export const next = new Composer<BotContext>();

next.command('preview', async (ctx) => ctx.say(await previewPage(ctx, 0)));
next.command('missed', async (ctx) => ctx.say(await missedPage(ctx, 0)));

/** A page, from 0, of what the next digest would hold; nothing is claimed or moved on. */
export async function previewPage(ctx: BotContext, page: number): Promise<ClassicMessage | Message> {
  const { talk, ports } = ctx;
  const { t, key, subscriber } = talk;
  if (!subscriber || (await talk.seen.subscriptions()).length === 0) return plainMessage(noTags(ctx));
  const [due, coming] = await Promise.all([nextEditionOf(ctx, subscriber), nextFor(ctx, subscriber)]);
  const hold = async (edition = ports.now(), cadences?: readonly Cadence[]) => {
    const prepared = await ports.preview(key, edition, cadences);
    return prepared && prepared.articles.length + prepared.uncertain.length > 0 ? { edition, ...prepared } : undefined;
  };
  // The very next one may serve none of the chat's tags.
  const later = typeof coming === 'number' && coming !== due?.edition ? coming : undefined;
  const held = (await hold(due?.edition, due?.cadences)) ?? (later === undefined ? undefined : await hold(later));
  if (!held) return plainMessage(nothingNew(ctx, subscriber, coming));
  const { plan, articles, uncertain, edition } = held;
  const digest = digestOf(
    { ...plan, edition },
    await asWanted(ctx, articles),
    await asWanted(ctx, uncertain),
    subscriber.timezone,
  );
  return asPreview(renderDigest(digest, page, t, ports.now()), t('preview-note'));
}

/** A digest that was not delivered: it says so, and its pages are made anew when they are turned. */
function asPreview(message: Message, note: string): Message {
  return {
    rich: (pictures) => {
      const rich = message.rich(pictures);
      const blocks = [{ type: 'paragraph' as const, text: note }, ...rich.blocks];
      return { ...rich, blocks, keyboard: turningPreviews(rich.keyboard) };
    },
    classic: () => {
      const classic = message.classic();
      return { ...classic, html: html`<i>${note}</i>\n\n${classic.html}`, keyboard: turningPreviews(classic.keyboard) };
    },
  };
}

function turningPreviews(keyboard: Keyboard): Keyboard {
  return keyboard.map((row) =>
    row.map((button) =>
      'press' in button && button.press.do === 'turn'
        ? { ...button, press: { do: 'preview', page: button.press.page } }
        : button,
    ),
  );
}

/** A page, from 0, of what did not come or may not have come, to be opened. A page past the end is the last one. */
export async function missedPage(ctx: BotContext, page: number): Promise<ClassicMessage | Message> {
  const { talk, ports } = ctx;
  const { t, key } = talk;
  const missed = await ports.store.articles.heads(await ports.store.ledger.missed(key));
  if (missed.length === 0) return plainMessage(t('missed-none'));
  const turnTo = (target: number): Press => ({ do: 'missed', page: target });
  const { shown, current, turns } = pageOf(storiesOf(missed), page, STORIES_A_PAGE, t, turnTo);
  const wanted = await asWanted(ctx, articlesOf(shown));
  const heading = t('missed-heading', { count: missed.length });
  return withRows(renderList(heading, wanted, t, ports.now(), current * STORIES_A_PAGE), turns);
}
