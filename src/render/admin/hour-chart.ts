import { type Html, html, join } from '../html.ts';

/** What is drawn as one bar: what was sent, and on top of it what was not. */
export interface HourBar {
  sent: number;
  failed: number;
  /** The hour as a person says it; stands below every few bars. */
  label: string;
}

const WIDTH = 480;
const HEIGHT = 150;
const LEFT = 34;
const ABOVE = 8;
const BELOW = 18;
const EVERY = 6;

/** A chart of bars as SVG, oldest first, that is described by `label`. Its colours are the style sheet's. */
export function hourChart(bars: readonly HourBar[], label: string, numberOf: (value: number) => string): Html {
  const highest = roundUp(Math.max(1, ...bars.map(({ sent, failed }) => sent + failed)));
  const ground = HEIGHT - BELOW;
  const room = ground - ABOVE;
  const step = (WIDTH - LEFT) / Math.max(1, bars.length);
  const place = (value: number) => value.toFixed(1);
  const line = (value: number) => {
    const y = place(ground - (value / highest) * room);
    return html`<path class="line" d="M${LEFT} ${y}H${WIDTH}"/><text class="axis" x="${LEFT - 5}" y="${y}" dy="3" text-anchor="end">${numberOf(value)}</text>`;
  };
  const bar = ({ sent, failed, label: hour }: HourBar, at: number) => {
    const heightOf = (count: number) => (count === 0 ? 0 : Math.max(1, (count / highest) * room));
    const [lower, upper] = [heightOf(sent), heightOf(failed)];
    const x = place(LEFT + at * step + step * 0.12);
    const rect = (kind: string, top: number, height: number) =>
      height === 0
        ? ''
        : html`<rect class="${kind}" x="${x}" y="${place(top)}" width="${place(step * 0.76)}" height="${place(height)}"/>`;
    const below =
      at % EVERY === 0
        ? html`<text class="axis" x="${place(LEFT + (at + 0.5) * step)}" y="${HEIGHT - 4}" text-anchor="middle">${hour}</text>`
        : '';
    return join([rect('sent', ground - lower, lower), rect('failed', ground - lower - upper, upper), below]);
  };
  const lines = highest === 1 ? [0, 1] : [0, highest / 2, highest];
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}">${join(lines.map(line))}${join(bars.map(bar))}</svg>`;
}

/** The next of 1, 2, 4, 6, 8, 10, 20, 40, … */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 4, 6, 8, 10].map((factor) => factor * power).find((round) => round >= value) ?? value;
}
