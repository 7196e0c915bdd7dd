import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Paced {
  port: number;
  /** So many requests are under way at once at most, one on each connection: as Telegram does it. */
  connections: number;
  perSecond: number;
  /** Whole requests, as they go over the wire, in the order in which they are due. */
  requests: readonly Buffer[];
  /** Told of every answer, and of 0 where the connection ended without one; `ms` from the moment the request was due. */
  answered: (number: number, status: number, ms: number) => void;
}

/**
 * Posts each request when it is due by the pace alone, whatever became of those before: one that has to wait for a free
 * connection, or for us, waits at the cost of its time. Plain sockets, so that the pace costs the machine little.
 */
export async function postPaced({ port, connections, perSecond, requests, answered }: Paced): Promise<void> {
  let left = requests.length;
  const waiting: number[] = [];
  const free = Array.from({ length: connections }, () => openConnection(port));
  const begun = performance.now();
  const dueOf = (number: number) => begun + (number * 1_000) / perSecond;
  const send = (number: number, connection: Connection) =>
    connection.ask(requests[number] as Buffer, (status) => {
      left--;
      answered(number, status, performance.now() - dueOf(number));
      const next = waiting.shift();
      if (next === undefined) free.push(connection);
      else send(next, connection);
    });
  for (let number = 0; number < requests.length; ) {
    for (const now = performance.now(); number < requests.length && dueOf(number) <= now; number++) {
      const connection = free.pop();
      if (connection) send(number, connection);
      else waiting.push(number);
    }
    await sleep(1);
  }
  while (left > 0) await sleep(5);
  for (const connection of free) connection.end();
}

interface Connection {
  /** Sends a request; one at a time. The status is 0 where the connection ended without an answer. */
  ask: (request: Buffer, heard: (status: number) => void) => void;
  end: () => void;
}

/** A connection that is opened when it is first needed, and again where the server closed it while it was idle. */
function openConnection(port: number): Connection {
  let socket: Socket | undefined;
  let waits: ((status: number) => void) | undefined;
  const tell = (status: number) => {
    const heard = waits;
    waits = undefined;
    heard?.(status);
  };
  const open = () => {
    const opened = connect({ port, host: '127.0.0.1', noDelay: true });
    let said = '';
    opened.setEncoding('latin1').on('data', (text: string) => {
      said += text;
      const status = statusOf(said);
      if (status === undefined) return;
      said = '';
      tell(status);
    });
    opened
      .on('error', () => undefined)
      .on('close', () => {
        if (socket !== opened) return;
        socket = undefined;
        tell(0);
      });
    return opened;
  };
  return {
    ask(request, heard) {
      waits = heard;
      socket ??= open();
      socket.write(request);
    },
    end: () => socket?.destroy(),
  };
}

/** The status of an answer that is whole. */
function statusOf(said: string): number | undefined {
  const end = said.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const isChunked = /^transfer-encoding: chunked/im.test(said.slice(0, end));
  return isChunked && !said.endsWith('\r\n0\r\n\r\n') ? undefined : Number(said.slice(9, 12));
}
