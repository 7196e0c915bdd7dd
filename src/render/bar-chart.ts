import { pngOf } from './png.ts';

/** What is drawn as one bar: the lower part, and on top of it the part that is to catch the eye. */
export interface Bar {
  plain: number;
  marked: number;
  /** Stands below it, in digits. */
  label: string;
}

const [PAPER, LINE, INK, PLAIN, MARKED] = [0, 1, 2, 3, 4];
const COLOURS = [
  [255, 255, 255],
  [220, 224, 230],
  [90, 98, 110],
  [51, 126, 204],
  [214, 69, 65],
] as const;

const WIDTH = 640;
const HEIGHT = 320;
const EDGE = 24;
const BELOW = 32;
const ABOVE = 36;
const LINES = 4;
const SCALE = 2;

/** Digits of 3 by 5 dots: a row of three bits each. */
const DIGITS: Readonly<Record<string, readonly number[]>> = {
  '0': [7, 5, 5, 5, 7],
  '1': [2, 6, 2, 2, 7],
  '2': [7, 1, 7, 4, 7],
  '3': [7, 1, 7, 1, 7],
  '4': [5, 5, 7, 1, 1],
  '5': [7, 4, 7, 1, 7],
  '6': [7, 4, 7, 5, 7],
  '7': [7, 1, 1, 2, 2],
  '8': [7, 5, 7, 5, 7],
  '9': [7, 5, 7, 1, 7],
};

/** A chart of bars as a PNG, with the highest number above them. It holds digits alone, which every language reads. */
export function barChart(bars: readonly Bar[]): Uint8Array<ArrayBuffer> {
  const pixels = new Uint8Array(WIDTH * HEIGHT);
  const fill = (left: number, top: number, width: number, height: number, colour: number) => {
    for (let y = Math.max(0, top); y < Math.min(HEIGHT, top + height); y += 1)
      pixels.fill(colour, y * WIDTH + Math.max(0, left), y * WIDTH + Math.min(WIDTH, left + width));
  };
  const write = (text: string, left: number, top: number) => {
    for (const [at, digit] of [...text].entries())
      for (const [row, bits] of (DIGITS[digit] ?? []).entries())
        for (let column = 0; column < 3; column += 1)
          if ((bits >> (2 - column)) & 1) fill(left + (at * 4 + column) * SCALE, top + row * SCALE, SCALE, SCALE, INK);
  };

  const highest = Math.max(1, ...bars.map(({ plain, marked }) => plain + marked));
  const ground = HEIGHT - BELOW;
  const room = ground - ABOVE;
  fill(0, 0, WIDTH, HEIGHT, PAPER);
  for (let line = 0; line <= LINES; line += 1)
    fill(EDGE, ground - Math.round((line * room) / LINES), WIDTH - 2 * EDGE, 1, LINE);
  write(String(highest), EDGE, ABOVE - 16);
  const step = (WIDTH - 2 * EDGE) / Math.max(1, bars.length);
  for (const [at, { plain, marked, label }] of bars.entries()) {
    const left = Math.round(EDGE + at * step + step * 0.15);
    const width = Math.round(step * 0.7);
    const heightOf = (count: number) => (count === 0 ? 0 : Math.max(1, Math.round((count / highest) * room)));
    const [lower, upper] = [heightOf(plain), heightOf(marked)];
    fill(left, ground - lower, width, lower, PLAIN);
    fill(left, ground - lower - upper, width, upper, MARKED);
    write(label, left + Math.round((width - label.length * 4 * SCALE) / 2), ground + 10);
  }
  return pngOf({ width: WIDTH, height: HEIGHT, pixels, colours: COLOURS });
}
