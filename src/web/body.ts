import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';

/** Answers a request whose body is larger than so many bytes with 413; one that says so itself is not read at all. */
export function bodyUpTo(most: number): MiddlewareHandler {
  return bodyLimit({ maxSize: most, onError: (c) => c.body(null, 413) });
}
