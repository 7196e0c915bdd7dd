import type { Logger } from 'pino';
import { introduce, type Me } from '../bot/introduce.ts';
import { type Call, openTransport } from '../bot/transport.ts';
import type { Config, Role } from '../config.ts';
import type { ServerKnowledge } from '../delivery/forms.ts';
import { type I18n, openI18n } from '../i18n.ts';
import { openQueues, type Queues } from '../jobs/queues.ts';
import type { ArticleId } from '../model/ids.ts';
import type { SourceEntry } from '../model/source-entry.ts';
import { openConfiguredStore } from '../open-store.ts';
import type { Releasers } from '../releasers.ts';
import type { RedisClient } from '../store/redis.ts';
import type { Store } from '../store/store.ts';
import type { WebServer } from '../web/server.ts';
import { patiently } from './patiently.ts';

/** What a start is given. */
export interface Given {
  config: Config;
  telegram: { token: string; apiRoot: string };
  /** As they are listed now. */
  sources: readonly SourceEntry[];
  log: Logger;
  role: Role;
  /** Takes what is acquired. */
  releasers: Releasers;
  /** What listens for HTTP, where that is open already. */
  door?: Door;
}

/** What every role is made of. */
export interface Parts extends Omit<Given, 'door'> {
  store: Store;
  redis: RedisClient;
  queues: Queues;
  queueConnection: RedisClient;
  i18n: I18n;
  call: Call;
  /** One for bot and worker: what either learns of the Bot API server, both know. */
  server: ServerKnowledge;
  /** The address of an article's page, where there are pages. */
  pageOf: (article: ArticleId) => string | undefined;
  me: Me;
  /** What listens for HTTP, where this process serves it. */
  door: Door | undefined;
  /** How far this process is. */
  phase: { now: 'starting' | 'ready' | 'stopping' };
}

/** Where HTTP comes in. */
export type Door = Pick<WebServer, 'serve'> & Partial<WebServer>;

/** Opens the store, the queues, the door and the way to Telegram. @throws {TokenError} if Telegram refuses the token */
export async function openParts(given: Given): Promise<Parts> {
  const { config, telegram, log, role, releasers } = given;
  const purpose = role === 'all' ? 'gazette start' : `gazette start ${role}`;
  const { store, redis, connect } = await openConfiguredStore(config, log, releasers, { purpose, guest: false });
  const queueConnection = await connect();
  store.budget.onRecovery(() => log.info('sending at the full rate again'));
  const i18n = openI18n(config.defaults.locale);
  const { call, close } = openTransport(telegram.apiRoot, telegram.token, config.proxies);
  releasers.add(close);
  const queues = openQueues(queueConnection);
  releasers.add(() => queues.close());

  const pageOf = (id: ArticleId) => (config.publicUrl === undefined ? undefined : `${config.publicUrl}/a/${id}`);
  const server: ServerKnowledge = { knowsRich: true };
  // Before Telegram is asked and sources are read, which may take minutes: who looks is told that a start is under way.
  const door = role === 'worker' ? undefined : (given.door ?? (await openDoor(config)));
  releasers.add(() => door?.close?.());
  const me = await patiently('getMe', () => introduce(call), log);
  const phase: Parts['phase'] = { now: 'starting' };
  return { ...given, store, redis, queues, queueConnection, i18n, call, server, pageOf, me, door, phase };
}

async function openDoor({ host, port, publicUrl }: Config): Promise<Door> {
  const { listen } = await import('../web/server.ts');
  const below = publicUrl === undefined ? '' : new URL(publicUrl).pathname.replace(/\/$/, '');
  return listen(host, port, below);
}
