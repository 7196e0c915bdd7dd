import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { kept } from './model/kept.ts';
import { seldom } from './model/seldom.ts';
import type { Releasers } from './releasers.ts';
import { tellOfOutages } from './store/outage.ts';
import { startPrivateRedis } from './store/private-redis.ts';
import { answerOf, prepareStore } from './store/inspect-redis.ts';
import { connectRedis, type RedisClient, reached, StoreError } from './store/redis.ts';
import { openStore, type Store } from './store/store.ts';

/** The store, on the private Redis or on REDIS_URL. */
export interface OpenedStore {
  store: Store;
  redis: RedisClient;
  /** Gives another connection to the same server, for the queues. */
  connect: () => Promise<RedisClient>;
}

const MINUTE_MS = 60_000;
/** How often a process that stays looks whether the server takes what is written and still has our data. */
const LOOK_MS = 5_000;

/** Tells of the same once in so many ms: all who read past a damaged record come by, and so does each connection. */
function tellSeldom(log: Logger, message: string, ms: number): (reason: string) => void {
  const telling = kept((reason) => seldom(() => log.error({ reason }, message), ms));
  return (reason) => telling(reason)();
}

/** What the store is opened for. */
interface Opening {
  /** What this process is, as a person would type it. */
  purpose: string;
  /** For commands, which work beside a running Gazette. */
  guest: boolean;
  /** Nothing is written: for what a server that takes no writes is good for all the same. */
  reads?: boolean;
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
  { reads = false, ...how }: Opening,
): Promise<OpenedStore> {
  const startPrivate = async () => {
    const starting = startPrivateRedis({ dataDir: config.dataDir, log, ...how });
    // Before it has started: a start that is broken off right now must not leave it behind.
    releasers.addComing(starting, (server) => server.stop());
    return (await starting).path;
  };
  const address = config.redis.url ?? (await startPrivate());
  const outages = tellOfOutages(log);
  const unworkable = tellSeldom(log, 'Redis cannot be worked with', MINUTE_MS);
  const connect = async () => {
    const connection = connectRedis(address, config.redis.verified);
    // Where it is never reached, the failure says why.
    let there = false;
    connection.on('error', ({ message }: Error) => there && outages.failed(message));
    connection.on('ready', () => {
      outages.recovered();
      // One that is back at once has been away all the same.
      if (there) answerOf(connection).catch(({ message }: Error) => unworkable(message));
    });
    releasers.add(() => connection.disconnect());
    await reached(connection, address);
    there = true;
    return connection;
  };
  const redis = await connect();
  const report = await prepareStore(redis, { reads });
  if (!report.appendOnly)
    log.warn(
      'Redis keeps no append-only file: a crash of Redis loses what came since its last snapshot; set "appendonly yes"',
    );
  if (!how.guest) releasers.add(looking(redis, unworkable));
  const damaged = tellSeldom(log, 'a damaged record was left out', 60 * MINUTE_MS);
  return { store: openStore(redis, { ...config, damaged }), redis, connect };
}

/** Tells of a server that is there and cannot be worked with, for as long as that lasts; gives what ends it. */
function looking(redis: RedisClient, unworkable: (reason: string) => void): () => void {
  let asked: Promise<unknown> | undefined;
  const look = () => {
    // One that is away is told of by its connection.
    asked ??= answerOf(redis)
      .catch((error: Error) => error instanceof StoreError && unworkable(error.message))
      .finally(() => (asked = undefined));
  };
  const timer = setInterval(look, LOOK_MS);
  return () => clearInterval(timer);
}
