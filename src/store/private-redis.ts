import { setTimeout as delay } from 'node:timers/promises';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { seldom } from '../model/seldom.ts';
import { DataDirInUse, type DataDirLock, type Holder, lastHolder, tryLockDataDir } from './data-dir-lock.ts';
import { askServer, type LaunchedServer, launchServer, PrivateRedisError, SERVERS } from './redis-server.ts';
import { openServerDir } from './server-dir.ts';

export interface PrivateRedisOptions {
  dataDir: string;
  log: Pick<Logger, 'info' | 'warn' | 'error'>;
  /** What this process is, as a person would type it: `gazette start`. Whoever finds DATA_DIR taken reads it. */
  purpose: string;
  /** For commands: works on the server of a running Gazette, and starts one only where none runs. */
  guest?: boolean;
  /** Names or paths of the server programs to try, in this order. */
  servers?: readonly string[];
  /** How long to wait for a command to let go of DATA_DIR, and for a silent server to answer, in ms. */
  patience?: number;
}

export interface PrivateRedis {
  /** The unix socket to connect to; it stays the same when the server has to be started again. */
  path: string;
  /** Stops the server unless somebody else still works on it. Close your own connections first. */
  stop(): Promise<void>;
}

/** Connections are named, so that the one who leaves sees whether others still work. */
const OWNER = 'gazette-owner';
const GUEST = 'gazette-guest';
const LEAVING = 'gazette-leaving';

/** Before DATA_DIR is believed to be taken for good, in ms: a predecessor may be ending, or two starters have met. */
const BRIEFLY = 500;
/** How long a server may take to write its file and end before it is killed, in ms. */
const STOP_WITHIN = 10_000;

/**
 * Gives a Redis server of our own on a unix socket in DATA_DIR, with everything that was ever written to it.
 *
 * One process owns DATA_DIR at a time; commands may be its guests. A server left behind by a killed Gazette is taken
 * over as it is. A server that dies while we run is started again; clients reconnect by themselves. The last to leave
 * stops the server.
 *
 * @throws {DataDirInUse} when another Gazette owns DATA_DIR
 * @throws {PrivateRedisError} when no server can be had, saying why and what to do
 */
export async function startPrivateRedis(options: PrivateRedisOptions): Promise<PrivateRedis> {
  const session = new Session(options);
  try {
    await session.enter();
  } catch (error) {
    await session.stop();
    throw error;
  }
  return { path: session.path, stop: () => session.stop() };
}

class Session {
  readonly path: string;
  readonly #options: Required<PrivateRedisOptions>;
  readonly #place: ReturnType<typeof openServerDir>;
  readonly #self: Holder;
  readonly #stopping = new AbortController();
  #lock: DataDirLock | undefined;
  #launched: LaunchedServer | undefined;
  #link: Redis | undefined;
  #reviving: Promise<void> | undefined;
  #stopped: Promise<void> | undefined;

  constructor(options: PrivateRedisOptions) {
    this.#options = { guest: false, servers: SERVERS, patience: 10_000, ...options };
    this.#place = openServerDir(options.dataDir);
    this.path = this.#place.path;
    const { purpose, guest } = this.#options;
    this.#self = { pid: process.pid, purpose, since: new Date().toISOString(), command: guest };
  }

