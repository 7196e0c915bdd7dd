import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { telegramMessenger } from '../bot/telegram.ts';
import { openTransport } from '../bot/transport.ts';
import { loadI18n } from '../i18n.ts';
import { deliverBatch } from '../jobs/deliver-digests.ts';
import { deliveryDesk } from '../jobs/delivery-desk.ts';
import { parseSubscriberKey, type SubscriberKey, subscriberKey } from '../model/chat.ts';
import { openConfiguredStore } from '../open-store.ts';
import { type Command, UsageError } from './command.ts';

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
  if (!(await store.subscribers.get(key))) {
    tell(`no subscriber ${key}: it has to talk to the bot first`);
    return 1;
  }
  const { call, close } = openTransport(config.telegram.apiRoot, config.telegram.token);
  releasers.add(close);
  const i18n = loadI18n(new URL('../../locales/', import.meta.url), config.defaults.locale);
  const edition = Date.now();
  const ports = {
    ...deliveryDesk({ store, log, now: Date.now, messagesPerSecond: config.messagesPerSecond }),
    store,
    messenger: telegramMessenger(call, { knowsRich: true }),
    i18n,
    log,
    now: Date.now,
    sleep: (ms: number) => sleep(ms),
  };
  const end = await deliverBatch({ ...ports, stopping: () => false }, [{ key, edition }]);
  const delivery = await store.ledger.find(key, edition);
  print(JSON.stringify({ chat: key, outcome: delivery?.state ?? 'moved', articles: delivery?.articleIds.length ?? 0 }));
  return end.done && (delivery?.state === 'sent' || delivery?.state === 'empty') ? 0 : 1;
};
