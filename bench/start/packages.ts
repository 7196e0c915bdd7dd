import { type Dirent, existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What an installation without development dependencies is made of, by what is installed here and the lock file. */
export interface Installed {
  /** On the disk, in its blocks. */
  diskMB: number;
  /** The lengths of all files. */
  bytesMB: number;
  packages: number;
  /** Named in package.json. */
  direct: number;
  /** The largest, with what each takes on the disk. */
  largest: { name: string; diskMB: number }[];
}

const LARGEST = 5;

/** @throws {Error} if a package of the lock file is not installed */
export function installedPackages(): Installed {
  const { packages } = readJson('package-lock.json') as {
    packages: Record<string, { dev?: boolean; optional?: boolean; link?: boolean }>;
  };
  const { dependencies } = readJson('package.json') as { dependencies: Record<string, string> };
  const sizes = Object.entries(packages).flatMap(([path, { dev, optional }]) => {
    if (path === '' || dev) return [];
    if (existsSync(join(ROOT, path)))
      return [{ name: path.replace(/^.*node_modules\//, ''), ...sizeOf(join(ROOT, path)) }];
    // For other systems.
    if (optional) return [];
    throw new Error(`${path} is not installed`);
  });
  const sum = (of: 'disk' | 'bytes') => sizes.reduce((total, size) => total + size[of], 0) / 1e6;
  return {
    diskMB: sum('disk'),
    bytesMB: sum('bytes'),
    packages: sizes.length,
    direct: Object.keys(dependencies).length,
    largest: sizes
      .sort((a, b) => b.disk - a.disk)
      .slice(0, LARGEST)
      .map(({ name, disk }) => ({ name, diskMB: disk / 1e6 })),
  };
}

/** Of all files below, without packages of the package's own, which the lock file names too. */
function sizeOf(folder: string): { disk: number; bytes: number } {
  const { blocks } = lstatSync(folder);
  const total = { disk: blocks * 512, bytes: 0 };
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === 'node_modules') continue;
    const size = sizeOfEntry(folder, entry);
    total.disk += size.disk;
    total.bytes += size.bytes;
  }
  return total;
}

function sizeOfEntry(folder: string, entry: Dirent): { disk: number; bytes: number } {
  const path = join(folder, entry.name);
  if (entry.isDirectory()) return sizeOf(path);
  const { blocks, size } = lstatSync(path);
  return { disk: blocks * 512, bytes: size };
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
}
