import { constants, createReadStream, createWriteStream, openSync, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Socket } from 'node:net';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

/** How often it is looked whether somebody reads from a pipe, in ms. */
const LOOK_MS = 50;

// What waits in the system's own calls for the other end of a pipe cannot be ended but by kill -9: so none does.

/** What may be read only once: a pipe, as shells make one of `<(gunzip -c backup.gz)`, or a device. `undefined` of a file. */
export async function pipeFrom(path: string): Promise<Readable | undefined> {
  const found = await pipeAt(path);
  if (!found?.isFIFO()) return found && createReadStream(path);
  return new Socket({ fd: openSync(path, constants.O_RDONLY | constants.O_NONBLOCK), readable: true, writable: false });
}

/** The same to write to, once somebody reads from it. */
export async function pipeTo(path: string): Promise<Writable | undefined> {
  const found = await pipeAt(path);
  if (!found?.isFIFO()) return found && createWriteStream(path);
  for (;;)
    try {
      const fd = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
      return new Socket({ fd, readable: false, writable: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENXIO') throw error;
      await sleep(LOOK_MS);
    }
}

async function pipeAt(path: string): Promise<Stats | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found && !found.isFile() && !found.isDirectory() ? found : undefined;
}
