import { createServer, type Server } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { ingestPost } from '../../../src/ingest/ingest.ts';
import { decodePage } from '../../../src/ingest/page/encoding.ts';
import { feedSource } from '../../../src/sources/feed/feed.ts';
import { type Fetcher, openFetcher } from '../../../src/sources/fetch/fetch.ts';
import { type Source, SourceError } from '../../../src/sources/source.ts';
import { type Case, cases, pathOf, type Site } from './cases.ts';

/** A Saturday. */
export const NOW = Date.parse('2026-11-28T18:00:00Z');
const MINUTE_MS = 60_000;
const INTERVAL_MS = 15 * MINUTE_MS;
/** What a busy machine keeps to, in ms, where nothing is slow on purpose. */
const PATIENT = { silence: 30_000, total: 60_000, connect: 30_000 };

/** Names as a name server may have them that somebody hostile keeps. */
const NAMES: Record<string, { address: string; family: 4 | 6 }[]> = {
  localhost: [{ address: '127.0.0.1', family: 4 }],
  'inner.test': [{ address: '127.0.0.1', family: 4 }],
  'router.test': [
    { address: '192.168.1.1', family: 4 },
    { address: 'fd00::1', family: 6 },
  ],
};

const lookup: LookupFunction = (hostname, _, callback) => {
  const found = NAMES[hostname];
  if (found) callback(null, found);
  else
    callback(
      Object.assign(new Error(`no such name: ${hostname}`), {
        code: 'ENOTFOUND',
      }),
      '',
    );
};

export interface World {
  /** What comes of a case, in one line. */
  outcomeOf(one: Case): Promise<string>;
  /** The source that reads a case. */
  sourceOf(one: Case, interval: number): Source;
  /** When each path was asked for, epoch ms. */
  requests: Map<string, number[]>;
  /** How often the server was that nobody may visit. */
  innerRequests(): number;
  close(): Promise<void>;
}

/** A server that may be visited, with all cases, and one on the same machine that may not. */
export async function openWorld(): Promise<World> {
  const requests = new Map<string, number[]>();
  let visits = 0;
  const inner = await listen(
    createServer((_, response) => {
      visits++;
      response.end('secret');
    }),
  );
  const byPath = new Map(cases.map((one) => [pathOf(one), one]));
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/\?.*/, '');
    requests.set(path, [...(requests.get(path) ?? []), Date.now()]);
    const one = byPath.get(path);
    if (one) one.serve(request, response, site);
    else response.writeHead(404).end();
  });
  await listen(server);
  const site: Site = {
    site: `http://127.0.0.1:${portOf(server)}`,
    inner: portOf(inner),
  };
  const fetchers: Fetcher[] = [];
  const open = (limits: Case['limits']) => {
    const fetcher = openFetcher({
      allowPrivate: [`127.0.0.1:${portOf(server)}`],
      limits: { ...PATIENT, ...limits },
      lookup,
    });
    fetchers.push(fetcher);
    return fetcher;
  };
  const patient = open({});
  const sourceOf = (one: Case, interval: number) => {
    const fetcher = one.limits ? open(one.limits) : patient;
    return feedSource(one.name, `${site.site}${pathOf(one)}`, { interval }, { fetcher, decode: decodePage });
  };
  return {
    outcomeOf: (one) => outcomeOf(one, site, sourceOf(one, INTERVAL_MS)),
    sourceOf,
    requests,
    innerRequests: () => visits,
    async close() {
      await Promise.all(fetchers.map((fetcher) => fetcher.close()));
      for (const one of [server, inner]) {
        one.closeAllConnections();
        one.close();
      }
    },
  };
}

async function listen(server: Server): Promise<Server> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

async function outcomeOf(one: Case, { site }: Site, source: Source): Promise<string> {
  const address = `${site}${pathOf(one)}`;
  const spell = (text: string) => text.replaceAll(address, 'SITE/CASE').replaceAll(site, 'SITE');
  const titles: string[] = [];
  try {
    for await (const event of source.read({ now: NOW })) {
      if (event.kind === 'post') {
        const result = ingestPost(event.post);
        titles.push(result.ok ? result.article.title : `rejected: ${result.rejection.message}`);
      }
      if (event.kind === 'complete') {
        const { url } = JSON.parse(event.memory ?? '{}') as { url?: string };
        const parts = [`ok: ${titles.join(' | ') || 'nothing'}`, url && `from now on at ${url}`, waiting(event.next)];
        return spell(parts.filter(Boolean).join(' · '));
      }
    }
    return 'nothing came';
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const { message, retryAt, ended } = error;
    const parts = [`error: ${message.replace(`source ${one.name}: `, '')}`, waiting(retryAt), ended && 'ended'];
    return spell(parts.filter(Boolean).join(' · '));
  }
}

function waiting(at: number | undefined): string | undefined {
  return at === undefined ? undefined : `not before ${Math.round((at - NOW) / MINUTE_MS)} min`;
}
