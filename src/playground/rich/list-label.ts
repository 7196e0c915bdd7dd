const ROMAN: readonly (readonly [number, string])[] = [
  ...([
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
  ] as const),
  ...([
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const),
];

/** The label of a numbered item: `3.`, `c.`, `iii.`; digits where letters or Roman numerals cannot write the number. */
export function listLabel(value: number, type: 'a' | 'A' | 'i' | 'I' | '1'): string {
  const lower = type === 'a' || type === 'i';
  const written = type === '1' || value < 1 ? undefined : type === 'a' || type === 'A' ? letters(value) : roman(value);
  return `${written === undefined ? value : lower ? written.toLowerCase() : written}.`;
}

function letters(value: number): string {
  let written = '';
  for (let left = value; left > 0; left = Math.floor((left - 1) / 26))
    written = String.fromCharCode(65 + ((left - 1) % 26)) + written;
  return written;
}

function roman(value: number): string | undefined {
  if (value >= 4000) return undefined;
  let left = value;
  let written = '';
  for (const [worth, sign] of ROMAN) {
    for (; left >= worth; left -= worth) written += sign;
  }
  return written;
}
