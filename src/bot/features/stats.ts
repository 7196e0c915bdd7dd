import { type Bar, barChart } from '../../render/bar-chart.ts';
import { dayNumber, formatMoment } from '../../render/dates.ts';
import { html } from '../../render/html.ts';
import { plainMessage } from '../../render/message.ts';
import type { BotContext } from '../context.ts';
import { zoneOf } from '../reader.ts';

const DAYS = 14;
const HOUR_MS = 3_600_000;

/** What is counted as failed in the picture: what Telegram refused, or may not have brought. */
const FAILED = ['rejected', 'possibly-sent', 'gone'];

/** How much of everything there is, and a picture of the deliveries of the last days. */
export async function sayStats(ctx: BotContext): Promise<void> {
  const { talk, ports } = ctx;
  const { t } = talk;
  const counts = await ports.operators.counts();
  const { subscribers, deliveries, sending, queues } = counts;
  const sum = (all: readonly (number | undefined)[]) => all.reduce((total: number, one) => total + (one ?? 0), 0);
  const jobs = (state: string) => sum(Object.values(queues).map((queue) => queue[state]));
  const zone = zoneOf(ctx);
  const lines = [
    t('stats-articles', { articles: counts.articles, tags: counts.tags }),
    t('stats-subscribers', { ...subscribers, total: sum(Object.values(subscribers)) }),
    t('stats-deliveries', {
      sent: deliveries['sent'] ?? 0,
      uncertain: deliveries['possibly-sent'] ?? 0,
      gone: deliveries['gone'] ?? 0,
      refused: deliveries['rejected'] ?? 0,
    }),
    t('stats-queues', {
      waiting: sum([jobs('waiting'), jobs('delayed')]),
      active: jobs('active'),
      failed: jobs('failed'),
    }),
    t('stats-dead-letters', { count: counts.deadLetters }),
    t('stats-rate', { rate: sending.messagesPerSecond }),
    ...(sending.silentForSeconds > 0 ? [t('stats-silent', { seconds: sending.silentForSeconds })] : []),
    ...(sending.stoppedSince === null
      ? []
      : [t('stats-stopped', { since: formatMoment(sending.stoppedSince.getTime(), t.locale, zone) })]),
  ];
  await ctx.say(plainMessage(html`<b>${t('stats-heading')}</b>\n\n${lines.join('\n')}`));
  const bars = await barsOf(ctx, zone);
  const picture = new File([barChart(bars)], 'deliveries.png', { type: 'image/png' });
  const sent = sum(bars.map(({ plain }) => plain));
  await ctx.show(picture, t('stats-chart', { days: DAYS, sent, failed: sum(bars.map(({ marked }) => marked)) }));
}

/** The deliveries of the last days, as days are where the operator is. */
async function barsOf({ ports }: BotContext, zone: string): Promise<Bar[]> {
  const now = ports.now();
  const hours = (DAYS + 1) * 24;
  const counted = await ports.store.ledger.hourly(hours, now);
  const days = new Map<string, Bar>();
  for (const [at, counts] of counted.entries()) {
    const day = dayNumber(now - (hours - 1 - at) * HOUR_MS, zone);
    const bar = days.get(day.name) ?? { plain: 0, marked: 0, label: day.label };
    bar.plain += counts['sent'] ?? 0;
    for (const state of FAILED) bar.marked += counts[state] ?? 0;
    days.set(day.name, bar);
  }
  return [...days.values()].slice(-DAYS);
}
