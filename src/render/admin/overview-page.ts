import type { Translate } from '../../i18n.ts';
import type { Counts } from '../../model/counts.ts';
import { formatAge, formatMoment, formatTime } from '../dates.ts';
import { EMPTY, type Html, html, join } from '../html.ts';
import { shorten } from '../story.ts';
import { hourChart } from './hour-chart.ts';
import { adminPage } from './page.ts';

/** How a source fares. Instants are epoch ms. */
export interface SourceState {
  name: string;
  lastSuccess: number | null;
  failingSince: number | null;
  lastError: string | null;
  nextTry: number | null;
}

/** A digest that Telegram refused. */
export interface Failure {
  chat: string;
  edition: number;
  articleIds: readonly string[];
  reason: string;
  refusedAt: number;
}

export interface Overview {
  counts: Counts;
  /** How many deliveries ended in which state, hour by hour, the present one last. */
  hours: readonly Record<string, number>[];
  sources: readonly SourceState[];
  /** The newest of them. */
  failures: readonly Failure[];
}

export interface Setting {
  t: Translate;
  timezone: string;
  now: number;
  formToken: string;
  /** Where the dashboard is. */
  path: string;
  /** Where the board of the queues is. */
  board: string;
}

const HOUR_MS = 3_600_000;
const FAILED = ['rejected', 'possibly-sent', 'gone'];
const NAME_LENGTH = 120;
const REASON_LENGTH = 300;

/** How Gazette is doing, on one page. */
export function overviewPage(overview: Overview, setting: Setting): Html {
  const { t, timezone, now, path, board } = setting;
  return adminPage(
    t,
    path,
    html`<header>
<h1>${t('admin-title')}</h1>
<p>${t('admin-as-of', { when: formatMoment(now, t.locale, timezone), zone: timezone })}</p>
<nav><a href="${board}">${t('admin-queues')}</a>${button(setting, 'logout', {}, t('admin-log-out'))}</nav>
</header>
<main>
${subscribers(overview.counts, setting)}
${deliveries(overview, setting)}
${sources(overview.sources, setting)}
${failures(overview, setting)}
</main>`,
  );
}

function subscribers({ subscribers: by, articles, tags, queues }: Counts, { t }: Setting): Html {
  const tile = (name: string, count: number) => html`<div><dt>${name}</dt><dd>${numberIn(t, count)}</dd></div>`;
  const jobs = (...states: string[]) =>
    Object.values(queues).reduce((sum, queue) => states.reduce((all, state) => all + (queue[state] ?? 0), sum), 0);
  const said = { waiting: jobs('waiting', 'delayed', 'prioritized'), active: jobs('active'), failed: jobs('failed') };
  return html`<section aria-labelledby="subscribers">
<h2 id="subscribers">${t('admin-subscribers')}</h2>
<dl class="tiles">${tile(t('admin-active'), by.active)}${tile(t('admin-paused'), by.paused)}${tile(t('admin-unreachable'), by.unreachable)}</dl>
<p>${t('stats-articles', { articles, tags })}<br>${t('stats-queues', said)}</p>
</section>`;
}

function deliveries({ hours, counts }: Overview, { t, timezone, now }: Setting): Html {
  const bars = hours.map((outcomes, at) => ({
    sent: outcomes['sent'] ?? 0,
    failed: FAILED.reduce((sum, state) => sum + (outcomes[state] ?? 0), 0),
    label: formatTime((Math.floor(now / HOUR_MS) - hours.length + 1 + at) * HOUR_MS, t.locale, timezone),
  }));
  const [sent, failed] = [bars.reduce((sum, bar) => sum + bar.sent, 0), bars.reduce((sum, bar) => sum + bar.failed, 0)];
  const label = t('admin-chart', { hours: hours.length, sent, failed });
  const row = (bar: (typeof bars)[number]) =>
    html`<tr><th scope="row">${bar.label}</th><td>${numberIn(t, bar.sent)}</td><td>${numberIn(t, bar.failed)}</td></tr>`;
  const { sending, deliveries: ever } = counts;
  const ends = {
    sent: ever['sent'] ?? 0,
    uncertain: ever['possibly-sent'] ?? 0,
    gone: ever['gone'] ?? 0,
    refused: ever['rejected'] ?? 0,
  };
  const trouble =
    sending.stoppedSince === null
      ? EMPTY
      : html`<p class="bad">${t('stats-stopped', { since: formatMoment(sending.stoppedSince.getTime(), t.locale, timezone) })}</p>`;
  return html`<section aria-labelledby="deliveries">
<h2 id="deliveries">${t('admin-deliveries')}</h2>
${trouble}
<figure>${hourChart(bars, label, (value) => numberIn(t, value))}<figcaption>${label}</figcaption></figure>
<details><summary>${t('admin-as-numbers')}</summary>
${table('deliveries', [t('admin-hour'), t('admin-sent'), t('admin-not-sent')], bars.toReversed().map(row))}
</details>
<p>${t('stats-deliveries', ends)}<br>${t('stats-rate', { rate: sending.messagesPerSecond })}</p>
</section>`;
}

