import type { MiddlewareHandler } from 'hono';

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/i;

/** Whether a name or address is this computer's own. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}

/**
 * Refuses requests that name another host than this computer, when we listen on loopback only.
 *
 * A page elsewhere can point a name of its own at 127.0.0.1 (DNS rebinding) and would then be of the same origin.
 */
export function onlyOwnHost(host: string): MiddlewareHandler {
  return async (context, next) => {
    const named = (context.req.header('host') ?? '').replace(/:\d+$/, '');
    if (isLoopback(host) && !isLoopback(named))
      return context.json({ error: `this playground answers to localhost only, not to "${named}"` }, 403);
    return next();
  };
}

/** Refuses what another site's page sends. Programs, which send neither header, pass. */
export const onlySameOrigin: MiddlewareHandler = async (context, next) => {
  const origin = context.req.header('origin');
  const site = context.req.header('sec-fetch-site');
  const ownOrigin = origin === undefined || URL.parse(origin)?.host === context.req.header('host');
  const ownSite = site === undefined || site === 'same-origin' || site === 'none';
  if (!ownOrigin || !ownSite) return context.json({ error: 'requests from other sites are refused' }, 403);
  // A form of another site could post anything but JSON without asking first.
  const body = context.req.method === 'POST' && !context.req.header('content-type')?.startsWith('application/json');
  if (body) return context.json({ error: 'send JSON: content-type application/json' }, 415);
  return next();
};
