import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { webhookSchema } from '../bot/keep-webhook.ts';
import { openTransport, type Reply } from '../bot/transport.ts';
import { type Config, ConfigError, readConfig } from '../config.ts';
import { environmentOfProcess } from '../environment.ts';
import { untilAborted } from '../jobs/until-aborted.ts';
import { withoutKeys } from '../model/keys-in-addresses.ts';
import { openSources } from '../open-sources.ts';
import type { Releasers } from '../releasers.ts';
import { kindOfAddress } from '../sources/address.ts';
import { SourceSpellingError } from '../sources/entry-error.ts';
import { CLONES } from '../sources/git/address.ts';
import type { Source } from '../sources/source.ts';
import { listSources } from '../sources/source-list.ts';
import { startPrivateRedis } from '../store/private-redis.ts';
import { inspectRedis, redisMistakes } from '../store/inspect-redis.ts';
import { connectRedis, reached } from '../store/redis.ts';
import type { Command, CommandContext } from './command.ts';

type Finding = { ok: true; what: string } | { ok: false; what: string };

const REDIS_PATIENCE_MS = 3_000;
const TELEGRAM_PATIENCE_MS = 10_000;
const SOURCE_PATIENCE_MS = 20_000;
const MEGABYTE = 1024 * 1024;
/** Megabytes that repositories of posts may take soon. */
const LEAST_LEFT = 100;

/** Checks all that a start needs; one line each. It does not need a configuration that can be read. */
export const doctor: Command = async (args, { log, print, releasers }) => {
  parseArgs({ args });
  let wrong = false;
  const say = ({ ok, what }: Finding) => {
    print(`${ok ? 'ok   ' : 'wrong'}  ${withoutKeys(what)}`);
    wrong ||= !ok;
  };
  let config: Config;
  try {
    config = readConfig(environmentOfProcess(), false);
    for (const what of config.unusableProxies) say({ ok: false, what: `configuration: ${what}` });
    if (!wrong) say({ ok: true, what: 'configuration: every variable can be read' });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    for (const mistake of error.mistakes) say({ ok: false, what: `configuration: ${mistake}` });
    return 1;
  }
  for (const finding of await checkRedis(config, log, releasers)) say(finding);
  say(await checkTelegram(config));
  for (const finding of await checkSources(config, releasers)) say(finding);
  return wrong ? 1 : 0;
};

