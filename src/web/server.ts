import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { type GitHook, mountGitHook } from './git-hook.ts';
import { type HealthPorts, mountHealth } from './health.ts';
import { mountPages, type PagePorts } from './pages.ts';
import { mountWebhook, type Webhook } from './webhook.ts';

export interface WebPorts extends HealthPorts {
  /** What people read without Telegram. */
  pages?: PagePorts;
  /** Takes in Telegram's updates; absent while they are polled for. */
  webhook?: Webhook;
  /** Hears of pushes; absent unless the operator has chosen a secret. */
  gitHook?: GitHook;
  /** Told of whatever else goes wrong with a request, which is answered with 500 and no word. */
  failed?: (error: Error, path: string) => void;
}

export interface WebServer {
  close(): Promise<void>;
}

/** Gazette's pages and endpoints. */
export function webApp({ pages, webhook, gitHook, failed, ...health }: WebPorts): Hono {
  const app = new Hono();
  app.onError((error, c) => {
    failed?.(error, c.req.path);
    return c.body(null, 500);
  });
  mountHealth(app, health);
  if (webhook) mountWebhook(app, webhook);
  if (gitHook) mountGitHook(app, gitHook);
  if (pages) mountPages(app, pages);
  return app;
}

/** Listens. @throws the socket's own error, as EADDRINUSE */
export function listen(app: Hono, host: string, port: number): Promise<WebServer> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, () => {
      server.off('error', reject);
      resolve({
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            if ('closeIdleConnections' in server) server.closeIdleConnections();
          }),
      });
    });
    server.once('error', reject);
  });
}
