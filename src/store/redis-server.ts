import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, fstatSync, openSync, readFileSync, renameSync, type StatsFs, statfsSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';

/** The socket's name inside the server's folder. */
export const SOCKET = 'redis.sock';

/** How long a server may take to answer, in ms. */
const PATIENCE_MS = 1000;

/** Programs that can be the private Redis, in order of preference. */
export const SERVERS: readonly string[] = ['redis-server', 'valkey-server'];

/** The private Redis cannot be had; the message says why, and what to do. */
export class PrivateRedisError extends Error {
  override name = 'PrivateRedisError';
}

/** Bytes without which a server can neither write its file nor tell why. */
const LEAST_LEFT = 1_000_000;

/** @throws {PrivateRedisError} when the disk of a folder is full */
export function refuseFullDisk(
  dir: string,
  disk: Pick<StatsFs, 'blocks' | 'bavail' | 'bsize'> = statfsSync(dir),
): void {
  const left = disk.bavail * disk.bsize;
  // Some file systems do not count their blocks.
  if (disk.blocks > 0 && left < LEAST_LEFT)
    throw new PrivateRedisError(`The disk of ${dir} is full (${left} bytes are left): free some of it`);
}

/** What answers on a socket: a server that works, one still reading its file, one that says nothing, none. */
export type Answer = 'ready' | 'loading' | 'silent' | 'none';

/**
 * Asks whether a Redis answers on the unix socket at `path`.
 *
 * @throws {PrivateRedisError} when the socket is another user's
 */
export function askServer(path: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const socket = connect(path);
    const settle = (answer: Answer): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(PATIENCE_MS, () => settle('silent'));
    socket.once('connect', () => socket.write('PING\r\n'));
    socket.once('data', (reply) => settle(/^-(LOADING|BUSY)/.test(reply.toString('latin1')) ? 'loading' : 'ready'));
    socket.once('close', () => settle('none'));
    socket.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EACCES')
        reject(new PrivateRedisError(`The Redis socket ${path} belongs to another user: run Gazette as that user`));
      else settle('none');
    });
  });
}

/** A server that was started and may not answer yet. */
export interface LaunchedServer {
  pid: number | undefined;
  /** @throws {PrivateRedisError} with the server's last words if it has ended */
  check(): void;
  /** Asks it to end, when nobody can reach it to say so. */
  end(): void;
}

/**
 * Starts a Redis server in `dir`.
 *
 * It keeps everything in an append-only file, on the disk before it answers, never evicts, listens on a unix socket and no port, and has a process
 * group of its own, so that a Ctrl-C meant for us does not stop it under us. It outlives us when we are killed.
 *
 * @throws {PrivateRedisError} when none is installed
 */
export async function launchServer(dir: string, servers: readonly string[]): Promise<LaunchedServer> {
  const log = openLog(dir);
  const { size } = fstatSync(log);
  try {
    const child = await spawnFirst(servers, dir, log);
    let ended: string | undefined;
    child.once('exit', (code, signal) => (ended = signal ?? `exit code ${code}`));
    child.unref();
    return {
      pid: child.pid,
      check() {
        if (ended === undefined) return;
        refuseFullDisk(dir);
        const words = lastLines(dir, size);
        throw new PrivateRedisError(`${child.spawnfile} ended (${ended}); its log ${join(dir, LOG)} says:\n${words}`);
      },
      end: () => void child.kill('SIGTERM'),
    };
  } finally {
    closeSync(log);
  }
}

async function spawnFirst(servers: readonly string[], dir: string, log: number): Promise<ChildProcess> {
  for (const server of servers) {
    const child = spawn(server, settings(dir), { cwd: dir, detached: true, stdio: ['ignore', log, log] });
    const error = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
      child.once('spawn', () => resolve(undefined));
      child.once('error', resolve);
    });
    if (!error) return child;
    if (error.code !== 'ENOENT') throw new PrivateRedisError(`${server} cannot be run: ${error.message}`);
  }
  throw new PrivateRedisError(
    `Neither of ${servers.join(', ')} is installed: type "sudo apt-get install redis-server" (Debian, Ubuntu), ` +
      '"sudo dnf install valkey" (Fedora), "apk add redis" (Alpine) or "brew install redis" (macOS), ' +
      'or set REDIS_URL to a Redis that runs elsewhere',
  );
}

function settings(dir: string): string[] {
  const values = {
    port: '0',
    // By its name alone: the whole path may be longer than the system takes.
    unixsocket: SOCKET,
    unixsocketperm: '700',
    dir,
    appendonly: 'yes',
    // What is answered is on the disk: a claim that a power cut takes back would let its message be sent twice.
    appendfsync: 'always',
    'aof-use-rdb-preamble': 'yes',
    'maxmemory-policy': 'noeviction',
    save: '',
    daemonize: 'no',
  };
  return Object.entries(values).flatMap(([name, value]) => [`--${name}`, value]);
}

const LOG = 'redis.log';

function openLog(dir: string): number {
  const file = join(dir, LOG);
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 1_000_000) renameSync(file, `${file}.old`);
  return openSync(file, 'a', 0o600);
}

function lastLines(dir: string, from: number): string {
  const text = readFileSync(join(dir, LOG)).subarray(from).toString('utf8');
  return text.trimEnd().split('\n').slice(-8).join('\n');
}
