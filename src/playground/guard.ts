import type { HonoRequest, MiddlewareHandler } from 'hono';

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

/** Whether another site's page sent this. Programs, which send neither header, are not foreign. */
export function isForeign(request: HonoRequest): boolean {
  const origin = request.header('origin');
  const site = request.header('sec-fetch-site');
  const ownOrigin = origin === undefined || URL.parse(origin)?.host === request.header('host');
  const ownSite = site === undefined || site === 'same-origin' || site === 'none';
  return !ownOrigin || !ownSite;
}

/** Refuses what another site's page sends. */
export const onlySameOrigin: MiddlewareHandler = async (context, next) => {
  if (isForeign(context.req)) return context.json({ error: 'requests from other sites are refused' }, 403);
  // A form of another site could post anything but JSON without asking first.
  const body = context.req.method === 'POST' && !context.req.header('content-type')?.startsWith('application/json');
  if (body) return context.json({ error: 'send JSON: content-type application/json' }, 415);
  return next();
};
