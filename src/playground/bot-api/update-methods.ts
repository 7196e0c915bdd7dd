import { badRequest } from '../api-error.ts';
import type { Methods } from './method.ts';

const LONGEST_POLL = 50;
const MOST_UPDATES = 100;

/** How the bot hears of what happens. */
export const updateMethods: Methods = {
  getUpdates(world, params) {
    const limit = params.integer('limit') ?? MOST_UPDATES;
    const timeout = Math.min(Math.max(params.integer('timeout') ?? 0, 0), LONGEST_POLL);
    return world.updates.poll({
      offset: params.integer('offset'),
      limit: limit < 1 || limit > MOST_UPDATES ? MOST_UPDATES : limit,
      until: Date.now() + timeout * 1000,
      allowed: params.strings('allowed_updates'),
    });
  },

  setWebhook(world, params) {
    const url = params.string('url')?.trim() ?? '';
    const secret = params.string('secret_token') || undefined;
    if (secret !== undefined && secret.length > 256) throw badRequest('secret token is too long');
    if (secret !== undefined && !/^[A-Za-z0-9_-]+$/.test(secret))
      throw badRequest('secret token contains unallowed characters');
    if (params.boolean('drop_pending_updates')) world.updates.dropPending();
    if (url === '') {
      world.updates.deleteWebhook();
      return true;
    }
    refuseWebhookUrl(url);
    const given = params.integer('max_connections') ?? 40;
    const maxConnections = given < 1 || given > 100 ? 40 : given;
    world.updates.setWebhook({ url, secret, maxConnections }, params.strings('allowed_updates'));
    return true;
  },

  deleteWebhook(world, params) {
    if (params.boolean('drop_pending_updates')) world.updates.dropPending();
    world.updates.deleteWebhook();
    return true;
  },

  getWebhookInfo: (world) => world.updates.webhookInfo(),
};

/** Telegram wants https on four ports; a bot on this computer may use http, or there would be no trying it out. */
function refuseWebhookUrl(url: string): void {
  const parsed = URL.parse(url);
  if (!parsed) throw badRequest('bad webhook: invalid webhook URL specified');
  const loopback = /^(localhost|127\..*|\[::1\])$/.test(parsed.hostname);
  if (parsed.protocol !== 'https:' && !(loopback && parsed.protocol === 'http:'))
    throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
  if (!loopback && !['', '80', '88', '443', '8443'].includes(parsed.port))
    throw badRequest('bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443');
}
