import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { Row, Target } from '../harness/report.ts';

const WIDTH = 960;
/** Room for a letter of the names on the left, in px: names as long as they are, nothing cut off. */
const LETTER = 6.4;
const LINE = 26;
/** How many times as much hides something. */
const UNSEEN = 50;
/** On paper of its own, as light or dark as the reader has it; whatever page it is shown on, it can be read. */
const STYLE = 'background: var(--paper); color: var(--ink); font: 12px system-ui, sans-serif';
const PAPER =
  ':root{--paper:#fff;--ink:#222;--own:#1a73e8;--met:#188038;--missed:#d93025}' +
  '@media(prefers-color-scheme:dark){:root{--paper:#0d1117;--ink:#d1d7e0;--own:#7ab0ff;--met:#57c97a;--missed:#ff8b80}}';
const COLOURS = { own: 'var(--own)', other: '#888', met: 'var(--met)', missed: 'var(--missed)' };

/** The rows of one unit as dots, each on the line from its lowest to its highest value. */
export function rowsPlot(rows: readonly Row[], unit: string): string {
  const shown = rows.filter((row) => row.unit === unit);
  const marks = shown.map(({ name, spread: { min, median, max } }) => ({ name, min, median, max }));
  return drawn({
    height: 64 + LINE * marks.length,
    marginLeft: roomFor(marks),
    x: { label: unit, ...scaleOf(marks), grid: true },
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
    height: 74 + LINE * marks.length,
    marginLeft: roomFor(marks),
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
    height: 340,
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

/** From nothing; by powers of ten where the smallest would not be seen beside the largest. */
function scaleOf(marks: readonly { min: number; median: number; max: number }[]): Plot.ScaleOptions {
  const [least, most] = [Math.min(...marks.map(({ min }) => min)), Math.max(...marks.map(({ max }) => max))];
  if (least > 0 && most > UNSEEN * Math.min(...marks.map(({ median }) => median)))
    return { type: 'log', domain: [least / 1.3, most * 1.3], tickFormat: ',~r' };
  return { domain: [0, most * 1.08] };
}

const roomFor = (marks: readonly { name: string }[]): number =>
  20 + LETTER * Math.max(...marks.map(({ name }) => name.length));

function drawn(options: Plot.PlotOptions): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const plot = Plot.plot({ width: WIDTH, marginRight: 20, marginBottom: 44, ...options, document });
  plot.setAttribute('style', STYLE);
  plot.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const paper = document.createElement('style');
  paper.textContent = PAPER;
  plot.prepend(paper);
  return `${plot.outerHTML}\n`;
}
