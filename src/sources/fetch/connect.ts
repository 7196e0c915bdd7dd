import { lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { refusedAddress } from './fetch-error.ts';
import { isPublicAddress } from './public-address.ts';

/** Which hosts may lie in private networks: words of FETCH_ALLOW_PRIVATE, `host` for all its ports or `host:port`. */
export type PrivateHosts = (hostname: string, port: string) => boolean;

export function privateHosts(words: readonly string[]): PrivateHosts {
  const allowed = new Set(words.map((word) => word.toLowerCase()));
  return (hostname, port) => {
    const host = hostname.toLowerCase();
    const spelled = isIP(host) === 6 ? [host, `[${host}]`] : [host];
    return spelled.some((name) => allowed.has(name) || allowed.has(`${name}:${port}`));
  };
}

/**
 * Connects to public addresses only, but for the hosts that are `allowed` elsewhere. A name is resolved once, and the
 * connection goes to one of the addresses that were looked at, so that no second answer of a name server can lead it away.
 */
export function guardedConnector(
  allowed: PrivateHosts,
  timeout: number,
  lookup: LookupFunction = systemLookup as LookupFunction,
): buildConnector.connector {
  const options = { timeout, allowH2: false };
  const guarded = buildConnector({ ...options, lookup: publicOnly(lookup) });
  const open = buildConnector({ ...options, lookup });
  return (to, callback) => {
    const port = to.port || (to.protocol === 'https:' ? '443' : '80');
    if (allowed(to.hostname, port)) return open(to, callback);
    if (isIP(to.hostname) && !isPublicAddress(to.hostname))
      return callback(refusedAddress(to.hostname, [to.hostname]), null);
    guarded(to, (...[error, socket]) => {
      if (error) return callback(error, null);
      const address = socket.remoteAddress ?? '';
      // Whatever led there: what counts is where it goes.
      if (isPublicAddress(address)) return callback(null, socket);
      socket.destroy();
      callback(refusedAddress(to.hostname, [address]), null);
    });
  };
}

/** Looks names up as `lookup` does, and tells of their public addresses only. */
export function publicOnly(lookup: LookupFunction): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '', 0);
      const addresses = typeof found === 'string' ? [{ address: found, family: isIP(found) }] : found;
      const fit = addresses.filter(({ address }) => isPublicAddress(address));
      const [first] = fit;
      if (!first) {
        const refused = refusedAddress(
          hostname,
          addresses.map(({ address }) => address),
        );
        return callback(refused as NodeJS.ErrnoException, '', 0);
      }
      if (options.all) callback(null, fit);
      else callback(null, first.address, first.family);
    });
  };
}
