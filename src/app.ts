import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { type Bot, createBot, TokenError } from './bot/bot.ts';
import { ALLOWED_UPDATES, startPolling } from './bot/polling.ts';
import { telegramMessenger } from './bot/telegram.ts';
import { type Call, openTransport } from './bot/transport.ts';
import type { Config, Role } from './config.ts';
import { type I18n, loadI18n } from './i18n.ts';
import { ingestPost } from './ingest/ingest.ts';
import { followSources } from './jobs/follow-sources.ts';
import { openQueues, type Queues } from './jobs/queues.ts';
import { startWorkers } from './jobs/workers.ts';
import type { Source } from './sources/source.ts';
import { startPrivateRedis } from './store/private-redis.ts';
import { connectRedis, prepareStore, type RedisClient, reached } from './store/redis.ts';
import { openStore, type Store } from './store/store.ts';
import { listen, webApp } from './web/server.ts';

/** Undoes what was acquired, the last first. */
export class Releasers {
  readonly #releases: (() => unknown)[] = [];

  add(release: () => unknown): void {
    this.#releases.push(release);
  }

  async release(): Promise<void> {
    for (let release = this.#releases.pop(); release; release = this.#releases.pop()) await release();
  }
}

/** The store and a second connection for the queues, on the private Redis or on REDIS_URL. */
export interface OpenedStore {
  store: Store;
  redis: RedisClient;
  queueConnection: RedisClient;
}

/**
 * Opens the store a configuration names.
 *
 * @throws {StoreError} if the server cannot be reached or used
 * @throws {DataDirInUse} if another Gazette holds DATA_DIR
 */
export async function openConfiguredStore(
  config: Config,
  log: Logger,
  releasers: Releasers,
  how: { purpose: string; guest: boolean },
): Promise<OpenedStore> {
  let address: string;
  if ('url' in config.redis) address = config.redis.url;
  else {
    const server = await startPrivateRedis({ dataDir: config.redis.privateIn, log, ...how });
    releasers.add(() => server.stop());
    address = server.path;
  }
  const open = async () => {
    const connection = connectRedis(address);
    connection.on('error', (error: Error) => log.warn({ reason: error.message }, 'Redis connection trouble'));
    releasers.add(() => connection.disconnect());
    await reached(connection, address);
    return connection;
  };
  const [redis, queueConnection] = [await open(), await open()];
  const report = await prepareStore(redis);
  if (!report.appendOnly)
    log.warn(
      'Redis keeps no append-only file: a crash of Redis loses what came since its last snapshot; set "appendonly yes"',
    );
  return { store: openStore(redis, config), redis, queueConnection };
}

export interface TelegramAccess {
  token: string;
  apiRoot: string;
}

/**
 * Starts a role. What it acquires goes to `releasers`, also when it fails half-way.
 *
 * @throws {TokenError} if Telegram refuses the token
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
  const { store, redis, queueConnection } = await openConfiguredStore(config, log, releasers, {
    purpose,
    guest: false,
  });
  const i18n = loadI18n(new URL('../locales/', import.meta.url), config.defaults.locale);
  const transport = openTransport(telegram.apiRoot, telegram.token);
  releasers.add(transport.close);
  const queues = openQueues(queueConnection);
  releasers.add(() => queues.close());

  const bot = await createBotPatiently(
    telegram.token,
    transport.call,
    {
      store,
      i18n,
      log,
      now: Date.now,
      defaults: config.defaults,
      digestNow: (key, edition) => queues.deliverNow({ key, edition }),
    },
    log,
  );

  if (role !== 'web')
    await startWorker(config, { store, i18n, queues, queueConnection, call: transport.call }, sources, log, releasers);
  if (role !== 'worker') {
    const secret = config.webhookSecret ?? createHash('sha256').update(telegram.token).digest('base64url');
    const webhook = config.publicUrl === undefined ? {} : { webhook: { secret, handle: bot.handle } };
    const health = async () => ({ redis: await redis.ping(), queues: await queues.depths() });
    if (options.serve) {
      const server = await listen(webApp({ health, ...webhook }), config.host, config.port);
      releasers.add(() => server.close());
    }
    await receiveUpdates(config.publicUrl, secret, transport.call, bot, log, releasers);
    await bot.publish(i18n.match(config.defaults.locale) ?? 'en');
  }
  log.info({ role, bot: bot.me.username }, 'ready');
}

async function startWorker(
  config: Config,
  parts: { store: Store; i18n: I18n; queues: Queues; queueConnection: RedisClient; call: Call },
  sources: readonly Source[],
  log: Logger,
  releasers: Releasers,
): Promise<void> {
  const { store, i18n, queues, queueConnection } = parts;
  const messenger = telegramMessenger(parts.call);
  const followed = followSources({ store, ingest: ingestPost, log, now: Date.now }, sources);
  releasers.add(() => followed.close());
  // So that the first person to come finds something to read.
  await followed.first;
  const workers = await startWorkers({
    connection: queueConnection,
    queues,
    store,
    log,
    retentionDays: config.retentionDays,
    batch: { store, messenger, i18n, log, now: Date.now, sleep: (ms) => sleep(ms) },
  });
  releasers.add(() => workers.close());
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
  if (publicUrl === undefined) {
    await call('deleteWebhook', {}).catch((error: Error) =>
      log.warn({ reason: error.message }, 'deleteWebhook failed'),
    );
    const poller = startPolling(call, bot.handle, log);
    releasers.add(() => poller.stop());
    return;
  }
  const reply = await call('setWebhook', {
    url: `${publicUrl}/telegram`,
    secret_token: secret,
    allowed_updates: ALLOWED_UPDATES,
  });
  if (!reply.ok) throw new Error(`Telegram refuses the webhook at PUBLIC_URL ${publicUrl}: ${reply.description}`);
}

/** Telegram being away at our start is no reason to give up; a wrong token is. */
async function createBotPatiently(...args: [...Parameters<typeof createBot>, log: Logger]): Promise<Bot> {
  const [token, call, ports, log] = args;
  for (let wait = 1_000; ; wait = Math.min(30_000, wait * 2)) {
    try {
      return await createBot(token, call, ports);
    } catch (error) {
      if (error instanceof TokenError) throw error;
      log.warn({ reason: (error as Error).message, waitMs: wait }, 'Telegram does not answer; trying again');
      await sleep(wait);
    }
  }
}
