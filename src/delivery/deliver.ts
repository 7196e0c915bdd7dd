import type { Logger } from 'pino';
import type { I18n } from '../i18n.ts';
import type { ArticleHead } from '../model/article.ts';
import { type ChatRef, subscriberKey } from '../model/chat.ts';
import { digestOf, type Plan, type SettledState } from '../model/digest.ts';
import type { ArticleId } from '../model/ids.ts';
import type { Subscriber } from '../model/subscriber.ts';
import { inScript } from '../render/chinese.ts';
import type { DigestMessage } from '../render/digest.ts';
import { rulesOf } from '../store/budget.ts';
import type { SettleDetail } from '../store/ledger.ts';
import type { Priority } from '../store/moments.ts';
import type { Store } from '../store/store.ts';
import type { RenderFirstPage } from './digest-cache.ts';
import type { Messenger } from './messenger.ts';
import type { Notes } from './notes.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { heed, type Later, type TurnPorts, waitForBot, waitForTurn } from './turn.ts';

export interface DeliveryPorts extends TurnPorts {
  store: Pick<Store, 'breaker' | 'budget' | 'deadLetters' | 'due' | 'ledger' | 'subscribers'>;
  messenger: Messenger;
  render: RenderFirstPage;
  notes: Notes;
  i18n: I18n;
  log: Logger;
  now: () => number;
  /** True once nothing more is to be begun: the process is to stop, or the job is another's now. */
  stopping: () => boolean;
}

/** An edition that is ready to be brought to its chat. */
export interface Prepared {
  subscriber: Subscriber;
  plan: Plan;
  /** Whether the plan is in the ledger already. */
  planned: boolean;
  /** Those of the plan that are still there. */
  articles: ArticleHead[];
  uncertain: ArticleHead[];
  /** Those that are not, and what took their places: still to be offered, should it be there. */
  absent?: readonly ArticleId[];
  /** Whether the reader wants it quiet at this hour. */
  silent: boolean;
  /** Of the dossier that it was planned by, where it is not in the ledger yet (`store/dossier.ts`). */
  seen?: string;
}

export type Delivered =
  | { kind: 'settled' }
  | Later
  /** Something else comes first, or the subscriber is gone: to be prepared anew. */
  | { kind: 'outdated' }
  /** The chat has another id now, and with it everything the subscriber had. */
  | { kind: 'moved'; to: ChatRef };

/** What was read longer ago, in ms, is read again before it is sent. */
const STALE_MS = 1_000;
/** A claim that took longer to come, in ms, may be another's when the message goes out: this process stood still. */
const CLAIM_PATIENCE_MS = 4_000;
/** How soon, in ms, to look again at a message that another process is just sending. */
const LOOK_AGAIN_MS = 2_000;

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
  const { store, messenger } = ports;
  let prepared = await prepare();
  if (!prepared) return { kind: 'settled' };
  if (isEmpty(prepared)) return endEmpty(ports, prepared);

  const { chat } = prepared.subscriber;
  const asked = performance.now();
  const along = chatFirst || chat.threadId !== null ? undefined : rulesOf(chat.chatId);
  const turn = await (along ? waitForBot(ports, priority) : waitForTurn(ports, chat.chatId, priority));
  if (turn.kind === 'later') {
    // From now on it keeps its date and what it holds, however long it waits.
    if (!prepared.planned) await store.ledger.plan(subscriberKey(chat), prepared.plan);
    return turn;
  }
  if (performance.now() - asked > STALE_MS) prepared = await prepare();
  if (!prepared) return { kind: 'settled' };
  if (isEmpty(prepared)) return endEmpty(ports, prepared);

  const { subscriber, plan } = prepared;
  const key = subscriberKey(chat);
  const written = await inScript(subscriber.script);
  const { articles, uncertain } = prepared;
  const digest = digestOf(plan, articles.map(written), uncertain.map(written), subscriber.timezone);
  const message = ports.render(digest, ports.i18n.in(subscriber.locale), ports.now());
  if (ports.stopping()) return { kind: 'later', ms: 0 };
  const claiming = performance.now();
  const claim = await store.ledger.claim(key, plan.edition, plan, { chat: along, seen: prepared.seen });
  switch (claim.kind) {
    case 'settled':
      return { kind: 'settled' };
    case 'deleted':
    case 'outdated':
      return { kind: 'outdated' };
    case 'busy':
      return deliver(ports, prepare, priority, true);
    case 'wait':
      return { kind: 'later', ms: Math.min(claim.ms, LOOK_AGAIN_MS) };
    case 'taken':
      break;
  }
  if (performance.now() - claiming > CLAIM_PATIENCE_MS) {
    await store.ledger.release(key, plan.edition, claim.token);
    return { kind: 'later', ms: 0 };
  }
  if (claim.again) ports.notes.repeated();
  const sending = performance.now();
  const outcome = outcomeOf(
    await messenger.send(chat, message, {
      format: subscriber.format,
      beforeCall: turn.beforeCall,
      silent: prepared.silent,
    }),
  );
  const ms = Math.round(performance.now() - sending);
  const about = { chat: key, edition: new Date(plan.edition).toISOString(), ms };
  ports.log.debug({ ...about, outcome: outcome.kind }, 'delivery');
  const delivered = await conclude(ports, prepared, message, claim.token, outcome, about);
  // What became of the message is written down first.
  return (await heed(ports, chat.chatId, outcome)) ?? delivered;
}

/** Writes down what became of a message, and gives what is still to be done about it. */
async function conclude(
  ports: DeliveryPorts,
  prepared: Prepared,
  message: DigestMessage,
  token: string,
  outcome: Outcome,
  about: object,
): Promise<Delivered> {
  const { store, log } = ports;
  const { subscriber, plan } = prepared;
  const { chat, format } = subscriber;
  const key = subscriberKey(chat);
  const detail = { token, absent: prepared.absent ?? [] };
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
  key: ReturnType<typeof subscriberKey>,
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
