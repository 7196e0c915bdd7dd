import type { Releasers } from '../releasers.ts';

const LOOK_MS = 10_000;
/** The share of a processor that a process uses at most while it has little to do. */
const IDLE = 0.1;
/** For less, in bytes, it is not worth the pause. */
const WORTH = 16_000_000;

/**
 * Has V8 give back the memory it holds and does not use: now, and whenever there is little to do after there was more; by
 * itself it keeps most of what it ever needed. Each time nothing else is done for some tenth of a second. Only where Node.js
 * was started with `--expose-gc`.
 */
export function giveBackMemory(releasers: Releasers, gc = globalThis.gc): void {
  if (!gc) return;
  const giveBack = () => void gc({ type: 'major', flavor: 'last-resort', execution: 'async' });
  /** What it held at rest since then, in bytes; `undefined` until it was seen at rest: V8 hands pages back a while later. */
  let atRest: number | undefined;
  let worked = false;
  let used = process.cpuUsage();
  const timer = setInterval(() => {
    const { user, system } = process.cpuUsage(used);
    used = process.cpuUsage();
    const rss = process.memoryUsage.rss();
    if ((user + system) / 1_000 > LOOK_MS * IDLE) worked = true;
    else if (atRest === undefined && !worked) atRest = rss;
    else if (rss > (atRest ?? 0) + WORTH) {
      giveBack();
      atRest = undefined;
      worked = false;
    }
  }, LOOK_MS);
  releasers.add(() => clearInterval(timer));
  giveBack();
}
