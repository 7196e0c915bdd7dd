import { withoutKeys } from '../model/keys-in-addresses.ts';
import type { SourceHealth } from '../store/source-health.ts';
import { LATE_SECONDS } from '../store/tallies.ts';
import type { Vitals } from '../store/processes.ts';
import type { Metric, Sample } from '../web/metrics.ts';
import type { Parts } from './parts.ts';

/** The metrics of more sources than this are left out: their number is an operator's to choose. */
const MOST_SOURCES = 200;
const LONGEST_NAME = 80;
/** Every way an edition may end, so that a series is there before its first one. */
const OUTCOMES = ['sent', 'possibly-sent', 'rejected', 'gone', 'empty'] as const;

/** All there is to measure, of every process on this store: what they count together is in the store. */
export async function measure(parts: Parts): Promise<Metric[]> {
  const { store, queues, me } = parts;
  const now = Date.now();
  const [outcomes, tallies, due, depths, sources, budget, breaker, deadLetters, articles, inHand, processes] =
    await Promise.all([
      store.ledger.outcomes(),
      store.tallies.read(),
      store.due.upTo(now, 1),
      queues.depths(),
      store.sourceHealth.all(),
      store.budget.state(),
      store.breaker.get(),
      store.deadLetters.count(),
      store.articles.count(),
      store.updates.count(me.id),
      store.processes.all(now),
    ]);
  const overdue = due[0] ? Math.max(0, now - due[0].at) / 1_000 : 0;
  const stopped = breaker.state === 'open' ? (now - breaker.since) / 1_000 : 0;
  return [
    counter(
      'editions_total',
      'Editions by how they ended: sent, possibly-sent (no answer came; not repeated), rejected (lost: Telegram refused them), gone (the chat is not reachable), empty.',
      OUTCOMES.map((outcome) => ({ value: outcomes[outcome] ?? 0, labels: { outcome } })),
    ),
    counter(
      'editions_repeated_total',
      'Editions sent by another process after the first died in mid-send: the reader may have got them twice.',
      [{ value: tallies.repeated }],
    ),
    {
      name: 'gazette_edition_lag_seconds',
      help: 'How long after its time an edition was sent.',
      type: 'histogram',
      samples: lagSamples(tallies.late),
    },
    gauge('edition_overdue_seconds', 'How long the longest overdue subscriber waits to be planned.', [
      { value: overdue },
    ]),
    gauge('rejected_editions', 'Editions that Telegram refused and that wait for the operator.', [
      { value: deadLetters },
    ]),
    gauge(
      'queue_jobs',
      'Jobs by queue and state.',
      Object.entries(depths).flatMap(([queue, states]) =>
        Object.entries(states).map(([state, value]) => ({ value, labels: { queue, state } })),
      ),
    ),
    gauge('send_rate', 'Messages that may be sent a second.', [{ value: budget.messagesPerSecond }]),
    gauge('send_silence_seconds', 'For how long Telegram wants no messages of this bot.', [
      { value: budget.silentForSeconds },
    ]),
    gauge('send_stopped_seconds', 'For how long nothing was sent because Telegram is down; 0 while it is up.', [
      { value: stopped },
    ]),
    gauge('articles', 'Articles in the store.', [{ value: articles }]),
    gauge('updates_in_hand', 'Updates that were taken in and are not done.', [{ value: inHand }]),
    ...sourceMetrics(sources, now),
    ...processMetrics(processes),
  ];
}

function lagSamples({ counts, more, seconds }: { counts: number[]; more: number; seconds: number }): Sample[] {
  const bounds = [...LATE_SECONDS.map(String), '+Inf'];
  let total = 0;
  const buckets = [...counts, more].map((count, at): Sample => {
    total += count;
    return { value: total, labels: { le: bounds[at] ?? '' }, suffix: '_bucket' };
  });
  return [...buckets, { value: seconds, suffix: '_sum' }, { value: total, suffix: '_count' }];
}

function sourceMetrics(all: readonly SourceHealth[], now: number): Metric[] {
  const times = new Map<string, number>();
  const sources = all.slice(0, MOST_SOURCES).map((health) => {
    const name = nameOf(health);
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    // Two of one name would be one to Prometheus.
    return { health, labels: { source: time === 1 ? name : `${name} (${time})` } };
  });
  const of = (value: (source: SourceHealth) => number) =>
    sources.map(({ health, labels }) => ({ value: value(health), labels }));
  return [
    gauge('sources', 'Sources that are followed.', [{ value: all.length }]),
    gauge(
      'source_failing_seconds',
      'For how long every reading of a source has failed; 0 when the last one did not.',
      of(({ failingSince }) => (failingSince === null ? 0 : (now - failingSince) / 1_000)),
    ),
    gauge(
      'source_last_success_seconds',
      'When a source was last read well, in seconds since 1970; 0 when it never was.',
      of(({ lastSuccess }) => (lastSuccess ?? 0) / 1_000),
    ),
  ];
}

/** Without whom an address names before its host, and the keys in it. */
function nameOf({ name }: SourceHealth): string {
  return withoutKeys(name.replace(/:\/\/[^\s/@]*@/, '://')).slice(0, LONGEST_NAME);
}

/** Named by role and rank, not by what changes with every start. */
function processMetrics(all: readonly Vitals[]): Metric[] {
  const ranks = new Map<string, number>();
  const named = all.map((vitals) => {
    const rank = (ranks.get(vitals.role) ?? 0) + 1;
    ranks.set(vitals.role, rank);
    return { vitals, labels: { process: `${vitals.role}-${rank}` } };
  });
  const of = (value: (vitals: Vitals) => number) =>
    named.map(({ vitals, labels }) => ({ value: value(vitals), labels }));
  return [
    gauge(
      'process_start_time_seconds',
      'When a process started, in seconds since 1970.',
      of((one) => one.started / 1_000),
    ),
    gauge(
      'process_resident_memory_bytes',
      'Memory a process has.',
      of((one) => one.memoryBytes),
    ),
    counter(
      'process_cpu_seconds_total',
      'CPU a process has used.',
      of((one) => one.cpuSeconds),
    ),
    gauge(
      'process_event_loop_delay_seconds',
      'By how much the event loop of a process was late, in the last ten seconds.',
      named.flatMap(({ vitals, labels }) => [
        { value: vitals.delay.p99, labels: { ...labels, quantile: '0.99' } },
        { value: vitals.delay.max, labels: { ...labels, quantile: '1' } },
      ]),
    ),
    gauge(
      'process_polls',
      'Whether a process polls for updates.',
      of((one) => (one.updates === 'polling' ? 1 : 0)),
    ),
  ];
}

function gauge(name: string, help: string, samples: readonly Sample[]): Metric {
  return { name: `gazette_${name}`, help, type: 'gauge', samples };
}

function counter(name: string, help: string, samples: readonly Sample[]): Metric {
  return { name: `gazette_${name}`, help, type: 'counter', samples };
}
