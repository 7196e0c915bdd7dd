import type { Writable } from 'node:stream';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Releasers } from '../releasers.ts';

/** What a command works with. Results go to stdout, everything else to stderr; nothing once it is broken off. */
export interface CommandContext {
  /** Read when it is asked for. @throws {ConfigError} */
  readonly config: Config;
  log: Logger;
  /** For results that are no lines to {@link print}. */
  results: Writable;
  print: (line: string) => void;
  /** A line for people. */
  tell: (line: string) => void;
  /** What a command acquires is released when it ends, also where somebody breaks it off. */
  releasers: Releasers;
}

/** Gives the exit code: 0 when all went well, 1 when something failed. @throws {UsageError} for wrong usage */
export type Command = (args: string[], context: CommandContext) => Promise<0 | 1>;

/** The command was typed wrongly; exit 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** A backup cannot be written or restored; the message says what is wrong and what to do. */
export class BackupError extends Error {
  override name = 'BackupError';
}

/** Why a file cannot be read or written, without the words of the system. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
      return 'it does not exist';
    case 'EACCES':
    case 'EPERM':
      return 'this user may not';
    case 'EISDIR':
      return 'it is a folder';
    case 'ENOTDIR':
      return 'a part of its path is no folder';
    case 'ENOSPC':
      return 'the disk is full';
    default:
      return message;
  }
}
