import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isGarbled, isHidden, isPostName } from '../post-path.ts';
import { SourceError } from '../source.ts';
import { whyUnreadable } from './unreadable.ts';

export interface Listing {
  /** Relative to the folder, with slashes, in order; also those of folders below it that cannot be found by their names. */
  paths: string[];
  /** Whether something was gone before it could be looked into. */
  vanished: boolean;
  /** Folders below it that are there and cannot be looked into, and why. */
  shut: { path: string; reason: string }[];
  /** The disk of each folder that was looked into, by its path; that of the folder itself is empty. */
  disks: Map<string, number>;
}

/** Stands on every disk that is mounted, and is root's alone. */
const OF_THE_SYSTEM = 'lost+found';

/** In plain words, why a folder cannot be read. */
const REASONS: ReadonlyMap<string | undefined, string> = new Map([
  ['ENOENT', 'it does not exist'],
  ['ENOTDIR', 'it is a file: name the folder that it is in'],
]);

/**
 * Lists the posts, or other files by their names, in a folder and the folders below it. Hidden files are left out, and links
 * are not followed: they could lead out of the folder, nowhere, or in a circle.
 *
 * @throws {SourceError} naming `source`, if the folder cannot be read
 */
export async function listFolder(root: string, source: string, isWanted = isPostName): Promise<Listing> {
  const listing: Listing = { paths: [], vanished: false, shut: [], disks: new Map() };
  await list('');
  return listing;

  async function list(folder: string): Promise<void> {
    const directory = join(root, folder);
    let entries: Dirent[];
    try {
      entries = await readdir(directory, { withFileTypes: true });
      listing.disks.set(folder, (await stat(directory)).dev);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (folder !== '' && (code === 'ENOENT' || code === 'ENOTDIR')) {
        if (isGarbled(folder)) listing.paths.push(folder);
        else listing.vanished = true;
        return;
      }
      const why = whyUnreadable(error, root);
      if (folder !== '') {
        if (folder === OF_THE_SYSTEM) return;
        listing.shut.push({ path: folder, reason: why ?? message });
        return;
      }
      const hint = code === 'ENOENT' ? meantBy(source) : undefined;
      const check = `${REASONS.get(code) ?? message}; ${hint ? `${hint}, or check` : 'check'} SOURCES`;
      throw cannotRead(source, directory, why ?? check);
    }
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const { name } = entry;
      if (isHidden(name)) continue;
      const path = folder === '' ? name : `${folder}/${name}`;
      if (entry.isDirectory()) await list(path);
      else if (entry.isFile() && isWanted(name)) listing.paths.push(path);
    }
  }
}

export function cannotRead(source: string, folder: string, why: string): SourceError {
  return new SourceError(`source ${source}: cannot read the folder ${folder}: ${why}`);
}

/** What else a path may be meant as that leads nowhere. */
function meantBy(source: string): string | undefined {
  if (/^[\w.-]+@[\w.-]+:(?!\/\/)/.test(source))
    return 'for a git repository write git+ssh:// before it and a / in place of the colon';
  if (/^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/|$)/i.test(source))
    return `for the address of a feed write https://${source}`;
  return source.startsWith('~/') ? 'write the home folder out' : undefined;
}
