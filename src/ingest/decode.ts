/** Texts in other encodings than UTF-8 are told apart by how common their characters are. */
const LEGACY = ['gb18030', 'big5', 'shift_jis', 'euc-kr'] as const;

/** The hundred or so commonest characters of Chinese in both scripts, and the commonest kana and hangul. */
const COMMON = new Set(
  '的一是不了在人有我他这這中大来來上国國个個到说說们們为為子和你地出道也时時年得就那要下以生会會自着著去之过過家学學对對可她里裡后後小么麼心多天而能好都然没沒日于於起还還发發成事只作当當想看文无無开開手十用主行方又如前所本见見经經头頭面公同三已老从從动動两兩长長，。、「」のはをにがとしてたでるれい이다는에의을가고를지',
);

/**
 * The text of a file, whatever it was written in, without a byte order mark and with `\n` as the only line end.
 *
 * UTF-8 is tried first and strictly; then UTF-16 by its mark, the double-byte encodings of East Asia, and windows-1252.
 * `undefined` when the bytes are no text.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const text = decodeBytes(bytes);
  if (text === undefined) return undefined;
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function decodeBytes(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strictly('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strictly('utf-16be', bytes);
  const text = strictly('utf-8', bytes);
  if (text !== undefined) return text;
  if (bytes.includes(0)) return undefined;
  return decodeLegacy(bytes);
}

function decodeLegacy(bytes: Uint8Array): string | undefined {
  let best: string | undefined;
  let bestShare = 0.1;
  for (const encoding of LEGACY) {
    const text = strictly(encoding, bytes);
    if (text === undefined) continue;
    const share = commonShare(text);
    if (share <= bestShare) continue;
    best = text;
    bestShare = share;
  }
  return best ?? strictly('windows-1252', bytes);
}

function commonShare(text: string): number {
  let common = 0;
  let foreign = 0;
  for (const character of text.slice(0, 20_000)) {
    if (character < '\u0080') continue;
    foreign += 1;
    if (COMMON.has(character)) common += 1;
  }
  return foreign === 0 ? 0 : common / foreign;
}

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
