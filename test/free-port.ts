import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below those that the system gives away by itself (on Linux from 32,768 on): of them one may be taken a moment later. */
const FIRST = 10_000;
const LAST = 30_000;

/** A port of this machine on which nobody listens now. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(FIRST, LAST);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
      .once('error', () => resolve(false))
      .listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
