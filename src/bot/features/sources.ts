import { setTimeout as sleep } from 'node:timers/promises';
import { sourceCodeOf } from '../../model/ids.ts';
import type { Button, Press } from '../../model/press.ts';
import { formatAge, formatMoment } from '../../render/dates.ts';
import { html } from '../../render/html.ts';
import { type ClassicMessage, plainMessage } from '../../render/message.ts';
import { shorten } from '../../render/story.ts';
import type { SourceHealth } from '../../store/source-health.ts';
import type { BotContext } from '../context.ts';
import { pageOf } from '../pages.ts';
import { zoneOf } from '../reader.ts';

const A_PAGE = 6;
const NAME_LENGTH = 120;
const LABEL_LENGTH = 24;
const REASON_LENGTH = 200;

/** How long a reading that was asked for is waited for, in ms; it goes on without us. */
const PATIENCE_MS = 5_000;
const LOOK_EVERY_MS = 200;

/** A page, from 0, of all sources: how each fares, with a button that reads it now. */
export async function sourcesPage(ctx: BotContext, page: number): Promise<ClassicMessage> {
  const { talk, ports } = ctx;
  const { t } = talk;
  const all = await ports.store.sourceHealth.all();
  if (all.length === 0) return plainMessage(t('sources-none'));
  const { shown, current, turns } = pageOf(all, page, A_PAGE, t, (target) => ({ do: 'sources', page: target }));
  const buttons = shown.map(({ name, title }): Button[] => [
    {
      label: t('button-reload', { source: shorten(title, LABEL_LENGTH) }),
      press: { do: 'reload', source: sourceCodeOf(name), page: current },
    },
  ]);
  const texts = shown.map((health) => textOf(ctx, health));
  return plainMessage(html`<b>${t('sources-heading')}</b>\n\n${texts.join('\n\n')}`, [...buttons, ...turns]);
}

function textOf(ctx: BotContext, health: SourceHealth): string {
  const { talk, ports } = ctx;
  const { t } = talk;
  const age = (instant: number) => formatAge(instant, ports.now(), t.locale);
  const { title, lastSuccess, failingSince, lastError, nextTry, ended } = health;
  const reason = shorten(lastError ?? '', REASON_LENGTH);
  const state = ended
    ? t('source-ended', { reason })
    : failingSince !== null
      ? t('source-failing', { since: age(failingSince), reason })
      : lastSuccess === null
        ? t('source-unread')
        : t('source-well', { age: age(lastSuccess) });
  const before =
    failingSince !== null && lastSuccess !== null ? [t('source-last-success', { age: age(lastSuccess) })] : [];
  const next = nextTry === null ? [] : [t('source-next', { when: formatMoment(nextTry, t.locale, zoneOf(ctx)) })];
  return [`${failingSince === null ? '✓' : '⚠️'} ${shorten(title, NAME_LENGTH)}`, state, ...before, ...next].join('\n');
}

/** Reads a source now, wherever it is followed, and shows how it went once that is known. */
export async function reload(ctx: BotContext, press: Extract<Press, { do: 'reload' }>): Promise<void> {
  const { talk, ports } = ctx;
  const { sourceHealth } = ports.store;
  const source = (await sourceHealth.all()).find(({ name }) => sourceCodeOf(name) === press.source);
  if (!source) return ctx.popUp(talk.t('source-gone'));
  await ports.operators.reloadSource(source.name);
  await ctx.popUp(talk.t('source-reloading'));
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_EVERY_MS) {
    const { lastTry } = await sourceHealth.get(source.name);
    if (lastTry !== source.lastTry) break;
    await sleep(LOOK_EVERY_MS);
  }
  await ctx.replace(await sourcesPage(ctx, press.page));
}
