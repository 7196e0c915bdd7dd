import { EMAIL, HREF } from '../rules/telling-attributes.ts';
import type { Element } from '../html/tree.ts';

/** The address that Cloudflare hid in an element: hexadecimal, each byte combined with the first by exclusive or. */
export function decodeEmail(element: Element): string | undefined {
  if ((element.told & (HREF | EMAIL)) === 0) return undefined;
  const href = element.attribute('href');
  const own = element.attribute('data-cfemail');
  if (own === undefined && !href?.includes('email-protection')) return undefined;
  const hidden = own ?? /^\/?cdn-cgi\/l\/email-protection#([0-9a-f]+)$/i.exec(href ?? '')?.[1];
  if (!hidden || !/^(?:[0-9a-f]{2}){3,200}$/i.test(hidden)) return undefined;
  const [key = 0, ...bytes] = Buffer.from(hidden, 'hex');
  const address = Buffer.from(bytes.map((byte) => byte ^ key)).toString('utf8');
  return /^[^\s@<>"]+@[^\s@<>"]+$/.test(address) ? address : undefined;
}
