import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { lockFiles } from './data-dir-lock.ts';
import { PrivateRedisError, refuseFullDisk, SOCKET } from './redis-server.ts';

/** Where a private Redis lives. */
export interface ServerDir {
  /** DATA_DIR, absolute. */
  dataDir: string;
  /** The server's own folder in it: its file, its log, its socket. */
  dir: string;
  /** The socket, by a path short enough to connect to. */
  path: string;
  close(): void;
}

/** Longest socket path in bytes that every system takes (`sun_path`: 108 on Linux, 104 on macOS, its end included). */
const LONGEST = 100;

/**
 * Makes the folders where they are missing.
 *
 * In a deep DATA_DIR the socket is reached through a link in the temporary folder; the socket itself stays in DATA_DIR,
 * so that whoever comes next finds it whatever their temporary folder is.
 *
 * @throws {PrivateRedisError} when DATA_DIR or its lock cannot be written, or its disk is full
 */
export function openServerDir(path: string): ServerDir {
  const dataDir = resolve(path);
  const dir = join(dataDir, 'redis');
  try {
    makeFolder(dataDir);
    makeFolder(dir, 0o700);
    for (const folder of [dataDir, dir]) accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new PrivateRedisError(
      `DATA_DIR ${dataDir} cannot be written (${(error as NodeJS.ErrnoException).code}): ` +
        'make it a folder that this user owns, or set DATA_DIR to another',
    );
  }
  for (const file of lockFiles(dataDir)) refuseForeign(file);
  refuseFullDisk(dir);
  const socket = join(dir, SOCKET);
  if (Buffer.byteLength(socket) <= LONGEST) return { dataDir, dir, path: socket, close: () => {} };
  const alias = mkdtempSync(join(tmpdir(), 'gazette-'));
  symlinkSync(dir, join(alias, 'redis'));
  return {
    dataDir,
    dir,
    path: join(alias, 'redis', SOCKET),
    close: () => rmSync(alias, { recursive: true, force: true }),
  };
}

/** SQLite would say that it is unable to open a database file, and not which. */
function refuseForeign(file: string): void {
  try {
    if (existsSync(file)) accessSync(file, constants.R_OK | constants.W_OK);
  } catch (error) {
    throw new PrivateRedisError(
      `${file} cannot be written (${(error as NodeJS.ErrnoException).code}): another user made it, or brought it here. ` +
        'Give all of DATA_DIR to the user that Gazette runs as, as by chown -R, and run commands as that user',
    );
  }
}

/**
 * Makes a folder and those above it where they are missing. Node's own way never ends where the file system says that a
 * folder is not there which is, as /proc does, and says so itself of a disk that is read-only.
 */
function makeFolder(path: string, mode?: number): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  const above = dirname(path);
  if (!existsSync(above)) makeFolder(above);
  mkdirSync(path, mode);
}
