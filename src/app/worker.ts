import { setTimeout as sleep } from 'node:timers/promises';
import { stuckBecause } from '../bot/keep-webhook.ts';
import { telegramMessenger } from '../bot/telegram.ts';
import { lookForTrouble } from '../delivery/alerts.ts';
import { announceArticle } from '../jobs/announce-article.ts';
import { announceCorrection } from '../jobs/announce-correction.ts';
import { deliveryDesk } from '../jobs/delivery-desk.ts';
import { followSources } from '../jobs/follow-sources.ts';
import { heedBot } from '../jobs/heed-bot.ts';
import { sendBroadcast } from '../jobs/send-broadcast.ts';
import { withdrawSamples } from '../jobs/withdraw-samples.ts';
import { startWorkers, type Workers } from '../jobs/workers.ts';
import type { Post } from '../model/article.ts';
import type { ArticleId } from '../model/ids.ts';
import { whenNeeded } from '../model/when-needed.ts';
import { openSources } from '../open-sources.ts';
import type { Parts } from './parts.ts';
import { heedSourceFile } from './sources.ts';

/** Runs the queues and follows the sources. */
export async function startWorker(parts: Parts): Promise<Workers> {
  const { config, sources, log, releasers, store, i18n, queues, queueConnection, call, server, pageOf, me } = parts;
  await heedBot({ store, log }, me, Date.now());
  const messenger = telegramMessenger(call, server);
  const corrected = (article: ArticleId) =>
    announceCorrection({ store, queue: async () => queues.correct, log }, article);
  const arrived = (article: { tags: readonly string[]; available: number }) =>
    announceArticle({ store, queue: async () => queues.instant, now: Date.now }, article);
  const make = openSources(config, releasers);
  // Where nothing is new since the last start, nothing is ingested.
  const ingesting = whenNeeded(() => import('../ingest/ingest.ts'));
  const ingest = async (posts: readonly Post[]) => (await ingesting()).ingestPosts(posts);
  const reading = { store, ingest, log, now: Date.now, corrected, arrived };
  const first = make(sources);
  await withdrawSamples(reading, first);
  const followed = followSources(reading, first);
  releasers.add(() => followed.close());
  heedSourceFile(config, make, followed, log, releasers);
  // So that the first person to come finds something to read.
  await followed.first;
  const operating = { store, messenger, i18n, log, now: Date.now, sleep: (ms: number) => sleep(ms) };
  const starting = startWorkers({
    connection: queueConnection,
    queues,
    store,
    log,
    retentionDays: config.retentionDays,
    operators: {
      reload: followed.read,
      look: () =>
        lookForTrouble({
          ...operating,
          stuckWebhook: () => stuckBecause(call, Date.now()),
          chats: config.adminChats,
          defaults: config.defaults,
        }),
      broadcast: (id, stopping) => sendBroadcast({ ...operating, stopping }, id),
    },
    batch: {
      ...deliveryDesk({ store, log, now: Date.now, messagesPerSecond: config.messagesPerSecond }),
      store,
      messenger,
      pageOf,
      i18n,
      log,
      now: Date.now,
      sleep: (ms) => sleep(ms),
    },
  });
  // Before they have started: they may have taken up what an earlier process left.
  releasers.addComing(starting, (workers) => workers.close());
  return starting;
}
