import type { Logger } from 'pino';
import { z } from 'zod';
import type { I18n } from '../i18n.ts';
import type { MenuStore } from '../store/menus.ts';
import { COMMANDS, OPERATING } from './commands.ts';
import type { Call } from './transport.ts';

/** What Telegram shows of a bot in each language; it is asked for as `getMyName` and told by `setMyName`. */
type Part = 'MyName' | 'MyDescription' | 'MyShortDescription' | 'MyCommands';

const nameSchema = z.looseObject({ name: z.string() });
const commandsSchema = z.array(z.object({ command: z.string(), description: z.string() }));

/**
 * Tells Telegram our commands and what the bot is and does: in every language, and the default's for all others. Only
 * what it does not know already, as it lets nobody change these often; what it refuses is left for the next start. A bot
 * that its operator gave a name of its own keeps it in every language.
 *
 * @throws {Error} if Telegram is away
 */
export async function publish(call: Call, i18n: I18n, defaultLocale: string, log: Logger): Promise<void> {
  const refused = new Set<Part>();
  const ask = asking(call);
  const tell = async (part: Part, wanted: object, language: object) => {
    if (refused.has(part)) return;
    const known = await ask(`get${part}`, language);
    if (known.ok && isSame(known.result, wanted)) return;
    const reply = await ask(`set${part}`, { ...wanted, ...language });
    if (reply.ok) return;
    refused.add(part);
    log.warn({ method: `set${part}`, reason: reply.description, ...language }, 'Telegram did not take this');
  };

  const named = await ask('getMyName', {});
  const { data } = nameSchema.safeParse(named.ok ? named.result : undefined);
  const ours = i18n.locales.some((locale) => i18n.in(locale)('bot-name') === data?.name);
  for (const [code, locale] of [['', defaultLocale] as const, ...codesOf(i18n)]) {
    const t = i18n.in(locale);
    const language = code === '' ? {} : { language_code: code };
    const commands = COMMANDS.map((command) => ({ command, description: t(`command-${command}`) }));
    await Promise.all([
      tell('MyCommands', { commands }, language),
      tell('MyDescription', { description: t('bot-description') }, language),
      tell('MyShortDescription', { short_description: t('bot-short-description') }, language),
      ...(ours && code !== '' ? [tell('MyName', { name: t('bot-name') }, language)] : []),
    ]);
  }
}

/** A chat of operators, and the language it is spoken to in. */
export interface OperatorChat {
  chatId: number;
  locale: string;
}

/**
 * Tells Telegram the menus of operators' chats, which hold their commands before all others; chats that were operators'
 * have everybody's again. A chat that does not know us, or any other refusal, is left for the next start.
 *
 * @throws {Error} if Telegram is away
 */
export async function publishToOperators(
  call: Call,
  i18n: I18n,
  chats: readonly OperatorChat[],
  menus: MenuStore,
  log: Logger,
): Promise<void> {
  const ask = asking(call);
  for (const former of await menus.all()) {
    if (chats.some(({ chatId }) => chatId === former)) continue;
    const reply = await ask('deleteMyCommands', { scope: { type: 'chat', chat_id: former } });
    if (reply.ok || reply.error_code !== 429) await menus.remove(former);
  }
  for (const { chatId, locale } of chats) {
    const t = i18n.in(locale);
    const commands = [...OPERATING, ...COMMANDS].map((command) => ({ command, description: t(`command-${command}`) }));
    const scope = { type: 'chat', chat_id: chatId };
    const known = await ask('getMyCommands', { scope });
    if (known.ok && isSame(known.result, { commands })) continue;
    await menus.add(chatId);
    const reply = await ask('setMyCommands', { commands, scope });
    if (!reply.ok) log.warn({ chat: chatId, reason: reply.description }, 'Telegram did not take the menu of operators');
  }
}

/** A call whose refusal is an answer, and whose failure is none. */
function asking(call: Call) {
  return async (method: string, parameters: object) => {
    const reply = await call(method, parameters);
    if (!reply.ok && reply.error_code >= 500) throw new Error(`${reply.error_code} ${reply.description}`);
    return reply;
  };
}

/** Telegram knows two-letter codes only (Bot API, setMyCommands); one script must speak for a language. */
function codesOf(i18n: I18n): [code: string, locale: string][] {
  const codes = new Set(i18n.locales.map((locale) => new Intl.Locale(locale).language));
  return [...codes].map((code) => [code, i18n.match(code) ?? code]);
}

function isSame(known: unknown, wanted: object): boolean {
  const commands = commandsSchema.safeParse(known).data;
  return JSON.stringify(commands === undefined ? known : { commands }) === JSON.stringify(wanted);
}
