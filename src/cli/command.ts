import type { Logger } from 'pino';
import type { Config } from '../config.ts';

/** What a command works with. Results go to stdout through `print`, everything else to stderr. */
export interface CommandContext {
  /** Read when it is asked for. @throws {ConfigError} */
  readonly config: Config;
  log: Logger;
  print: (line: string) => void;
}

export interface Command {
  /** After `gazette`: the name and what follows it. */
  usage: string;
  help: string;
  /** Gives the exit code: 0 when all went well, 1 when something failed. @throws {UsageError} for wrong usage */
  run: (args: string[], context: CommandContext) => Promise<0 | 1>;
}

/** The command was typed wrongly; exit 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** A backup cannot be written or restored; the message says what is wrong and what to do. */
export class BackupError extends Error {
  override name = 'BackupError';
}
