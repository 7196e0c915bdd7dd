import { readFileSync, watch as watchDirectory } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Watch } from './source.ts';

const SETTLE_MS = 300;
/** Looks again this often, in ms, for what the file system did not tell: network drives, and folders put in place of others. */
const RECHECK_MS = 15_000;

/** Calls back soon after what a file holds has changed, until closed. Its folder is watched: editors put another file in its place. */
export function watchFile(file: string, changed: () => void): Watch {
  let before = read(file);
  let settling: NodeJS.Timeout | undefined;
  const look = () => {
    const now = read(file);
    if (now === before) return;
    before = now;
    changed();
  };
  const recheck = setInterval(look, RECHECK_MS).unref();
  const close = () => {
    clearInterval(recheck);
    clearTimeout(settling);
  };
  try {
    const watcher = watchDirectory(dirname(file), { persistent: false }, (_event, name) => {
      if (name !== null && name !== basename(file)) return;
      clearTimeout(settling);
      settling = setTimeout(look, SETTLE_MS);
    });
    watcher.on('error', () => watcher.close());
    return {
      close() {
        watcher.close();
        close();
      },
    };
  } catch {
    // No watch to be had: the recheck sees to it.
    return { close };
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
