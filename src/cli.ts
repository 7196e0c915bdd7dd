import { parseArgs } from 'node:util';
import { BackupError, type Command, UsageError } from './cli/command.ts';
import { ConfigError, environmentOfProcess, readConfig } from './config.ts';
import { createCommandLog, redactor } from './log.ts';
import { SourceSpellingError } from './sources/entry-error.ts';
import { DataDirInUse } from './store/data-dir-lock.ts';
import { StoreError } from './store/redis.ts';
import { PrivateRedisError } from './store/redis-server.ts';

/** Whoever read our results has heard enough, as `head` has after some lines. */
class ReaderGone extends Error {}

let readerGone = false;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  readerGone = true;
});
const print = (line: string) => {
  if (readerGone) throw new ReaderGone();
  process.stdout.write(`${line}\n`);
};

/** Loaded when asked for: a command that needs no server loads nothing of one. */
const commands: Record<string, () => Promise<Command>> = {
  clean: async () => (await import('./cli/clean.ts')).clean,
  ingest: async () => (await import('./cli/ingest.ts')).ingest,
  preview: async () => (await import('./cli/preview.ts')).preview,
  send: async () => (await import('./cli/send.ts')).send,
  backup: async () => (await import('./cli/backup.ts')).backup,
  restore: async () => (await import('./cli/restore.ts')).restore,
  opml: async () => (await import('./cli/opml.ts')).opml,
  stats: async () => (await import('./cli/stats.ts')).stats,
  doctor: async () => {
    const { doctor } = await import('./cli/doctor.ts');
    return {
      usage: 'doctor',
      help: 'Checks configuration, Redis, Telegram and the sources; one line each: ok, or what is wrong and what to do.',
      run: async (args, context) => {
        parseArgs({ args });
        return doctor(environmentOfProcess(), context);
      },
    };
  },
};

// The exit code is set, not forced, so that what was printed gets out of the pipe.
process.exitCode = await main(process.argv.slice(2));

async function main([name, ...args]: string[]): Promise<number> {
  const command = name !== undefined && Object.hasOwn(commands, name) ? await commands[name]?.() : undefined;
  if (!command) {
    const known = name === undefined || name === '--help' || name === '-h';
    const all = await Promise.all(Object.values(commands).map((load) => load()));
    const lines = all.map(({ usage, help }) => `  gazette ${usage}\n      ${help}`);
    const text = `${known ? '' : `there is no command "${name}"\n\n`}usage:\n${lines.join('\n')}\n`;
    (known && name !== undefined ? process.stdout : process.stderr).write(text);
    return known && name !== undefined ? 0 : 2;
  }
  if (args.includes('--help') || args.includes('-h')) {
    print(`gazette ${command.usage}\n\n${command.help}`);
    return 0;
  }
  try {
    const environment = environmentOfProcess();
    const log = createCommandLog(redactor(environment));
    return await command.run(args, {
      log,
      print,
      // When it is asked for: doctor says itself what is wrong with the environment. Commands open no playground, and most
      // need no Telegram either.
      get config() {
        return readConfig({ ...environment, NODE_ENV: undefined }, false);
      },
    });
  } catch (error) {
    if (error instanceof ReaderGone) return 0;
    return explain(error, command);
  }
}

function explain(error: unknown, { usage }: Command): number {
  const { code, message, stack } = error as NodeJS.ErrnoException;
  const wrongUsage = error instanceof UsageError || code?.startsWith('ERR_PARSE_ARGS');
  if (wrongUsage) process.stderr.write(`${message}\nusage: gazette ${usage}\n`);
  else if (error instanceof ConfigError || error instanceof SourceSpellingError) process.stderr.write(`${message}\n`);
  else {
    const expected = [StoreError, PrivateRedisError, DataDirInUse, BackupError].some((kind) => error instanceof kind);
    process.stderr.write(`${expected ? message : (stack ?? message)}\n`);
    return 1;
  }
  return 2;
}