async function checkRedis(config: Config, log: CommandContext['log'], releasers: Releasers): Promise<Finding[]> {
  const { url, verified } = config.redis;
  try {
    let address = url;
    if (address === undefined) {
      const how = { purpose: 'gazette doctor', guest: true };
      const server = await startPrivateRedis({ dataDir: config.dataDir, log, ...how });
      releasers.add(() => server.stop());
      address = server.path;
    }
    const redis = connectRedis(address, verified);
    redis.on('error', () => undefined);
    try {
      await reached(redis, address, REDIS_PATIENCE_MS);
      const report = await inspectRedis(redis);
      const mistakes = redisMistakes(report);
      if (!report.appendOnly)
        mistakes.push(
          'Redis keeps no append-only file: run "redis-cli CONFIG SET appendonly yes" and set the same in redis.conf, or where its host lets you',
        );
      if (mistakes.length > 0) return mistakes.map((what) => ({ ok: false, what: `redis: ${what}` }));
      const where = url === undefined ? `the private one in ${config.dataDir}` : 'the one of REDIS_URL';
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
  }
}

async function checkTelegram(config: Config): Promise<Finding> {
  if (!('token' in config.telegram))
    return { ok: true, what: 'telegram: no BOT_TOKEN, so npm start opens the playground' };
  const { apiRoot, token } = config.telegram;
  const { call, close } = openTransport(apiRoot, token, config.proxies);
  try {
    const ask = (method: string) => call(method, {}, { timeoutMs: TELEGRAM_PATIENCE_MS });
    const reply = await ask('getMe');
    if (!reply.ok) {
      const { error_code: code, description } = reply;
      const unknown = code === 401 || code === 404;
      return {
        ok: false,
        what: unknown
          ? `telegram: it answers "${code} ${description}" to BOT_TOKEN: copy the token again from @BotFather (/mybots, API Token)`
          : `telegram: it cannot answer now ("${code} ${description}"): try again later; nothing is known to be wrong with BOT_TOKEN`,
      };
    }
    const stuck = config.publicUrl === undefined ? undefined : stuckWebhook(await ask('getWebhookInfo'));
    if (stuck !== undefined) return { ok: false, what: `telegram: ${stuck}` };
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

/** What Telegram says of a webhook that it does not get through to. */
function stuckWebhook(info: Reply): string | undefined {
  const { data } = webhookSchema.safeParse(info.ok && info.result);
  if (!data?.last_error_message || data.pending_update_count === 0) return undefined;
  return (
    `it does not get through to ${data.url} ("${data.last_error_message}"; updates that wait: ${data.pending_update_count}): ` +
    'look at PUBLIC_URL, its certificate, and where the proxy there leads'
  );
}

async function checkSources(config: Config, releasers: Releasers): Promise<Finding[]> {
  try {
    const entries = listSources(config.sources, config.sourcesFile);
    const clones = entries.some(({ url }) => kindOfAddress(url) === 'git') ? [checkClones(config.dataDir)] : [];
    const sources = openSources(config, releasers)(entries);
    return [...clones, ...(await Promise.all(sources.map(checkSource)))];
  } catch (error) {
    if (!(error instanceof SourceSpellingError)) throw error;
    return error.message.split('\n').map((mistake) => ({ ok: false, what: `sources: ${mistake}` }));
  }
}

/** Whether clones can be written to DATA_DIR, which without a private Redis nothing else needs. */
function checkClones(dataDir: string): Finding {
  const dir = resolve(dataDir, CLONES);
  let there = dir;
  while (!existsSync(there)) there = dirname(there);
  try {
    accessSync(`${there}/.`, constants.W_OK | constants.X_OK);
    const { blocks, bavail, bsize } = statfsSync(there);
    const left = Math.floor((bavail * bsize) / MEGABYTE);
    // Some file systems do not count their blocks.
    if (blocks === 0) return { ok: true, what: `clones: ${dir}` };
    const what = `clones: the disk of ${dir} has ${left} MB left`;
    return left < LEAST_LEFT
      ? { ok: false, what: `${what}: free some of it, or set DATA_DIR to another` }
      : { ok: true, what };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const what = `clones: DATA_DIR ${resolve(dataDir)} cannot be written (${code}), and git sources are cloned there`;
    return { ok: false, what: `${what}: make it a folder that this user owns, or set DATA_DIR to another` };
  }
}

/** Looks how many posts are there, and whether the first can be read, and no further. */
async function checkSource(source: Source): Promise<Finding> {
  const what = `source ${source.options?.name ?? source.name}`;
  const signal = AbortSignal.timeout(SOURCE_PATIENCE_MS);
  try {
    if (source.look) {
      await source.look(signal);
      return { ok: true, what: `${what}: it can be read` };
    }
    let posts: string | undefined;
    for await (const event of untilAborted(source.read({ now: Date.now(), signal }), signal)) {
      if (event.kind === 'unreadable')
        return { ok: false, what: `${what}: of its ${posts} ${event.path} cannot be read: ${event.reason}` };
      if (posts !== undefined) break;
      if (event.kind !== 'found') continue;
      if (event.posts === 0) return { ok: false, what: `${what}: it holds no ${sought(source)}: check its address` };
      posts = event.posts === 1 ? '1 post' : `${event.posts} posts`;
      // The first item of a feed may wait for its page.
      if (source.interval !== undefined) break;
    }
    return { ok: true, what: `${what}: ${posts ?? 'it can be read'}` };
  } catch (error) {
    return {
      ok: false,
      what: signal.aborted ? `${what}: no answer within ${SOURCE_PATIENCE_MS / 1_000} s` : (error as Error).message,
    };
  }
}

function sought({ interval }: Source): string {
  return interval === undefined ? 'posts (files ending in .md, or in .html with front matter and a date)' : 'posts';
}
