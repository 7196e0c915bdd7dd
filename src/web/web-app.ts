import type { RequestListener } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { timeout } from 'hono/timeout';
import { type GitHook, mountGitHook } from './git-hook.ts';
import { healthAnswer, type HealthPorts } from './health.ts';
import { mountPages, type PagePorts } from './pages.ts';

export interface WebPorts extends HealthPorts {
  /** What people read without Telegram. */
  pages?: PagePorts;
  /** Hears of pushes; absent unless the operator has chosen a secret. */
  gitHook?: GitHook;
  /** Told of whatever else goes wrong with a request, which is answered with 500 and no word. */
  failed?: (error: Error, path: string) => void;
}

/** Longer, in ms, nobody is left to wait where the store is away. */
const PATIENCE_MS = 10_000;
const UNANSWERED = new HTTPException(503);

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
  for (const path of ['/health', '/metrics'])
    app.get(path, async (c) => {
      const answer = await healthAnswer(health, path + new URL(c.req.url).search);
      return answer ? new Response(answer.body, answer) : c.notFound();
    });
  if (gitHook) mountGitHook(app, gitHook);
  if (pages) mountPages(app, pages);
  return app;
}

/** Answers Node's requests with an app, below a path too. */
export function listenerOf(app: Hono, host: string, below: string): RequestListener {
  const listener = getRequestListener(below === '' ? app.fetch : answeringBelow(app, below), { hostname: host });
  return (request, response) => void listener(request, response);
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
