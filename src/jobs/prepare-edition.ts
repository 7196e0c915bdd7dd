import type { Prepared } from '../delivery/prepared.ts';
import type { Notes } from '../delivery/notes.ts';
import { mutesOf } from '../digest/mute.ts';
import { isQuiet } from '../digest/quiet.ts';
import { unwantedSince } from '../digest/still-wanted.ts';
import { toldBy } from '../digest/told.ts';
import type { ArticleHead } from '../model/article.ts';
import { type SubscriberKey, subscriberKey } from '../model/chat.ts';
import { type Delivery, isSettled, type Plan } from '../model/digest.ts';
import { rightCursor, type SetBack } from '../model/set-back.ts';
import { isPaused, type Subscriber, type Subscription } from '../model/subscriber.ts';
import { newTo, ofSubscriptions } from '../store/candidates.ts';
import { TOLERANCE_MS } from '../store/clock.ts';
import type { Dossier } from '../store/dossier.ts';
import type { Snapshot } from '../store/snapshot.ts';
import type { Store } from '../store/store.ts';
import type { DueEdition } from './batch.ts';
import type { Select } from './select-once.ts';

export interface PreparePorts {
  now: () => number;
  store: Pick<Store, 'dossier' | 'ledger' | 'refusals' | 'successors' | 'timings' | 'told'>;
  notes: Notes;
  /** What there is to read, as of a second ago at most, and of that instant at least. */
  snapshot: (asOf?: number) => Snapshot;
  select: Select;
  /** Where somebody only wants to see it: nothing is put off or taken out of what waits. */
  looksOnly?: boolean;
}

/** The most articles of earlier editions that an edition shows once more: their titles leave a classic message room for a story. */
const MOST_UNCERTAIN = 20;

/**
 * Prepares the edition that a subscriber gets next: one that is still open, the oldest first, else the one that is due.
 *
 * An edition that was not planned before a later one was is planned under a date behind that one, for the subscriptions
 * that it alone would serve: so messages keep their order and no subscription loses its slot.
 */
export function preparing(ports: PreparePorts, due: DueEdition) {
  let last = true;
  let known = true;
  return {
    /** Whether nothing comes after what was prepared. */
    last: () => last,
    /** Whether there is such a subscriber. */
    isKnown: () => known,
    async prepare(): Promise<Prepared | undefined> {
      last = true;
      const dossier = await dossierOf(ports, due);
      known = dossier !== undefined;
      if (!dossier) return undefined;
      if (dossier.subscriber.state === 'unreachable') return abandon(ports, due.key, dossier);
      // Since it was planned; what a person asks for comes all the same.
      if (due.cadences && !ports.looksOnly && isPaused(dossier.subscriber, ports.now()))
        return putOff(ports, due, dossier);
      if (dossier.open) {
        last = dossier.open.edition === due.edition;
        return planned(ports, dossier, dossier.open);
      }
      return dossier.delivery && isSettled(dossier.delivery.state) ? undefined : anew(ports, dossier, due);
    },
  };
}

/** What was corrected since Telegram refused it is offered once more. */
async function dossierOf(
  { store, snapshot, now }: PreparePorts,
  { key, edition }: DueEdition,
): Promise<Dossier | undefined> {
  const dossier = await store.dossier(key, edition);
  if (!dossier || dossier.refused.length === 0) return dossier;
  const refused = new Map(dossier.refused);
  const heads = await snapshot().heads([...refused.keys()]);
  const corrected = heads.filter(({ id, updated = 0 }) => updated > (refused.get(id) ?? 0));
  if (corrected.length === 0) return dossier;
  await store.refusals.offer(
    key,
    corrected.map(({ id }) => id),
    now(),
  );
  return store.dossier(key, edition);
}

async function planned(ports: PreparePorts, dossier: Dossier, open: Delivery): Promise<Prepared> {
  const { subscriber } = dossier;
  const seen = ports.snapshot();
  const there = await Promise.all([seen.heads(open.articleIds), seen.heads(open.uncertain)]);
  const { plan, articles, uncertain } = await asStillWanted(ports, dossier, open, ...there);
  const silent = isSilent(subscriber, ports.now());
  const prepared = { subscriber, plan, planned: true, articles, uncertain, silent };
  if (articles.length === plan.articleIds.length) return prepared;
  const left = new Set(articles.map(({ id }) => id));
  const gone = plan.articleIds.filter((id) => !left.has(id));
  return { ...prepared, absent: [...gone, ...(await ports.store.successors.of(gone))] };
}

