import { type Dirent, type FSWatcher, watch as watchDirectory } from 'node:fs';
import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type Source, SourceError, type SourceEvent, type Watch } from './source.ts';

/** Waits this long, in ms, after a change, so that a file is written before it is read and a flood of changes is one. */
const SETTLE_MS = 200;
/** Looks again this often, in ms, for what the file system did not tell (network drives tell nothing). */
const RECHECK_MS = 60_000;
const POST = /\.(?:md|markdown)$/i;
/** Tells about the folder, as repositories have it. */
const ABOUT = /(?:^|\/)readme\.[a-z]+$/i;

/**
 * The posts in a folder and the folders below it. Hidden files, and links that lead out of the folder or nowhere, are
 * no posts.
 */
export function folderSource(name: string, root: string, options: { epoch?: number } = {}): Source {
  /** Size and time of each file when it was last read. */
  const seen = new Map<string, string>();

  async function* read(): AsyncGenerator<SourceEvent> {
    const paths = new Set<string>();
    for await (const file of walk(root, name)) {
      const path = relative(root, file).split(sep).join('/');
      if (!POST.test(path) || ABOUT.test(path)) continue;
      paths.add(path);
      try {
        const { size, mtimeMs } = await stat(file);
        const signature = `${size} ${mtimeMs}`;
        if (seen.get(path) === signature) continue;
        yield { kind: 'post', post: { source: name, path, bytes: await readFile(file), modified: mtimeMs } };
        // Only now: a reader that stopped half-way sees this post again.
        seen.set(path, signature);
      } catch (error) {
        // Removed between listing and reading.
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') paths.delete(path);
        else yield { kind: 'unreadable', path, reason: (error as Error).message };
      }
    }
    for (const path of seen.keys()) if (!paths.has(path)) seen.delete(path);
    yield { kind: 'complete', paths };
  }

  return {
    name,
    ...options,
    read,
    watch: (changed) => watchFolder(root, changed),
  };
}

async function* walk(directory: string, name: string): AsyncGenerator<string> {
  let entries: Dirent[];
  try {
    entries = await readDirectory(directory);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'it does not exist' : message;
    throw new SourceError(`source ${name}: cannot read the folder ${directory}: ${reason}; check SOURCES`);
  }
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(directory, entry.name);
    if (entry.isDirectory()) yield* walk(path, name);
    else if (entry.isFile()) yield path;
  }
}

const readDirectory = async (directory: string) =>
  (await readdir(directory, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));

/**
 * Watches a folder and the folders below it: one watch a folder rather than one a file, which a large archive would
 * run out of; what changed is found out by reading.
 */
function watchFolder(root: string, changed: () => void): Watch {
  const watchers = new Map<string, FSWatcher>();
  let settling: NodeJS.Timeout | undefined;
  let closed = false;

  const noticed = () => {
    clearTimeout(settling);
    settling = setTimeout(() => void follow().then(() => !closed && changed()), SETTLE_MS);
  };

  /** Watches the folders that are new, forgets those that are gone. */
  async function follow(): Promise<void> {
    const present = await directories(root);
    for (const [directory, watcher] of watchers)
      if (!present.has(directory)) {
        watcher.close();
        watchers.delete(directory);
      }
    for (const directory of present) {
      if (closed || watchers.has(directory)) continue;
      try {
        const watcher = watchDirectory(directory, noticed);
        watcher.on('error', () => {
          watcher.close();
          watchers.delete(directory);
        });
        watchers.set(directory, watcher);
      } catch {
        // Gone already, or the system has no watch left: the recheck sees to it.
      }
    }
  }

  const recheck = setInterval(noticed, RECHECK_MS);
  void follow().then(() => !closed && changed());
  return {
    close() {
      closed = true;
      clearInterval(recheck);
      clearTimeout(settling);
      for (const watcher of watchers.values()) watcher.close();
      watchers.clear();
    },
  };
}

async function directories(root: string): Promise<Set<string>> {
  const found = new Set<string>();
  const visit = async (directory: string): Promise<void> => {
    try {
      if (!(await lstat(directory)).isDirectory() && directory !== root) return;
      const entries = await readdir(directory, { withFileTypes: true });
      found.add(directory);
      for (const entry of entries)
        if (entry.isDirectory() && !entry.name.startsWith('.')) await visit(join(directory, entry.name));
    } catch {
      // Gone while we looked: its own folder's watch tells.
    }
  };
  await visit(root);
  return found;
}
