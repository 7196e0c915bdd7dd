import { join } from 'node:path';
import { type PlaygroundClient, playgroundClient } from '../../src/playground/client.ts';
import { connectRedis, type RedisClient } from '../../src/store/redis.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { Crew, type Hand } from './crew.ts';
import type { ChaosOptions } from './options.ts';
import { redisUnderFire } from './redis-under-fire.ts';

const READY = /"msg":"ready"/;
const ENTRY = { on: 'src/main.ts', off: 'test/chaos/worker-without-ledger.ts' } as const;

/** A worker's place: who stands there now, and how many stood there before. */
export interface Post {
  name: string;
  hand: Hand;
  /** By which the stand-in tells its calls from others'. */
  token: string;
  starts: number;
}

export type Stage = Awaited<ReturnType<typeof openStage>>;

/** Everything that runs: Redis, the stand-in, two workers once they are called, and whoever takes Telegram's updates. */
export async function openStage(folder: string, options: Pick<ChaosOptions, 'seed' | 'rate' | 'ledger'>) {
  const crew = new Crew(folder);
  const server = await redisUnderFire(folder);
  const calls = join(folder, 'calls.jsonl');
  const posts = join(folder, 'posts');
  const standIn = crew.start('telegram', 'src/playground/main.ts', {
    args: ['--port', '0', '--keep', '3', '--seed', String(options.seed), '--calls', calls],
    ready: /http:\S+/,
  });
  const apiRoot = await standIn.ready;
  const telegram: PlaygroundClient = playgroundClient(apiRoot);
  const redis: RedisClient = connectRedis(server.url);
  // It is to go away.
  redis.on('error', () => undefined);
  const store: Store = openStore(redis, { messagesPerSecond: options.rate });

  const employ = (name: string, role: 'web' | 'worker', token: string) =>
    crew.start(name, role === 'worker' ? ENTRY[options.ledger] : ENTRY.on, {
      args: [role],
      env: {
        BOT_TOKEN: token,
        TELEGRAM_API_ROOT: apiRoot,
        REDIS_URL: server.url,
        DATA_DIR: join(folder, 'data'),
        SOURCES: posts,
        PORT: '0',
        MESSAGES_PER_SECOND: String(options.rate),
      },
      ready: READY,
    });
  const workers: Post[] = [];
  const man = (place: number): Post => {
    const name = `worker${place + 1}`;
    const starts = (workers[place]?.starts ?? 0) + 1;
    const token = `1:${name}-${starts}`;
    return (workers[place] = { name, token, starts, hand: employ(`${name}-${starts}`, 'worker', token) });
  };

  let closed: Promise<void> | undefined;
  const close = async () => {
    redis.disconnect();
    await Promise.all(workers.map(({ hand }) => hand.end('SIGKILL')));
    await standIn.end('SIGTERM');
    await crew.endAll();
    await server.end('SIGKILL');
  };

  return {
    crew,
    telegram,
    telegramRoot: apiRoot,
    redis,
    store,
    server,
    calls,
    posts,
    workers,
    /** Starts the worker of a place, 0 or 1, anew. */
    man,
    startWeb: () => employ('web', 'web', '1:web'),
    /** Ends everything. */
    close: () => (closed ??= close()),
  };
}
