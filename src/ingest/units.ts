/** The UTF-16 units of a text. A loop reads them from here several times as fast as by `charCodeAt`. */
export function unitsOf(text: string): Uint16Array {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint16Array(bytes.buffer, bytes.byteOffset, text.length);
}
