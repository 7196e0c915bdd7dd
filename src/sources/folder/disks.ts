import type { Listing } from './list-folder.ts';

/** Remembered of a folder without posts. */
const EMPTY = 'empty';
/** Of others: the disk they lay on, and the folders below that were disks of their own, with posts on them. */
const PLACE = /^disk (\d+)(?: mounted (\[.*\]))?$/;

type Disks = Pick<Listing, 'disks'> & { paths: ReadonlySet<string> };

/** Where the posts lie, to be remembered. */
export function placeOf({ disks, paths }: Disks, missing: readonly string[]): string {
  if (paths.size === 0) return EMPTY;
  const all = [...paths];
  const own = [...disks.keys()].filter(
    (folder) => isMount(disks, folder) && all.some((path) => path.startsWith(`${folder}/`)),
  );
  const mounted = [...new Set([...own, ...missing])].sort();
  return `disk ${disks.get('')}${mounted.length === 0 ? '' : ` mounted ${JSON.stringify(mounted)}`}`;
}

/** Whether the folder is an empty one on another disk than its posts were: what is left of it while that is not mounted. */
export function isUnmounted({ disks, paths }: Disks, memory: string | undefined): boolean {
  if (paths.size > 0 || memory === undefined || memory === EMPTY) return false;
  return PLACE.exec(memory)?.[1] !== String(disks.get(''));
}

/** The folders below that were disks of their own, and now are empty and none. */
export function unmountedBelow({ disks, paths }: Disks, memory: string | undefined): string[] {
  const all = [...paths];
  return mountedIn(memory).filter(
    (folder) => disks.has(folder) && !isMount(disks, folder) && !all.some((path) => path.startsWith(`${folder}/`)),
  );
}

function isMount(disks: Listing['disks'], folder: string): boolean {
  return folder !== '' && disks.get(folder) !== disks.get(folder.slice(0, Math.max(0, folder.lastIndexOf('/'))));
}

function mountedIn(memory = ''): string[] {
  const written = PLACE.exec(memory)?.[2];
  if (written === undefined) return [];
  try {
    const folders: unknown = JSON.parse(written);
    return Array.isArray(folders) ? folders.filter((folder) => typeof folder === 'string') : [];
  } catch {
    return [];
  }
}
