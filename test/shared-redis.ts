import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askServer } from '../src/store/redis-server.ts';
import { serverProgram } from './e2e/redis-process.ts';
import { until } from './e2e/until.ts';

let shared: Promise<string> | undefined;

/**
 * The socket of a real Redis that all test files of this process use one after the other, and that ends with it. It writes
 * nothing to the disk: what a server there still knows after its end, `store/private-redis.int.test.ts` and the tests of
 * the whole program ask.
 */
export function sharedRedis(): Promise<string> {
  return (shared ??= start());
}

async function start(): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), 'gz-redis-'));
  const socket = join(dir, 'redis.sock');
  const settings = ['--port', '0', '--unixsocket', socket, '--dir', dir, '--appendonly', 'no', '--save', ''];
  endsWithUs(dir, [serverProgram(), ...settings]);
  await until(`an answer on ${socket}`, async () => (await askServer(socket)) === 'ready');
  return socket;
}

/** Runs a command until this process ends, in whatever way: its shell then reads the end of its input, and takes `dir` away. */
function endsWithUs(dir: string, command: readonly string[]): void {
  const child = spawn(
    'sh',
    ['-c', 'dir=$1; shift; "$@" & read -r _; kill $!; wait; rm -rf "$dir"', 'sh', dir, ...command],
    {
      stdio: ['pipe', 'ignore', 'ignore'],
    },
  );
  child.unref();
  (child.stdin as unknown as { unref?: () => void } | null)?.unref?.();
}
