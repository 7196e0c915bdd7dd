import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { timeout } from 'hono/timeout';
import { type GitHook, mountGitHook } from './git-hook.ts';
import { type HealthPorts, mountHealth } from './health.ts';
import { mountPages, type PagePorts } from './pages.ts';
import { isForWebhook, type Webhook, webhookListener } from './webhook.ts';

export interface WebPorts extends HealthPorts {
  /** What people read without Telegram. */
  pages?: PagePorts;
  /** Hears of pushes; absent unless the operator has chosen a secret. */
  gitHook?: GitHook;
  /** Told of whatever else goes wrong with a request, which is answered with 500 and no word. */
  failed?: (error: Error, path: string) => void;
}

export interface WebServer {
  /** Answers with this from now on. */
  serve(app: Hono, webhook?: Webhook): void;
  close(): Promise<void>;
}

/** Longer, in ms, nobody is left to wait where the store is away. */
const PATIENCE_MS = 10_000;
const UNANSWERED = new HTTPException(503);
/**
 * When it ends, what was asked has so long, in ms. A connection on which nothing was asked yet, as browsers and balancers
 * open in advance, would hold up the end for a minute and more.
 */
const LEAVE_MS = 2_000;

/** Gazette's pages and endpoints. */
export function webApp({ pages, gitHook, failed, ...health }: WebPorts): Hono {
  // People type /admin/ as well.
  const app = new Hono({ strict: false });
  app.use(timeout(PATIENCE_MS, UNANSWERED));
  app.onError((error, c) => {
    if (error === UNANSWERED) return c.body(null, 503);
    if (!hasLeft(c)) failed?.(error, c.req.path);
    return c.body(null, 500);
  });
  mountHealth(app, health);
  if (gitHook) mountGitHook(app, gitHook);
  if (pages) mountPages(app, pages);
  return app;
}

/** What is served until there is more, also below a path: that a start is under way, and to come again. */
export function doorbell(below = ''): Hono {
  const starting: WebPorts = { phase: () => 'starting', health: async () => ({}) };
  const app = webApp(starting);
  // Nothing else is missing here, and so tells that a path is to be taken off.
  if (below !== '') mountHealth(app.basePath(below), starting);
  app.notFound((c) => c.body(null, 503, { 'retry-after': '5' }));
  return app;
}

/** Whether who asked hung up before all was said: no error of ours, and anybody can do it. */
function hasLeft({ env }: Context): boolean {
  const { incoming } = (env ?? {}) as Partial<HttpBindings>;
  return incoming !== undefined && incoming.destroyed && !incoming.complete;
}

/**
 * Answers what is asked for below a path too. Some proxies take the path of the public address off, some leave it in front;
 * first it is taken for what it says, since what is below may be called as one of our own.
 */
function answeringBelow(app: Hono, below: string): Hono['fetch'] {
  return async (request, bindings) => {
    const answer = await app.fetch(request, bindings);
    const url = new URL(request.url);
    if (answer.status !== 404 || !`${url.pathname}/`.startsWith(`${below}/`) || request.bodyUsed) return answer;
    url.pathname = url.pathname.slice(below.length);
    return app.fetch(new Request(url, request), bindings);
  };
}

/**
 * Listens, and takes in Telegram's updates unless they are polled for. `below` is the path of the public address, if it has one.
 *
 * @throws the socket's own error, as EADDRINUSE
 */
export function listen(app: Hono, host: string, port: number, webhook?: Webhook, below = ''): Promise<WebServer> {
  const answering = (served: Hono, taking?: Webhook) => {
    const others = getRequestListener(below === '' ? served.fetch : answeringBelow(served, below), { hostname: host });
    const updates = taking && webhookListener(taking);
    return (request: IncomingMessage, response: ServerResponse) => {
      if (updates && isForWebhook(request, below)) updates(request, response);
      else void others(request, response);
    };
  };
  let answer = answering(app, webhook);
  return new Promise((resolve, reject) => {
    const server = createServer((request, response) => answer(request, response));
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve({
        serve: (...served) => void (answer = answering(...served)),
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeIdleConnections();
            setTimeout(() => server.closeAllConnections(), LEAVE_MS).unref();
          }),
      });
    });
    server.once('error', reject);
  });
}
