import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Redis } from 'ioredis';
import { test as plain } from 'vitest';
import { type PlaygroundClient, playgroundClient } from '../../src/playground/client.ts';
import { type PlaygroundOptions, startPlayground } from '../../src/playground/playground.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { runCommand } from './commands.ts';
import { type Ending, type Program, startProgram } from './program.ts';
import { type RedisProcess, startRedis } from './redis-process.ts';
import { until } from './until.ts';

/** Any token is good for a playground that was told none. */
export const TOKEN = '1:x';

/** A stand-in for Telegram, in this process or in one of its own. */
export interface Telegram extends PlaygroundClient {
  apiRoot: string;
  /** What a program needs to talk to it. */
  env: { BOT_TOKEN: string; TELEGRAM_API_ROOT: string };
  close(): Promise<unknown>;
}

/** Everything a test starts and writes, in one temporary folder. What is left of it at the test's end is ended. */
export class House {
  readonly folder = mkdtempSync(join(tmpdir(), 'gz-e2e-'));
  readonly dataDir = join(this.folder, 'data');
  readonly #programs: Program[] = [];
  readonly #releases: (() => unknown)[] = [];
  #count = 0;

  path(...names: string[]): string {
    return join(this.folder, ...names);
  }

  has(name: string): boolean {
    return existsSync(this.path(name));
  }

  /** Writes a file, making the folders it needs; gives its path. */
  write(name: string, content: string | Uint8Array): string {
    const path = this.path(name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  /** `src/main.ts` on this house's DATA_DIR and a free PORT, unless told others. */
  start(env: Record<string, string> = {}, ...args: string[]): Program {
    return this.#start('main.ts', args, { DATA_DIR: this.dataDir, PORT: '0', ...env });
  }

  /** A command, run to its end, as a process would run it. */
  gazette(args: readonly string[], env: Record<string, string> = {}): Promise<Ending> {
    return runCommand({ args, cwd: this.folder, env: { DATA_DIR: this.dataDir, ...env } });
  }

  /** A command, run to its end as a process of its own, which may read something on its stdin and run beside others. */
  gazetteProcess(args: readonly string[], env: Record<string, string> = {}, stdin?: string): Promise<Ending> {
    return this.#start('cli.ts', args, { DATA_DIR: this.dataDir, ...env }, stdin).ended;
  }

  async telegram(options: Partial<PlaygroundOptions> = {}): Promise<Telegram> {
    const playground = await startPlayground({ host: '127.0.0.1', port: 0, ...options });
    let closed: Promise<void> | undefined;
    const close = () => (closed ??= playground.close());
    const telegram = { ...telegramAt(playground.url), close };
    this.#releases.push(close);
    return telegram;
  }

  /** The stand-in as a process of its own. */
  async telegramProcess(port = 0): Promise<Telegram> {
    const program = this.#start('playground/main.ts', ['--port', String(port)], {});
    const url = await until('the address of the playground', () => /^http:\S+(?=\n)/.exec(program.stdout())?.[0], {
      explain: program.report,
    });
    return { ...telegramAt(url), close: () => program.stop('SIGKILL') };
  }

  async redis(...settings: string[]): Promise<RedisProcess> {
    const redis = await startRedis(this.#subfolder('redis'), settings);
    this.#releases.push(() => redis.stop());
    return redis;
  }

  /** Looks into, and writes to, the store of a program at work: its private Redis, or the one at `socket`. */
  openStore(socket = join(this.dataDir, 'redis', 'redis.sock')): Store & { redis: Redis } {
    const redis = new Redis({ path: socket, enableAutoPipelining: true, maxRetriesPerRequest: null });
    redis.on('error', () => {});
    this.#releases.push(() => redis.disconnect());
    return { ...openStore(redis, { messagesPerSecond: 1_000 }), redis };
  }

  /** Whether a private Redis answers in DATA_DIR. */
  async privateRedisPid(): Promise<number | undefined> {
    const socket = join(this.dataDir, 'redis', 'redis.sock');
    if (!existsSync(socket)) return undefined;
    const redis = new Redis({ path: socket, lazyConnect: true, retryStrategy: () => null });
    redis.on('error', () => {});
    try {
      await redis.connect();
      return Number(/process_id:(\d+)/.exec(await redis.info('server'))?.[1]);
    } catch {
      return undefined;
    } finally {
      redis.disconnect();
    }
  }

  async clear(): Promise<void> {
    await Promise.all(this.#programs.map((program) => program.stop('SIGKILL')));
    for (const release of this.#releases.reverse()) await release();
    const orphan = await this.privateRedisPid();
    if (orphan !== undefined) {
      process.kill(orphan, 'SIGKILL');
      await until('the end of the private Redis', async () => (await this.privateRedisPid()) === undefined);
    }
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }

  #start(entry: string, args: readonly string[], env: Record<string, string>, stdin?: string): Program {
    const program = startProgram({ entry, args, cwd: this.folder, env, ...(stdin !== undefined && { stdin }) });
    this.#programs.push(program);
    return program;
  }

  #subfolder(name: string): string {
    const folder = this.path(`${name}-${++this.#count}`);
    mkdirSync(folder);
    return folder;
  }
}

/** A test with a {@link House} of its own. */
export const test = plain.extend<{ house: House }>({
  // oxlint-disable-next-line no-empty-pattern -- vitest reads from the pattern which fixtures this one needs
  house: async ({}, use) => {
    const house = new House();
    try {
      await use(house);
    } finally {
      await house.clear();
    }
  },
});

function telegramAt(url: string) {
  return { ...playgroundClient(url), apiRoot: url, env: { BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: url } };
}
