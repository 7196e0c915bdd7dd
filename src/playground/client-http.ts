/** Requests to the human side of a playground. */
export interface PlaygroundHttp {
  get: <Result>(path: string) => Promise<Result>;
  post: <Result>(path: string, body?: unknown) => Promise<Result>;
  delete: (path: string) => Promise<void>;
}

/** A request the playground refused, with its reason. */
export class PlaygroundError extends Error {
  override readonly name = 'PlaygroundError';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Sends and reads JSON under `/playground/api`; what is refused rejects with a {@link PlaygroundError}. */
export function playgroundHttp(url: string): PlaygroundHttp {
  const root = `${url.replace(/\/$/, '')}/playground/api`;

  async function call<Result>(method: string, path: string, body?: unknown): Promise<Result> {
    const answer = await fetch(root + path, {
      method,
      ...(method === 'POST' && { body: JSON.stringify(body ?? {}), headers: { 'content-type': 'application/json' } }),
    });
    if (!answer.ok) throw new PlaygroundError(answer.status, `${method} ${path}: ${await reasonOf(answer)}`);
    return (await answer.json()) as Result;
  }

  return {
    get: (path) => call('GET', path),
    post: (path, body) => call('POST', path, body),
    delete: (path) => call('DELETE', path),
  };
}

async function reasonOf(answer: Response): Promise<string> {
  const body = await answer.text();
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed === 'object' && parsed !== null && 'error' in parsed) return String(parsed.error);
  } catch {
    // Not ours to parse; shown as it is.
  }
  return `${answer.status} ${body.slice(0, 200)}`;
}
