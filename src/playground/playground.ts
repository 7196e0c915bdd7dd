import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { methodNamed } from './bot-api/methods.ts';
import { Params } from './bot-api/params.ts';
import { botRoutes } from './bot-api/routes.ts';
import type { RecordedCall } from './call-file.ts';
import { onlyOwnHost } from './guard.ts';
import { humanRoutes } from './human/routes.ts';
import { pageRoutes } from './page-routes.ts';
import { createWorld, type World } from './world/world.ts';

const KEEP_ALIVE_MS = 75_000;

/** How the playground is started. */
export interface PlaygroundOptions {
  host: string;
  /** 0 picks a free one. */
  port: number;
  /** The only token taken; any well-formed one where it is missing. */
  token?: string;
  /** `false` for a Bot API server from before June 2026, which knows no rich messages. */
  richMessages?: boolean;
  /** How many messages a chat keeps; all unless told. */
  mostMessages?: number;
  /** Decides which calls a fault with a probability strikes. */
  random?: () => number;
  /** Hears of every call of the bot, once its answer is out or nobody waits for it any more. */
  record?: (call: RecordedCall) => void;
}

/** A running playground. */
export interface Playground {
  /** Where a browser finds the chat page. */
  url: string;
  /** What a bot uses in place of `https://api.telegram.org`. */
  apiRoot: string;
  port: number;
  /** Has somebody else answer what is asked for and not ours. */
  alsoServe: (others: (request: Request, bindings: unknown) => Response | Promise<Response>) => void;
  close(): Promise<void>;
}

/**
 * Starts a stand-in for the Telegram Bot API with a chat page.
 *
 * Everything it knows lives in memory and is gone when it closes. It makes no request of its own but to a webhook.
 *
 * @throws what listening throws, such as `EADDRINUSE`
 */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const world = createWorld(options);
  runWebhookReplies(world);
  const app = new Hono();
  app.use(onlyOwnHost(options.host));
  app.route('/', botRoutes(world, options.token, options.record));
  app.route('/playground/api', humanRoutes(world));
  app.route('/', await pageRoutes());

  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  // As servers in front of real ones have it: after a short while, a busy client's next call would meet the closing.
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await listen(server, options);
  const { port } = server.address() as AddressInfo;
  const url = `http://${urlHost(options.host)}:${port}`;
  return {
    url,
    apiRoot: url,
    port,
    alsoServe: (others) => void app.notFound(({ req, env }) => others(req.raw, env)),
    async close() {
      world.updates.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

function listen(server: Server, { host, port }: PlaygroundOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** A name a browser can open, where the host is an address of the whole machine. */
function urlHost(host: string): string {
  if (host === '0.0.0.0' || host === '::' || host === '') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function runWebhookReplies(world: World): void {
  world.updates.onWebhookReply((call) => {
    try {
      methodNamed(String(call['method']), world)?.run(world, new Params(call));
    } catch {
      // As with Telegram, nobody learns that a call in a webhook's answer was refused.
    }
  });
}