function sources(all: readonly SourceState[], setting: Setting): Html {
  const { t, timezone, now } = setting;
  const age = (instant: number) => formatAge(instant, now, t.locale);
  const row = ({ name, lastSuccess, failingSince, lastError, nextTry }: SourceState) => {
    const reason = shorten(lastError ?? '', REASON_LENGTH);
    const state =
      failingSince !== null
        ? html`<span class="bad">${t('source-failing', { since: age(failingSince), reason })}</span>`
        : lastSuccess === null
          ? t('source-unread')
          : t('source-well', { age: age(lastSuccess) });
    const next =
      nextTry === null ? EMPTY : html`<br>${t('source-next', { when: formatMoment(nextTry, t.locale, timezone) })}`;
    const read = button(setting, 'read-source', { source: name }, t('admin-read-now'), shorten(name, NAME_LENGTH));
    return html`<tr><th scope="row"><bdi>${shorten(name, NAME_LENGTH)}</bdi></th><td>${state}${next}</td><td>${read}</td></tr>`;
  };
  const columns = [t('admin-source'), t('admin-state'), t('admin-action')];
  return html`<section aria-labelledby="sources">
<h2 id="sources">${t('sources-heading')}</h2>
${all.length === 0 ? html`<p>${t('sources-none')}</p>` : table('sources', columns, all.map(row))}
</section>`;
}

function failures({ failures: some, counts }: Overview, setting: Setting): Html {
  const { t, timezone } = setting;
  const row = ({ chat, edition, articleIds, reason, refusedAt }: Failure) => {
    const which = { chat, edition: String(edition) };
    const [retry, forget] = [
      button(setting, 'failure', { ...which, what: 'retry' }, t('admin-try-again'), chat),
      button(setting, 'failure', { ...which, what: 'forget' }, t('admin-forget'), chat),
    ];
    const when = formatMoment(refusedAt, t.locale, timezone);
    return html`<tr><th scope="row"><bdi dir="ltr">${chat}</bdi></th><td>${when}</td><td>${numberIn(t, articleIds.length)}</td><td><bdi>${shorten(reason, REASON_LENGTH)}</bdi></td><td>${retry}${forget}</td></tr>`;
  };
  const columns = [t('admin-chat'), t('admin-when'), t('admin-articles'), t('admin-reason'), t('admin-action')];
  return html`<section aria-labelledby="failures">
<h2 id="failures">${t('admin-failures')}</h2>
${
  some.length === 0
    ? html`<p>${t('failed-none')}</p>`
    : html`<p>${t('failed-heading', { count: counts.deadLetters })}</p>${table('failures', columns, some.map(row))}`
}
</section>`;
}

/** Wider than a phone, it scrolls by itself; so the keyboard has to reach it. */
function table(labelledBy: string, columns: readonly string[], rows: readonly Html[]): Html {
  const heads = columns.map((name) => html`<th scope="col">${name}</th>`);
  return html`<div class="scroll" role="group" aria-labelledby="${labelledBy}" tabindex="0"><table><thead><tr>${join(heads)}</tr></thead><tbody>${join(rows)}</tbody></table></div>`;
}

/** A form that is one button; `of` tells those who only hear it what it is about. */
function button(
  { formToken, path }: Setting,
  action: string,
  fields: Record<string, string>,
  label: string,
  of?: string,
): Html {
  const hidden = Object.entries({ token: formToken, ...fields }).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  const about = of === undefined ? label : `${label}: ${of}`;
  return html`<form method="post" action="${path}/${action}">${join(hidden)}<button aria-label="${about}">${label}</button></form>`;
}

function numberIn(t: Translate, value: number): string {
  return new Intl.NumberFormat(t.locale, { maximumFractionDigits: 1 }).format(value);
}
