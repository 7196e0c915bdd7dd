import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isUnmounted, placeOf, unmountedBelow } from './disks.ts';
import { cannotRead, listFolder } from './list-folder.ts';
import { isGarbled, NOT_UTF8 } from '../post-path.ts';
import { type Reading, type Source, SourceError, type SourceEvent } from '../source.ts';
import { pageTeller } from './tell-pages.ts';
import { whyUnreadable } from './unreadable.ts';
import { watchFolder } from './watch-folder.ts';

/** Listings in one reading, at most, while what they show keeps changing. */
const ROUNDS = 3;
/** Files looked at, and read, side by side: one after the other they take four times as long and more of the processor. */
const LOOKED_AT = 64;
const READ = 4;
/** Bytes held in files that are read ahead, but for one larger file. */
const MOST_BYTES = 1_000_000;
/** What is larger is no post of anybody's, and could take all the memory there is. */
const LARGEST = 64 * 1024 * 1024;
const UNMOUNTED = 'is empty, and on another disk than its posts were: see that their disk is mounted, or';

interface Found {
  path: string;
  size: number;
  modified: number;
  /** Differs when the file does. */
  signature: string;
}

interface Loaded extends Found {
  bytes: Buffer;
}

/** A file that is not as it should be. */
type Trouble = { path: string; gone: true } | { path: string; gone: false; reason: string };

/**
 * The posts in a folder and the folders below it. Hidden files are no posts, and links are not followed: they could lead
 * out of the folder, nowhere, or in a circle.
 */
export function folderSource(
  name: string,
  root: string,
  options: { epoch?: number } = {},
): Source & Required<Pick<Source, 'watch'>> {
  /** The signature of each file when it was last read. */
  let seen = new Map<string, string>();
  /** Of each file that could not be read then, why. */
  let troubled = new Map<string, string>();
  const withoutPages = pageTeller(root);

  /**
   * A listing takes its time, and a file that is renamed meanwhile may be at neither of its places. So when something is
   * missing it lists again before it says so.
   */
  async function* read({ memory }: Pick<Reading, 'memory'>): AsyncGenerator<SourceEvent> {
    const unreadable = new Map<string, string>();
    /** Whether a trouble was told of neither in this reading nor in the one before. */
    const isNews = (path: string, reason: string) => {
      const isTold = unreadable.has(path) || troubled.get(path) === reason;
      unreadable.set(path, reason);
      return !isTold;
    };
    const read = new Map(seen);
    for (let round = 1; ; round++) {
      const listing = await listFolder(root, name);
      const listed = await withoutPages(listing.paths);
      const paths = new Set(listed);
      let { vanished } = listing;
      const { disks } = listing;
      // What is left of a folder whose disk is not mounted is an empty one, and to believe it would take all articles away.
      const missing = unmountedBelow({ disks, paths }, memory);
      const closed = [
        ...listing.shut,
        ...missing.map((path) => ({ path, reason: `it ${UNMOUNTED} remove the folder` })),
      ];
      const [first] = closed;
      if (first && paths.size === 0) throw cannotRead(name, join(root, first.path), first.reason);
      const shut = closed.map(({ path }) => path);
      if (round === 1) yield { kind: 'found', posts: paths.size };
      for (const { path, reason } of closed) if (isNews(path, reason)) yield { kind: 'unreadable', path, reason };
      for await (const file of readChanged(root, listed, read)) {
        const { path } = file;
        if (!('gone' in file)) {
          yield { kind: 'post', post: { source: name, path, bytes: file.bytes, modified: file.modified } };
          read.set(path, file.signature);
        } else if (file.gone) {
          paths.delete(path);
          vanished = true;
        } else if (isNews(path, file.reason)) yield { kind: 'unreadable', path, reason: file.reason };
      }
      for (const path of read.keys())
        if (!paths.has(path) && !shut.some((folder) => path.startsWith(`${folder}/`))) {
          read.delete(path);
          vanished = true;
        }
      if (vanished && round < ROUNDS) continue;
      if (isUnmounted({ disks, paths }, memory))
        throw new SourceError(`source ${name}: the folder ${root} ${UNMOUNTED} take the folder out of the sources`);
      const place = placeOf({ disks, paths }, missing);
      yield { kind: 'complete', paths, ...(shut.length > 0 && { shut }), ...(place !== memory && { memory: place }) };
      // Only now: a reader that stopped half-way, or could not keep what it was given, is given it again.
      [seen, troubled] = [read, unreadable];
      return;
    }
  }

  return {
    name,
    ...options,
    read,
    watch: (changed) => watchFolder(root, changed),
  };
}

/** The files that are not as their signature in `known` says, in order. */
async function* readChanged(
  root: string,
  paths: readonly string[],
  known: ReadonlyMap<string, string>,
): AsyncGenerator<Loaded | Trouble> {
  for (const some of inGroups(paths, LOOKED_AT)) {
    const looks = await Promise.all(some.map((path) => look(root, path)));
    const changed = looks.filter((file) => 'gone' in file || known.get(file.path) !== file.signature);
    for (const group of inGroups(changed, READ, MOST_BYTES, (file) => ('gone' in file ? 0 : file.size)))
      yield* await Promise.all(group.map((file) => load(root, file)));
  }
}

async function look(root: string, path: string): Promise<Found | Trouble> {
  try {
    const { size, mtimeMs, ctimeMs } = await stat(join(root, path));
    // Whoever copies with times (rsync, tar, images of containers) may give other text the same size and time.
    return { path, size, modified: mtimeMs, signature: `${size} ${mtimeMs} ${ctimeMs}` };
  } catch (error) {
    return troubleOf(root, path, error);
  }
}

async function load(root: string, found: Found | Trouble): Promise<Loaded | Trouble> {
  if ('gone' in found) return found;
  const { path, size } = found;
  if (size > LARGEST)
    return { path, gone: false, reason: `it has ${Math.round(size / 1024 / 1024)} MB; no post is that large` };
  try {
    return { ...found, bytes: await readFile(join(root, path)) };
  } catch (error) {
    return troubleOf(root, path, error);
  }
}

function troubleOf(root: string, path: string, error: unknown): Trouble {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code !== 'ENOENT' && code !== 'ENOTDIR')
    return { path, gone: false, reason: whyUnreadable(error, root) ?? message };
  return isGarbled(path) ? { path, gone: false, reason: NOT_UTF8 } : { path, gone: true };
}

/** Items in their order, so many and so large at a time; what is larger comes alone. */
function* inGroups<T>(
  items: readonly T[],
  most: number,
  mostSize = 0,
  sizeOf: (item: T) => number = () => 0,
): Generator<T[]> {
  let group: T[] = [];
  let size = 0;
  for (const item of items) {
    const own = sizeOf(item);
    if (group.length > 0 && (group.length >= most || size + own > mostSize)) {
      yield group;
      [group, size] = [[], 0];
    }
    group.push(item);
    size += own;
  }
  if (group.length > 0) yield group;
}
