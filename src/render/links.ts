import type { Inline } from '../model/block.ts';
import { MAX_TAG_BYTES } from './runs.ts';

/**
 * The address to put behind a text in Telegram's HTML, or `null` when Telegram would take the link away without a word.
 *
 * It keeps `http(s)` to a host with a dot only (tdlib, `LinkManager::check_link_impl`). `mailto:` and `tel:` it reads as
 * web addresses and breaks; printed out, it finds mail addresses and numbers by itself.
 */
export function linkTarget(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  if (!hostname.includes('.') && !hostname.startsWith('[')) return null;
  return Buffer.byteLength(href) < MAX_TAG_BYTES / 2 ? href : null;
}

/** What to print for an address that cannot be a link. */
export function printedUrl(url: string): string {
  return url.replace(/^(?:mailto|tel):/i, '');
}

/** Whether there is a link in it. */
export function holdsLink(children: Inline[]): boolean {
  return children.some((child) => child.type === 'link' || ('children' in child && holdsLink(child.children)));
}

/** Opens Telegram's list of chats to send an address to. */
export function shareUrl(url: string, title: string): string {
  return `https://t.me/share/url?${new URLSearchParams({ url, text: title.toWellFormed() }).toString()}`;
}
