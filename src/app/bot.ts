import { type Bot, createBot } from '../bot/bot.ts';
import { articleIdAt } from '../ingest/canonical.ts';
import { countAll } from '../jobs/counts.ts';
import { previews } from '../jobs/previews.ts';
import type { Parts } from './parts.ts';

/** The bot, with all that it asks of the other parts. */
export function openBot({ config, telegram, log, store, queues, i18n, call, server, pageOf, me }: Parts): Bot {
  return createBot(me, telegram.token, call, {
    store,
    i18n,
    log,
    now: Date.now,
    defaults: config.defaults,
    server,
    pageOf,
    digestNow: (key, edition) => queues.deliverNow({ key, edition }),
    preview: previews({ store, log, now: Date.now }),
    articleAt: articleIdAt,
    operators: {
      chats: new Set(config.adminChats),
      counts: () => countAll(store, queues),
      reloadSource: queues.reloadSource,
      sendBroadcast: queues.sendBroadcast,
    },
  });
}
