import { afterAll, beforeAll, beforeEach } from 'vitest';
import { connectRedis, type RedisClient } from '../src/store/redis.ts';
import { openStore, type Store } from '../src/store/store.ts';
import { startRedisCluster } from './redis-cluster.ts';
import { sharedRedis } from './shared-redis.ts';

/** A real Redis that one test file at a time has, empty before each test. Read its fields inside tests and hooks. */
export interface RealRedis {
  /** The server's unix socket. */
  readonly path: string;
  readonly redis: RedisClient;
  /** Over {@link RealRedis.redis}, with a budget that nobody waits for. */
  readonly store: Store;
  /** Another connection, as another process has it; closed at the end. */
  connect(): RedisClient;
  /** A store over a connection of its own. */
  openStore(options?: { messagesPerSecond?: number }): Store;
  /** Runs work as a process that is killed after so many commands: what it sent is done, nothing comes after. */
  killedAfter(commands: number, work: (store: Store) => Promise<unknown>): Promise<'ended' | 'killed'>;
}

/** So that no test waits for the bot's own budget unless it means to. */
const PLENTY = 100_000;

/** Whether tests are to run on a cluster, where no server alone counts what happens. */
export const onCluster = Boolean(process.env['TEST_CLUSTER']);

/** Gives the file this is called in a Redis, and ends its connections when it is over. */
export function realRedis(): RealRedis {
  const connections: RedisClient[] = [];
  let path = '';
  const connect = () => {
    const connection = connectRedis(path);
    connections.push(connection);
    return connection;
  };
  const real: RealRedis & { path: string; redis: RedisClient; store: Store } = {
    path,
    redis: undefined as never,
    store: undefined as never,
    connect,
    openStore: ({ messagesPerSecond = PLENTY } = {}) => openStore(connect(), { messagesPerSecond }),
    killedAfter: async (commands, work) => {
      const connection = connect();
      // Before counting: what waits for a connection passes twice.
      await connection.ping();
      const dead = diesAfter(connection, commands);
      const ended = work(openStore(connection, { messagesPerSecond: PLENTY })).then(() => 'ended' as const);
      const end = await Promise.race([ended, dead]);
      // What was sent before the kill is carried out.
      await real.redis.ping();
      return end;
    },
  };

  let stop: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    if (onCluster) {
      const cluster = await startRedisCluster();
      path = cluster.url;
      stop = () => cluster.stop();
      Object.assign(real, { path, redis: Object.assign(connect(), { flushall: cluster.flush, keys: cluster.keys }) });
    } else {
      path = await sharedRedis();
      Object.assign(real, { path, redis: connect() });
    }
    real.store = openStore(real.redis, { messagesPerSecond: PLENTY });
  });
  beforeEach(async () => {
    await real.redis.flushall();
  });
  afterAll(async () => {
    for (const connection of connections) connection.disconnect();
    await stop?.();
  });
  return real;
}

/** Makes a connection fall silent for ever after so many commands, as that of a killed process does. */
function diesAfter(connection: RedisClient, commands: number): Promise<'killed'> {
  const { promise: dead, resolve: die } = Promise.withResolvers<'killed'>();
  const send = connection.sendCommand.bind(connection);
  let sent = 0;
  connection.options.enableAutoPipelining = false;
  connection.sendCommand = (command, ...rest) => {
    if (sent++ < commands) return send(command, ...rest);
    die('killed');
    return new Promise(() => {});
  };
  return dead;
}
