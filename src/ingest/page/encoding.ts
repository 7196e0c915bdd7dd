import { decodeText } from '../post/decode.ts';

/** How far into a page its encoding may be declared; the standard says 1,024 bytes, and pages do not keep to it. */
const HEAD = 8192;
const DECLARED = /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]{2,40})/i;
const XML_DECLARED = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{2,40})/i;
/** Of so many characters at most one may be broken before a declaration counts as wrong. */
const BROKEN = 200;

/**
 * The text of a page: by its byte order mark, by what it declares (HTML, 13.2.3.2), by the charset its server gave, which
 * is more often nobody's choice, else by detection, which also speaks when a declaration is wrong. A few broken characters
 * do not make a declaration wrong.
 */
export function decodePage(bytes: Uint8Array, charset?: string): string | undefined {
  const marked = bytes[0] === 0xef || bytes[0] === 0xfe || bytes[0] === 0xff;
  if (marked || strictUtf8(bytes)) return decodeText(bytes) ?? tolerantly('utf-8', bytes);
  const labels = [declaredLabel(bytes), encodingOf(charset)].filter((label) => label !== undefined);
  for (const label of labels) {
    const text = label === 'utf-8' ? decodeText(bytes) : tolerantly(label, bytes);
    if (text !== undefined) return text;
  }
  return decodeText(bytes) ?? tolerantly('utf-8', bytes);
}

/** The encoding a page or feed declares. */
function declaredLabel(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const encoding = encodingOf(XML_DECLARED.exec(head)?.[1] ?? DECLARED.exec(head)?.[1]);
  // What was declared in letters of one byte each cannot be in two-byte ones.
  return encoding?.startsWith('utf-16') ? 'utf-8' : encoding;
}

/** What the platform calls an encoding. */
function encodingOf(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding === 'gbk' ? 'gb18030' : encoding;
  } catch {
    return undefined;
  }
}

function strictUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function tolerantly(encoding: string, bytes: Uint8Array): string | undefined {
  const text = new TextDecoder(encoding).decode(bytes);
  let broken = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) broken += 1;
  return broken * BROKEN > text.length || text.includes('\0') ? undefined : text.replace(/\r\n?/g, '\n');
}
