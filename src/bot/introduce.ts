import { TelegramError } from 'telegraf';
import { TelegramOverTransport } from './telegram.ts';
import type { Call } from './transport.ts';

/** The bot, as Telegram knows it. */
export type Me = Awaited<ReturnType<TelegramOverTransport['getMe']>>;

/** Telegram does not take the token; the message says so in plain words. */
export class TokenError extends Error {
  override name = 'TokenError';
}

/**
 * Asks Telegram whose token this is.
 *
 * @throws {TokenError} if Telegram refuses the token
 * @throws {TransportError} if Telegram cannot be reached
 */
export async function introduce(token: string, call: Call): Promise<Me> {
  try {
    return await new TelegramOverTransport(token, call).getMe();
  } catch (error) {
    if (error instanceof TelegramError && (error.code === 401 || error.code === 404))
      throw unknownBot(error.description);
    throw error;
  }
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
