import { afterAll, beforeAll } from 'vitest';
import { dashboard } from '../../src/app/dashboard.ts';
import { readConfig } from '../../src/config.ts';
import { loadI18n } from '../../src/i18n.ts';
import { openQueues, type Queues } from '../../src/jobs/queues.ts';
import { articleIdOf } from '../../src/model/ids.ts';
import { keys } from '../../src/store/keys.ts';
import { listen, type WebServer } from '../../src/web/server.ts';
import { webApp } from '../../src/web/web-app.ts';
import { type RealRedis, realRedis } from '../redis.ts';
import { aSubscriber, keyOf } from '../store/an-article.ts';
import { freePort } from '../free-port.ts';

export const PASSWORD = 'correct horse';
const HOUR_MS = 3_600_000;

export interface ServedDashboard {
  served: RealRedis;
  readonly url: string;
  readonly queues: Queues;
  /** Serves another on the same store, as another web process does. */
  another(env: Record<string, string>): Promise<{ url: string; close: () => Promise<void> }>;
}

/** The dashboard over HTTP on a real Redis, for the file this is called in. */
export function serveDashboard(): ServedDashboard {
  const served = realRedis();
  const servers: { close: () => Promise<unknown> }[] = [];
  const house = { served, url: '', queues: undefined as unknown as Queues, another };

  async function another(env: Record<string, string>) {
    const i18n = loadI18n(new URL('../../locales/', import.meta.url), env['DEFAULT_LOCALE'] ?? 'en');
    const config = readConfig(env, false);
    const app = webApp({
      health: async () => ({}),
      pages: {
        store: served.store,
        i18n,
        now: Date.now,
        publicUrl: undefined,
        bot: 'GazetteBot',
        locale: 'en',
        timezone: 'UTC',
      },
    });
    const telegram = { token: '1:x', apiRoot: 'http://127.0.0.1:1' };
    const admin = dashboard({ config, telegram, store: served.store, queues: house.queues, i18n });
    if (admin) app.route('/', admin);
    const port = await freePort();
    const server: WebServer = await listen('127.0.0.1', port);
    server.serve({ app: async () => app });
    servers.push(server);
    return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
  }

  beforeAll(async () => {
    house.queues = openQueues(served.connect());
    house.url = (await another({ ADMIN_PASSWORD: PASSWORD })).url;
  });
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.close()));
    await house.queues.close();
  });
  return house;
}

/** Fills a store with what an operator may see on some day. */
export async function busyDay({ served: { store, redis }, queues }: ServedDashboard): Promise<void> {
  const now = Date.now();
  const states = ['active', 'active', 'active', 'paused', 'unreachable'] as const;
  await Promise.all(states.map((state, at) => store.subscribers.add(aSubscriber(keyOf(at + 1), { state }))));
  for (let ago = 0; ago < 48; ago++) {
    const hour = Math.floor(now / HOUR_MS) - ago;
    const sent = Math.round(60 + 55 * Math.sin(hour / 4));
    await redis.hset(keys.outcomesOf(hour), { sent, ...(ago % 9 === 2 && { rejected: 14 }) });
  }
  await redis.hset(keys.outcomes, { sent: 4_211, 'possibly-sent': 3, gone: 12, rejected: 70 });
  await store.sourceHealth.follow(['/srv/posts', 'https://news.example/feed.xml']);
  await store.sourceHealth.succeeded('/srv/posts', now - 60_000);
  await store.sourceHealth.failed(
    'https://news.example/feed.xml',
    '503 Service Unavailable',
    now - HOUR_MS,
    now + HOUR_MS,
  );
  const reason = "Bad Request: <b>can't parse entities</b>";
  for (const chat of [1, 2])
    await store.deadLetters.add({
      chat: keyOf(chat),
      edition: now - chat * 1_000,
      articleIds: [articleIdOf('one')],
      reason,
      refusedAt: now - chat * HOUR_MS,
    });
  await queues.reload.pause();
}
