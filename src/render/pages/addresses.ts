const WEB = /^https?:\/\/[^\s/]/i;
const LINK = /^(?:https?:\/\/[^\s/]|mailto:|tel:)/i;

/**
 * Whether a browser may be told to load the address, or to go there. What `ingest` makes passes; a browser reads an address
 * that begins otherwise, with spaces or control characters in front, as another scheme.
 */
export function isWebAddress(url: string): boolean {
  return WEB.test(url);
}

/** The same for links, which may also lead to a mail address or a telephone number. */
export function isLinkAddress(url: string): boolean {
  return LINK.test(url);
}
