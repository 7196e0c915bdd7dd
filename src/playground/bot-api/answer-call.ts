import { setTimeout as sleep } from 'node:timers/promises';
import { ApiError, tooManyRequests } from '../api-error.ts';
import type { Call } from '../world/call-log.ts';
import type { Fault } from '../world/fault-book.ts';
import type { World } from '../world/world.ts';
import { methodNamed } from './methods.ts';
import type { Params } from './params.ts';
import { hasRichMessage } from './rich-message.ts';

/** What goes back over the wire; `hang` and `cut` are faults on purpose. */
export type Answer = { status: number; body: string } | 'hang' | 'cut';

/** Runs one call with whatever fault strikes it, and logs it; gives both. Never throws: a fault of our own becomes a 500. */
export async function answerCall(
  world: World,
  method: string,
  params: Params,
  gone: AbortSignal,
): Promise<{ answer: Answer; call: Call }> {
  const found = methodNamed(method, world);
  const name = found?.name ?? method;
  const chatId = params.chatId();
  const rich = hasRichMessage(world, params);
  const fault = world.faults.take({ method: name, chatId, rich });
  const time = performance.timeOrigin + performance.now();
  if (fault?.kind === 'slow') await sleep(fault.ms ?? 1000, undefined, { signal: gone }).catch(() => {});

  const outcome = skips(fault) ? refusal(fault) : await run(world, found?.run, params);
  const lost = fault?.kind === 'hang' || fault?.kind.startsWith('reset');
  const call = world.calls.add({
    time,
    method: name,
    chat_id: chatId,
    rich,
    status: lost ? 0 : outcome.status,
    message_id: outcome.messageId,
    description: outcome.description,
    fault: fault?.kind ?? null,
  });
  const written = { status: outcome.status, body: outcome.body };
  return { call, answer: fault?.kind === 'hang' ? 'hang' : lost ? 'cut' : written };
}

interface Outcome {
  status: number;
  body: string;
  messageId: number | null;
  description: string | null;
}

async function run(
  world: World,
  method: NonNullable<ReturnType<typeof methodNamed>>['run'] | undefined,
  params: Params,
): Promise<Outcome> {
  try {
    if (!method) throw methodNotFound();
    const result = await method(world, params);
    const body = JSON.stringify({ ok: true, result });
    return { status: 200, body, messageId: messageIdOf(result), description: null };
  } catch (error) {
    if (error instanceof ApiError) return failure(error);
    console.error('the playground failed in', error);
    return failure(new ApiError(500, 'Internal Server Error'));
  }
}

function methodNotFound(): ApiError {
  return new ApiError(404, 'Not Found: method not found');
}

function failure(error: ApiError): Outcome {
  const { code, message, parameters } = error;
  const body = JSON.stringify({ ok: false, error_code: code, description: message, ...(parameters && { parameters }) });
  return { status: code, body, messageId: null, description: message };
}

/** Whether a fault keeps the call from taking effect. */
function skips(fault: Fault | undefined): fault is Fault {
  if (!fault) return false;
  if (fault.kind === 'hang') return !fault.applied;
  return fault.kind !== 'slow' && fault.kind !== 'reset-after';
}

function refusal(fault: Fault): Outcome {
  if (fault.kind === 'unknown-method') return failure(methodNotFound());
  if (fault.kind === 'retry-after') return failure(tooManyRequests(fault.retryAfter ?? 1));
  const status = fault.status ?? 500;
  return failure(new ApiError(status, fault.description ?? DESCRIPTIONS[status] ?? `Error ${status}`));
}

const DESCRIPTIONS: Readonly<Record<number, string>> = {
  400: 'Bad Request: fault on purpose',
  401: 'Unauthorized',
  403: 'Forbidden: bot was blocked by the user',
  404: 'Not Found',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

function messageIdOf(result: unknown): number | null {
  const id = typeof result === 'object' && result !== null && 'message_id' in result ? result.message_id : null;
  return typeof id === 'number' ? id : null;
}
