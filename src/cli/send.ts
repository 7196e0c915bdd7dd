import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { telegramMessenger } from '../bot/telegram.ts';
import { openTransport } from '../bot/transport.ts';
import { openI18n } from '../i18n.ts';
import { deliverBatch } from '../jobs/deliver-digests.ts';
import { deliveryDesk } from '../jobs/delivery-desk.ts';
import { parseSubscriberKey, type SubscriberKey, subscriberKey } from '../model/chat.ts';
import { openConfiguredStore } from '../open-store.ts';
import { type Command, UsageError } from './command.ts';

/** How long, in ms, the command waits where Telegram wants silence, all in all. */
const PATIENCE_MS = 60_000;
/** How soon it tries again, in ms, where nobody says when. */
const BACK_OFF_MS = 2_000;

export const send: Command = async (args, { config, log, print, tell, releasers }) => {
  // A group's id begins with a minus, which parseArgs would take for an option.
  const { values } = parseArgs({
    args: args
      .map((arg, index) => (args[index - 1] === '--chat' ? `--chat=${arg}` : arg))
      .filter((arg) => arg !== '--chat'),
    options: { chat: { type: 'string' } },
  });
  let key: SubscriberKey;
  try {
    key = subscriberKey(parseSubscriberKey(values.chat ?? ''));
  } catch {
    throw new UsageError('send needs --chat with the number of a chat, as in --chat 42');
  }
  if (!('token' in config.telegram)) throw new UsageError('send needs BOT_TOKEN, the same that Gazette runs with');
  const { store } = await openConfiguredStore(config, log, releasers, { purpose: 'gazette send', guest: true });
  const subscriber = await store.subscribers.get(key);
  if (!subscriber) {
    tell(`no subscriber ${key}: it has to talk to the bot first`);
    return 1;
  }
  if (subscriber.state === 'unreachable') {
    tell(`${key} has blocked the bot or is gone: it is served again once it talks to the bot`);
    print(JSON.stringify({ chat: key, outcome: 'unreachable', articles: 0 }));
    return 1;
  }
  const { call, close } = openTransport(config.telegram.apiRoot, config.telegram.token, config.proxies);
  releasers.add(close);
  const i18n = openI18n(config.defaults.locale);
  const edition = Date.now();
  // A group that became a supergroup is served under its new number.
  const move: typeof store.subscribers.move = async (from, to) => {
    await store.subscribers.move(from, to);
    key = subscriberKey(to);
  };
  const ports = {
    ...deliveryDesk({ store, log, now: Date.now, messagesPerSecond: config.messagesPerSecond }),
    store: { ...store, subscribers: { ...store.subscribers, move } },
    messenger: telegramMessenger(call, { knowsRich: true }),
    i18n,
    log,
    now: Date.now,
    sleep: (ms: number) => sleep(ms),
    stopping: () => false,
  };
  let end = await deliverBatch(ports, [{ key, edition }]);
  for (let patience = PATIENCE_MS; !end.done && (end.ms ?? BACK_OFF_MS) <= patience; ) {
    const ms = end.ms ?? BACK_OFF_MS;
    patience -= ms;
    await sleep(ms);
    end = await deliverBatch(ports, [{ key, edition }]);
  }
  const delivery = await store.ledger.find(key, edition);
  print(JSON.stringify({ chat: key, outcome: delivery?.state ?? 'gone', articles: delivery?.articleIds.length ?? 0 }));
  return end.done && (delivery?.state === 'sent' || delivery?.state === 'empty') ? 0 : 1;
};