  /** Gets hold of a server that answers, as owner of DATA_DIR or as guest, and watches it from then on. */
  async enter(): Promise<void> {
    this.#lock ??= await this.#takeLock();
    if (this.#lock) await this.#bringUp();
    const link = await connect(this.path, this.#lock ? OWNER : GUEST);
    this.#link = link;
    link.once('end', () => {
      if (!this.#stopping.signal.aborted) this.#reviving = this.#revive();
    });
  }

  stop(): Promise<void> {
    return (this.#stopped ??= this.#leave());
  }

  /** `undefined` for a guest whose host's server answers. */
  async #takeLock(): Promise<DataDirLock | undefined> {
    const { dataDir } = this.#place;
    const { guest, patience } = this.#options;
    for (const started = performance.now(); ; await this.#pause(50)) {
      const lock = tryLockDataDir(dataDir, this.#self);
      if (lock || (guest && (await askServer(this.path)) === 'ready')) return lock;
      const holder = lastHolder(dataDir);
      const worth = guest || holder?.command ? patience : BRIEFLY;
      if (performance.now() - started > worth) throw new DataDirInUse(dataDir, holder);
    }
  }

  async #bringUp(): Promise<void> {
    const { log, servers, patience } = this.#options;
    this.#launched = undefined;
    for (let silentSince: number | undefined; ; await this.#pause(20)) {
      const answer = await askServer(this.path);
      if (answer === 'ready') {
        if (this.#launched) log.info({ pid: this.#launched.pid, socket: this.path }, 'private Redis started');
        else log.info({ socket: this.path }, 'took over the private Redis that was still running');
        return;
      }
      if (answer === 'none') {
        this.#launched ??= await launchServer(this.#place.dir, servers);
        this.#launched.check();
      }
      if (answer !== 'silent') silentSince = undefined;
      else if (performance.now() - (silentSince ??= performance.now()) > patience)
        throw new PrivateRedisError(`A Redis server holds ${this.path} but does not answer: end it and start again`);
    }
  }

  async #revive(): Promise<void> {
    const { log } = this.#options;
    log.warn('the private Redis is gone; getting it back');
    const unrevived = seldom((reason: string) =>
      log.error({ reason }, 'the private Redis did not come back; trying again'),
    );
    for (let wait = 100; ; wait = Math.min(wait * 2, 5000)) {
      try {
        return await this.enter();
      } catch (error) {
        if (this.#stopping.signal.aborted) return;
        unrevived((error as Error).message);
      }
      await delay(wait, undefined, { signal: this.#stopping.signal }).catch(() => {});
    }
  }

  async #leave(): Promise<void> {
    this.#stopping.abort();
    await this.#reviving;
    const link = this.#link?.status === 'ready' ? this.#link : undefined;
    await link?.client('SETNAME', LEAVING).catch(() => {});
    // A guest may be the last one here: then nobody else would stop the server.
    if (link) this.#lock ??= tryLockDataDir(this.#place.dataDir, this.#self);
    if (link && this.#lock) await this.#stopServer(link);
    else if (this.#lock) this.#launched?.end();
    // On a link that has ended already it would leave a timer behind, and the process waiting for it.
    if (link?.status !== 'end') link?.disconnect();
    this.#lock?.release();
    this.#place.close();
  }

  async #stopServer(link: Redis): Promise<void> {
    const { log } = this.#options;
    try {
      const clients = String(await link.client('LIST'));
      if (clients.includes(` name=${GUEST} `)) return log.info('private Redis left running for a command at work');
      const pid = Number(/process_id:(\d+)/.exec(await link.info('server'))?.[1]);
      // The connection closes with the process, after the server has synced its file.
      const gone = new Promise<true>((resolve) => link.once('end', () => resolve(true)));
      link.shutdown('NOSAVE').catch(() => {});
      if (await Promise.race([gone, delay(STOP_WITHIN, false, { ref: false })]))
        return log.info('private Redis stopped');
      log.warn({ pid }, 'private Redis does not stop; killing it');
      process.kill(pid, 'SIGKILL');
      await gone;
    } catch (err) {
      log.warn({ err }, 'private Redis was gone before it could be stopped');
    }
  }

  #pause(ms: number): Promise<void> {
    return delay(ms, undefined, { signal: this.#stopping.signal });
  }
}

async function connect(path: string, name: string): Promise<Redis> {
  const link = new Redis({ path, connectionName: name, lazyConnect: true, retryStrategy: () => null });
  link.on('error', () => {});
  await link.connect();
  return link;
}
