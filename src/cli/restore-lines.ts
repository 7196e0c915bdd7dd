import { nextDue } from '../digest/decide.ts';
import { Batches } from '../jobs/batches.ts';
import type { BackupLine } from '../model/backup.ts';
import { parseSubscriberKey, type SubscriberKey, subscriberKey } from '../model/chat.ts';
import { tagIdOf } from '../model/ids.ts';
import { EVERY_DAY, type LocalTime, type Subscriber, UNCHOSEN } from '../model/subscriber.ts';
import type { Store } from '../store/store.ts';
import { restoreSubscriber, restoreSubscription } from '../store/subscriber-lines.ts';
import { readTiming, type SpelledTiming } from '../store/timings.ts';
import type { NumberedLine } from './read-backup.ts';
import { type ArticleRestorer, articleRestorer, type RestoredArticles } from './restore-article.ts';

/** Subscribers and subscriptions written side by side: their commands travel together. */
const SIDE_BY_SIDE = 200;
/** By less an edition may lie behind the next slot, after a change of settings; by more a wrong clock put it there. */
const DAY_MS = 86_400_000;

export interface RestorePorts {
  store: Store;
  now: () => number;
  /** For a chat of which the backup holds subscriptions only. */
  defaults: { locale: string; timezone: string; time: LocalTime };
  /** Told of what cannot be restored, and why. */
  left: (what: string) => void;
  progress: (done: number) => void;
}

export interface RestoreCounts extends RestoredArticles {
  subscribers: number;
  subscriptions: number;
}

/**
 * Merges lines into the store. What they say of an article or of a chat's settings takes the place of what is there, and
 * what they say nothing of stays; no cursor moves back, and nothing that was offered already is offered again. Nobody is
 * told of anything. Doing it again, or going on after it was broken off, does no harm.
 */
export async function restoreLines(ports: RestorePorts, lines: AsyncIterable<NumberedLine>): Promise<RestoreCounts> {
  const batches = new Batches(SIDE_BY_SIDE);
  const articles = articleRestorer(ports, batches);
  const counts = { subscribers: 0, subscriptions: 0 };
  const restored = new Map<SubscriberKey, number | null>();
  try {
    let done = 0;
    for await (const { number, line } of lines) {
      await restoreLine(ports, { articles, batches, counts, restored }, number, line);
      ports.progress(++done);
    }
    await batches.finish();
  } finally {
    await batches.abandon();
  }
  await makeReady(ports, restored);
  return { ...articles.counts, ...counts };
}

interface Restoring {
  articles: ArticleRestorer;
  batches: Batches;
  counts: { subscribers: number; subscriptions: number };
  /** Each chat, and when its next edition was to come. */
  restored: Map<SubscriberKey, number | null>;
}

async function restoreLine(
  { store, now }: RestorePorts,
  into: Restoring,
  number: number,
  line: BackupLine,
): Promise<void> {
  const { batches, counts, restored } = into;
  switch (line.type) {
    case 'header':
      for (const [alias, tag] of Object.entries(line.aliases ?? {})) await store.tags.aliases.set({ alias, tag });
      return;
    case 'article':
      return into.articles.take(number, line);
    case 'source':
      return into.articles.takeSource(line);
    case 'subscriber': {
      counts.subscribers++;
      const key = subscriberKey(line);
      restored.set(key, line.due);
      return batches.add({ ids: [key], bytes: 0, run: () => restoreSubscriber(store, line) });
    }
    case 'subscription': {
      counts.subscriptions++;
      const key = subscriberKey(line);
      const tagId = tagIdOf(line.tag);
      // Where a clock was ahead that wrote it: until that day all news would be passed over.
      const since = line.since === null ? null : Math.min(line.since, now());
      if (!restored.has(key)) restored.set(key, null);
      return batches.add({
        ids: [`${key} ${tagId}`],
        bytes: 0,
        run: () => restoreSubscription(store, { ...line, since }),
      });
    }
  }
}

/** Sets when the next edition comes; after everything else, so that none comes of half a backup. */
async function makeReady(ports: RestorePorts, restored: Restoring['restored']): Promise<void> {
  const nextOf = memoizedNext(ports.now());
  const all = [...restored];
  for (let at = 0; at < all.length; at += SIDE_BY_SIDE)
    await Promise.all(all.slice(at, at + SIDE_BY_SIDE).map(([key, due]) => schedule(ports, key, due, nextOf)));
}

async function schedule(ports: RestorePorts, key: SubscriberKey, due: number | null, nextOf: NextOf): Promise<void> {
  const { store } = ports;
  const [subscribed, current, known] = await Promise.all([
    store.subscribers.isSubscribed(key),
    store.due.get(key),
    store.timings.spelled([key]),
  ]);
  const unknown = known[0] === undefined;
  if (unknown) await store.subscribers.add(unchosen(ports, key));
  const [timing = known[0]] = unknown ? await store.timings.spelled([key]) : known;
  if (timing === undefined) return;
  const slot = nextOf(timing, undefined);
  const planned = due !== null && slot !== undefined && due > slot + DAY_MS ? slot : due;
  const stays = planned !== null && (current ?? planned) === planned;
  const next = subscribed ? (stays ? planned : nextOf(timing, current)) : undefined;
  await (next === undefined ? store.due.remove(key) : store.due.set(key, next));
}

type NextOf = (timing: SpelledTiming, current: number | undefined) => number | undefined;

/** Once for all who have the same settings: it costs more than all the rest of a subscriber. */
function memoizedNext(now: number): NextOf {
  const known = new Map<string, number | undefined>();
  return (timing, current) => {
    const alike = `${current}\n${timing}`;
    if (!known.has(alike)) known.set(alike, nextDue(readTiming(timing), now, current));
    return known.get(alike);
  };
}

function unchosen({ now, defaults }: RestorePorts, key: SubscriberKey): Subscriber {
  const chat = parseSubscriberKey(key);
  const kind = chat.chatId > 0 ? 'private' : 'supergroup';
  const { locale, timezone, time } = defaults;
  const schedule = { times: [time], days: EVERY_DAY };
  return { chat, kind, locale, timezone, schedule, ...UNCHOSEN, createdAt: now() };
}
