import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

const holderSchema = z.object({
  pid: z.number(),
  /** What the process is, as a person would type it: `gazette start`. */
  purpose: z.string(),
  /** ISO 8601. */
  since: z.string(),
  /** Ends by itself sooner or later, so that it is worth waiting for. */
  command: z.boolean(),
});

/** Who holds a DATA_DIR. */
export type Holder = z.infer<typeof holderSchema>;

export interface DataDirLock {
  release(): void;
}

/** Another process works on the same DATA_DIR; the message says which, and what to do. */
export class DataDirInUse extends Error {
  override name = 'DataDirInUse';
  readonly holder: Holder | undefined;

  constructor(dataDir: string, holder: Holder | undefined) {
    const who = holder ? `"${holder.purpose}" (process ${holder.pid}, since ${holder.since})` : 'another Gazette';
    super(
      `DATA_DIR ${dataDir} is in use by ${who}: stop that one first, choose another DATA_DIR, ` +
        'or set REDIS_URL to run several processes on one Redis',
    );
    this.holder = holder;
  }
}

/**
 * Takes DATA_DIR for this process alone, or gives `undefined` when another has it.
 *
 * The lock is the operating system's own, on a file that SQLite opens for us: it is free the instant its holder dies,
 * however it dies, and depends on no process id that another process could get later. Node itself locks no files.
 * Two that try in the same instant may both be refused: try again before believing it.
 */
export function tryLockDataDir(dataDir: string, holder: Holder): DataDirLock | undefined {
  const database = new DatabaseSync(lockFile(dataDir));
  try {
    database.exec('PRAGMA journal_mode = OFF; BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (error instanceof Error && /database is locked/.test(error.message)) return undefined;
    throw error;
  }
  writeFileSync(holderFile(dataDir), `${JSON.stringify(holder)}\n`);
  return { release: () => database.close() };
}

/** Who took DATA_DIR last; says nothing of whether they still hold it. */
export function lastHolder(dataDir: string): Holder | undefined {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(holderFile(dataDir), 'utf8')));
  } catch {
    return undefined;
  }
}

/** The files that a lock on DATA_DIR is made of. */
export function lockFiles(dataDir: string): string[] {
  return [lockFile(dataDir), holderFile(dataDir)];
}

function lockFile(dataDir: string): string {
  return join(dataDir, 'lock');
}

function holderFile(dataDir: string): string {
  return join(dataDir, 'lock.json');
}
