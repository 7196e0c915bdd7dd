import type { Dispatcher } from 'undici';

/** A request that got no answer. */
export class ExchangeError extends Error {
  override name = 'ExchangeError';
  /** Whether any of it may have been written. */
  readonly begun: boolean;

  constructor(cause: unknown, begun: boolean) {
    super('no answer', { cause });
    this.begun = begun;
  }
}

const JSON_TYPE = 'application/json';

/**
 * Posts JSON, or what else is said to be in the body, and gives the whole answer; of what undici offers the way that costs
 * least, half of its `request`. `onWritten` is called when the request has been handed to the network.
 *
 * @throws {ExchangeError} where no whole answer came within so many ms, the wait for a free connection included
 */
export function exchange(
  connections: Dispatcher,
  {
    origin,
    path,
    body,
    contentType = JSON_TYPE,
  }: { origin: string; path: string; body: string | Uint8Array; contentType?: string },
  {
    timeoutMs,
    signal,
    onWritten,
  }: { timeoutMs: number; signal?: AbortSignal | undefined; onWritten?: (() => void) | undefined },
): Promise<{ status: number; body: Buffer }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; body: Buffer }>();
  let request: Dispatcher.DispatchController | undefined;
  let over: Error | undefined;
  let status = 0;
  const chunks: Buffer[] = [];

  const end = (error?: unknown) => {
    clearTimeout(deadline);
    signal?.removeEventListener('abort', hangUp);
    if (error === undefined)
      resolve({ status, body: chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks) });
    else reject(new ExchangeError(over ?? error, request !== undefined));
  };
  const giveUp = (reason: Error) => {
    over ??= reason;
    if (request) request.abort(over);
    // It waits for a connection still.
    else end(over);
  };
  const deadline = setTimeout(() => giveUp(new Error(`no answer within ${timeoutMs / 1_000} s`)), timeoutMs);
  const hangUp = () => giveUp(signal?.reason instanceof Error ? signal.reason : new Error('hung up'));
  if (signal?.aborted) hangUp();
  else signal?.addEventListener('abort', hangUp, { once: true });

  const handler: Dispatcher.DispatchHandler = {
    onRequestStart(controller) {
      if (over) controller.abort(over);
      else {
        request = controller;
        // It is written within this step.
        if (onWritten) queueMicrotask(onWritten);
      }
    },
    onResponseStart(_controller, code) {
      status = code;
    },
    onResponseData(_controller, chunk) {
      chunks.push(chunk);
    },
    onResponseEnd: () => end(),
    onResponseError: (_controller, error) => end(error),
  };
  if (!over)
    connections.dispatch(
      { origin, path, method: 'POST', headers: ['content-type', contentType], body, headersTimeout: 0, bodyTimeout: 0 },
      handler,
    );
  return promise;
}
