import { afterEach, beforeEach } from 'vitest';
import { type PlaygroundClient, playgroundClient } from '../../src/playground/client.ts';
import { type Playground, type PlaygroundOptions, startPlayground } from '../../src/playground/playground.ts';
import type { Message, Update } from '../../src/playground/world/shapes.ts';

/** An answer of the Bot API as it comes over the wire, with its HTTP status. */
export interface Answer<Result = unknown> {
  status: number;
  ok: boolean;
  result?: Result;
  error_code?: number;
  description?: string;
  parameters?: { retry_after?: number; migrate_to_chat_id?: number };
}

/** A playground with somebody who drives it and somebody who calls it as a bot would. */
export interface Running {
  playground: Playground;
  telegram: PlaygroundClient;
  call: <Result = unknown>(method: string, body?: object, token?: string) => Promise<Answer<Result>>;
  /** Calls that must succeed. */
  send: (body: object) => Promise<Message>;
  updates: (body?: object) => Promise<Update[]>;
}

/** Starts a playground on a free port. */
export async function run(options: Partial<PlaygroundOptions> = {}): Promise<Running> {
  const playground = await startPlayground({ host: '127.0.0.1', port: 0, ...options });
  async function call<Result>(method: string, body: object = {}, token = '1:x'): Promise<Answer<Result>> {
    const answer = await fetch(`${playground.apiRoot}/bot${token}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: answer.status, ...((await answer.json()) as Omit<Answer<Result>, 'status'>) };
  }
  async function must<Result>(method: string, body: object): Promise<Result> {
    const answer = await call<Result>(method, body);
    if (!answer.ok || answer.result === undefined) throw new Error(`${method}: ${answer.description}`);
    return answer.result;
  }
  return {
    playground,
    telegram: playgroundClient(playground.url),
    call,
    send: (body) => must<Message>('sendMessage', body),
    updates: (body = {}) => must<Update[]>('getUpdates', body),
  };
}

/** A fresh playground for each test of a file; read its fields inside the tests. */
export function eachTest(options: Partial<PlaygroundOptions> = {}): Running {
  const running: Running = Object.create(null);
  beforeEach(async () => {
    Object.assign(running, await run(options));
  });
  afterEach(() => running.playground.close());
  return running;
}
