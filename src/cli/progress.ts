/** What a terminal is here. */
export interface Screen {
  isTTY?: boolean;
  columns?: number;
  write: (text: string) => unknown;
}

/** How often the line is drawn, in ms, and of how many drawings speed is told. */
const EVERY_MS = 100;
const DRAWINGS = 50;
const BAR = 20;
const ERASE = '\r\u001B[K';

/**
 * A line on a terminal that tells how far a reading is: a bar, posts (or other things) done, posts a second of late, and
 * the time left. On what is no terminal it says nothing.
 */
export function progressLine(screen: Screen, clock: () => number, label = '', things = 'posts') {
  let shown = false;
  const drawn: { at: number; done: number }[] = [{ at: clock(), done: 0 }];

  /** Erases the line; the next post brings it back. Call it before anything else is written. */
  const wipe = () => {
    if (shown) screen.write(ERASE);
    shown = false;
  };

  /** Call it as often as you like. `of` is 0 where nobody knows how many there are. */
  const show = (done: number, of: number) => {
    const at = clock();
    const last = drawn.at(-1);
    if (!screen.isTTY || (last && at - last.at < EVERY_MS)) return;
    drawn.push({ at, done });
    if (drawn.length > DRAWINGS) drawn.shift();
    const first = drawn[0] ?? { at, done };
    const perSecond = ((done - first.done) / Math.max(1, at - first.at)) * 1_000;
    // One that fills the whole width would break into the next row on some terminals.
    const room = (screen.columns || 80) - 1;
    const lines = linesOf(done, of, perSecond, things).map((line) => label + line);
    screen.write(ERASE + (lines.find((line) => line.length <= room) ?? lines.at(-1) ?? '').slice(0, room));
    shown = true;
  };

  return { show, wipe };
}

/** The same, ever shorter. */
function linesOf(done: number, of: number, perSecond: number, things: string): string[] {
  const speed = `${perSecond < 10 ? perSecond.toFixed(1) : count(perSecond)} ${things}/s`;
  if (of === 0) return [`${count(done)} ${things}, ${speed}`, `${count(done)} ${things}`];
  const filled = Math.min(BAR, Math.floor((done / of) * BAR));
  const left = perSecond > 0 ? `, ${duration((of - done) / perSecond)} left` : '';
  const bar = `[${'#'.repeat(filled)}${'-'.repeat(BAR - filled)}] `;
  const counts = `${count(done)} of ${count(of)} ${things}`;
  return [`${bar}${counts}, ${speed}${left}`, `${bar}${counts}${left}`, `${counts}${left}`, counts];
}

const count = (value: number) => Math.round(value).toLocaleString('en');

function duration(seconds: number): string {
  const whole = Math.ceil(Math.max(0, seconds));
  if (whole < 60) return `${whole} s`;
  const minutes = Math.round(whole / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
