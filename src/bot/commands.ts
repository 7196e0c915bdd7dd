import type { Telegram } from 'telegraf';
import type { I18n } from '../i18n.ts';

/** In the order of Telegram's menu: what is used most comes first. */
const COMMANDS = [
  'digest',
  'latest',
  'preview',
  'missed',
  'why',
  'tags',
  'tag',
  'subscribe',
  'unsubscribe',
  'settings',
  'time',
  'days',
  'timezone',
  'quiet',
  'pause',
  'resume',
  'size',
  'language',
  'format',
  'help',
  'start',
  'stop',
] as const;

/** Commands that change the chat's settings. */
export const CHANGING = [
  'start',
  'subscribe',
  'unsubscribe',
  'settings',
  'time',
  'days',
  'timezone',
  'quiet',
  'pause',
  'resume',
  'size',
  'language',
  'format',
  'stop',
] as const;

/** Tells Telegram our commands and what the bot says of itself: in every language, and the default's for all others. */
export async function publishCommands(telegram: Telegram, i18n: I18n, defaultLocale: string): Promise<void> {
  const publish = async (locale: string, languageCode?: string) => {
    const t = i18n.in(locale);
    const language = languageCode === undefined ? {} : { language_code: languageCode };
    await telegram.callApi('setMyCommands', {
      commands: COMMANDS.map((command) => ({ command, description: t(`command-${command}`) })),
      ...language,
    });
    await telegram.callApi('setMyDescription', { description: t('bot-description'), ...language });
    await telegram.callApi('setMyShortDescription', { short_description: t('bot-short-description'), ...language });
  };
  await publish(defaultLocale);
  // Telegram knows two-letter codes only (Bot API, setMyCommands); one script must speak for a language.
  const spoken = new Map(
    i18n.locales.map((locale) => [new Intl.Locale(locale).language, locale]).reverse() as [string, string][],
  );
  for (const [code, locale] of spoken) await publish(locale, code);
}
