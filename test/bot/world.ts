import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { pino } from 'pino';
import { afterAll, beforeAll } from 'vitest';
import { type Bot, createBot } from '../../src/bot/bot.ts';
import { introduce } from '../../src/bot/introduce.ts';
import type { BotPorts } from '../../src/bot/context.ts';
import type { Pace } from '../../src/bot/flood.ts';
import type { RawUpdate } from '../../src/bot/intake.ts';
import { startPolling } from '../../src/bot/polling.ts';
import { telegramMessenger } from '../../src/bot/telegram.ts';
import { type Call, openTransport } from '../../src/bot/transport.ts';
import { nextEdition } from '../../src/digest/schedule.ts';
import { loadI18n } from '../../src/i18n.ts';
import { countAll } from '../../src/jobs/counts.ts';
import { deliverBatch } from '../../src/jobs/deliver-digests.ts';
import { deliveryDesk } from '../../src/jobs/delivery-desk.ts';
import { previews } from '../../src/jobs/previews.ts';
import { sendBroadcast } from '../../src/jobs/send-broadcast.ts';
import type { Article } from '../../src/model/article.ts';
import { type SubscriberKey, subscriberKey } from '../../src/model/chat.ts';
import { articleIdOf } from '../../src/model/ids.ts';
import { NO_FINGERPRINT } from '../../src/model/similarity.ts';
import {
  type ButtonChoice,
  buttonsOf,
  type ChatMessage,
  type PlaygroundClient,
  playgroundClient,
} from '../../src/playground/client.ts';
import { startPlayground } from '../../src/playground/playground.ts';
import { connectRedis, type RedisClient } from '../../src/store/redis.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { sharedRedis } from '../shared-redis.ts';

export const TOKEN = '4242:AAH-a-token-that-no-line-may-ever-hold';

/** A Sunday morning, when every test begins. */
export const BASE = Date.parse('2026-11-22T09:30:00Z');

/** Two pages of tags, the ones with most articles first. */
export const TAGS: readonly (readonly [string, number])[] = [
  ['Science', 12],
  ['Technology', 9],
  ['Night Trains', 6],
  ['联合早报', 5],
  ['Café', 4],
  ['Kultur', 3],
  ['Sport', 3],
  ['Chess', 2],
  ['Gardens', 2],
  ['Maps', 2],
  ['Birds', 1],
  ['Bridges', 1],
  ['Lighthouses', 1],
  ['Opera', 1],
  ['Weather', 1],
];

/** An article that is as good as any other. */
export function articleOf(tags: string[], number: number, about: Partial<Article> = {}): Article {
  const url = `https://news.example/${encodeURIComponent(tags[0] ?? 'none')}/${number}`;
  const id = articleIdOf(about.url ?? url);
  return {
    id,
    story: id,
    chapter: 0,
    title: `${tags[0]} ${number}`,
    author: null,
    date: BASE - number * 3_600_000,
    url,
    source: 'test',
    tags,
    language: 'en',
    summary: `What came to pass, number ${number}.`,
    readingMinutes: 2,
    image: null,
    fingerprint: NO_FINGERPRINT,
    blocks: [{ type: 'paragraph', children: [{ type: 'text', text: `The whole story of ${tags[0]} ${number}.` }] }],
    ...about,
  };
}

type Where = { chatId?: number; threadId?: number; replyTo?: number; as?: number };

