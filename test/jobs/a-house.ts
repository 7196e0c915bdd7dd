import { setTimeout as sleep } from 'node:timers/promises';
import pino from 'pino';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { telegramMessenger } from '../../src/bot/telegram.ts';
import { type Call, openTransport } from '../../src/bot/transport.ts';
import type { Messenger } from '../../src/delivery/messenger.ts';
import { loadI18n } from '../../src/i18n.ts';
import type { CorrectPorts } from '../../src/jobs/correct-messages.ts';
import type { BatchPorts } from '../../src/jobs/deliver-digests.ts';
import { deliveryDesk } from '../../src/jobs/delivery-desk.ts';
import type { SubscriberKey } from '../../src/model/chat.ts';
import type { Subscriber } from '../../src/model/subscriber.ts';
import {
  type ChatMessage,
  type Call as LoggedCall,
  type PlaygroundClient,
  playgroundClient,
} from '../../src/playground/client.ts';
import { type Playground, startPlayground } from '../../src/playground/playground.ts';
import { type RealRedis, realRedis } from '../redis.ts';
import { keyOf, publish, subscribe } from '../store/an-article.ts';

/** A real Redis and a playground for one test file, both as new before each test. */
export interface House extends RealRedis {
  readonly telegram: PlaygroundClient;
  /** Where the playground takes a bot's calls. */
  readonly apiRoot: string;
  /** What was logged in this test. */
  readonly logged: Record<string, unknown>[];
  /** The ports of deliverBatch and correctMessages, over the playground. */
  batchPorts(rest?: Partial<BatchPorts>): BatchPorts & CorrectPorts;
  /** A way to Telegram that waits for an answer no longer than this. */
  impatient(timeoutMs: number): Messenger;
  /** People whom the bot may write to, subscribed to these tags. */
  readers(count: number, tags?: readonly string[], rest?: Partial<Subscriber>): Promise<SubscriberKey[]>;
  /** Articles of that tag, available now. */
  news(...names: string[]): Promise<void>;
  /** What the bot wrote to a chat. */
  written(key: SubscriberKey | number): Promise<ChatMessage[]>;
  /** Every call that was to send a message, in whatever form; to one chat if told. */
  sends(key?: SubscriberKey): Promise<LoggedCall[]>;
  /** How many messages the bot got through to each of these chats. */
  counts(keys: readonly SubscriberKey[]): Promise<number[]>;
}

export function aHouse(): House {
  const real = realRedis();
  const i18n = loadI18n(new URL('../../locales/', import.meta.url), 'en');
  let playground: Playground;
  let transport: { call: Call; close: () => Promise<void> };
  const house = Object.create(real) as House & { telegram: PlaygroundClient; apiRoot: string };
  const logged: Record<string, unknown>[] = [];
  const log = pino({ base: null }, { write: (line: string) => void logged.push(JSON.parse(line)) });

  beforeAll(async () => {
    playground = await startPlayground({ host: '127.0.0.1', port: 0 });
    transport = openTransport(playground.apiRoot, '1:token');
    house.telegram = playgroundClient(playground.url);
    house.apiRoot = playground.apiRoot;
  });
  beforeEach(async () => {
    logged.length = 0;
    await house.telegram.reset();
  });
  afterAll(async () => {
    await transport.close();
    await playground.close();
  });

  const written = async (key: SubscriberKey | number) =>
    (await house.telegram.messages(Number(key))).filter((message) => message.from_bot);
  const sends = async (key?: SubscriberKey) => {
    const calls = await house.telegram.calls(key === undefined ? {} : { chatId: Number(key) });
    return calls.filter(({ method }) => method === 'sendMessage' || method === 'sendRichMessage');
  };
  return Object.assign(house, {
    logged,
    impatient: (timeoutMs: number) =>
      telegramMessenger((method, payload) => transport.call(method, payload, { timeoutMs }), { knowsRich: true }),
    batchPorts: (rest: Partial<BatchPorts> = {}): BatchPorts & CorrectPorts => ({
      ...deliveryDesk({
        store: { ...house.store, ...rest.store },
        log,
        now: rest.now ?? Date.now,
        messagesPerSecond: 30,
      }),
      messenger: telegramMessenger(transport.call, { knowsRich: true }),
      pageOf: () => undefined,
      i18n,
      log,
      now: Date.now,
      sleep: (ms) => sleep(ms),
      stopping: () => false,
      ...rest,
      store: { ...house.store, ...rest.store },
    }),
    readers: async (count: number, tags = ['Coast'], rest: Partial<Subscriber> = {}) => {
      const people = await house.telegram.createPersons(count, { started: true });
      return Promise.all(people.map(({ id }) => subscribe(house.store, keyOf(id), tags, rest)));
    },
    news: async (...names: string[]) => {
      for (const name of names) await publish(house.store, name, Date.now());
    },
    written,
    sends,
    counts: async (keys: readonly SubscriberKey[]) => {
      const came = (await sends()).filter(({ message_id }) => message_id !== null);
      return keys.map((key) => came.filter(({ chat_id }) => String(chat_id) === key).length);
    },
  });
}
