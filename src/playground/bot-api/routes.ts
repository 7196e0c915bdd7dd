import type { ServerResponse } from 'node:http';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono } from 'hono';
import type { RecordedCall } from '../call-file.ts';
import { isForeign } from '../guard.ts';
import type { Call } from '../world/call-log.ts';
import type { World } from '../world/world.ts';
import { answerCall } from './answer-call.ts';
import { Params } from './params.ts';

type Env = { Bindings: HttpBindings };

/** `/bot<token>/<method>`, as api.telegram.org serves it. With `token`, only that one is right; `record` hears of every call. */
export function botRoutes(
  world: World,
  token: string | undefined,
  record: ((call: RecordedCall) => void) | undefined,
): Hono<Env> {
  return new Hono<Env>().on(['GET', 'POST'], '/:bot{bot[^/]*}/:method', async (context) => {
    const given = context.req.param('bot').slice('bot'.length);
    if (!/^\d+:.+$/.test(given)) return refuse(404, 'Not Found');
    if (token !== undefined && given !== token) return refuse(401, 'Unauthorized');
    // No browser calls the real server for another site; here it would write into somebody's chat.
    if (isForeign(context.req)) return refuse(403, 'Forbidden: requests from web pages are refused');
    const params = await readParams(context);
    if (!params) return refuse(400, "Bad Request: can't parse the request's body");

    const { outgoing } = context.env;
    const gone = new AbortController();
    outgoing.once('close', () => {
      // Closed after the answer is no hanging up, and making an abort error for each call is dear.
      if (!outgoing.writableFinished) gone.abort();
    });
    const running = answerCall(world, context.req.param('method'), params, gone.signal);
    if (record)
      outgoing.once('close', () => void running.then(({ call }) => record(recorded(call, given, params, outgoing))));
    const { answer } = await running;
    if (answer === 'hang') {
      if (!outgoing.closed) await new Promise((resolve) => outgoing.once('close', resolve));
      return RESPONSE_ALREADY_SENT;
    }
    if (answer === 'cut') {
      context.env.incoming.socket.destroy();
      return RESPONSE_ALREADY_SENT;
    }
    return reply(answer.status, answer.body);
  });
}

async function readParams(context: Context<Env>): Promise<Params | undefined> {
  const query = context.req.query();
  if (context.req.method === 'GET') return new Params(query);
  const type = context.req.header('content-type') ?? '';
  try {
    if (/^(multipart\/form-data|application\/x-www-form-urlencoded)/i.test(type))
      return new Params({ ...query, ...(await context.req.parseBody()) });
    const text = await context.req.text();
    const body: unknown = text === '' ? {} : JSON.parse(text);
    return typeof body === 'object' && body !== null ? new Params({ ...query, ...body }) : undefined;
  } catch {
    return undefined;
  }
}

function refuse(status: number, description: string): Response {
  return reply(status, JSON.stringify({ ok: false, error_code: status, description }));
}

function reply(status: number, body: string): Response {
  return new Response(body, { status, headers: { 'content-type': 'application/json' } });
}

function recorded(call: Call, token: string, params: Params, outgoing: ServerResponse): RecordedCall {
  const closed = performance.timeOrigin + performance.now();
  return {
    ...call,
    token,
    buttons: params.buttons(),
    links: params.links(),
    answered: outgoing.writableFinished,
    closed,
  };
}
