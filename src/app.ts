import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { type Bot, createBot, TokenError } from './bot/bot.ts';
import type { BotPorts } from './bot/context.ts';
import { ALLOWED_UPDATES, startPolling } from './bot/polling.ts';
import { telegramMessenger } from './bot/telegram.ts';
import { type Call, openTransport } from './bot/transport.ts';
import type { Config, Role } from './config.ts';
import { lookForTrouble } from './delivery/alerts.ts';
import type { ServerKnowledge } from './delivery/forms.ts';
import type { Messenger } from './delivery/messenger.ts';
import { type I18n, loadI18n } from './i18n.ts';
import { articleIdAt } from './ingest/canonical.ts';
import { ingestPost } from './ingest/ingest.ts';
import { announceArticle } from './jobs/announce-article.ts';
import { announceCorrection } from './jobs/announce-correction.ts';
import { countAll } from './jobs/counts.ts';
import { deliveryDesk } from './jobs/delivery-desk.ts';
import { followSources } from './jobs/follow-sources.ts';
import { previews } from './jobs/previews.ts';
import { openQueues, type Queues } from './jobs/queues.ts';
import { sendBroadcast } from './jobs/send-broadcast.ts';
import { startWorkers } from './jobs/workers.ts';
import type { SubscriberKey } from './model/chat.ts';
import type { ArticleId } from './model/ids.ts';
import { openConfiguredStore } from './open-store.ts';
import type { Releasers } from './releasers.ts';
import { articlePage } from './render/article-page.ts';
import type { Source } from './sources/source.ts';
import type { RedisClient } from './store/redis.ts';
import type { Store } from './store/store.ts';
import { listen, STYLESHEET, webApp } from './web/server.ts';

/** Telegram refuses what a start needs; the message says what, in plain words. */
export class RefusedError extends Error {
  override name = 'RefusedError';
}

/** How long "ready" waits for the menu of commands. */
const PUBLISH_PATIENCE_MS = 5_000;

export interface TelegramAccess {
  token: string;
  apiRoot: string;
}

/**
 * Starts a role. What it acquires goes to `releasers`, also when it fails half-way.
 *
 * @throws {TokenError} if Telegram refuses the token
 * @throws {RefusedError} if Telegram refuses the webhook
 */
export async function startApp(
  config: Config,
  telegram: TelegramAccess,
  sources: readonly Source[],
  log: Logger,
  role: Role,
  releasers: Releasers,
  options: { serve: boolean },
): Promise<void> {
  const purpose = role === 'all' ? 'gazette start' : `gazette start ${role}`;
  const { store, redis, connect } = await openConfiguredStore(config, log, releasers, { purpose, guest: false });
  const queueConnection = await connect();
  store.budget.onRecovery(() => log.info('sending at the full rate again'));
  const i18n = loadI18n(new URL('../locales/', import.meta.url), config.defaults.locale);
  const transport = openTransport(telegram.apiRoot, telegram.token);
  releasers.add(transport.close);
  const queues = openQueues(queueConnection);
  // The connection's own trouble, which is logged there; without a listener BullMQ prints it as it is.
  for (const queue of queues.all) queue.on('error', () => undefined);
  releasers.add(() => queues.close());

  const pageOf = (id: ArticleId) => (config.publicUrl === undefined ? undefined : `${config.publicUrl}/a/${id}`);
  // One for bot and worker: what either learns of the Bot API server, both know.
  const server: ServerKnowledge = { knowsRich: true };
  const ports = {
    store,
    i18n,
    log,
    now: Date.now,
    defaults: config.defaults,
    server,
    pageOf,
    digestNow: (key: SubscriberKey, edition: number) => queues.deliverNow({ key, edition }),
    preview: previews({ store, log, now: Date.now }),
    articleAt: articleIdAt,
    operators: {
      chats: new Set(config.adminChats),
      counts: () => countAll(store, queues),
      reloadSource: queues.reloadSource,
      sendBroadcast: queues.sendBroadcast,
    },
  };
  const bot = await patiently('getMe', () => createBot(telegram.token, transport.call, ports), log);

  if (role !== 'web')
    await startWorker(
      config,
      { store, i18n, queues, queueConnection, messenger: telegramMessenger(transport.call, server), pageOf },
      sources,
      log,
      releasers,
    );
  if (role !== 'worker') {
    const secret = config.webhookSecret ?? createHash('sha256').update(telegram.token).digest('base64url');
    const webhook = config.publicUrl === undefined ? {} : { webhook: { secret, handle: bot.handle } };
    const health = async () => ({ redis: await redis.ping(), queues: await queues.depths() });
    if (options.serve) {
      const page = async (id: ArticleId) => {
        const article = await store.articles.get(id);
        return (
          article && articlePage(article, i18n.in(i18n.match(article.language) ?? config.defaults.locale), STYLESHEET)
        );
      };
      const server = await listen(webApp({ health, articlePage: page, ...webhook }), config.host, config.port);
      releasers.add(() => server.close());
    }
    await receiveUpdates(config.publicUrl, secret, transport.call, bot, log, releasers);
    // Without its menu the bot works all the same.
    const published = patiently(
      'publishing the commands',
      () => bot.publish(i18n.match(config.defaults.locale) ?? 'en'),
      log,
    );
    await Promise.race([published, sleep(PUBLISH_PATIENCE_MS)]);
  }
  log.info({ role, bot: bot.me.username }, 'ready');
}

