import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type Source, SourceError, type SourceEvent } from './source.ts';
import { watchFolder } from './watch-folder.ts';

/** Listings in one reading, at most, while what they show keeps changing. */
const ROUNDS = 3;
const POST = /\.(?:md|markdown)$/i;
/** Tells about the folder, as repositories have it. */
const ABOUT = /(?:^|\/)readme\.[a-z]+$/i;

/**
 * The posts in a folder and the folders below it. Hidden files are no posts, and links are not followed: they could lead
 * out of the folder, nowhere, or in a circle.
 */
export function folderSource(name: string, root: string, options: { epoch?: number } = {}): Source {
  /** Size and time of each file when it was last read. */
  const seen = new Map<string, string>();

  /**
   * A listing takes its time, and a file that is renamed meanwhile may be at neither of its places. So when something is
   * missing it lists again before it says so.
   */
  async function* read(): AsyncGenerator<SourceEvent> {
    const unreadable = new Set<string>();
    for (let round = 1; ; round++) {
      const paths = new Set<string>();
      let vanished = false;
      for await (const file of walk(root, name, () => (vanished = true))) {
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
          const { code, message } = error as NodeJS.ErrnoException;
          if (code === 'ENOENT') {
            paths.delete(path);
            vanished = true;
          } else if (!unreadable.has(path)) {
            unreadable.add(path);
            yield { kind: 'unreadable', path, reason: message };
          }
        }
      }
      for (const path of seen.keys())
        if (!paths.has(path)) {
          seen.delete(path);
          vanished = true;
        }
      if (vanished && round < ROUNDS) continue;
      yield { kind: 'complete', paths };
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

async function* walk(root: string, name: string, vanished: () => void, directory = root): AsyncGenerator<string> {
  let entries: Dirent[];
  try {
    entries = await readDirectory(directory);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (directory !== root && (code === 'ENOENT' || code === 'ENOTDIR')) {
      vanished();
      return;
    }
    const reason = code === 'ENOENT' ? 'it does not exist' : message;
    throw new SourceError(`source ${name}: cannot read the folder ${directory}: ${reason}; check SOURCES`);
  }
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(directory, entry.name);
    if (entry.isDirectory()) yield* walk(root, name, vanished, path);
    else if (entry.isFile()) yield path;
  }
}

const readDirectory = async (directory: string) =>
  (await readdir(directory, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
