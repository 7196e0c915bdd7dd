import type { Logger } from 'pino';
import type { I18n } from '../i18n.ts';
import { type ChatRef, subscriberKey } from '../model/chat.ts';
import { type Delivery, digestOf, isSettled, type SettledState } from '../model/digest.ts';
import type { Subscriber } from '../model/subscriber.ts';
import type { Priority } from '../store/moments.ts';
import type { Store } from '../store/store.ts';
import type { RenderFirstPage } from './digest-cache.ts';
import type { Messenger } from './messenger.ts';
import { outcomeOf } from './outcome.ts';
import { remember } from './remember.ts';
import { heed, type Later, type TurnPorts, waitForTurn } from './turn.ts';

export interface DeliveryPorts extends TurnPorts {
  store: Pick<Store, 'articles' | 'breaker' | 'budget' | 'due' | 'ledger' | 'showings' | 'subscribers'>;
  messenger: Messenger;
  render: RenderFirstPage;
  i18n: I18n;
  log: Logger;
  now: () => number;
}

export type Delivered =
  | { kind: 'settled' }
  | Later
  /** The chat has another id now, and with it everything the subscriber had. */
  | { kind: 'moved'; to: ChatRef };

/**
 * Brings a planned edition to its chat, resuming where an earlier try stopped.
 *
 * The ledger claims the message right before it is written and settles it right after the answer. An edition that two
 * jobs hold is claimed by one of them. A claim that grows old unsettled was in flight when its process died: it is sent
 * again, and that alone may come twice.
 */
export async function deliver(
  ports: DeliveryPorts,
  subscriber: Subscriber,
  delivery: Delivery,
  { priority, silent }: { priority: Priority; silent: boolean },
): Promise<Delivered> {
  const { store, messenger, log } = ports;
  const { chat } = subscriber;
  const key = subscriberKey(chat);
  const settle = async (state: SettledState, detail: { messageId?: number; reason?: string } = {}) => {
    await store.ledger.settle(key, delivery, state, detail);
    log.info({ chat: key, edition: new Date(delivery.edition).toISOString(), outcome: state, ...detail }, 'edition');
    return { kind: 'settled' } as const;
  };

  if (isSettled(delivery.state)) return { kind: 'settled' };
  const articles = await store.articles.heads(delivery.articleIds);
  if (articles.length === 0) return settle('empty');

  const digest = digestOf(delivery, articles, subscriber.timezone);
  const message = ports.render(digest, ports.i18n.in(subscriber.locale), ports.now());

  const turn = await waitForTurn(ports, chat.chatId, priority);
  if (turn.kind === 'later') return turn;

  const claimed = await store.ledger.claim(key, delivery.edition);
  if (claimed === 'settled') return { kind: 'settled' };
  if (claimed > 0) return { kind: 'later', ms: claimed };
  const outcome = outcomeOf(
    await messenger.send(chat, message, { format: subscriber.format, beforeCall: turn.beforeCall, silent }),
  );
  const putOff = await heed(ports, chat.chatId, outcome);
  switch (outcome.kind) {
    case 'sent': {
      await settle('sent', { messageId: outcome.messageId });
      const view = { kind: 'digest', edition: delivery.edition, page: 0 } as const;
      const on = message.articles(subscriber.format).map(({ id }) => id);
      await remember(ports, { chat: key, messageId: outcome.messageId }, view, { on });
      return { kind: 'settled' };
    }
    case 'possibly-sent':
      return settle('possibly-sent', { reason: outcome.reason });
    case 'rejected':
      log.error({ chat: key, reason: outcome.reason }, 'Telegram refused a digest');
      return settle('rejected', { reason: outcome.reason });
    case 'gone':
      // Settled first: broken off in between, the next edition finds out again.
      await settle('gone', { reason: outcome.reason });
      await store.subscribers.change(key, { state: 'unreachable' });
      await store.due.remove(key);
      return { kind: 'settled' };
    case 'retry': {
      log.warn({ chat: key, reason: outcome.reason }, 'Telegram did not take a message; trying again');
      await store.ledger.release(key, delivery.edition);
      return putOff ?? { kind: 'later', ms: null };
    }
    case 'migrated': {
      const to = { chatId: outcome.toChatId, threadId: chat.threadId };
      await settle('gone', { reason: `migrated to ${outcome.toChatId}` });
      await store.subscribers.move(key, to);
      return { kind: 'moved', to };
    }
  }
}
