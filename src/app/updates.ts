import { ALLOWED_UPDATES, startPolling } from '../bot/polling.ts';
import type { Parts } from './parts.ts';
import { patiently, RefusedError } from './patiently.ts';

/**
 * A webhook where Telegram reaches us, else polling. Each ends the other: Telegram allows one of them.
 *
 * @throws {RefusedError} if Telegram refuses the webhook
 */
export async function receiveUpdates({ config, call, bot, log, releasers }: Parts, secret: string): Promise<void> {
  const { publicUrl } = config;
  releasers.add(() => bot.settled());
  const demand = (method: string, parameters: object) =>
    patiently(
      method,
      async () => {
        const reply = await call(method, parameters);
        if (reply.ok) return;
        const { error_code: code, description } = reply;
        if (code >= 500 || code === 429) throw new Error(`${code} ${description}`);
        throw new RefusedError(`Telegram refuses the webhook at PUBLIC_URL ${publicUrl ?? ''}: ${code} ${description}`);
      },
      log,
    );
  if (publicUrl === undefined) {
    // A webhook that stays makes Telegram refuse every poll.
    await demand('deleteWebhook', {});
    const poller = startPolling(call, bot.handle, log);
    releasers.add(() => poller.stop());
    return;
  }
  await demand('setWebhook', {
    url: `${publicUrl}/telegram`,
    secret_token: secret,
    allowed_updates: ALLOWED_UPDATES,
  });
}
