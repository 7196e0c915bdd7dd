import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { askServer, launchServer, SERVERS, SOCKET } from '../../src/store/redis-server.ts';

/** A Redis with the settings of Gazette's private one, which can be ended and comes back with its file. */
export async function redisUnderFire(folder: string) {
  const dir = join(folder, 'redis');
  mkdirSync(dir);
  const socket = join(dir, SOCKET);
  let pid = 0;

  const start = async () => {
    const server = await launchServer(dir, SERVERS);
    pid = server.pid ?? 0;
    while ((await askServer(socket)) !== 'ready') {
      server.check();
      await sleep(20);
    }
  };
  const end = async (signal: NodeJS.Signals) => {
    process.kill(pid, signal);
    while (runs(pid)) await sleep(20);
  };
  // However we end.
  process.once('exit', () => {
    if (runs(pid)) process.kill(pid, 'SIGKILL');
  });
  await start();
  return { url: `unix://${socket}`, start, end, pid: () => pid };
}

/** Whether a process is there and not just waiting to be taken note of. */
function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
