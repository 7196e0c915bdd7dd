import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ingestPost } from '../../src/ingest/ingest.ts';
import { decodePage } from '../../src/ingest/page/encoding.ts';
import type { Article } from '../../src/model/article.ts';
import { type FeedOptions, feedSource } from '../../src/sources/feed/feed.ts';
import { type Fetcher, type FetcherOptions, openFetcher } from '../../src/sources/fetch/fetch.ts';

/** What is served at a path: a text, or what answers. */
type Served = string | ((request: IncomingMessage, response: ServerResponse) => void);

export interface Reading {
  articles: Article[];
  paths: string[];
  memory: string;
  next: number | undefined;
}

/** A web server whose pages a test puts up, and readers of its feeds. */
export interface FeedWorld {
  site: string;
  host: string;
  pages: Map<string, Served>;
  requests: { path: string; headers: IncomingMessage['headers'] }[];
  /** The most requests that were under way at a time. */
  most(): number;
  fetcher: Fetcher;
  /** Reads a feed again and again, remembering what it is to remember. */
  reader(path: string, options?: Partial<FeedOptions>): (now?: number) => Promise<Reading>;
  close(): Promise<void>;
}

export const NOON = Date.parse('2026-11-28T12:00:00Z');

export async function openFeedWorld(fetching: (host: string) => FetcherOptions = () => ({})): Promise<FeedWorld> {
  const pages = new Map<string, Served>();
  const requests: FeedWorld['requests'] = [];
  let running = 0;
  let most = 0;
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.push({ path, headers: request.headers });
    most = Math.max(most, ++running);
    response.on('close', () => running--);
    const served = pages.get(path);
    if (typeof served === 'function') served(request, response);
    else response.writeHead(served === undefined ? 404 : 200).end(served);
  });
  const host = await listen(server);
  const fetcher = openFetcher({ allowPrivate: [host], ...fetching(host) });
  const site = `http://${host}`;
  return {
    site,
    host,
    pages,
    requests,
    most: () => most,
    fetcher,
    reader(path, options = {}) {
      const address = path.startsWith('http') ? path : `${site}${path}`;
      const ports = { fetcher, decode: decodePage };
      const source = feedSource('feed', address, { interval: 60_000, ...options }, ports);
      let memory: string | undefined;
      return async (now = NOON) => {
        const reading: Reading = { articles: [], paths: [], memory: '', next: undefined };
        for await (const event of source.read({ now, ...(memory !== undefined && { memory }) })) {
          if (event.kind === 'post') {
            const result = ingestPost(event.post);
            if (!result.ok) throw new Error(result.rejection.message);
            reading.articles.push(result.article);
            reading.paths.push(event.post.path);
          }
          if (event.kind === 'complete') {
            memory = event.memory;
            reading.memory = memory ?? '';
            reading.next = event.next;
          }
        }
        return reading;
      };
    },
    async close() {
      await fetcher.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Gives host and port of the server. */
export async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}
