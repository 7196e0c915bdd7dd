import { type BigIntStats, type FSWatcher, watch as watchDirectory } from 'node:fs';
import { lstat, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Watch } from '../source.ts';

/** Waits this long, in ms, after a change, so that a file is written before it is read and a flood of changes is one. */
const SETTLE_MS = 200;
/** Waits no longer than this, in ms, while changes go on. */
const LONGEST_SETTLE_MS = 1_000;
/** Looks again this often, in ms, for what the file system did not tell (network drives tell nothing). */
const RECHECK_MS = 60_000;

/** Glances this often, in ms, at whether the folder is there and still the same: of that only its own folder would tell. */
const GLANCE_MS = 1_500;

/**
 * Watches a folder and the folders below it: one watch a folder rather than one a file, which a large archive would
 * run out of; what changed is found out by reading.
 */
export function watchFolder(root: string, changed: () => void): Watch {
  const watchers = new Map<string, { identity: string; watcher: FSWatcher }>();
  let settling: NodeJS.Timeout | undefined;
  let unsettledSince: number | undefined;
  let closed = false;

  const look = async () => {
    unsettledSince = undefined;
    await follow();
    if (!closed) changed();
  };

  const noticed = () => {
    const now = performance.now();
    unsettledSince ??= now;
    clearTimeout(settling);
    const patience = unsettledSince + LONGEST_SETTLE_MS - now;
    settling = setTimeout(() => void look(), Math.max(0, Math.min(SETTLE_MS, patience)));
  };

  const forget = (directory: string) => {
    watchers.get(directory)?.watcher.close();
    watchers.delete(directory);
  };

  /** Watches the folders that are new, forgets those that are gone, until it finds none that came meanwhile. */
  async function follow(): Promise<void> {
    for (let found = true; found && !closed; ) {
      found = false;
      const present = await directories(root);
      // A watch stays with its folder, not with the path: that may be another folder's by now.
      for (const [directory, { identity }] of watchers) if (present.get(directory) !== identity) forget(directory);
      for (const [directory, identity] of present) {
        if (closed || watchers.has(directory)) continue;
        try {
          const watcher = watchDirectory(directory, noticed);
          watcher.on('error', () => forget(directory));
          watchers.set(directory, { identity, watcher });
          found = true;
        } catch {
          // Gone already, or the system has no watch left: the recheck sees to it.
        }
      }
    }
  }

  let standing: Promise<string | undefined> = identityAt(root);
  /** A disk that is unmounted and mounted, a folder moved away and back, a link that leads elsewhere from now on. */
  const glance = async () => {
    const before = standing;
    standing = identityAt(root);
    if ((await before) !== (await standing) && !closed) noticed();
  };

  const recheck = setInterval(noticed, RECHECK_MS);
  const glancing = setInterval(() => void glance(), GLANCE_MS);
  void look();
  return {
    close() {
      closed = true;
      clearInterval(recheck);
      clearInterval(glancing);
      clearTimeout(settling);
      for (const directory of watchers.keys()) forget(directory);
    },
  };
}

/** What tells a folder from another one under the same path. */
function identityOf({ dev, ino, birthtimeNs }: BigIntStats): string {
  // File systems give a number out again as soon as it is free, so the time of birth counts too.
  return `${dev} ${ino} ${birthtimeNs}`;
}

function identityAt(directory: string): Promise<string | undefined> {
  return stat(directory, { bigint: true }).then(identityOf, () => undefined);
}

/** The folder and those below it, each with what tells it from another one under the same path. */
async function directories(root: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const visit = async (directory: string): Promise<void> => {
    try {
      const look = directory === root ? stat : lstat;
      const stats = await look(directory, { bigint: true });
      if (!stats.isDirectory()) return;
      const entries = await readdir(directory, { withFileTypes: true });
      found.set(directory, identityOf(stats));
      for (const entry of entries)
        if (entry.isDirectory() && !entry.name.startsWith('.')) await visit(join(directory, entry.name));
    } catch {
      // Gone while we looked: its own folder's watch tells.
    }
  };
  await visit(root);
  return found;
}
