import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ArticleId } from '../model/ids.ts';
import { articlePage } from '../render/article-page.ts';
import { listen, STYLESHEET, webApp } from '../web/server.ts';
import type { Parts } from './parts.ts';
import { patiently } from './patiently.ts';
import { receiveUpdates } from './updates.ts';

/** How long the start waits for the menu of commands. */
const PUBLISH_PATIENCE_MS = 5_000;

/**
 * Serves HTTP, unless `serve` says that another does, and takes Telegram's updates.
 *
 * @throws {RefusedError} if Telegram refuses the webhook
 */
export async function startWeb(parts: Parts, { serve }: { serve: boolean }): Promise<void> {
  const { config, telegram, log, releasers, i18n, bot } = parts;
  const secret = config.webhookSecret ?? createHash('sha256').update(telegram.token).digest('base64url');
  if (serve) {
    const server = await listen(pages(parts, secret), config.host, config.port);
    releasers.add(() => server.close());
  }
  await receiveUpdates(parts, secret);
  // Without its menu the bot works all the same.
  const published = patiently(
    'publishing the commands',
    () => bot.publish(i18n.match(config.defaults.locale) ?? 'en'),
    log,
  );
  await Promise.race([published, sleep(PUBLISH_PATIENCE_MS)]);
}

function pages({ config, store, redis, queues, i18n, bot }: Parts, secret: string) {
  return webApp({
    health: async () => ({ redis: await redis.ping(), queues: await queues.depths() }),
    articlePage: async (id: ArticleId) => {
      const article = await store.articles.get(id);
      return (
        article && articlePage(article, i18n.in(i18n.match(article.language) ?? config.defaults.locale), STYLESHEET)
      );
    },
    ...(config.publicUrl !== undefined && { webhook: { secret, handle: bot.handle } }),
  });
}
