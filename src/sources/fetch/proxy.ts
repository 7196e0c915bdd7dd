import { lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { type PrivateHosts, publicOnly } from './connect.ts';
import { FetchError, refusedAddress } from './fetch-error.ts';
import { isPublicAddress } from './public-address.ts';

/** HTTP_PROXY, HTTPS_PROXY and NO_PROXY as the environment has them. */
export interface Proxies {
  http?: string;
  https?: string;
  no?: string;
}

/**
 * Refuses an address before a proxy is asked for it. It is the proxy that connects, by its own view of names: so this holds
 * off what is private by our view, and a proxy in a network worth guarding has to do so itself. What our name server does
 * not know is left to the proxy, which may be the only one that can resolve names.
 */
export async function checkBeforeProxy(
  { hostname: spelled, port, protocol }: URL,
  allowed: PrivateHosts,
  lookup: LookupFunction = systemLookup as LookupFunction,
): Promise<void> {
  const hostname = spelled.replace(/^\[(.+)\]$/, '$1');
  if (allowed(hostname, port || (protocol === 'https:' ? '443' : '80'))) return;
  if (isIP(hostname)) {
    if (!isPublicAddress(hostname)) throw refusedAddress(hostname, [hostname]);
    return;
  }
  await new Promise<void>((resolve, reject) => {
    publicOnly(lookup)(hostname, { all: true }, (error) => {
      if (error instanceof FetchError) reject(error);
      else resolve();
    });
  });
}
