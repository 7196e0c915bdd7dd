import { type SubscriberKey, subscriberKey } from '../model/chat.ts';
import type { Plan, SettledState } from '../model/digest.ts';
import { rulesOf } from '../store/budget.ts';
import type { SettleDetail } from '../store/ledger.ts';
import type { Priority } from '../store/moments.ts';
import { attempt, type Sending } from './attempt.ts';
import { giveUpAlone, narrow, widen } from './narrow.ts';
import type { Delivered, DeliveryPorts, Prepared } from './prepared.ts';
import { heed, waitForBot, waitForTurn } from './turn.ts';

/** What was read longer ago, in ms, is read again before it is sent. */
const STALE_MS = 1_000;

/** How soon, in ms, a digest is tried again where it may not be written for now: who opens a group at an hour opens it a little later. */
const BARRED_AGAIN_MS = 2 * 60_000;
/** How long it waits there, in ms. */
const BARRED_PATIENCE_MS = 12 * 3_600_000;

/**
 * Brings an edition to its chat, resuming where an earlier try stopped. `prepare` gives it, and is asked once more where
 * its turn was long in coming; `undefined` where nothing is to be done.
 *
 * The ledger claims the message right before it is written and settles it right after the answer. An edition that two
 * jobs hold is claimed by one of them. A claim that grows old unsettled was in flight when its process died: it is sent
 * again, and that alone may come twice.
 *
 * The chat's moment is taken with the claim, in one step; `chatFirst`: before it and waited for, as a chat that is busy
 * has to be.
 */
export async function deliver(
  ports: DeliveryPorts,
  prepare: () => Promise<Prepared | undefined>,
  priority: Priority,
  chatFirst = priority === 'reply',
): Promise<Delivered> {
  const { store } = ports;
  let prepared = await prepare();
  if (!prepared) return { kind: 'settled' };
  if (isEmpty(prepared)) return endEmpty(ports, prepared);

  const { chat } = prepared.subscriber;
  const asked = performance.now();
  const along = chatFirst || chat.threadId !== null ? undefined : rulesOf(chat.chatId);
  const turn = await (along ? waitForBot(ports, priority) : waitForTurn(ports, chat.chatId, priority));
  if (turn.kind === 'later') {
    // From now on it keeps its date, and nothing is added to it, however long it waits.
    if (!prepared.planned) await store.ledger.plan(subscriberKey(chat), prepared.plan);
    return turn;
  }
  if (performance.now() - asked > STALE_MS) prepared = await prepare();
  if (!prepared) return { kind: 'settled' };
  if (isEmpty(prepared)) return endEmpty(ports, prepared);

  const tried = await attempt(ports, prepared, turn, along);
  if (tried.kind === 'busy') return deliver(ports, prepare, priority, true);
  if (tried.kind !== 'answered') return tried;
  const { sending } = tried;
  if (sending.outcome.kind === 'rejected') return inParts(ports, sending, priority);
  const delivered = await conclude(ports, sending, priority);
  // What became of the message is written down first.
  return (await heed(ports, chat.chatId, sending.outcome)) ?? delivered;
}

/** Brings as much of an edition that Telegram refused as it takes: one article that it never takes costs no other. */
async function inParts(ports: DeliveryPorts, first: Sending, priority: Priority): Promise<Delivered> {
  const narrowed = await narrow(ports, first);
  if (narrowed.kind !== 'narrowed') return narrowed;
  const { whole, last, reason } = narrowed;
  const { outcome } = last;
  const delivered = await conclude(ports, last, priority);
  if (outcome.kind === 'rejected') await giveUpAlone(ports, whole, reason);
  if (outcome.kind === 'sent') await widen(ports, narrowed, outcome.messageId);
  return (await heed(ports, whole.subscriber.chat.chatId, outcome)) ?? delivered;
}

