import { ReplyError } from 'ioredis';
import { keys, QUEUE_PREFIX } from './keys.ts';
import { isCluster, type RedisClient, RIGHTS, serversOf, StoreError } from './redis.ts';

/** The version of the layout in `keys.ts`. */
export const SCHEMA_VERSION = 1;

/** The oldest server that has every command used here (BullMQ asks for 6.2 as well). */
const OLDEST = [6, 2] as const;

const KEEPS_ALL = 'noeviction';

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
  ]).catch(explain);
  if (!isCluster(redis) && infos.some(([server]) => field(server, 'redis_mode') === 'cluster'))
    throw new StoreError(NODE_ALONE);
  const versions = infos.map(([server]) => field(server, 'redis_version') ?? 'unknown');
  const policies = infos.map(([, memory]) => field(memory, 'maxmemory_policy'));
  return {
    version: versions.sort(new Intl.Collator('en', { numeric: true }).compare)[0] ?? 'unknown',
    evictionPolicy: policies.find((policy) => policy !== undefined && policy !== KEEPS_ALL) ?? policies[0],
    appendOnly: infos.every(([, , persistence]) => field(persistence, 'aof_enabled') === '1'),
    schema: schema === null ? undefined : Number(schema),
    refusal: reads ? undefined : ((await refusalOf(redis)) ?? (await lackOf(redis))),
  };
}

const NODE_ALONE =
  'Redis is a node of a Redis Cluster: name several of its nodes in REDIS_URL, with commas between, or its one address twice';

const refusing = (error: Error) => `Redis refuses us (${error.message}): ${RIGHTS}`;

function explain(error: Error): never {
  if (firstWord(error) === 'MOVED') throw new StoreError(NODE_ALONE);
  throw firstWord(error) === 'NOPERM' ? new StoreError(refusing(error)) : error;
}

/** A call of each kind that Gazette and its queues need, none of which changes anything: rights are given, and hosts take away, by kind. */
const NEEDED = [
  ['EVAL', 'return 1', 1, keys.absent],
  ['EVALSHA', '0'.repeat(40), 1, keys.absent],
  ['BZPOPMIN', keys.absent, 0.001],
  ['RPOPLPUSH', keys.absent, keys.absent],
  ['XADD', keys.absent, 'NOMKSTREAM', '*', 'a', 'b'],
  ['HDEL', keys.absent, 'a'],
  ['SREM', keys.absent, 'a'],
  ['ZREM', keys.absent, 'a'],
  ['EXPIRE', keys.absent, 1],
  ['DEL', keys.absent],
] as const;

/** Why what Gazette needs besides is kept from it; `undefined` where it is not. */
async function lackOf(redis: RedisClient): Promise<string | undefined> {
  const answers = NEEDED.map(([name, ...args]) =>
    redis.call(name, ...args).then(
      () => undefined,
      (error: Error) => (/^NOPERM|^ERR unknown command/.test(error.message) ? refusing(error) : undefined),
    ),
  );
  return (await Promise.all(answers)).find((answer) => answer !== undefined);
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
        'run "redis-cli CONFIG SET maxmemory-policy noeviction" and set the same in redis.conf, or where its host lets you',
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
