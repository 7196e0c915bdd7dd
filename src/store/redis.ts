import { Cluster, Redis, ReplyError } from 'ioredis';
import { QUEUE_PREFIX } from './keys.ts';

/** A connection to the store: one server or a cluster, behind the same commands. */
export type RedisClient = Redis;

/**
 * A connection on which commands given in one turn of the event loop travel together. ioredis's own way, automatic
 * pipelining, sends no group before the one ahead is answered, waits a turn with each, and costs more than the commands.
 */
class GatheringRedis extends Redis {
  /** The socket on which commands are being gathered. */
  #gathering: Redis['stream'] | undefined;

  override sendCommand(...[command, into]: Parameters<Redis['sendCommand']>): unknown {
    const socket = this.stream as Redis['stream'] | undefined;
    if (into === undefined && socket !== undefined && socket !== this.#gathering) {
      this.#gathering = socket;
      socket.cork();
      process.nextTick(() => {
        this.#gathering = undefined;
        socket.uncork();
      });
    }
    return super.sendCommand(command, into);
  }
}

/** How often, in ms, a server that has become a replica is left for the one that now bears its name. */
const SEEK_EVERY_MS = 1_000;

/** Whether an error is one to connect anew for: a managed Redis moves its name to another server, and leaves connections where they were. */
function seekPrimary(): (error: Error) => boolean {
  let sought = Number.NEGATIVE_INFINITY;
  return (error) => {
    if (!error.message.startsWith('READONLY') || performance.now() - sought < SEEK_EVERY_MS) return false;
    sought = performance.now();
    return true;
  };
}

/** The store cannot be used as it is; the message says what to do. */
export class StoreError extends Error {
  override name = 'StoreError';
}

/**
 * Connects to `redis://`, `rediss://`, `unix://` addresses, several of them with commas between for a cluster, or to a
 * socket's path. What an address has no other place for stands behind it, as in `unix:///run/redis.sock?db=2&password=…`.
 * Commands given in one turn of the event loop travel together. Unless `verified`, a server may show any certificate: what
 * travels is hidden from who listens, not from who takes its place.
 */
export function connectRedis(address: string, verified = true): RedisClient {
  // Said here, as ioredis forgets for the nodes of a cluster what their addresses say.
  const encrypted = address.startsWith('rediss:') && { tls: { rejectUnauthorized: verified } };
  // Commands wait for a server that is away instead of failing: everything waits and goes on.
  const shared = { maxRetriesPerRequest: null, reconnectOnError: seekPrimary(), ...encrypted };
  // A path may hold commas itself.
  if (address.startsWith('unix://')) {
    // A plus in a password is one, and no space as in a form.
    const { pathname, searchParams } = new URL(address.replaceAll('+', '%2B'));
    return new GatheringRedis({ ...shared, ...Object.fromEntries(searchParams), path: decodeURIComponent(pathname) });
  }
  if (address.startsWith('/')) return new GatheringRedis({ ...shared, path: address });
  const nodes = address.split(',').map((part) => part.trim());
  if (nodes.length === 1) return new GatheringRedis(address, shared);
  return new Cluster(nodes, {
    enableAutoPipelining: true,
    redisOptions: { ...shared, ...credentialsIn(nodes) },
    // By name, not by the address that stands for it: certificates are of names.
    dnsLookup: (name, found) => found(null, name),
  }) as unknown as RedisClient;
}

/** The user and password that the nodes of a cluster are named with, for those that it names itself. */
function credentialsIn(nodes: readonly string[]): { username?: string; password?: string } {
  const { username, password } = nodes.map((node) => new URL(node)).find((node) => node.password !== '') ?? {};
  return {
    ...(username && { username: decodeURIComponent(username) }),
    ...(password && { password: decodeURIComponent(password) }),
  };
}

/** What the user needs that a REDIS_URL names. */
export const RIGHTS = `give its user "+@all -@dangerous +info resetkeys ~gazette:* ~${QUEUE_PREFIX}:*"`;

/**
 * Waits until a connection can be used.
 *
 * @throws {StoreError} after so many ms without
 */
export async function reached(redis: RedisClient, address: string, patienceMs = 10_000): Promise<void> {
  let reason = 'no answer';
  let unselected: Error | undefined;
  const note = (error: Error & { command?: { name: string }; lastNodeError?: Error }) => {
    // Of a cluster, what one of its nodes said tells more.
    reason = (error.lastNodeError ?? error).message;
    // ioredis would go on with database 0, which may be somebody else's.
    if (error.command?.name === 'select') unselected = error;
  };
  redis.on('error', note);
  const unreached = () => {
    const where = address.replace(/\/\/[^@/]*@/g, '//…@').replace(/\?[^,]*/g, '');
    return new StoreError(`cannot reach Redis at ${where} (${reason}): ${remedyOf(reason)}`);
  };
  const giveUp = new Promise<never>((_, reject) => {
    setTimeout(() => reject(unreached()), patienceMs).unref();
  });
  try {
    await Promise.race([redis.ping(), giveUp]);
    if (unselected) throw unselected;
  } catch (error) {
    redis.disconnect();
    if (error instanceof StoreError) throw error;
    // A cluster none of whose nodes is there says so itself, and not why.
    if (isCluster(redis)) reason = (await failureOfFirst(redis, address)) ?? reason;
    if (!(error instanceof ReplyError)) throw unreached();
    const { message } = error as Error;
    const remedy = message.startsWith('NOPERM') ? RIGHTS : 'correct the user, password or database in REDIS_URL';
    throw new StoreError(`Redis refuses us (${message}): ${remedy}`);
  } finally {
    redis.off('error', note);
  }
}

/** What to do about a server that is not reached. */
function remedyOf(reason: string): string {
  if (reason.includes('altnames'))
    return 'name it in REDIS_URL as its certificate does, or set REDIS_TLS_VERIFY=0 to take any';
  if (reason.includes('certificate'))
    return 'name the file of who signed its certificate in NODE_EXTRA_CA_CERTS, or set REDIS_TLS_VERIFY=0 to take any';
  const unsaid = /^no answer$|ECONNRESET|packet length|wrong version/.test(reason);
  return `start it, or correct REDIS_URL${unsaid ? ' (rediss:// where it speaks TLS, redis:// where not)' : ''}`;
}

/** Why the node of a cluster that is named first cannot be connected to. */
async function failureOfFirst(cluster: RedisClient, address: string): Promise<string | undefined> {
  const [first = ''] = address.split(',');
  const { redisOptions } = (cluster as unknown as Cluster).options;
  const node = new Redis(first, { ...redisOptions, lazyConnect: true, retryStrategy: () => null });
  let reason: string | undefined;
  node.on('error', ({ message }) => (reason = message));
  await node.connect().catch(() => undefined);
  node.disconnect();
  return reason;
}

/** The server of a connection; of a cluster all nodes that hold data. */
export function serversOf(redis: RedisClient): Redis[] {
  const client: unknown = redis;
  return client instanceof Cluster ? client.nodes('master') : [redis];
}

/** Whether commands go to several servers, in no order among them. */
export const isCluster = (redis: RedisClient): boolean => (redis as unknown) instanceof Cluster;
