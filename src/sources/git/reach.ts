import { lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import type { Fetcher } from '../fetch/fetch.ts';
import { privateHosts, publicOnly } from '../fetch/connect.ts';
import { FetchError } from '../fetch/fetch-error.ts';
import { checkBeforeProxy } from '../fetch/proxy.ts';
import { GitFailure } from './run-git.ts';

/** What git asks an http(s) server for first. */
const FIRST_QUESTION = '/info/refs?service=git-upload-pack';
const LARGEST_ANSWER = 16 * 1024 * 1024;

export interface ReachOptions {
  /** The environment, whose proxies git goes by. */
  env: Record<string, string | undefined>;
  /** The words of FETCH_ALLOW_PRIVATE. */
  allowPrivate?: readonly string[];
  /** Finds out where a repository has moved to; without one, nothing is followed. */
  fetcher?: Pick<Fetcher, 'get'>;
  lookup?: LookupFunction;
}

/** The ways git may go over http(s), which are those of all other sources. */
export function gitReach({ env, allowPrivate = [], fetcher, lookup = systemLookup as LookupFunction }: ReachOptions) {
  const allowed = privateHosts(allowPrivate);

  /**
   * Looks whether git may go to an address; gives the arguments by which it goes to one of the hosts that were looked at,
   * whatever a name server says then. (git before 2.37 asks it once more.)
   *
   * @throws {GitFailure} if that is in a private network and was not allowed, or nowhere
   */
  async function check(address: string): Promise<string[]> {
    const url = new URL(address);
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return [];
    const hostname = url.hostname.replace(/^\[(.+)\]$/, '$1');
    const port = url.port || (url.protocol === 'https:' ? '443' : '80');
    // Without a proxy too: what it refuses is refused.
    await refusing(checkBeforeProxy(url, allowed, lookup));
    if (isIP(hostname) || allowed(hostname, port) || isProxied(url.protocol)) return [];
    const found = (await publicAddresses(hostname)).map((ip) => (isIP(ip) === 6 ? `[${ip}]` : ip));
    // In git's words. Left to git, it would ask once more, and go wherever it is led then.
    if (found.length === 0) throw new GitFailure(`fatal: Could not resolve host: ${hostname}`);
    return ['-c', `http.curloptResolve=${hostname}:${port}:${found.join(',')}`];
  }

  /** Where a repository is that has moved; `undefined` if that cannot be told. @throws {GitFailure} as {@link check} */
  async function movedTo(address: string): Promise<string | undefined> {
    if (!fetcher) return undefined;
    const request = { accept: '*/*', largest: LARGEST_ANSWER, headers: { 'git-protocol': 'version=2' } };
    const { url } = await refusing(fetcher.get(`${address.replace(/\/$/, '')}${FIRST_QUESTION}`, request));
    return url.endsWith(FIRST_QUESTION) ? url.slice(0, -FIRST_QUESTION.length) : undefined;
  }

  function publicAddresses(hostname: string): Promise<string[]> {
    return new Promise((resolve) => {
      publicOnly(lookup)(hostname, { all: true }, (error, found) => {
        resolve(error || typeof found === 'string' ? [] : found.map(({ address }) => address));
      });
    });
  }

  function isProxied(protocol: string): boolean {
    const names = protocol === 'https:' ? ['https_proxy', 'HTTPS_PROXY'] : ['http_proxy'];
    return [...names, 'all_proxy', 'ALL_PROXY'].some((name) => Boolean(env[name]));
  }

  return { check, movedTo };
}

export type GitReach = ReturnType<typeof gitReach>;

async function refusing<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof FetchError ? new GitFailure(error.message, 'refused') : error;
  }
}
