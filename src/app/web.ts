import { createHash } from 'node:crypto';
import { openI18n } from '../i18n.ts';
import { whenNeeded } from '../model/when-needed.ts';
import { answerOf } from '../store/inspect-redis.ts';
import type { HealthPorts } from '../web/health.ts';
import { openBot } from './bot.ts';
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
export async function startWeb(parts: Parts): Promise<Web> {
  const { config, telegram, releasers, i18n, log, door, phase } = parts;
  const bot = openBot(parts);
  const secret = config.webhookSecret ?? createHash('sha256').update(telegram.token).digest('base64url');
  const receiver = openReceiver(parts, bot, secret);
  const failed = (error: Error, path: string) => log.error({ err: error, path }, 'a request could not be answered');
  warnOfShortPassword(config, log);
  if (door) {
    const health = healthPorts(parts, receiver);
    door.serve({
      health,
      webhook:
        config.publicUrl === undefined
          ? undefined
          : { isSecret: receiver.isSecret, take: receiver.intake.take, failed },
      // Where nobody comes to read, nothing of it is loaded.
      app: whenNeeded(async () => (await import('./website.ts')).website(parts, health, failed)),
      failed,
    });
    // Now, as it is to close before all that it needs.
    releasers.add(() => door.close?.());
  }
  releasers.add(() => receiver.close());
  await receiver.begin();
  // With languages of its own, which are forgotten then: readers may speak but one of them.
  const publish = () => bot.publish(openI18n(config.defaults.locale), i18n.match(config.defaults.locale) ?? 'en');
  return {
    standing: receiver.standing,
    publish: () => patiently('publishing the commands', publish, log, () => phase.now === 'stopping'),
  };
}

function healthPorts(parts: Parts, receiver: Receiver): HealthPorts {
  const { redis, queues, phase } = parts;
  return {
    phase: () => phase.now,
    health: async () => ({
      redis: await answerOf(redis),
      queues: await queues.depths(),
      ...receiver.standing(),
      inHand: receiver.intake.inHand(),
    }),
    metrics: () => measure(parts),
  };
}

/** A shorter password can be found by trying, at a guess a second. */
const SHORT_PASSWORD = 10;

function warnOfShortPassword({ adminPassword }: Parts['config'], log: Parts['log']): void {
  if (adminPassword !== undefined && adminPassword.length < SHORT_PASSWORD)
    log.warn(`ADMIN_PASSWORD has less than ${SHORT_PASSWORD} characters: whoever guesses it sees who gets what`);
}
