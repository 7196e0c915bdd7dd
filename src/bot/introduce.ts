import type { UserFromGetMe } from 'telegraf/types';
import { askPatiently } from './ask-patiently.ts';
import type { Call } from './transport.ts';

/** The bot, as Telegram knows it. */
export type Me = UserFromGetMe;

/** Telegram does not take the token; the message says so in plain words. */
export class TokenError extends Error {
  override name = 'TokenError';
}

/**
 * Asks Telegram whose token `call` uses.
 *
 * @throws {TokenError} if Telegram refuses the token
 * @throws {TransportError} if Telegram cannot be reached
 */
export async function introduce(call: Call): Promise<Me> {
  const reply = await askPatiently(call, 'getMe', {});
  if (reply.ok) return reply.result as Me;
  const { error_code: code, description } = reply;
  throw code === 401 || code === 404 ? unknownBot(description) : new Error(`${code}: ${description}`);
}

/** What a refused call comes to, also after the token was revoked. */
export function refusalOf({ error_code: code, description }: { error_code: number; description: string }): Error {
  return code === 401 ? unknownBot(description) : new Error(`${code} ${description}`);
}

function unknownBot(answer: string): TokenError {
  return new TokenError(
    `Telegram does not know this bot: it answered "${answer}" to BOT_TOKEN. ` +
      'Copy the token again from @BotFather (/mybots, API Token).',
  );
}
