import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Hono } from 'hono';
import { whenNeeded } from '../model/when-needed.ts';
import { healthAnswer, type HealthPorts } from './health.ts';
import { isForWebhook, type Webhook, webhookListener } from './webhook.ts';

// An `import` would look at all that it exports, and so load the client of Node's own, ten megabytes that nobody here uses.
const { createServer } = process.getBuiltinModule('node:http');

/** Who answers which requests. */
export interface Site {
  /** Takes in Telegram's updates, unless they are polled for. */
  webhook?: Webhook | undefined;
  /** Answered without the app: whoever looks whether all is well does so again and again, where nobody may ever read a page. */
  health?: HealthPorts;
  /** Answers all else; loaded when it is first asked. */
  app: () => Promise<Hono>;
  /** Told where it cannot be loaded; what was asked is answered with 500 and no word. */
  failed?: (error: Error, path: string) => void;
}

export interface WebServer {
  /** Answers with this from now on. */
  serve(site: Site): void;
  close(): Promise<void>;
}

/**
 * When it ends, what was asked has so long, in ms. A connection on which nothing was asked yet, as browsers and balancers
 * open in advance, would hold up the end for a minute and more.
 */
const LEAVE_MS = 2_000;

/** Until there is more, who looks is told that a start is under way, and everybody else to come again. */
const STARTING: HealthPorts = { phase: () => 'starting', health: async () => ({}) };
const comeAgain: RequestListener = (_, response) => void response.writeHead(503, { 'retry-after': '5' }).end();

/**
 * Listens, and tells everybody that a start is under way. `below` is the path of the public address, if it has one.
 *
 * @throws the socket's own error, as EADDRINUSE
 */
export function listen(host: string, port: number, below = ''): Promise<WebServer> {
  let answer = answering({ health: STARTING, below, others: async () => comeAgain });
  return new Promise((resolve, reject) => {
    const server = createServer((request, response) => answer(request, response));
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve({
        serve: ({ app, ...site }) => {
          const others = whenNeeded(async () => {
            const [{ listenerOf }, served] = await Promise.all([import('./web-app.ts'), app()]);
            return listenerOf(served, host, below);
          });
          answer = answering({ ...site, below, others });
        },
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

interface Answering extends Omit<Site, 'app'> {
  below: string;
  others: () => Promise<RequestListener>;
}

function answering({ webhook, health, failed, below, others }: Answering): RequestListener {
  const updates = webhook && webhookListener(webhook);
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const looked = await (health && lookAt(health, request, below));
    if (looked) response.writeHead(looked.status, looked.headers).end(looked.body);
    else (await others())(request, response);
  };
  return (request, response) => {
    if (updates && isForWebhook(request, below)) updates(request, response);
    else
      answer(request, response).catch((error: Error) => {
        failed?.(error, request.url?.split('?', 1)[0] ?? '');
        response.writeHead(500).end();
      });
  };
}

function lookAt(health: HealthPorts, { method, url = '' }: IncomingMessage, below: string) {
  if (method !== 'GET' && method !== 'HEAD') return undefined;
  return (
    healthAnswer(health, url) ?? (url.startsWith(below) ? healthAnswer(health, url.slice(below.length)) : undefined)
  );
}
