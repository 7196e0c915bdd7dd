import type { Logger } from 'pino';
import type { I18n, Translate } from '../i18n.ts';
import { parseSubscriberKey, type SubscriberKey, subscriberKey } from '../model/chat.ts';
import type { Keyboard } from '../model/press.ts';
import { html } from '../render/html.ts';
import { type ClassicMessage, type Message, plainMessage } from '../render/message.ts';
import type { Broadcast, BroadcastOutcome } from '../store/broadcasts.ts';
import type { Store } from '../store/store.ts';
import type { Messenger } from './messenger.ts';
import { outcomeOf } from './outcome.ts';
import { heed, type Later, type TurnPorts, waitForTurn } from './turn.ts';

export interface BroadcastPorts extends TurnPorts {
  store: Pick<Store, 'breaker' | 'broadcasts' | 'budget' | 'due' | 'subscribers'>;
  messenger: Messenger;
  i18n: I18n;
  log: Logger;
}

/** What became of the message to one chat; `claimed`: it was written before, or another process writes it. */
export type BroadcastEnd = BroadcastOutcome | 'claimed' | Later;

/**
 * Brings a message of the operators to one chat, at most once: it is claimed right before it is written, and only what
 * Telegram surely did not take is tried again.
 */
export async function broadcastTo(
  ports: BroadcastPorts,
  { id, text }: Broadcast,
  key: SubscriberKey,
): Promise<BroadcastEnd> {
  const { store, messenger, log } = ports;
  const chat = parseSubscriberKey(key);
  // Before the turn: whoever takes a broadcast up again would spend as much of the budget as it took the first time.
  if (await store.broadcasts.isClaimed(id, chat.chatId)) return 'claimed';
  const subscriber = await store.subscribers.get(key);
  if (!subscriber || subscriber.state === 'unreachable')
    return (await store.broadcasts.claim(id, chat.chatId)) ? 'skipped' : 'claimed';
  const turn = await waitForTurn(ports, chat.chatId, 'broadcast');
  if (turn.kind === 'later') return turn;
  if (!(await store.broadcasts.claim(id, chat.chatId))) return 'claimed';
  const silent = subscriber.state === 'paused';
  const message = inClassicForm(plainMessage(html`${text}`));
  const outcome = outcomeOf(
    await messenger.send(chat, message, { format: 'classic', beforeCall: turn.beforeCall, silent }),
  );
  const later = await heed(ports, chat.chatId, outcome);
  switch (outcome.kind) {
    case 'sent':
    case 'possibly-sent':
      return outcome.kind;
    case 'rejected':
      log.error({ chat: key, reason: outcome.reason }, 'Telegram refused a message to everyone');
      return 'rejected';
    case 'gone':
      if (await store.subscribers.setReachable(key, false)) await store.due.remove(key);
      return 'gone';
    case 'barred':
      return 'gone';
    case 'migrated': {
      const to = { chatId: outcome.toChatId, threadId: chat.threadId };
      await store.subscribers.move(key, to);
      return broadcastTo(ports, { id, text } as Broadcast, subscriberKey(to));
    }
    case 'retry':
      await store.broadcasts.release(id, chat.chatId);
      return later ?? { kind: 'later', ms: null };
  }
}

/** How far a broadcast is, with a button that stops it while it runs. */
export function broadcastProgress({ id, state, total, counts }: Broadcast, t: Translate): ClassicMessage {
  const { sent, gone, rejected, skipped } = counts;
  const args = { sent, total, gone: gone + skipped, failed: rejected, uncertain: counts['possibly-sent'] };
  const lines = [
    t(state === 'done' ? 'broadcast-done' : state === 'stopped' ? 'broadcast-stopped' : 'broadcast-running', args),
    ...(args.gone > 0 ? [t('broadcast-gone', { count: args.gone })] : []),
    ...(args.failed > 0 ? [t('broadcast-failed', { count: args.failed })] : []),
    ...(args.uncertain > 0 ? [t('broadcast-uncertain', { count: args.uncertain })] : []),
  ];
  const keyboard: Keyboard =
    state === 'running' ? [[{ label: t('button-stop-broadcast'), press: { do: 'halt', broadcast: id } }]] : [];
  return plainMessage(html`${lines.join('\n')}`, keyboard);
}

/** Puts how far it is where it was composed; a nicety, of which no failure matters. */
export async function showProgress(ports: BroadcastPorts, broadcast: Broadcast): Promise<void> {
  if (broadcast.messageId === null) return;
  const message = inClassicForm(broadcastProgress(broadcast, ports.i18n.in(broadcast.locale)));
  const how = { format: 'classic', beforeCall: async () => undefined } as const;
  await ports.messenger.edit(parseSubscriberKey(broadcast.chat), broadcast.messageId, message, how);
}

/** A message that has the classic form alone. */
export function inClassicForm(message: ClassicMessage): Message {
  return {
    classic: () => message,
    rich: () => {
      throw new TypeError('this message has no rich form');
    },
  };
}