/** Writes down what became of a message, and gives what is still to be done about it. */
async function conclude(
  ports: DeliveryPorts,
  { prepared, message, token, outcome, about }: Sending,
  priority: Priority,
): Promise<Delivered> {
  const { store, log } = ports;
  const { subscriber, plan } = prepared;
  const { chat, format } = subscriber;
  const key = subscriberKey(chat);
  const detail = { token, absent: prepared.absent ?? [], part: prepared.part };
  switch (outcome.kind) {
    case 'sent': {
      const { messageId } = outcome;
      if (await store.ledger.settle(key, plan, 'sent', { ...detail, messageId, shownAt: ports.now() })) {
        const on = message.articles(format).map(({ id }) => id);
        ports.notes.ended('sent', { chat: key, messageId }, on);
        ports.notes.late(ports.now() - plan.edition);
        log.info({ ...about, messages: 1, outcome: 'sent' }, 'edition');
      }
      return { kind: 'settled' };
    }
    case 'possibly-sent':
      return end(ports, key, plan, 'possibly-sent', { ...detail, reason: outcome.reason }, about);
    case 'rejected':
      log.error({ chat: key, reason: outcome.reason }, 'Telegram refused a digest');
      await store.deadLetters.add({ chat: key, ...plan, reason: outcome.reason, refusedAt: ports.now() });
      return end(ports, key, plan, 'rejected', { ...detail, reason: outcome.reason }, about);
    case 'gone':
      // Settled first: broken off in between, the next edition finds out again.
      await end(ports, key, plan, 'gone', { ...detail, reason: outcome.reason }, about);
      if (await store.subscribers.setReachable(key, false)) await store.due.remove(key);
      return { kind: 'settled' };
    case 'barred': {
      const waited = ports.now() - plan.edition;
      // What comes at once, or was asked for, is offered again with the next digest.
      if (priority !== 'digest' || waited > BARRED_PATIENCE_MS)
        return end(ports, key, plan, 'gone', { ...detail, reason: outcome.reason }, about);
      log.info({ chat: key, reason: outcome.reason }, 'a digest may not be written to its chat for now; it waits');
      await store.ledger.release(key, plan.edition, token);
      return { kind: 'rests', ms: Math.max(BARRED_AGAIN_MS, waited) };
    }
    case 'retry':
      log.warn({ chat: key, reason: outcome.reason }, 'Telegram did not take a message; trying again');
      await store.ledger.release(key, plan.edition, token);
      return { kind: 'later', ms: null };
    case 'migrated': {
      const to = { chatId: outcome.toChatId, threadId: chat.threadId };
      // Not settled: broken off anywhere, it is claimed again, and finds out again.
      await store.subscribers.move(key, to);
      log.info({ ...about, outcome: 'migrated', to: subscriberKey(to) }, 'edition');
      return { kind: 'moved', to };
    }
  }
}

function isEmpty({ articles, uncertain }: Prepared): boolean {
  return articles.length + uncertain.length === 0;
}

/** Settles an edition that holds nothing, or nothing any more. */
async function endEmpty(ports: DeliveryPorts, prepared: Prepared): Promise<Delivered> {
  const { subscriber, plan, planned } = prepared;
  const key = subscriberKey(subscriber.chat);
  if (!planned) {
    const delivery = await ports.store.ledger.plan(key, plan);
    if (delivery && delivery.articleIds.length + delivery.uncertain.length > 0) return { kind: 'outdated' };
    if (!delivery) return { kind: 'settled' };
  }
  return end(ports, key, plan, 'empty', { absent: prepared.absent ?? [] });
}

async function end(
  { store, notes, log }: DeliveryPorts,
  key: SubscriberKey,
  plan: Plan,
  state: SettledState,
  detail: SettleDetail,
  about: object = {},
): Promise<Delivered> {
  const { reason } = detail;
  if (await store.ledger.settle(key, plan, state, detail)) notes.ended(state);
  if (state !== 'empty')
    log.info({ ...about, chat: key, edition: new Date(plan.edition).toISOString(), outcome: state, reason }, 'edition');
  return { kind: 'settled' };
}
