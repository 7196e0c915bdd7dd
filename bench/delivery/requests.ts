import { createServer, type Socket } from 'node:net';

/** One HTTP request with its whole body. */
export interface Requested {
  path: string;
  body: Buffer;
}

/** Serves on a port the system chooses, prints the port, and ends with the process that started this one. */
export function serveRequests(answer: (socket: Socket, request: Requested) => void): void {
  const server = createServer({ noDelay: true }, (socket) => {
    readRequests(socket, (request) => answer(socket, request));
    socket.on('error', () => socket.destroy());
  });
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    process.stdout.write(`${typeof address === 'object' && address !== null ? address.port : 0}\n`);
  });
  process.once('disconnect', () => process.exit());
}

const END_OF_HEAD = '\r\n\r\n';

/** Reads HTTP/1.1 requests off a kept-alive connection, each with a content length; anything else ends it. */
function readRequests(socket: Socket, take: (request: Requested) => void): void {
  let waiting: Buffer[] = [];
  let size = 0;
  let needed = 0;
  socket.on('data', (chunk) => {
    waiting.push(chunk);
    size += chunk.length;
    while (size > 0 && size >= needed) {
      let all = waiting.length === 1 ? (waiting[0] as Buffer) : Buffer.concat(waiting);
      waiting = [all];
      const headLength = all.indexOf(END_OF_HEAD);
      if (headLength < 0) return;
      const head = all.toString('latin1', 0, headLength);
      const [, path] = /^(?:POST|GET) (\S+) HTTP\/1\.1\r?\n?/.exec(head) ?? [];
      if (path === undefined || /^transfer-encoding:/im.test(head)) return void socket.destroy();
      const start = headLength + END_OF_HEAD.length;
      needed = start + Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0);
      if (size < needed) return;
      const body = all.subarray(start, needed);
      all = all.subarray(needed);
      waiting = all.length > 0 ? [all] : [];
      size = all.length;
      needed = 0;
      take({ path, body });
    }
  });
}