async function startWorker(
  config: Config,
  parts: {
    store: Store;
    i18n: I18n;
    queues: Queues;
    queueConnection: RedisClient;
    messenger: Messenger;
    pageOf: BotPorts['pageOf'];
  },
  sources: readonly Source[],
  log: Logger,
  releasers: Releasers,
): Promise<void> {
  const { store, i18n, queues, queueConnection, messenger, pageOf } = parts;
  const corrected = (article: ArticleId) =>
    announceCorrection({ store, queue: async () => queues.correct, log }, article);
  const arrived = (article: { tags: readonly string[]; available: number }) =>
    announceArticle({ store, queue: async () => queues.instant, now: Date.now }, article);
  const followed = followSources({ store, ingest: ingestPost, log, now: Date.now, corrected, arrived }, sources);
  releasers.add(() => followed.close());
  // So that the first person to come finds something to read.
  await followed.first;
  const operating = { store, messenger, i18n, log, now: Date.now, sleep: (ms: number) => sleep(ms) };
  const starting = startWorkers({
    connection: queueConnection,
    queues,
    store,
    log,
    retentionDays: config.retentionDays,
    operators: {
      reload: followed.read,
      look: () => lookForTrouble({ ...operating, chats: config.adminChats, defaults: config.defaults }),
      broadcast: (id, stopping) => sendBroadcast({ ...operating, stopping }, id),
    },
    batch: {
      ...deliveryDesk({ store, log, now: Date.now, messagesPerSecond: config.messagesPerSecond }),
      store,
      messenger,
      pageOf,
      i18n,
      log,
      now: Date.now,
      sleep: (ms) => sleep(ms),
    },
  });
  // Before they have started: they may have taken up what an earlier process left.
  releasers.add(() => starting.then((workers) => workers.close(), noMatter));
  await starting;
}

/** A webhook where browsers reach us, else polling. Each ends the other: Telegram allows one of them. */
async function receiveUpdates(
  publicUrl: string | undefined,
  secret: string,
  call: Call,
  bot: Bot,
  log: Logger,
  releasers: Releasers,
): Promise<void> {
  releasers.add(() => bot.settled());
  const demand = (method: string, parameters: object) =>
    patiently(
      method,
      async () => {
        const reply = await call(method, parameters);
        if (reply.ok) return;
        const { error_code: code, description } = reply;
        if (code >= 500 || code === 429) throw new Error(`${code} ${description}`);
        throw new RefusedError(`Telegram refuses the webhook at PUBLIC_URL ${publicUrl ?? ''}: ${code} ${description}`);
      },
      log,
    );
  if (publicUrl === undefined) {
    // A webhook that stays makes Telegram refuse every poll.
    await demand('deleteWebhook', {});
    const poller = startPolling(call, bot.handle, log);
    releasers.add(() => poller.stop());
    return;
  }
  await demand('setWebhook', {
    url: `${publicUrl}/telegram`,
    secret_token: secret,
    allowed_updates: ALLOWED_UPDATES,
  });
}

/** Telegram being away at our start is no reason to give up; its saying no for good is. */
async function patiently<T>(what: string, attempt: () => Promise<T>, log: Logger): Promise<T> {
  for (let wait = 1_000; ; wait = Math.min(30_000, wait * 2)) {
    try {
      return await attempt();
    } catch (error) {
      if (error instanceof TokenError || error instanceof RefusedError) throw error;
      const { message: reason } = error as Error;
      log.warn({ what, reason, waitMs: wait }, 'Telegram does not answer; trying again');
      await sleep(wait);
    }
  }
}

/** Whoever waits for it hears of the failure; who only cleans up has nothing to do. */
function noMatter(): void {}
