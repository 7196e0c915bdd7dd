import { MAX_TAG_BYTES } from './runs.ts';

/**
 * The address to put behind a text in Telegram's HTML, or `null` when Telegram would take the link away without a word.
 *
 * It keeps `http(s)` to a host with a dot and of letters that hosts have only, and to no port 0 (tdlib,
 * `LinkManager::check_link_impl`, `parse_url`); a button to another refuses the whole message. `mailto:` and `tel:` it reads as
 * web addresses and breaks; printed out, it finds mail addresses and numbers by itself.
 */
export function linkTarget(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, port, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  if (!(HOST.test(hostname) || hostname.startsWith('[')) || port === '0') return null;
  return Buffer.byteLength(href) < MAX_TAG_BYTES / 2 ? href : null;
}

/** With a dot between, as `URL` gives it: other scripts as ASCII. */
const HOST = /^(?:[\w-]+\.)+[\w-]+\.?$/;

/** What to print for an address that cannot be a link. */
export function printedUrl(url: string): string {
  return url.replace(/^(?:mailto|tel):/i, '');
}

/**
 * Opens Telegram's list of chats to send an address to. A space is `%20`: for the `+` of a form, Telegram's app for iPhones
 * writes a `+` (TelegramMessenger/Telegram-iOS, issue 1727).
 */
export function shareUrl(url: string, title: string): string {
  return `https://t.me/share/url?url=${encodeURIComponent(url)}&text=${encodeURIComponent(title.toWellFormed())}`;
}
