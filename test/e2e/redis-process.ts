import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { askServer, SERVERS } from '../../src/store/redis-server.ts';
import { until } from './until.ts';

/** A Redis of somebody else's, as REDIS_URL names it. */
export interface RedisProcess {
  url: string;
  socket: string;
  /** Starts it again on the same socket, with what it had written. */
  start(): Promise<void>;
  /** Ends it without a word. */
  stop(): Promise<void>;
  signal(signal: NodeJS.Signals): void;
}

/** Starts a Redis on a socket in `dir`; `settings` are words of its command line. */
export async function startRedis(dir: string, settings: readonly string[] = []): Promise<RedisProcess> {
  const socket = join(dir, 'theirs.sock');
  const defaults = ['--port', '0', '--unixsocket', socket, '--dir', dir, '--appendonly', 'yes', '--save', ''];
  let child: ChildProcess | undefined;
  const redis: RedisProcess = {
    url: `unix://${socket}`,
    socket,
    async start() {
      child = spawn(serverProgram(), [...defaults, ...settings], { stdio: 'ignore' });
      await until(`an answer on ${socket}`, async () => (await askServer(socket)) === 'ready');
    },
    signal: (signal) => void child?.kill(signal),
    async stop() {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
  await redis.start();
  return redis;
}

export function serverProgram(): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = SERVERS.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  if (!found) throw new Error(`none of ${SERVERS.join(', ')} is on the PATH`);
  return found;
}
