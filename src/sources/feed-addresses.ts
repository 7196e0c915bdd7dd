import { DomUtils, parseDocument } from 'htmlparser2';

/** An http(s) address written absolute or relative to `base`; `undefined` when it is none. */
export function httpAddress(text: string | undefined, base: string): string | undefined {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '' || trimmed.length > 4_000) return undefined;
  const url = URL.parse(trimmed, base);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined;
  // A name and a password are nobody's business who reads.
  [url.username, url.password] = ['', ''];
  return url.href;
}

const ADDRESSES = ['href', 'src', 'poster'];

/** Markup whose relative addresses are relative to `base`, with absolute ones. */
export function withAbsoluteAddresses(html: string, base: string): string {
  const document = parseDocument(html, { decodeEntities: false });
  for (const element of DomUtils.getElementsByTagName('*', document))
    for (const name of ADDRESSES) {
      const written = element.attribs[name];
      if (written === undefined || /^(?:[a-z][a-z\d+.-]*:|#|$)/i.test(written)) continue;
      const url = URL.parse(written.replaceAll('&amp;', '&'), base);
      if (url) element.attribs[name] = url.href.replaceAll('&', '&amp;');
    }
  return DomUtils.getOuterHTML(document, { decodeEntities: false });
}

/** What markup says when it is read as one line. */
export function textOf(html: string): string {
  const document = parseDocument(html.slice(0, 20_000));
  return DomUtils.innerText(document.children).replace(/\s+/g, ' ').trim();
}

/** Text as markup. */
export function asMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
