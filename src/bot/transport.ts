import { type Dispatcher, errors, Pool } from 'undici';
import { z } from 'zod';

/** One call of the Bot API, over the wire. */
export type Call = (
  method: string,
  payload: object,
  options?: { timeoutMs?: number; signal?: AbortSignal },
) => Promise<Reply>;

/** Telegram's own answer (Bot API, "Making requests"). */
export type Reply = z.infer<typeof replySchema>;

const replySchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), result: z.unknown() }),
  z.object({
    ok: z.literal(false),
    error_code: z.number(),
    description: z.string(),
    parameters: z.object({ retry_after: z.number().optional(), migrate_to_chat_id: z.number().optional() }).optional(),
  }),
]);

/** No usable answer came. `reached` tells whether the request may have been applied all the same. */
export class TransportError extends Error {
  override name = 'TransportError';
  readonly reached: boolean;
  constructor(message: string, reached: boolean) {
    super(message);
    this.reached = reached;
  }
}

const TIMEOUT_MS = 20_000;
const CONNECT_TIMEOUT_MS = 10_000;
const UNREACHED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);
/** A certificate that is refused ends the handshake, before any request is written (Node.js, TLS error codes). */
const REFUSED_CERTIFICATE = /CERT|^ERR_TLS|^ERR_SSL|^UNABLE_TO_/;

/** The Bot API at an address, over kept-alive connections. */
export function openTransport(apiRoot: string, token: string): { call: Call; close: () => Promise<void> } {
  const { origin, pathname } = new URL(apiRoot);
  const pool: Dispatcher = new Pool(origin, { connections: 64, connectTimeout: CONNECT_TIMEOUT_MS });
  const base = `${pathname.replace(/\/+$/, '')}/bot${token}/`;

  const call: Call = async (method, payload, { timeoutMs = TIMEOUT_MS, signal } = {}) => {
    const deadline = AbortSignal.timeout(timeoutMs);
    try {
      const { statusCode, body } = await pool.request({
        path: base + method,
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(payload),
        headersTimeout: timeoutMs,
        bodyTimeout: timeoutMs,
        signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
      });
      return parseReply(await body.text(), statusCode);
    } catch (error) {
      const code = codeOf(error);
      const reached = !UNREACHED.has(code) && !REFUSED_CERTIFICATE.test(code);
      // The address holds the token: only the cause's own words are kept.
      throw new TransportError(`${method}: ${reached ? 'no answer' : 'no connection'} (${describe(error)})`, reached);
    }
  };
  return { call, close: () => pool.destroy() };
}

/** A gateway in front of the server answers with a page of its own: its status is the answer then. */
function parseReply(text: string, status: number): Reply {
  try {
    return replySchema.parse(JSON.parse(text));
  } catch (error) {
    if (status >= 400) return { ok: false, error_code: status, description: `HTTP ${status} without a Bot API answer` };
    throw error;
  }
}

function codeOf(error: unknown): string {
  if (error instanceof errors.ConnectTimeoutError) return 'UND_ERR_CONNECT_TIMEOUT';
  // A host with several addresses fails with all their errors at once.
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function describe(error: unknown): string {
  const code = codeOf(error);
  return code === '' && error instanceof Error ? error.message : code;
}
