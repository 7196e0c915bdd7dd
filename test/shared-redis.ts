import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
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
  const server = endsWithUs([serverProgram(), ...settings]);
  process.once('exit', () => {
    server.kill();
    rmSync(dir, { recursive: true, force: true });
  });
  await until(`an answer on ${socket}`, async () => (await askServer(socket)) === 'ready');
  return socket;
}

/** A child that also ends where this process is killed without a word: its shell then reads the end of its input. */
function endsWithUs(command: readonly string[]): ChildProcess {
  const child = spawn('sh', ['-c', '"$@" & trap "kill $!" TERM; read -r _; kill $!', 'sh', ...command], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.unref();
  (child.stdin as unknown as { unref?: () => void } | null)?.unref?.();
  return child;
}
