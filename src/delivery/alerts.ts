import type { Logger } from 'pino';
import type { I18n, Translate } from '../i18n.ts';
import { subscriberKey } from '../model/chat.ts';
import { formatDate } from '../render/dates.ts';
import { html } from '../render/html.ts';
import { plainMessage } from '../render/message.ts';
import { shorten } from '../render/story.ts';
import type { Store } from '../store/store.ts';
import { inClassicForm } from './broadcast.ts';
import type { Answer, Messenger } from './messenger.ts';

export interface AlertPorts {
  store: Pick<Store, 'alarms' | 'breaker' | 'ledger' | 'sourceHealth' | 'subscribers'>;
  messenger: Messenger;
  i18n: I18n;
  log: Logger;
  now: () => number;
  /** Why Telegram does not get through to the webhook; `null` where it does, or there is none. */
  stuckWebhook: () => Promise<string | null>;
  /** Whom to tell. */
  chats: readonly number[];
  defaults: { locale: string; timezone: string };
}

/** A source that fails for so long, in ms, is told of. */
const SOURCE_PATIENCE_MS = 24 * 3_600_000;
/** A webhook that is stuck for so long, in ms, is told of: a proxy that starts anew takes less. */
const WEBHOOK_PATIENCE_MS = 5 * 60_000;
/** So many deliveries of two hours that failed by our or Telegram's fault are many, where they are a twentieth of all. */
const MANY_FAILED = 20;
const LARGE_SHARE = 0.05;

/** How somebody's language and clock say it. */
type Words = (t: Translate, moment: (instant: number) => string) => string;

/** Looks for trouble, and tells operators of each kind once until it is over. Whichever process looks first tells. */
export async function lookForTrouble(ports: AlertPorts): Promise<void> {
  if (ports.chats.length === 0) return;
  await Promise.all([lookAtSources(ports), lookAtDeliveries(ports), lookAtTelegram(ports), lookAtWebhook(ports)]);
}

async function lookAtSources(ports: AlertPorts): Promise<void> {
  const { store, now } = ports;
  for (const { name, title, failingSince, lastError } of await store.sourceHealth.all()) {
    const alarm = `source ${name}`;
    if (failingSince === null)
      await allClear(ports, alarm, (t, since) => t('alert-source-back', { source: shorten(title, 200), since }));
    else if (now() - failingSince >= SOURCE_PATIENCE_MS && (await store.alarms.raise(alarm, failingSince)))
      await tell(ports, (t, moment) =>
        t('alert-source', {
          source: shorten(title, 200),
          since: moment(failingSince),
          reason: shorten(lastError ?? '', 300),
        }),
      );
  }
}

async function lookAtDeliveries(ports: AlertPorts): Promise<void> {
  const { store, now } = ports;
  const hours = await store.ledger.hourly(2, now());
  const sum = (states: readonly string[]) =>
    hours.reduce((all, counts) => all + states.reduce((some, state) => some + (counts[state] ?? 0), 0), 0);
  const failed = sum(['rejected', 'possibly-sent']);
  const many = failed >= MANY_FAILED && failed >= LARGE_SHARE * (failed + sum(['sent']));
  if (!many) await store.alarms.clear('deliveries');
  else if (await store.alarms.raise('deliveries', now()))
    await tell(ports, (t) => t('alert-deliveries', { count: failed }));
}

/** While Telegram is down, telling so will hardly work; that it was is told when it is back. */
async function lookAtTelegram(ports: AlertPorts): Promise<void> {
  const { store } = ports;
  const breaker = await store.breaker.get();
  if (breaker.state === 'open') {
    const { since } = breaker;
    if (await store.alarms.raise('telegram', since))
      await tell(ports, (t, moment) => t('alert-telegram-down', { since: moment(since) }));
    return;
  }
  await allClear(ports, 'telegram', (t, since, until) => t('alert-telegram-back', { since, until }));
}

/** The bot hears nobody then, but it can speak. What Telegram does not tell changes nothing. */
async function lookAtWebhook({ stuckWebhook, ...ports }: AlertPorts): Promise<void> {
  const { alarms } = ports.store;
  const now = ports.now();
  const reason = await stuckWebhook().catch(() => undefined);
  if (reason === undefined) return;
  if (reason === null) {
    await alarms.clear('webhook-seen');
    await allClear(ports, 'webhook', (t, since, until) => t('alert-webhook-back', { since, until }));
    return;
  }
  await alarms.raise('webhook-seen', now);
  const since = (await alarms.raisedSince('webhook-seen')) ?? now;
  if (now - since >= WEBHOOK_PATIENCE_MS && (await alarms.raise('webhook', since)))
    await tell(ports, (t, moment) => t('alert-webhook', { since: moment(since), reason: shorten(reason, 300) }));
}

/** Ends an alarm; whom it was told is told that it is over. */
async function allClear(
  ports: Omit<AlertPorts, 'stuckWebhook'>,
  alarm: string,
  words: (t: Translate, since: string, until: string) => string,
): Promise<void> {
  const { alarms } = ports.store;
  const since = await alarms.raisedSince(alarm);
  if (since === undefined || !(await alarms.clear(alarm))) return;
  const until = ports.now();
  await tell(ports, (t, moment) => words(t, moment(since), moment(until)));
}

/** Past the budget: it is one message, and about what holds up the budget. */
async function tell(ports: Omit<AlertPorts, 'stuckWebhook'>, words: Words): Promise<void> {
  for (const chatId of ports.chats) {
    const answer = await tellOne(ports, chatId, words);
    if (answer.kind !== 'refused' || answer.migrateTo === undefined) continue;
    const about = { chat: chatId, to: answer.migrateTo };
    ports.log.warn(about, 'ADMIN_CHATS names a group that became a supergroup: it is to name its new number');
    await tellOne(ports, answer.migrateTo, words);
  }
}

async function tellOne(
  { store, messenger, i18n, log, defaults }: Omit<AlertPorts, 'stuckWebhook'>,
  chatId: number,
  words: Words,
): Promise<Answer> {
  const chat = { chatId, threadId: null };
  const { locale, timezone } = (await store.subscribers.get(subscriberKey(chat))) ?? defaults;
  const t = i18n.in(locale);
  const text = words(t, (instant) => formatDate(instant, t.locale, timezone));
  const how = { format: 'classic', beforeCall: async () => undefined } as const;
  const answer = await messenger.send(chat, inClassicForm(plainMessage(html`${text}`)), how);
  if (answer.kind !== 'ok') log.warn({ chat: chatId, answer: answer.kind, text }, 'an operator could not be told');
  return answer;
}
