import { crc32, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { barChart } from '../../src/render/bar-chart.ts';

/** The chunks of a PNG, each checked against its own sum. */
function chunksOf(png: Uint8Array): Map<string, Buffer> {
  const bytes = Buffer.from(png);
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const named = bytes.subarray(at + 4, at + 8 + length);
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(named));
    chunks.set(named.toString('latin1', 0, 4), named.subarray(4));
    at += length + 12;
  }
  return chunks;
}

/** How many pixels a picture has of each colour. */
function coloursOf(png: Uint8Array): number[] {
  const chunks = chunksOf(png);
  const [width, height] = [chunks.get('IHDR')!.readUInt32BE(0), chunks.get('IHDR')!.readUInt32BE(4)];
  const rows = inflateSync(chunks.get('IDAT')!);
  expect(rows).toHaveLength((width + 1) * height);
  const counts = [0, 0, 0, 0, 0];
  for (const [at, colour] of rows.entries()) if (at % (width + 1) > 0) counts[colour] = (counts[colour] ?? 0) + 1;
  return counts;
}

test('a chart is a PNG whose bars are as high as what they count', () => {
  const [, , , plain, marked] = coloursOf(
    barChart([
      { plain: 300, marked: 100, label: '9' },
      { plain: 0, marked: 0, label: '10' },
    ]),
  );
  expect((plain ?? 0) / (marked ?? 0)).toBeCloseTo(3, 1);
});

test('a chart of nothing, and of no days, is a picture all the same', () => {
  for (const bars of [[], [{ plain: 0, marked: 0, label: '1' }]]) {
    const [, , , plain, marked] = coloursOf(barChart(bars));
    expect([plain, marked]).toEqual([0, 0]);
  }
});