/** Without what its reader muted or unsubscribed from while it waited; what may have been sent stays as it is. */
async function asStillWanted(
  { store, looksOnly }: PreparePorts,
  { subscriber, subscriptions }: Dossier,
  plan: Delivery,
  articles: ArticleHead[],
  uncertain: ArticleHead[],
): Promise<Pick<Prepared, 'articles' | 'uncertain'> & { plan: Delivery }> {
  const asItIs = { plan, articles, uncertain };
  if (plan.state !== 'planned') return asItIs;
  const out = unwantedSince(plan, [...articles, ...uncertain], subscriptions, subscriber);
  if (out.size === 0) return asItIs;
  const left = plan.articleIds.flatMap((articleId) => {
    const reason = out.get(articleId);
    return reason === undefined || reason === 'ended' ? [] : { articleId, reason };
  });
  const own = new Set(subscriptions.map(({ tagId }) => tagId));
  const less = {
    ...plan,
    // Whoever takes up again what they ended has yet to be served what is left out here.
    tagIds: plan.tagIds.filter((tagId) => own.has(tagId)),
    articleIds: plan.articleIds.filter((id) => !out.has(id)),
    uncertain: plan.uncertain.filter((id) => !out.has(id)),
    ...(left.length > 0 && { left: [...left, ...(plan.left ?? [])] }),
  };
  // Somebody is just sending it.
  if (!looksOnly && !(await store.ledger.lessen(subscriberKey(subscriber.chat), plan, less))) return asItIs;
  const stays = ({ id }: ArticleHead) => !out.has(id);
  return { plan: less, articles: articles.filter(stays), uncertain: uncertain.filter(stays) };
}

async function anew(ports: PreparePorts, dossier: Dossier, due: DueEdition): Promise<Prepared | undefined> {
  const { subscriber, latest, seen } = dossier;
  // Planned by a clock that is ahead, perhaps for what the same clock stamped.
  const snapshot = ports.snapshot(due.edition - ports.now() <= TOLERANCE_MS ? due.edition : undefined);
  const late = latest !== undefined && latest > due.edition;
  const wanted = dossier.subscriptions.filter(({ cadence }) => due.cadences?.includes(cadence) ?? true);
  const subscriptions = late ? unserved(wanted, due.edition, await snapshot.setBacks()) : wanted;
  if (late && subscriptions.length === 0) return undefined;
  const edition = late ? latest + 1 : due.edition;

  const fresh = await newTo(dossier, subscriptions, snapshot);
  const chosen = await ports.select(subscriber, fresh, async (stories) => {
    const told = await ports.store.told.placesOf(dossier.offered.ids());
    return toldBy(told.filter(({ story }) => stories.has(story)));
  });
  const articles = await snapshot.heads(chosen.articleIds);
  const uncertain = dossier.uncertain.length === 0 ? [] : await stillDoubted(dossier, subscriptions, snapshot);
  const plan: Plan = {
    edition,
    articleIds: articles.map(({ id }) => id),
    uncertain: uncertain.map(({ id }) => id),
    tagIds: subscriptions.map(({ tagId }) => tagId),
    until: snapshot.now,
    ...(chosen.left.length > 0 && { left: chosen.left }),
  };
  return { subscriber, plan, planned: false, articles, uncertain, silent: isSilent(subscriber, ports.now()), seen };
}

/** What may not have come of earlier editions, and is wanted still. */
async function stillDoubted(
  { uncertain, subscriber }: Dossier,
  subscriptions: readonly Subscription[],
  snapshot: Snapshot,
): Promise<ArticleHead[]> {
  const mutedAs = mutesOf(subscriber);
  const wanted = ofSubscriptions(await snapshot.heads(uncertain), subscriptions).filter((head) => !mutedAs(head));
  return wanted.slice(0, MOST_UNCERTAIN);
}

function isSilent({ quiet, timezone }: Subscriber, now: number): boolean {
  return isQuiet(quiet, timezone, now);
}

/** The subscriptions that no edition has served since that one was due. */
function unserved(
  subscriptions: readonly Subscription[],
  edition: number,
  setBacks: readonly SetBack[],
): Subscription[] {
  return subscriptions.filter(({ since }) => {
    const cursor = rightCursor(since, setBacks);
    return cursor === null || cursor < edition;
  });
}

/** What waited for another try is free to be offered when the chat comes back. */
async function abandon(
  { store, notes }: PreparePorts,
  key: SubscriberKey,
  { open, delivery }: Dossier,
): Promise<undefined> {
  for (const one of [open, delivery])
    if (one && !isSettled(one.state) && (await store.ledger.settle(key, one, 'gone', { reason: 'unreachable' })))
      notes.ended('gone');
}

/** What a pause found waiting is part of the first edition after it. */
async function putOff(
  { store }: PreparePorts,
  { key, edition }: DueEdition,
  { open, delivery }: Dossier,
): Promise<undefined> {
  await store.timings.hold(key, edition);
  // Not what is on its way.
  for (const one of [open, delivery])
    if (one?.state === 'planned') await store.ledger.settle(key, one, 'gone', { reason: 'paused' });
}
