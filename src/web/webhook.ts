import type { IncomingMessage, RequestListener } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { z } from 'zod';

/** How Telegram's updates are taken in. */
export interface Webhook {
  /** Whether a request's secret token is right; tells nothing by its time. */
  isSecret: (given: string) => Promise<boolean>;
  /** Takes an update in, so that it is safe; `busy` where it did not. */
  take: (update: { update_id: number }) => Promise<'taken' | 'known' | 'busy'>;
  /** Told of whatever else goes wrong, which is answered with 500. */
  failed?: (error: Error, path: string) => void;
}

const PATH = '/telegram';
/** An update is a message and what it answers; Telegram's own are far below. */
const LARGEST_UPDATE = 1_000_000;
/** Longer, in ms, Telegram does not wait for the store: it offers the update again, and keeps it until then. */
const PATIENCE_MS = 2_000;

const utf8 = new TextDecoder('utf-8', { fatal: true });
const updateSchema = z.looseObject({ update_id: z.int().nonnegative() });

/** Whether a request brings an update, be the path of the public address, `below`, still in front or taken off by a proxy. */
export function isForWebhook({ method, url }: IncomingMessage, below: string): boolean {
  return method === 'POST' && (url === PATH || url === below + PATH);
}

/**
 * The endpoint that Telegram posts updates to. Answered with 200 once an update is safe: Telegram waits with the chat's next
 * update until then. To anything but 200 it offers the update again.
 *
 * On Node's own requests: what Hono makes of them takes longer than taking an update in.
 */
export function webhookListener({ isSecret, take, failed }: Webhook): RequestListener {
  const statusFor = async (request: IncomingMessage): Promise<number> => {
    const reading = readBody(request);
    const token = request.headers['x-telegram-bot-api-secret-token'];
    if (!(await isSecret(typeof token === 'string' ? token : ''))) return 401;
    const body = await reading;
    if (body === 'large') return 413;
    const update = readUpdate(body);
    if (!update) return 400;
    const taken = await withinPatience(take(update));
    // What is said to the person goes out first; undici waits a turn before it writes.
    await nextTurn();
    await nextTurn();
    return taken === 'busy' ? 503 : 200;
  };
  return (request, response) => {
    statusFor(request)
      .catch((error: Error) => {
        failed?.(error, PATH);
        return 500;
      })
      .then((status) => {
        // Whoever still sends is not listened to any longer.
        if (!request.complete) response.setHeader('connection', 'close');
        response.writeHead(status, { 'content-length': 0 }).end();
      })
      .catch(() => response.destroy());
  };
}

/** A request's body, whole; of one that is too large nothing is kept. */
function readBody(request: IncomingMessage): Promise<Buffer | 'large'> {
  return new Promise((resolve) => {
    const pieces: Buffer[] = [];
    let size = 0;
    request.on('data', (piece: Buffer) => {
      size += piece.length;
      if (size <= LARGEST_UPDATE) pieces.push(piece);
      else {
        pieces.length = 0;
        resolve('large');
      }
    });
    request.once('end', () => resolve(Buffer.concat(pieces)));
    // Nobody waits for the answer any more; what came is no update.
    request.once('close', () => resolve(Buffer.alloc(0)));
  });
}

function readUpdate(body: Buffer): { update_id: number } | undefined {
  try {
    return updateSchema.parse(JSON.parse(utf8.decode(body)));
  } catch {
    return undefined;
  }
}

async function withinPatience(taking: Promise<'taken' | 'known' | 'busy'>): Promise<'taken' | 'known' | 'busy'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'busy'>((resolve) => {
    timer = setTimeout(() => resolve('busy'), PATIENCE_MS);
  });
  // Where the store fails, Telegram keeps the update.
  const taken = await Promise.race([taking.catch((): 'busy' => 'busy'), late]);
  clearTimeout(timer);
  return taken;
}
