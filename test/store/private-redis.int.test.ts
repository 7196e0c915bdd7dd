import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type PrivateRedis, type PrivateRedisOptions, startPrivateRedis } from '../../src/store/private-redis.ts';
import { askServer } from '../../src/store/redis-server.ts';

let dataDir: string;
let said: string[];
/** What a test leaves running, ended in reverse. */
let leftovers: (() => unknown)[];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'gz-'));
  said = [];
  const folder = dataDir;
  leftovers = [() => rmSync(folder, { recursive: true, force: true })];
});

afterEach(async () => {
  for (const end of leftovers.reverse()) await end();
});

async function start(options: Partial<PrivateRedisOptions> = {}): Promise<PrivateRedis> {
  const note = (...words: unknown[]): void => void said.push(String(words.at(-1)));
  const log = { info: note, warn: note, error: note };
  const redis = await startPrivateRedis({ dataDir, log, purpose: 'a test', ...options });
  leftovers.push(() => redis.stop());
  return redis;
}

/** Another process that owns the private Redis. */
async function startElsewhere(purpose = 'gazette start', guest = ''): Promise<ChildProcess> {
  const script = join(import.meta.dirname, 'own-private-redis.ts');
  const child = spawn(process.execPath, [script, dataDir, purpose, guest], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  leftovers.push(() => {
    if (child.exitCode !== null || child.signalCode !== null) return undefined;
    child.kill('SIGTERM');
    return once(child, 'exit');
  });
  await once(child.stdout!, 'data');
  return child;
}

function connect(path: string): Redis {
  const redis = new Redis({ path, maxRetriesPerRequest: null, retryStrategy: () => 50 });
  redis.on('error', () => {});
  leftovers.push(() => redis.disconnect());
  return redis;
}

async function serverPid(redis: Redis): Promise<number> {
  return Number(/process_id:(\d+)/.exec(await redis.info('server'))?.[1]);
}

async function until(claim: () => Promise<boolean>): Promise<void> {
  while (!(await claim())) await delay(20);
}

describe('the private Redis', () => {
  test('listens on a socket in DATA_DIR for this user alone and on no port', async () => {
    const { path } = await start();
    const redis = connect(path);
    expect(path).toBe(join(dataDir, 'redis', 'redis.sock'));
    expect(statSync(path).mode & 0o777).toBe(0o700);
    expect(await redis.config('GET', 'port')).toEqual(['port', '0']);
  });

  test('keeps everything on disk and evicts nothing', async () => {
    const redis = connect((await start()).path);
    const settings = ['appendonly', 'appendfsync', 'maxmemory-policy', 'save'];
    const values = await Promise.all(settings.map(async (name) => (await redis.config('GET', name)) as string[]));
    expect(values.map(([, value]) => value)).toEqual(['yes', 'always', 'noeviction', '']);
  });

  test('stops with us, and has everything again at the next start', async () => {
    const first = await start();
    await connect(first.path).set('paper', 'printed');
    await first.stop();
    await first.stop();
    expect(await askServer(first.path)).toBe('none');
    expect(await connect((await start()).path).get('paper')).toBe('printed');
  });

  test('keeps its log beside the data', async () => {
    await start();
    expect(readFileSync(join(dataDir, 'redis', 'redis.log'), 'utf8')).toContain('ready to accept connections');
  });

  test('is reached by a short path when DATA_DIR is deep', async () => {
    dataDir = join(dataDir, 'a-folder-with-a-long-name'.repeat(3), 'and-another-one'.repeat(4));
    const redis = await start();
    expect(Buffer.byteLength(redis.path)).toBeLessThan(100);
    expect(await connect(redis.path).ping()).toBe('PONG');
    expect(existsSync(join(dataDir, 'redis', 'redis.sock'))).toBe(true);
    await redis.stop();
    expect(existsSync(redis.path)).toBe(false);
  });
});

describe('when a process dies', () => {
  test('a server left behind by a killed Gazette is taken over with all its data', async () => {
    const owner = await startElsewhere();
    const redis = connect(join(dataDir, 'redis', 'redis.sock'));
    const pid = await serverPid(redis);
    owner.kill('SIGKILL');
    await redis.set('written', 'after the kill');
    const { path } = await start();
    expect(said).toContain('took over the private Redis that was still running');
    expect(await serverPid(connect(path))).toBe(pid);
    expect(await connect(path).get('written')).toBe('after the kill');
  });

  test('a Ctrl-C reaches us and not the server', async () => {
    const owner = await startElsewhere();
    const pid = await serverPid(connect(join(dataDir, 'redis', 'redis.sock')));
    process.kill(-owner.pid!, 'SIGINT');
    await once(owner, 'exit');
    // Redis looks ten times a second whether it was told to stop.
    await delay(300);
    expect(await serverPid(connect((await start()).path))).toBe(pid);
  });

  test('a socket left behind by a killed server is no obstacle', async () => {
    const owner = await startElsewhere();
    const redis = connect(join(dataDir, 'redis', 'redis.sock'));
    await redis.set('paper', 'printed');
    const pid = await serverPid(redis);
    redis.disconnect();
    owner.kill('SIGKILL');
    process.kill(pid, 'SIGKILL');
    expect(await connect((await start()).path).get('paper')).toBe('printed');
  });

  test('a server that dies while we run comes back with its data, and clients with it', async () => {
    const redis = connect((await start()).path);
    await redis.set('paper', 'printed');
    const pid = await serverPid(redis);
    process.kill(pid, 'SIGKILL');
    await until(async () => (await serverPid(redis)) !== pid);
    expect(await redis.get('paper')).toBe('printed');
    expect(said).toContain('the private Redis is gone; getting it back');
  });
});

describe('a second Gazette on the same DATA_DIR', () => {
  test('is refused and told who is there', async () => {
    const owner = await startElsewhere('gazette start');
    await expect(start()).rejects.toThrow(
      new RegExp(`DATA_DIR .* is in use by "gazette start" \\(process ${owner.pid}, since 20.*set REDIS_URL`),
    );
  });

  test('is let in as soon as the first has been killed', async () => {
    (await startElsewhere()).kill('SIGKILL');
    await start();
  });

  test('waits for a command to end, but not for ever', async () => {
    const command = await startElsewhere('gazette ingest', 'guest');
    await expect(start({ patience: 100 })).rejects.toThrow('"gazette ingest"');
    const starting = start();
    command.kill('SIGTERM');
    await starting;
  });

  test('gets in when several start at the same instant: exactly one', async () => {
    const starts = await Promise.allSettled(Array.from({ length: 5 }, () => start()));
    expect(starts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('a command', () => {
  test('works on the server of a running Gazette and leaves it running', async () => {
    const main = await start();
    const command = await start({ guest: true });
    expect(command.path).toBe(main.path);
    await command.stop();
    expect(await askServer(main.path)).toBe('ready');
  });

  test('starts a server where none runs and stops it', async () => {
    const command = await start({ guest: true });
    expect(await connect(command.path).ping()).toBe('PONG');
    await command.stop();
    expect(await askServer(command.path)).toBe('none');
  });

  test('keeps the server when Gazette stops before it, and then stops it itself', async () => {
    const main = await start();
    const command = await start({ guest: true });
    const pid = await serverPid(connect(command.path));
    await main.stop();
    expect(await serverPid(connect(command.path))).toBe(pid);
    await command.stop();
    expect(await askServer(command.path)).toBe('none');
  });

  test('gets a server of its own when the one of a Gazette that was killed dies too', async () => {
    const owner = await startElsewhere();
    const command = await start({ guest: true });
    const redis = connect(command.path);
    await redis.set('paper', 'printed');
    owner.kill('SIGKILL');
    process.kill(await serverPid(redis), 'SIGKILL');
    expect(await redis.get('paper')).toBe('printed');
  });
});

describe('what cannot work', () => {
  test('no server installed: the message names the command that installs one', async () => {
    await expect(start({ servers: ['no-such-redis', 'no-such-valkey'] })).rejects.toThrow(
      'apt-get install redis-server',
    );
  });

  test('a server that does not come up: the message ends with its last words', async () => {
    const script = join(dataDir, 'broken-server');
    writeFileSync(script, '#!/bin/sh\necho "Bad file format reading the append only file"\nexit 1\n', { mode: 0o755 });
    await expect(start({ servers: [script] })).rejects.toThrow(/exit code 1.*\nBad file format/);
  });

  test('after a start that failed the next one finds nothing in its way', async () => {
    await expect(start({ servers: ['no-such-redis'] })).rejects.toThrow();
    await start();
  });

  test('a DATA_DIR that cannot be written', async () => {
    writeFileSync(join(dataDir, 'file'), '');
    await expect(start({ dataDir: join(dataDir, 'file') })).rejects.toThrow(
      /DATA_DIR .*file cannot be written \(EEXIST\)/,
    );
  });
});
