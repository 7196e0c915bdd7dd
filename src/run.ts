import { setTimeout as sleep } from 'node:timers/promises';
import type { Door } from './app/parts.ts';
import { type Config, ConfigError, type Role, readConfig, wordsOf } from './config.ts';
import { environmentOfProcess } from './environment.ts';
import { createLog, redactor } from './log.ts';
import { PLAYGROUND_BOT } from './model/playground-bot.ts';
import { Releasers } from './releasers.ts';
import { SourceSpellingError } from './sources/entry-error.ts';
import { onStopSignals } from './stop-signals.ts';
import { listSources } from './sources/source-list.ts';
import { DataDirInUse } from './store/data-dir-lock.ts';
import { refusalIn } from './store/inspect-redis.ts';
import { StoreError } from './store/redis.ts';
import { PrivateRedisError } from './store/redis-server.ts';

const ROLES = new Set(['all', 'web', 'worker']);
/** The bot that lives in the playground; its token opens nothing else. */
const PLAYGROUND_TOKEN = `${PLAYGROUND_BOT}:playground`;

/** Longer than a message may be on its way. Without Redis, what waits for it would wait for ever. */
const STOP_WITHIN_MS = 25_000;

/**
 * Reads the configuration and runs the role that the words of the command line name; fulfilled when it is ready. Ends the
 * process where it cannot, and when it is told to stop.
 */
export async function run([role = 'all', ...rest]: string[]): Promise<void> {
  if (!ROLES.has(role) || rest.length > 0)
    return fail(2, `usage: node src/main.ts [all|web|worker], not "${[role, ...rest].join(' ')}"`);

  const mistakes: string[] = [];
  const reading = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof ConfigError || error instanceof SourceSpellingError)) throw error;
      mistakes.push(error.message);
      return undefined;
    }
  };
  const environment = environmentOfProcess();
  const redact = redactor(environment);
  const config = reading(() => readConfig(environment, process.stdout.isTTY));
  // Also where the rest is wrong: all mistakes are told at once.
  const file = environment['SOURCES_FILE']?.trim() || undefined;
  const sources = reading(() => listSources(wordsOf(environment['SOURCES']), file));
  if (config && 'playground' in config.telegram && role !== 'all')
    mistakes.push(`BOT_TOKEN is missing, and the role ${role} has no playground; example: 123456789:AAExampleExample`);
  if (!config || !sources || mistakes.length > 0) return fail(2, redact(mistakes.join('\n')));
  const log = await createLog({ ...config.log, redact });
  for (const reason of config.unusableProxies) log.warn({ reason }, 'a proxy is not used');
  const releasers = new Releasers();

  let stopping = false;
  const stop = async (signal: string) => {
    stopping = true;
    log.info({ signal }, 'stopping; once more ends at once');
    const late = await Promise.race([releasers.release(), sleep(STOP_WITHIN_MS, 'late' as const)]);
    if (late) log.error('stopped before everything was done: something did not answer any more, perhaps Redis');
    else log.info('stopped');
    process.exit(late ? 1 : 0);
  };
  onStopSignals(environment, 'start', { first: (signal) => void stop(signal), again: () => process.exit(130) });

  try {
    // Now, not before: whoever mistyped a setting is told so at once.
    const { startApp } = await import('./app/start.ts');
    const given = { sources, log, role: role as Role, releasers };
    if ('token' in config.telegram) {
      await startApp({ ...given, config, telegram: config.telegram });
      return;
    }
    const { startPlayground } = await import('./playground/playground.ts');
    const playground = await startPlayground({ host: config.host, port: config.port });
    releasers.add(() => playground.close());
    const telegram = { token: PLAYGROUND_TOKEN, apiRoot: playground.apiRoot };
    // To where browsers would reach us no update comes.
    const polling = { ...config, publicUrl: undefined };
    const door: Door = {
      serve: ({ app }) =>
        playground.alsoServe(async (request, bindings) => (await app()).fetch(request, bindings as object)),
    };
    await startApp({ ...given, config: polling, telegram, door });
    if (!stopping) process.stdout.write(`\nThe playground is open: ${playground.url}\n`);
  } catch (error) {
    // Whoever breaks the start off takes away what it works with: that it then fails is no news.
    if (stopping) return;
    await releasers.release();
    fail(1, redact(await explain(error, config)));
  }
}

/** What went wrong at the start, for the person who started us. */
async function explain(error: unknown, { host, port }: Config): Promise<string> {
  const { code, message, stack } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return `PORT ${port} on ${host} is taken: stop what listens there, or choose another, as in PORT=${port < 65_535 ? port + 1 : 8080} npm start`;
  if (code === 'EACCES' && /listen/.test(message))
    return `PORT ${port} on ${host} may not be opened by this user: choose one above 1023, as in PORT=8080 npm start`;
  if (code === 'EADDRNOTAVAIL' || (message.startsWith('getaddrinfo') && message.endsWith(host)))
    return `HOST ${host} is no address of this machine: set one that it has, as in HOST=127.0.0.1, or HOST=0.0.0.0 for all`;
  const [{ RefusedError }, { TokenError }] = await Promise.all([
    import('./app/patiently.ts'),
    import('./bot/introduce.ts'),
  ]);
  const expected = [TokenError, RefusedError, StoreError, PrivateRedisError, DataDirInUse];
  return refusalIn(error) ?? (expected.some((kind) => error instanceof kind) ? message : (stack ?? message));
}

function fail(code: number, message: string): void {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}
