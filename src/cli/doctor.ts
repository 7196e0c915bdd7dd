import { openTransport } from '../bot/transport.ts';
import { type Config, ConfigError, readConfig } from '../config.ts';
import type { Source } from '../sources/source.ts';
import { spellSources } from '../sources/spell.ts';
import { startPrivateRedis } from '../store/private-redis.ts';
import { connectRedis, inspectRedis, reached, redisMistakes } from '../store/redis.ts';
import type { CommandContext } from './command.ts';

type Finding = { ok: true; what: string } | { ok: false; what: string };

const REDIS_PATIENCE_MS = 3_000;
const TELEGRAM_PATIENCE_MS = 10_000;

/** Checks all that a start needs; one line each. It does not need a configuration that can be read. */
export async function doctor(
  env: Record<string, string | undefined>,
  { log, print }: Omit<CommandContext, 'config'>,
): Promise<0 | 1> {
  let wrong = false;
  const say = ({ ok, what }: Finding) => {
    print(`${ok ? 'ok   ' : 'wrong'}  ${what}`);
    wrong ||= !ok;
  };
  let config: Config;
  try {
    config = readConfig(env, false);
    say({ ok: true, what: 'configuration: every variable can be read' });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    for (const mistake of error.mistakes) say({ ok: false, what: `configuration: ${mistake}` });
    return 1;
  }
  for (const finding of await checkRedis(config, log)) say(finding);
  say(await checkTelegram(config));
  for (const finding of await checkSources(config)) say(finding);
  return wrong ? 1 : 0;
}

async function checkRedis(config: Config, log: CommandContext['log']): Promise<Finding[]> {
  const own = 'privateIn' in config.redis;
  let stop = async () => {};
  try {
    let address = 'url' in config.redis ? config.redis.url : '';
    if ('privateIn' in config.redis) {
      const server = await startPrivateRedis({
        dataDir: config.redis.privateIn,
        log,
        purpose: 'gazette doctor',
        guest: true,
      });
      stop = () => server.stop();
      address = server.path;
    }
    const redis = connectRedis(address);
    redis.on('error', () => undefined);
    try {
      await reached(redis, address, REDIS_PATIENCE_MS);
      const report = await inspectRedis(redis);
      const mistakes = redisMistakes(report);
      if (!report.appendOnly)
        mistakes.push(
          'Redis keeps no append-only file: run "redis-cli CONFIG SET appendonly yes" and set the same in redis.conf',
        );
      if (mistakes.length > 0) return mistakes.map((what) => ({ ok: false, what: `redis: ${what}` }));
      const where = own ? `the private one in ${config.dataDir}` : 'the one of REDIS_URL';
      return [
        {
          ok: true,
          what: `redis: ${where}, version ${report.version}, append-only file, ${report.evictionPolicy ?? 'eviction policy unknown'}`,
        },
      ];
    } finally {
      redis.disconnect();
    }
  } catch (error) {
    return [{ ok: false, what: `redis: ${(error as Error).message}` }];
  } finally {
    await stop();
  }
}

async function checkTelegram(config: Config): Promise<Finding> {
  if (!('token' in config.telegram))
    return { ok: true, what: 'telegram: no BOT_TOKEN, so npm start opens the playground' };
  const { apiRoot, token } = config.telegram;
  const { call, close } = openTransport(apiRoot, token);
  try {
    const reply = await call('getMe', {}, { timeoutMs: TELEGRAM_PATIENCE_MS });
    if (!reply.ok)
      return {
        ok: false,
        what: `telegram: it answers "${reply.error_code} ${reply.description}" to BOT_TOKEN: copy the token again from @BotFather (/mybots, API Token)`,
      };
    return { ok: true, what: `telegram: @${(reply.result as { username: string }).username} at ${apiRoot}` };
  } catch (error) {
    return {
      ok: false,
      what: `telegram: cannot reach ${apiRoot} (${(error as Error).message}): check the network, a proxy, or TELEGRAM_API_ROOT`,
    };
  } finally {
    await close();
  }
}

async function checkSources(config: Config): Promise<Finding[]> {
  let sources: Source[];
  try {
    sources = spellSources(config.sources);
  } catch (error) {
    return [{ ok: false, what: `sources: ${(error as Error).message}` }];
  }
  return Promise.all(
    sources.map(async (source): Promise<Finding> => {
      try {
        let count = 0;
        for await (const event of source.read({ now: Date.now() })) if (event.kind === 'found') count = event.posts;
        if (count === 0)
          return { ok: false, what: `source ${source.name}: it holds no posts (files ending in .md): check SOURCES` };
        return { ok: true, what: `source ${source.name}: ${count} posts` };
      } catch (error) {
        return { ok: false, what: (error as Error).message };
      }
    }),
  );
}
