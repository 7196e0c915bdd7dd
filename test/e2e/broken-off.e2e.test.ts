import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished } from 'vitest';
import { test } from './house.ts';
import { ROOT, startProgram } from './program.ts';

test.for([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)(
  'a command of npm that gets %s twice, from all that end it and from npm, leaves no Redis behind',
  async ([signal, code], { house }) => {
    const silent = createServer(() => {}).listen(0, '127.0.0.1');
    onTestFinished(() => silent.closeAllConnections());
    onTestFinished(() => void silent.close());
    await once(silent, 'listening');
    const host = `127.0.0.1:${(silent.address() as AddressInfo).port}`;
    const program = startProgram({
      entry: 'cli.ts',
      args: ['ingest', `http://${host}/feed.xml`],
      cwd: ROOT,
      env: { DATA_DIR: house.dataDir, FETCH_ALLOW_PRIVATE: host, npm_lifecycle_event: 'gazette' },
    });
    await once(silent, 'request');
    expect(await house.privateRedisPid()).toBeDefined();
    program.kill(signal);
    await sleep(5);
    expect(await program.stop(signal)).toMatchObject({ code, stdout: '' });
    expect(await house.privateRedisPid()).toBeUndefined();
  },
);
