import type { Dispatcher } from 'undici';
// Of undici a fifth: the rest, which is for browsers' ways of fetching, would make every start slower.
import Pool from 'undici/lib/dispatcher/pool.js';
import { z } from 'zod';
import { parseJson } from '../model/parse-json.ts';
import { whenNeeded } from '../model/when-needed.ts';
import { ExchangeError, exchange } from './exchange.ts';
import { hasFile, inParts } from './multipart.ts';

/** One call of the Bot API, over the wire. A payload of bytes is JSON already; one that holds a `File` uploads it. */
export type Call = (method: string, payload: object, options?: CallOptions) => Promise<Reply>;

interface CallOptions {
  timeoutMs?: number;
  signal?: AbortSignal;
  /** Of the message that was sent, all that is wanted is its id. */
  idOnly?: boolean;
  onWritten?: (() => void) | undefined;
}

/** Telegram's own answer (Bot API, "Making requests"). */
export type Reply = z.infer<typeof replySchema>;

/** What Telegram names in whole seconds. One that names more than a day is asked again after that. */
const LONGEST_SILENCE_S = 86_400;
const secondsSchema = z.coerce
  .number()
  .transform((seconds) => Math.min(LONGEST_SILENCE_S, Math.max(1, Math.ceil(seconds))))
  .optional()
  .catch(undefined);

const replySchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), result: z.unknown() }),
  z.object({
    ok: z.literal(false),
    error_code: z.number(),
    description: z.string(),
    parameters: z
      .object({ retry_after: secondsSchema, migrate_to_chat_id: z.number().optional() })
      .optional()
      // What was refused stays refused, whatever is said beside it.
      .catch(undefined),
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
/** More than there are lanes for digests (`jobs/lanes.ts`): the others are for replies. */
const CONNECTIONS = 160;

/** What leads out of a network that lets nobody out directly, as the environment names it. */
interface Proxies {
  http: string;
  https: string;
  no: string;
}

/**
 * The Bot API at an address, over kept-alive connections; by https through the proxy that there is for it. One by http is
 * a server of one's own, on this machine or beside it.
 */
export function openTransport(
  apiRoot: string,
  token: string,
  proxies?: Proxies,
): { call: Call; close: () => Promise<void> } {
  const { origin, pathname, protocol } = new URL(apiRoot);
  const how = { connections: CONNECTIONS, connectTimeout: CONNECT_TIMEOUT_MS };
  const direct: Dispatcher = new Pool(origin, how);
  // Most have no proxy, and load nothing of it.
  const proxied = whenNeeded(async (): Promise<Dispatcher> => {
    const { EnvHttpProxyAgent } = await import('undici');
    const { http = '', https = '', no = '' } = proxies ?? {};
    return new EnvHttpProxyAgent({ ...how, httpProxy: http, httpsProxy: https, noProxy: no });
  });
  const throughProxy = proxies !== undefined && protocol === 'https:';
  const base = `${pathname.replace(/\/+$/, '')}/bot${token}/`;

  const call: Call = async (method, payload, { timeoutMs = TIMEOUT_MS, signal, idOnly = false, onWritten } = {}) => {
    const request = hasFile(payload)
      ? await inParts(payload)
      : { body: payload instanceof Uint8Array ? payload : JSON.stringify(payload) };
    try {
      const connections = throughProxy ? await proxied() : direct;
      const answer = await exchange(
        connections,
        { origin, path: base + method, ...request },
        { timeoutMs, signal, onWritten },
      );
      const reply = (idOnly ? sentMessage(answer.body) : undefined) ?? readReply(answer.body.toString(), answer.status);
      if (reply) return reply;
      throw new TransportError(`${method}: ${noReply(answer.status)}`, mayHaveReached(answer.status));
    } catch (error) {
      if (error instanceof TransportError) throw error;
      const { cause, begun } = error instanceof ExchangeError ? error : { cause: error, begun: true };
      // The address holds the token: only the cause's own words are kept.
      throw new TransportError(`${method}: ${begun ? 'no answer' : 'no connection'} (${describe(cause)})`, begun);
    }
  };
  const close = async () => void (await Promise.all([direct.destroy(), throughProxy && (await proxied()).destroy()]));
  return { call, close };
}

/** As Telegram begins the answer to what sends a message. */
const SENT = /^\{"ok":true,"result":\{"message_id":(\d{1,15})[,}]/;
const LONGEST_SENT = 64;

/**
 * The id alone, where the answer begins as expected: parsing the rest, a copy of all that was sent, would cost a tenth of
 * sending it.
 */
function sentMessage(body: Buffer): Reply | undefined {
  const [, id] = SENT.exec(body.toString('latin1', 0, LONGEST_SENT)) ?? [];
  return id === undefined ? undefined : { ok: true, result: { message_id: Number(id) } };
}

// oxlint-disable-next-line gazette/visible-text -- for the log
const noReply = (status: number) => `HTTP ${status} without a Bot API answer`;

/**
 * Telegram's answer. Of a gateway in front of it, which answers with a page of its own, only that it is in trouble or
 * wants patience: what else it says is not of the chat or the message, as Telegram's own 403 or 404 would be.
 */
function readReply(text: string, status: number): Reply | undefined {
  const reply = replySchema.safeParse(parseJson(text)).data;
  if (reply) return reply;
  const away = status === 429 || (status >= 500 && status !== 504);
  return away ? { ok: false, error_code: status, description: noReply(status) } : undefined;
}

/** Whether a request may have come through a gateway that gave this status: redirected or refused it did not. */
function mayHaveReached(status: number): boolean {
  return status < 300 || status === 504;
}

function codeOf(error: unknown): string {
  // A host with several addresses fails with all their errors at once.
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}

function describe(error: unknown): string {
  const code = codeOf(error);
  // What a proxy answers is in the message.
  return error instanceof Error && (code === '' || code === 'UND_ERR_ABORTED') ? error.message : code;
}
