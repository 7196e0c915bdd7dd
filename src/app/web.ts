import { createHash } from 'node:crypto';
import type { SourceEntry } from '../model/source-entry.ts';
import { answerOf } from '../store/redis.ts';
import { webApp } from '../web/server.ts';
import { openBot } from './bot.ts';
import { dashboard } from './dashboard.ts';
import { followedRepositories } from './git-hook.ts';
import { measure } from './metrics.ts';
import type { Parts } from './parts.ts';
import { patiently } from './patiently.ts';
import { openReceiver, type Receiver } from './updates.ts';

export interface Web {
  standing: Receiver['standing'];
  /** Tells Telegram the bot's menu and what it is. Nobody has to wait for that: without it the bot works all the same. */
  publish: () => Promise<void>;
}

/**
 * Serves HTTP and takes Telegram's updates.
 *
 * @throws {RefusedError} if Telegram refuses the webhook
 */
export async function startWeb(parts: Parts, sources: readonly SourceEntry[]): Promise<Web> {
  const { config, telegram, releasers, i18n, log, door, phase } = parts;
  const bot = openBot(parts);
  const secret = config.webhookSecret ?? createHash('sha256').update(telegram.token).digest('base64url');
  const receiver = openReceiver(parts, bot, secret);
  if (door) {
    const webhook = { isSecret: receiver.isSecret, take: receiver.intake.take, failed: failedIn(parts) };
    door.serve(website(parts, sources, receiver), config.publicUrl === undefined ? undefined : webhook);
    // Now, as it is to close before all that it needs.
    releasers.add(() => door.close?.());
  }
  releasers.add(() => receiver.close());
  await receiver.begin();
  const publish = () => bot.publish(i18n.match(config.defaults.locale) ?? 'en');
  return {
    standing: receiver.standing,
    publish: () => patiently('publishing the commands', publish, log, () => phase.now === 'stopping'),
  };
}

function website(parts: Parts, sources: readonly SourceEntry[], receiver: Receiver) {
  const { config, store, redis, queues, i18n, me, phase } = parts;
  const app = webApp({
    phase: () => phase.now,
    health: async () => ({
      redis: await answerOf(redis),
      queues: await queues.depths(),
      ...receiver.standing(),
      inHand: receiver.intake.inHand(),
    }),
    metrics: () => measure(parts),
    failed: failedIn(parts),
    pages: {
      store,
      i18n,
      now: Date.now,
      publicUrl: config.publicUrl,
      // In Telegram that name is another bot's.
      bot: 'playground' in config.telegram ? undefined : me.username,
      locale: config.defaults.locale,
      timezone: config.defaults.timezone,
    },
    ...(config.webhookSecret !== undefined && {
      gitHook: {
        secret: config.webhookSecret,
        followed: followedRepositories(config, sources),
        reload: queues.reloadSource,
      },
    }),
  });
  const admin = dashboard(parts);
  return admin ? app.route('/', admin) : app;
}

/** Tells the log of a request that went wrong. */
function failedIn({ log }: Parts) {
  return (error: Error, path: string) => log.error({ err: error, path }, 'a request could not be answered');
}
