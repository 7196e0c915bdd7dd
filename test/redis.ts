import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { startPrivateRedis } from '../src/store/private-redis.ts';
import { connectRedis, type RedisClient } from '../src/store/redis.ts';
import { openStore, type Store } from '../src/store/store.ts';
import { startRedisCluster } from './redis-cluster.ts';

/** A real Redis of one test file's own, empty before each test. Read its fields inside tests and hooks. */
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

const quiet = { info() {}, warn() {}, error() {} };
/** So that no test waits for the bot's own budget unless it means to. */
const PLENTY = 100_000;

/** Whether tests are to run on a cluster, where no server alone counts what happens. */
export const onCluster = Boolean(process.env['TEST_CLUSTER']);

/** Starts a Redis for the file this is called in and stops it, leaving nothing behind. */
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

  let dataDir = '';
  let stop: () => Promise<void>;
  beforeAll(async () => {
    if (onCluster) {
      const cluster = await startRedisCluster();
      path = cluster.url;
      stop = () => cluster.stop();
      Object.assign(real, { path, redis: Object.assign(connect(), { flushall: cluster.flush, keys: cluster.keys }) });
    } else {
      dataDir = mkdtempSync(join(tmpdir(), 'gz-'));
      const server = await startPrivateRedis({ dataDir, log: quiet, purpose: 'a test' });
      path = server.path;
      stop = () => server.stop();
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
    if (dataDir) rmSync(dataDir, { recursive: true, force: true });
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
