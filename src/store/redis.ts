import { Cluster, Redis, ReplyError } from 'ioredis';
import { keys, QUEUE_PREFIX } from './keys.ts';

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

/** The version of the layout in `keys.ts`. */
export const SCHEMA_VERSION = 1;

/** The oldest server that has every command used here (BullMQ asks for 6.2 as well). */
const OLDEST = [6, 2] as const;

const KEEPS_ALL = 'noeviction';

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
    redisOptions: shared,
  }) as unknown as RedisClient;
}

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
    return new StoreError(`cannot reach Redis at ${where} (${reason}): start it, or correct REDIS_URL`);
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
    // A cluster none of whose nodes is there says so itself.
    if (!(error instanceof ReplyError)) throw unreached();
    const { message } = error as Error;
    const remedy = message.startsWith('NOPERM') ? RIGHTS : 'correct the user, password or database in REDIS_URL';
    throw new StoreError(`Redis refuses us (${message}): ${remedy}`);
  } finally {
    redis.off('error', note);
  }
}

/** What a look at a Redis server found. */
export interface RedisReport {
  version: string;
  /** `undefined` where the server does not tell (some hosts forbid CONFIG). */
  evictionPolicy: string | undefined;
  appendOnly: boolean;
  schema: number | undefined;
  /** Why it takes nothing that is written, and what to do; `undefined` where it does. */
  refusal: string | undefined;
}

/** Looks at a server; of a cluster at every node that holds data, and tells the worst. Who only reads need not be let write. */
export async function inspectRedis(redis: RedisClient, { reads = false } = {}): Promise<RedisReport> {
  const [schema, infos] = await Promise.all([
    redis.get(keys.schema),
    Promise.all(
      serversOf(redis).map((server) =>
        Promise.all([server.info('server'), server.info('memory'), server.info('persistence')]),
      ),
    ),
    // Whose keys are of the queues alone is refused now, not by them.
    redis.exists(`${QUEUE_PREFIX}:absent`),
  ]).catch(explainRights);
  const versions = infos.map(([server]) => field(server, 'redis_version') ?? 'unknown');
  const policies = infos.map(([, memory]) => field(memory, 'maxmemory_policy'));
  return {
    version: versions.sort(new Intl.Collator('en', { numeric: true }).compare)[0] ?? 'unknown',
    evictionPolicy: policies.find((policy) => policy !== undefined && policy !== KEEPS_ALL) ?? policies[0],
    appendOnly: infos.every(([, , persistence]) => field(persistence, 'aof_enabled') === '1'),
    schema: schema === null ? undefined : Number(schema),
    refusal: reads ? undefined : await refusalOf(redis),
  };
}

/** What the user needs that a REDIS_URL names. */
const RIGHTS = `give its user "+@all -@dangerous +info resetkeys ~gazette:* ~${QUEUE_PREFIX}:*"`;

function explainRights(error: Error): never {
  throw error.message.startsWith('NOPERM') ? new StoreError(`Redis refuses us (${error.message}): ${RIGHTS}`) : error;
}

/** What a server refuses to write for, by the first word of its answer. */
const REMEDIES: Record<string, string> = {
  OOM: 'its memory is full: raise its maxmemory, without which a lower RETENTION_DAYS removes nothing either',
  READONLY: 'it is a replica: set REDIS_URL to the server that it copies',
  NOPERM: RIGHTS,
  MISCONF: 'it cannot write its files: free its disk, and look at its log',
};

const firstWord = (error: Error) => error.message.split(' ', 1)[0] ?? '';

const refused = (error: Error) =>
  `Redis takes nothing that is written ("${error.message}"): ${REMEDIES[firstWord(error)] ?? 'look at its log'}`;

/** What a server refused in the middle of the work, and what to do; `undefined` of any other error. */
export function refusalIn(error: unknown): string | undefined {
  return error instanceof Error && error.name === ReplyError.name && firstWord(error) in REMEDIES
    ? refused(error)
    : undefined;
}

/** Why a server takes nothing that is written, and what to do; `undefined` where it does. Changes nothing. */
async function refusalOf(redis: RedisClient): Promise<string | undefined> {
  return redis.set(keys.absent, '', 'XX').then(() => undefined, refused);
}

function serversOf(redis: RedisClient): Redis[] {
  const client: unknown = redis;
  return client instanceof Cluster ? client.nodes('master') : [redis];
}

/** Whether commands go to several servers, in no order among them. */
export const isCluster = (redis: RedisClient): boolean => (redis as unknown) instanceof Cluster;

/**
 * What a server answers that has our data and takes what is written.
 *
 * @throws {StoreError} saying why another cannot be worked with, and what to do
 */
export async function answerOf(redis: RedisClient): Promise<string> {
  const [answer, refusal, schema] = await Promise.all([redis.ping(), refusalOf(redis), redis.get(keys.schema)]);
  if (refusal !== undefined) throw new StoreError(refusal);
  if (schema === null) throw new StoreError('Redis has lost what it held: restore a backup, and start Gazette again');
  return answer;
}

/** What makes a server unusable, each with what to do about it; none when it can be used. */
export function redisMistakes(report: RedisReport): string[] {
  const mistakes = report.refusal === undefined ? [] : [report.refusal];
  if (report.evictionPolicy !== undefined && report.evictionPolicy !== KEEPS_ALL)
    mistakes.push(
      `Redis may throw away data when memory is full (maxmemory-policy is ${report.evictionPolicy}): ` +
        'run "redis-cli CONFIG SET maxmemory-policy noeviction" and set the same in redis.conf',
    );
  return [...mistakes, ...unreadable(report)];
}

/** What keeps even from reading what a server holds. */
function unreadable(report: RedisReport): string[] {
  const mistakes: string[] = [];
  const [major = 0, minor = 0] = report.version.split('.').map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]))
    mistakes.push(`Redis ${report.version} is too old: install Redis ${OLDEST.join('.')} or newer, or Valkey`);
  if (Number.isNaN(report.schema))
    mistakes.push(`Redis holds something else under ${keys.schema}: use another REDIS_URL or database number`);
  else if (report.schema !== undefined && report.schema > SCHEMA_VERSION)
    mistakes.push(
      `Redis holds data of a newer Gazette (schema ${report.schema}, this one knows ${SCHEMA_VERSION}): ` +
        'start that newer version, or use another REDIS_URL or DATA_DIR',
    );
  return mistakes;
}

/**
 * Makes sure that the server can be used and carries our schema version; for who only `reads`, that it can be read: one that
 * is full, a copy or without a disk is one to save what it holds from.
 *
 * @throws {StoreError} naming everything that stands in the way
 */
export async function prepareStore(redis: RedisClient, { reads = false } = {}): Promise<RedisReport> {
  const report = await inspectRedis(redis, { reads });
  const mistakes = reads ? unreadable(report) : redisMistakes(report);
  if (mistakes.length > 0) throw new StoreError(mistakes.join('\n'));
  if (!reads) await redis.set(keys.schema, SCHEMA_VERSION);
  return report;
}

function field(info: string, name: string): string | undefined {
  return new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1];
}
