import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { type GitHook, mountGitHook } from './git-hook.ts';
import { mountPages, type PagePorts } from './pages.ts';
import { mountWebhook, type Webhook } from './webhook.ts';

export interface WebPorts {
  /** What is known to be well or unwell; throws or hangs when the store does. */
  health: () => Promise<Record<string, unknown>>;
  /** What people read without Telegram. */
  pages?: PagePorts;
  /** Takes in Telegram's updates; absent while they are polled for. */
  webhook?: Webhook;
  /** Hears of pushes; absent unless the operator has chosen a secret. */
  gitHook?: GitHook;
}

export interface WebServer {
  close(): Promise<void>;
}

const HEALTH_PATIENCE_MS = 2_000;

/** Gazette's pages and endpoints. */
export function webApp({ health, pages, webhook, gitHook }: WebPorts): Hono {
  const app = new Hono();
  app.get('/health', async (c) => {
    try {
      const late = new Promise<never>((_, reject) => {
        setTimeout(() => reject(new Error('no answer from Redis')), HEALTH_PATIENCE_MS).unref();
      });
      return c.json({ status: 'ok', ...(await Promise.race([health(), late])) });
    } catch (error) {
      return c.json({ status: 'unavailable', reason: (error as Error).message }, 503);
    }
  });
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