/** The real bot between the playground and a Redis that was empty; see {@link openWorld}. */
export interface BotWorld {
  telegram: PlaygroundClient;
  apiRoot: string;
  bot: Bot;
  /** Has the bot handle an update, without waiting for it. */
  take: (update: RawUpdate) => Promise<void>;
  /** Straight to the Bot API, as the bot itself. */
  call: Call;
  store: Store;
  redis: RedisClient;
  ports: BotPorts;
  /** Any message: tests also ask for what is not there. */
  t: (locale: string) => (key: string, args?: Record<string, string | number>) => string;
  setNow: (instant: number) => void;
  put: (...articles: Article[]) => Promise<void>;
  /** Somebody of that name who speaks English, and their private chat. */
  newcomer: (name: string) => Promise<number>;
  /** Writes as a person, and gives all that the bot answered, once it is done. At least one answer must come. */
  ask: (person: number, text: string, where?: Where) => Promise<ChatMessage[]>;
  /** The same where one answer is expected; fails for more. */
  askOne: (person: number, text: string, where?: Where) => Promise<ChatMessage>;
  /** Presses a button; gives what popped up, the message as it is then, and what came beside it. */
  tap: (person: number, message: ChatMessage, button: ButtonChoice) => Promise<Tapped>;
  /** The message as it is now. */
  current: (message: ChatMessage) => Promise<ChatMessage>;
  /** Delivers a chat's next edition at its minute; gives what came. */
  edition: (chatId: number) => Promise<ChatMessage[]>;
  /** Everything in Redis but budgets and counts of outcomes, each key with a digest of what it holds. */
  snapshot: () => Promise<Map<string, string>>;
  /** Chats whose people are operators. */
  operators: Set<number>;
  /** Sources that were asked to be read. */
  reloads: string[];
  /** Every line that was logged. */
  log: string[];
  close: () => Promise<void>;
}

export interface Tapped {
  popup: string | undefined;
  alert: boolean;
  message: ChatMessage;
  fresh: ChatMessage[];
}

/** A world for all tests of a file, opened before the first and closed behind the last; read its fields inside the tests. */
export function worldOfFile(options?: Parameters<typeof openWorld>[0]): BotWorld {
  const world: BotWorld = Object.create(null);
  beforeAll(async () => void Object.assign(world, await openWorld(options)));
  afterAll(() => world.close());
  return world;
}

/** What is said in English there. */
export function english(world: BotWorld): ReturnType<BotWorld['t']> {
  return (key, args) => world.t('en')(key, args);
}

