import { execFileSync, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** What the server was asked. */
export interface GitRequest {
  path: string;
  authorization: string | undefined;
}

/**
 * Serves the repositories in a folder over HTTP, by git's own CGI program, as a git host does. `credentials` are wanted of
 * whoever asks, if given; `answer` may answer a request in its place.
 */
export async function serveGit(
  folder: string,
  { credentials, redirect }: { credentials?: string; redirect?: (path: string) => string | undefined } = {},
) {
  const backend = join(execFileSync('git', ['--exec-path'], { encoding: 'utf8' }).trim(), 'git-http-backend');
  const requests: GitRequest[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const { authorization } = request.headers;
    requests.push({ path: url.pathname, authorization });
    const elsewhere = redirect?.(`${url.pathname}${url.search}`);
    if (elsewhere !== undefined) return void response.writeHead(302, { location: elsewhere }).end();
    if (credentials !== undefined && authorization !== `Basic ${Buffer.from(credentials).toString('base64')}`)
      return void response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end();
    const child = spawn(backend, [], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: {
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_PROJECT_ROOT: folder,
        GIT_HTTP_EXPORT_ALL: '1',
        PATH_INFO: decodeURIComponent(url.pathname),
        QUERY_STRING: url.search.slice(1),
        REQUEST_METHOD: request.method,
        CONTENT_TYPE: request.headers['content-type'],
        HTTP_CONTENT_ENCODING: request.headers['content-encoding'],
        HTTP_GIT_PROTOCOL: request.headers['git-protocol'] as string | undefined,
        REMOTE_ADDR: '127.0.0.1',
        PATH: process.env['PATH'],
      },
    });
    // Not all of it is read where the answer is a refusal.
    child.stdin.on('error', () => undefined);
    request.pipe(child.stdin);
    let head = Buffer.alloc(0);
    let begun = false;
    child.stdout.on('data', (chunk: Buffer) => {
      if (begun) return void response.write(chunk);
      head = Buffer.concat([head, chunk]);
      const end = head.indexOf('\r\n\r\n');
      if (end < 0) return;
      begun = true;
      const fields = head.toString('latin1', 0, end).split('\r\n');
      for (const field of fields) {
        const [, name = '', value = ''] = /^([^:]+): (.*)$/.exec(field) ?? [];
        if (name === 'Status') response.statusCode = Number(value.slice(0, 3));
        else response.setHeader(name, value);
      }
      response.write(head.subarray(end + 4));
    });
    child.stdout.on('end', () => response.end());
    return undefined;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
