import { Buffer, isUtf8 } from 'node:buffer';
import { decodeLegacy } from './legacy.ts';

/** Of so many characters beyond ASCII at most one may be broken in a text that is UTF-8 all the same. */
const BROKEN = 20;
/** Text holds hardly a control character; of so many characters, at most one. */
const CONTROLS = 50;
/** So many characters, taken from all over a text, tell that; to look at each takes longer than to decode them all. */
const SAMPLE = 1_000;

/**
 * The text of a file, whatever it was written in, without a byte order mark and with `\n` as the only line end.
 *
 * UTF-8 is tried first, and stays when a few characters of it are broken or the file was cut in the middle of one. Then
 * UTF-16, by its mark or by the zeros that it puts between Latin letters. Then the older encodings of East Asia, Russia
 * and the West, by which characters come out. `undefined` when the bytes are no text.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const decoded = decodeBytes(bytes);
  const text = decoded?.startsWith('\ufeff') ? decoded.replace(/^\ufeff+/, '') : decoded;
  if (text === undefined || !isText(text)) return undefined;
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function decodeBytes(bytes: Uint8Array): string | undefined {
  const [first, second, third, fourth] = [bytes[0], bytes[1], bytes[2], bytes[3]];
  if (first === 0xff && second === 0xfe) return strictly('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return strictly('utf-16be', bytes);
  if (first && second === 0 && third && fourth === 0) return strictly('utf-16le', bytes);
  if (first === 0 && second && third === 0 && fourth) return strictly('utf-16be', bytes);
  if (isUtf8(bytes)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  const text = brokenUtf8(bytes);
  if (text !== undefined) return text;
  return bytes.includes(0) ? undefined : decodeLegacy(bytes);
}

function brokenUtf8(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  let whole = 0;
  let broken = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0xfffd) broken += 1;
    else if (unit >= 0x80) whole += 1;
  }
  const cut = broken === 1 && text.endsWith('\ufffd') && whole > 0;
  return cut || broken * BROKEN <= whole ? text.replaceAll('\ufffd', '') : undefined;
}

function isText(text: string): boolean {
  // Odd, or it would see one half alone of what comes in pairs.
  const step = Math.floor(text.length / SAMPLE) | 1;
  let controls = 0;
  for (let at = 0; at < text.length; at += step) if (isControl(text.charCodeAt(at))) controls += 1;
  return controls <= 2 || controls * CONTROLS * step <= text.length;
}

function isControl(unit: number): boolean {
  return unit < 9 || (unit > 13 && unit < 32 && unit !== 0x1b) || unit === 0x7f || unit >= 0xfffe;
}

/** Making one costs more than decoding a short post. */
const strict = new Map<string, InstanceType<typeof TextDecoder>>();

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  const decoder = strict.get(encoding) ?? new TextDecoder(encoding, { fatal: true });
  strict.set(encoding, decoder);
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
