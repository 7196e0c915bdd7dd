import type { LookupFunction } from 'node:net';
import { Agent, type Dispatcher, EnvHttpProxyAgent } from 'undici';
import { ENCODINGS, readBody, tooLarge } from './body.ts';
import { guardedConnector, type PrivateHosts, privateHosts } from './connect.ts';
import { describeFault, FetchError } from './fetch-error.ts';
import { checkBeforeProxy, type Proxies } from './proxy.ts';
import { HostTurns } from './host-turns.ts';

/** What may be lived with, in ms unless said. */
export interface FetchLimits {
  connect: number;
  /** Until the headers are there, and between two pieces of the body. */
  silence: number;
  /** A request with all its redirects, waiting for its turn apart. */
  total: number;
  redirects: number;
  /** Requests to one host at a time. */
  perHost: number;
}

const LIMITS: FetchLimits = { connect: 10_000, silence: 20_000, total: 60_000, redirects: 8, perHost: 2 };

export interface FetcherOptions {
  /** Where whoever is visited finds out who visits. */
  contact?: string;
  /** The words of FETCH_ALLOW_PRIVATE. */
  allowPrivate?: readonly string[];
  proxies?: Proxies;
  limits?: Partial<FetchLimits>;
  lookup?: LookupFunction;
}

export interface FetchRequest {
  accept: string;
  /** Bytes, before and after decompression. */
  largest: number;
  headers?: Record<string, string>;
}

export interface Answer {
  status: number;
  header: (name: string) => string | undefined;
  /** Decompressed; empty but where the status is 200. */
  body: Buffer;
  /** What answered, after redirects; without what stood before an `@`. */
  url: string;
  /** The address to ask from now on: where permanent redirects, one behind the other from the first on, have led. */
  lasting: string;
}

type Whole = Omit<Answer, 'url' | 'lasting'>;

interface Redirect {
  to: string;
  permanent: boolean;
}

export interface Fetcher {
  /**
   * Gets what is at an http(s) address, redirects followed. An answer of any other status is an answer.
   *
   * @throws {FetchError} if there is none, or none that may be had
   */
  get(address: string, request: FetchRequest): Promise<Answer>;
  /** Breaks off what is under way. */
  close(): Promise<void>;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Opens the only way by which sources get at the web. */
export function openFetcher(options: FetcherOptions): Fetcher {
  const limits = { ...LIMITS, ...options.limits };
  const allowed = privateHosts(options.allowPrivate ?? []);
  const dispatcher = openDispatcher(options, limits, allowed);
  const turns = new HostTurns(limits.perHost);
  const agent = `Gazette/0.1 (feed reader; ${options.contact ? `+${options.contact}` : 'self-hosted'})`;

  async function get(address: string, request: FetchRequest): Promise<Answer> {
    const first = parseAddress(address);
    const visited = new Set<string>();
    let url = first;
    let lasting = first;
    let permanent = true;
    let left = limits.total;
    for (;;) {
      if (visited.has(url.href)) throw new FetchError('redirects', `it redirects in a circle (${withoutUser(url)})`);
      if (visited.size > limits.redirects)
        throw new FetchError('redirects', `it redirects more than ${limits.redirects} times`);
      visited.add(url.href);
      const headers = { ...request.headers, accept: request.accept, ...credentialsFor(url, first) };
      const from = url;
      const answer = await turns.run(url.hostname, async () => {
        const began = performance.now();
        const got = await once(from, { ...request, headers }, left);
        left -= performance.now() - began;
        return got;
      });
      if (!('to' in answer)) return { ...answer, url: withoutUser(url), lasting: lasting.href };
      const to = resolveRedirect(answer.to, url);
      permanent = permanent && answer.permanent && !(url.protocol === 'https:' && to.protocol === 'http:');
      if (permanent) lasting = to;
      url = to;
    }
  }

  /** One request, whose answer may be a redirect. */
  async function once(url: URL, { headers, largest }: FetchRequest, left: number): Promise<Redirect | Whole> {
    const signal = AbortSignal.timeout(Math.max(1, Math.floor(left)));
    try {
      if (options.proxies) await checkBeforeProxy(url, allowed, options.lookup);
      const {
        statusCode,
        headers: got,
        body,
      } = await dispatcher.request({
        origin: url.origin,
        path: url.pathname + url.search,
        method: 'GET',
        headers: { 'user-agent': agent, 'accept-encoding': ENCODINGS, ...headers },
        signal,
      });
      const header = (name: string) => [got[name]].flat()[0];
      const to = header('location');
      if (REDIRECTS.has(statusCode) && to !== undefined) {
        discard(body);
        return { to, permanent: statusCode === 301 || statusCode === 308 };
      }
      if (statusCode !== 200) {
        // What else there is says all by its status; many name a compression for a body that they do not send.
        discard(body);
        return { status: statusCode, header, body: Buffer.alloc(0) };
      }
      if (Number(header('content-length')) > largest) {
        discard(body);
        throw tooLarge(largest);
      }
      const bytes = await readBody(body, header('content-encoding') ?? '', largest, signal);
      return { status: statusCode, header, body: bytes };
    } catch (error) {
      throw describeFault(signal.aborted ? signal.reason : error);
    }
  }

  return { get, close: () => dispatcher.destroy() };
}

function openDispatcher(options: FetcherOptions, limits: FetchLimits, allowed: PrivateHosts): Dispatcher {
  const agent = {
    connect: guardedConnector(allowed, limits.connect, options.lookup),
    headersTimeout: limits.silence,
    bodyTimeout: limits.silence,
    // Kept connections are closed by the other side just when they are used again; feeds are read too rarely to gain by them.
    pipelining: 0,
  };
  if (!options.proxies) return new Agent(agent);
  const { http = '', https = '', no = '' } = options.proxies;
  return new EnvHttpProxyAgent({ ...agent, httpProxy: http, httpsProxy: https, noProxy: no });
}

function discard(body: Dispatcher.ResponseData['body']): void {
  body.on('error', () => undefined).destroy();
}

function parseAddress(address: string): URL {
  const url = URL.parse(address);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:'))
    throw new FetchError('refused', 'only http and https addresses are fetched');
  url.hash = '';
  return url;
}

function resolveRedirect(location: string, from: URL): URL {
  // Servers write bytes of UTF-8, which headers are not read as.
  const text = Buffer.from(location, 'latin1').toString('utf8');
  const to = URL.parse(text.includes('\ufffd') ? location : text, from.href);
  if (!to) throw new FetchError('garbled', 'it redirects to what is no address');
  // A name and a password are for whoever the operator gave them to.
  [to.username, to.password] = ['', ''];
  return parseAddress(to.href);
}

/** The name and password of the first address, for its own server only. */
function credentialsFor(url: URL, { origin, username, password }: URL): Record<string, string> {
  if (username === '' || url.origin !== origin) return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
}

function withoutUser(url: URL): string {
  const open = new URL(url.href);
  [open.username, open.password] = ['', ''];
  return open.href;
}
