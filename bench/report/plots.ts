import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { Row, Target } from '../harness/report.ts';

const WIDTH = 820;
/** Room for the names on the left. */
const NAMES = 360;
const LINE = 26;
/** On paper of its own: a page may be dark. */
const STYLE = 'background: #fff; color: #222; font: 12px system-ui, sans-serif';
const COLOURS = { own: '#1a73e8', other: '#888', met: '#188038', missed: '#d93025' };

/** The rows of one unit as dots, each on the line from its lowest to its highest value. */
export function rowsPlot(rows: readonly Row[], unit: string): string {
  const shown = rows.filter((row) => row.unit === unit);
  const marks = shown.map(({ name, spread: { min, median, max } }) => ({ name, min, median, max }));
  return drawn({
    height: 50 + LINE * marks.length,
    x: { label: unit, domain: [0, Math.max(...marks.map(({ max }) => max)) * 1.08], grid: true },
    y: { label: null, domain: marks.map(({ name }) => name) },
    marks: [
      Plot.ruleY(marks, { y: 'name', x1: 'min', x2: 'max', stroke: COLOURS.other, strokeWidth: 3 }),
      Plot.dot(marks, { y: 'name', x: 'median', r: 5, fill: COLOURS.own }),
    ],
  });
}

/** What was measured as a share of what was wanted: at 1, just met. */
export function targetsPlot(targets: readonly (Target & { suite: string })[]): string {
  const marks = targets.flatMap(({ suite, name, target, measured, met }) => {
    const [, sign, limit] = /^([≥≤]) ([\d.]+)/.exec(target) ?? [];
    if (measured === null || measured <= 0 || Number(limit) <= 0) return [];
    // So that more is better for every one of them.
    const share = sign === '≥' ? measured / Number(limit) : Number(limit) / measured;
    return [{ name: `${suite}: ${name}`, share: Math.min(10, Math.max(0.1, share)), met }];
  });
  return drawn({
    height: 60 + LINE * marks.length,
    x: {
      type: 'log',
      label: 'times as good as wanted',
      domain: [0.1, 10],
      grid: true,
      ticks: [0.1, 0.2, 0.5, 1, 2, 5, 10],
      tickFormat: String,
    },
    y: { label: null, domain: marks.map(({ name }) => name) },
    marks: [
      Plot.ruleX([1], { stroke: COLOURS.other, strokeWidth: 2 }),
      Plot.dot(marks, {
        y: 'name',
        x: 'share',
        r: 5,
        fill: ({ met }: { met: boolean }) => (met ? COLOURS.met : COLOURS.missed),
      }),
    ],
  });
}

/** Lines over time, one for each name. */
export function linesPlot(
  points: readonly { name: string; x: number; y: number }[],
  labels: { x: string; y: string },
): string {
  return drawn({
    height: 320,
    marginLeft: 60,
    marginRight: 140,
    x: { label: labels.x },
    y: { label: labels.y, grid: true, zero: true },
    marks: [
      Plot.lineY(points, { x: 'x', y: 'y', z: 'name', stroke: 'name' }),
      Plot.text(points, Plot.selectLast({ x: 'x', y: 'y', z: 'name', text: 'name', textAnchor: 'start', dx: 4 })),
    ],
  });
}

function drawn(options: Plot.PlotOptions): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const plot = Plot.plot({ width: WIDTH, marginLeft: NAMES, marginRight: 20, ...options, document });
  plot.setAttribute('style', STYLE);
  plot.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return `${plot.outerHTML}\n`;
}
