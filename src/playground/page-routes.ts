import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Hono } from 'hono';

const FOLDER = join(import.meta.dirname, 'page');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const HEADERS = {
  // Nothing from elsewhere but the pictures of messages, nothing inline, no framing: what a message holds can never
  // become code.
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: http: https:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-cache',
};

/** The chat page's own files, by the list of what lies in its folder: no path of a request ever reaches the disk. */
export async function pageRoutes(): Promise<Hono> {
  const app = new Hono();
  for (const name of await readdir(FOLDER, { recursive: true })) {
    const type = TYPES[extname(name)];
    if (type === undefined) continue;
    const path = name.replaceAll('\\', '/');
    const route = path === 'index.html' ? '/' : `/playground/${path}`;
    app.get(route, async (context) =>
      context.body(await readFile(join(FOLDER, name)), 200, { ...HEADERS, 'content-type': type }),
    );
  }
  return app;
}
