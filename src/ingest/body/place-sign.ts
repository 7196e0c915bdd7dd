import type { Element } from '../html/tree.ts';
import { preformatted } from './code.ts';

/** What stands at a heading for its address. */
const PLACE_SIGN = /^\s*[#¶🔗]\ufe0f?\s*$/u;

/** Whether a link is no more than a sign that leads to a place of its own page. */
export function isPlaceSign(link: Element): boolean {
  if (link.text === 0 || link.text > 3 || !link.attribute('href')?.startsWith('#')) return false;
  return PLACE_SIGN.test(preformatted(link));
}
