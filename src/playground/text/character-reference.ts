const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/**
 * Decodes the character reference that begins at `at` (an `&`), or gives `undefined` where Telegram leaves it as typed.
 *
 * Only four names exist; `&nbsp;`, `&apos;`, `&mdash;` stay literal. The semicolon may be missing, as in tdlib.
 */
export function decodeReference(html: string, at: number): { text: string; end: number } | undefined {
  const found = /^&(?:#(?:x([0-9a-fA-F]{1,7})|(\d{1,8}))|([a-zA-Z]+));?/.exec(html.slice(at, at + 32));
  if (!found) return undefined;
  const [whole, hex, decimal, name] = found;
  const end = at + whole.length;
  if (name !== undefined) {
    const text = NAMED[name];
    return text === undefined ? undefined : { text, end };
  }
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  return code === 0 || code >= 0x10ffff || surrogate ? undefined : { text: String.fromCodePoint(code), end };
}
