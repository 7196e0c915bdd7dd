import type { Hono } from 'hono';
import type { HealthPorts } from '../web/health.ts';
import { type WebPorts, webApp } from '../web/web-app.ts';
import { dashboard } from './dashboard.ts';
import { followedRepositories } from './git-hook.ts';
import type { Parts } from './parts.ts';

/** All that browsers, feed readers and git hosts may ask for. */
export function website(parts: Parts, health: HealthPorts, failed: NonNullable<WebPorts['failed']>): Hono {
  const { config, sources, store, queues, i18n, me } = parts;
  const app = webApp({
    ...health,
    failed,
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
