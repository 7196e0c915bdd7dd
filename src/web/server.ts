import { createHash, timingSafeEqual } from 'node:crypto';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { mountPages, type PagePorts } from './pages.ts';

export interface WebPorts {
  /** What is known to be well or unwell; throws or hangs when the store does. */
  health: () => Promise<Record<string, unknown>>;
  /** What people read without Telegram. */
  pages?: PagePorts;
  /** Takes in Telegram's updates; absent while they are polled for. */
  webhook?: { secret: string; handle: (update: { update_id: number }) => Promise<void> };
}

export interface WebServer {
  close(): Promise<void>;
}

const HEALTH_PATIENCE_MS = 2_000;
/** An update is a message and what it answers; Telegram's own are far below. */
const LARGEST_UPDATE = 1_000_000;
const updateSchema = z.looseObject({ update_id: z.number().int() });

/** Gazette's pages and endpoints. */
export function webApp({ health, pages, webhook }: WebPorts): Hono {
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
  if (webhook)
    app.post('/telegram', bodyLimit({ maxSize: LARGEST_UPDATE }), async (c) => {
      if (!sameSecret(c.req.header('x-telegram-bot-api-secret-token') ?? '', webhook.secret)) return c.body(null, 401);
      const update = updateSchema.safeParse(await c.req.json().catch(() => undefined));
      if (!update.success) return c.body(null, 400);
      // Answered before it is handled: Telegram waits with the chat's next update until then.
      void webhook.handle(update.data);
      return c.body(null, 200);
    });
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

/** Compares without telling by its time how much was right; digests make the lengths equal. */
function sameSecret(given: string, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}