/** Opens a world with {@link TAGS} full of articles. Whoever opens it closes it; closing fails if the token was logged. */
export async function openWorld(options: { poll?: boolean; publicUrl?: string; pace?: Pace } = {}): Promise<BotWorld> {
  const log: string[] = [];
  const logger = pino({ level: 'trace', base: null }, { write: (line: string) => void log.push(line) });
  const [playground, path] = await Promise.all([
    startPlayground({ host: '127.0.0.1', port: 0, token: TOKEN }),
    sharedRedis(),
  ]);
  const redis = connectRedis(path);
  await redis.flushall();
  const store = openStore(redis, { messagesPerSecond: 1_000 });
  const telegram = playgroundClient(playground.url);
  const transport = openTransport(playground.apiRoot, TOKEN);
  const i18n = loadI18n(new URL('../../locales/', import.meta.url), 'en');
  let now = BASE;
  // It moves, as two digests asked for in one millisecond would be one edition.
  const tick = () => now++;

  const bothKnow = { knowsRich: true };
  const batch = {
    ...deliveryDesk({ store, log: logger, now: tick, messagesPerSecond: 1_000 }),
    store,
    i18n,
    log: logger,
    messenger: telegramMessenger(transport.call, bothKnow),
    now: tick,
    sleep: async () => {},
    stopping: () => false,
  };
  const operators = new Set<number>();
  const reloads: string[] = [];
  const deliver = async (key: SubscriberKey, edition: number) => void (await deliverBatch(batch, [{ key, edition }]));
  const ports: BotPorts = {
    store,
    i18n,
    log: logger,
    now: tick,
    defaults: { timezone: 'UTC', time: '08:00' },
    server: bothKnow,
    pageOf: (id) => (options.publicUrl === undefined ? undefined : `${options.publicUrl}/a/${id}`),
    digestNow: deliver,
    pace: options.pace ?? { burst: 10_000, perSecond: 1 },
    operators: {
      chats: operators,
      counts: () => countAll(store, { depths: async () => ({ deliver: { waiting: 2, active: 1 } }) } as never),
      reloadSource: async (name) => void reloads.push(name),
      sendBroadcast: async (id) => void (await sendBroadcast({ ...batch, sleep: (ms) => delay(ms) }, id)),
    },
    preview: previews({ store, log: logger, now: tick }),
    // Articles of these tests are named by the address itself.
    articleAt: (url) => (URL.canParse(url) ? articleIdOf(url) : undefined),
  };
  const bot = createBot(await introduce(transport.call), TOKEN, transport.call, ports);
  const take = async (update: RawUpdate) => void bot.handle(update);
  const poller = options.poll === false ? undefined : startPolling(transport.call, take, logger);

  const put = async (...articles: Article[]) => {
    for (const article of articles) {
      const hash = createHash('sha256').update(JSON.stringify(article)).digest('hex');
      await store.articles.put(article, { available: article.date, ingested: now, hash });
    }
  };
  await Promise.all(
    TAGS.flatMap(([tag, count]) => Array.from({ length: count }, (_, index) => put(articleOf([tag], index + 1)))),
  );

  const fromBotAfter = async (chatId: number, messageId: number) =>
    (await telegram.messages(chatId)).filter((message) => message.from_bot && message.message_id > messageId);

  const world: BotWorld = {
    telegram,
    apiRoot: playground.apiRoot,
    bot,
    take,
    call: transport.call,
    store,
    redis,
    ports,
    t: (locale) => i18n.in(locale) as ReturnType<BotWorld['t']>,
    setNow: (instant) => {
      now = instant;
    },
    put,
    newcomer: async (name) => (await telegram.createPerson({ name, languageCode: 'en' })).id,
    async ask(person, text, where = {}) {
      const said = await telegram.say(person, text, where);
      const chatId = where.chatId ?? person;
      await telegram.waitForMessage(chatId, (message) => message.from_bot && message.message_id > said.message_id);
      await bot.settled();
      return fromBotAfter(chatId, said.message_id);
    },
    async askOne(person, text, where) {
      const answers = await world.ask(person, text, where);
      const [answer] = answers;
      if (!answer || answers.length > 1)
        throw new Error(`${answers.length} answers to ${text}: ${answers.map((message) => message.text).join(' / ')}`);
      return answer;
    },
    async tap(person, message, button) {
      const last = (await telegram.messages(message.chat_id)).at(-1)?.message_id ?? 0;
      const answer = await telegram.press(person, message, button);
      if (!answer.answered) throw new Error(`nothing answered the button ${JSON.stringify(button)}`);
      await bot.settled();
      return {
        popup: answer.text,
        alert: answer.show_alert === true,
        message: await world.current(message),
        fresh: await fromBotAfter(message.chat_id, last),
      };
    },
    async current(message) {
      const found = (await telegram.messages(message.chat_id)).find(
        ({ message_id }) => message_id === message.message_id,
      );
      if (!found) throw new Error(`message ${message.message_id} is gone`);
      return found;
    },
    async edition(chatId) {
      const key = subscriberKey({ chatId, threadId: null });
      const due = await store.due.get(key);
      if (due === undefined) throw new Error(`no edition is due for ${key}`);
      now = due;
      const last = (await telegram.messages(chatId)).at(-1)?.message_id ?? 0;
      await deliver(key, due);
      const subscriber = await store.subscribers.get(key);
      if (!subscriber) throw new Error(`nobody is subscribed as ${key}`);
      await store.due.set(key, nextEdition(subscriber.schedule, subscriber.timezone, due));
      return fromBotAfter(chatId, last);
    },
    async snapshot() {
      const found = (await redis.keys('*')).filter((key) => !/budget$|:outcomes|:tallies$/.test(key)).sort();
      return new Map(
        await Promise.all(
          found.map(async (key) => {
            // A hash dumps its fields in whatever order it holds them, and reading may change that.
            const fields = (await redis.type(key)) === 'hash' ? await redis.hgetall(key) : undefined;
            const content = fields
              ? JSON.stringify(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)))
              : await redis.dumpBuffer(key);
            return [
              key,
              createHash('sha256')
                .update(content ?? '')
                .digest('base64'),
            ] as const;
          }),
        ),
      );
    },
    operators,
    reloads,
    log,
    async close() {
      await poller?.stop();
      await bot.settled();
      await transport.close();
      await playground.close();
      redis.disconnect();
      const secret = TOKEN.split(':')[1] ?? '';
      const leaked = log.find((line) => line.includes(secret));
      if (leaked) throw new Error(`the token was logged: ${leaked}`);
    },
  };
  return world;
}

/** The texts of a message's buttons. */
export function labelsOf(message: ChatMessage): string[] {
  return buttonsOf(message).map((button) => button.text);
}
