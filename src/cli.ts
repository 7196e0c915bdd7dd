import { constants } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { BackupError, type Command, reasonOf, UsageError } from './cli/command.ts';
import { openResults } from './cli/results.ts';
import { type CommandName, isCommandName, MANUALS, manualOf, overview } from './cli/manual.ts';
import { environmentOfProcess } from './environment.ts';
import { withoutKeys } from './model/keys-in-addresses.ts';
import { Releasers } from './releasers.ts';
import { SourceSpellingError } from './sources/entry-error.ts';
import { onStopSignals } from './stop-signals.ts';

/** Whoever read our results has heard enough, as `head` has after some lines. */
class ReaderGone extends Error {}

let readerGone = false;
/** The exit code of a command that was broken off. */
let brokenOff: number | undefined;
const results = openResults();
results.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') readerGone = true;
  else if (brokenOff === undefined) {
    tell(`cannot write to standard output: ${reasonOf(error)}`);
    breakOff(1);
  }
});
const print = (line: string) => {
  if (readerGone) throw new ReaderGone();
  if (!brokenOff) results.write(`${line}\n`);
};
const tell = (line: string) => {
  if (!brokenOff) process.stderr.write(`${withoutKeys(line)}\n`);
};

/** Those that work with the store; `clean` needs no server, and loads nothing of one. */
const commands: Record<Exclude<CommandName, 'clean'>, () => Promise<Command>> = {
  ingest: async () => (await import('./cli/ingest.ts')).ingest,
  preview: async () => (await import('./cli/preview.ts')).preview,
  send: async () => (await import('./cli/send.ts')).send,
  backup: async () => (await import('./cli/backup.ts')).backup,
  restore: async () => (await import('./cli/restore.ts')).restore,
  opml: async () => (await import('./cli/opml.ts')).opml,
  stats: async () => (await import('./cli/stats.ts')).stats,
  doctor: async () => (await import('./cli/doctor.ts')).doctor,
};

const HELP = new Set(['--help', '-h', 'help']);
/** How long a command that is broken off may take to leave nothing behind, in ms. */
const STOP_WITHIN_MS = 5_000;

const releasers = new Releasers();
let log: Logger | undefined;
const end = () => process.exit(brokenOff);
const breakOff = (code: number) => {
  brokenOff = code;
  // What is taken away from a command fails, which is no news.
  if (log) log.level = 'silent';
  void Promise.race([releasers.release(), sleep(STOP_WITHIN_MS)]).finally(end);
};
const deafen = onStopSignals(environmentOfProcess(), 'gazette', {
  first: (signal) => breakOff(128 + constants.signals[signal]),
  again: end,
});

// The exit code is set, not forced, so that what was printed gets out of the pipe.
process.exitCode = await main(process.argv.slice(2));
if (brokenOff === undefined) deafen();

async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || !isCommandName(name)) {
    if (name !== undefined && HELP.has(name)) {
      print(args[0] !== undefined && isCommandName(args[0]) ? manualOf(args[0]) : overview());
      return 0;
    }
    process.stderr.write(`${name === undefined ? '' : `there is no command "${name}"\n\n`}${overview()}\n`);
    return 2;
  }
  if (args.includes('--help') || args.includes('-h')) {
    print(manualOf(name));
    return 0;
  }
  try {
    return await run(name, args);
  } catch (error) {
    if (error instanceof ReaderGone) return 0;
    return explain(error, name);
  }
}

async function run(name: CommandName, args: string[]): Promise<number> {
  if (name === 'clean') return (await import('./cli/clean.ts')).clean(args, { print, tell });
  const [command, { readConfig }, { createCommandLog, redactor }] = await Promise.all([
    commands[name](),
    import('./config.ts'),
    import('./log.ts'),
  ]);
  const environment = environmentOfProcess();
  log = await createCommandLog(redactor(environment));
  try {
    return await command(args, {
      log,
      results,
      print,
      tell,
      releasers,
      // When it is asked for: doctor says itself what is wrong with the environment. Commands open no playground, and most
      // need no Telegram either.
      get config() {
        return readConfig({ ...environment, NODE_ENV: undefined }, false);
      },
    });
  } finally {
    await releasers.release();
  }
}

async function explain(error: unknown, name: CommandName): Promise<number> {
  // What was taken away from it fails.
  if (brokenOff) return 1;
  const { code, message, stack } = error as NodeJS.ErrnoException;
  const unparsed = code?.startsWith('ERR_PARSE_ARGS') ?? false;
  if (unparsed || error instanceof UsageError) {
    // Node.js goes on with advice for rarer cases.
    const [mistake] = unparsed ? message.split('. ') : [message];
    process.stderr.write(`${mistake}\nusage: gazette ${MANUALS[name].usage}\n"gazette ${name} --help" tells more\n`);
    return 2;
  }
  const [{ ConfigError }, { DataDirInUse }, { refusalIn }, { StoreError }, { PrivateRedisError }] = await Promise.all([
    import('./config.ts'),
    import('./store/data-dir-lock.ts'),
    import('./store/inspect-redis.ts'),
    import('./store/redis.ts'),
    import('./store/redis-server.ts'),
  ]);
  if (error instanceof ConfigError || error instanceof SourceSpellingError) {
    process.stderr.write(`${message}\n`);
    return 2;
  }
  const expected = [StoreError, PrivateRedisError, DataDirInUse, BackupError].some((kind) => error instanceof kind);
  process.stderr.write(`${refusalIn(error) ?? (expected ? message : (stack ?? message))}\n`);
  return 1;
}
