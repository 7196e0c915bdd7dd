import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { PlaygroundEvent } from '../world/event-hub.ts';
import type { World } from '../world/world.ts';

const BEAT_MS = 15_000;
const MOST_WAITING = 2_000;

/**
 * Everything that happens, as server-sent events, until the reader goes.
 *
 * A reader too slow to follow gets one `reset` in place of what it missed, and reads everything anew.
 */
export function eventStream(world: World, context: Context): Response {
  return streamSSE(context, async (stream) => {
    let waiting: PlaygroundEvent[] = [];
    let wake = () => {};
    const stop = world.events.listen((event) => {
      if (waiting.length >= MOST_WAITING) waiting = [{ type: 'reset' }];
      else waiting.push(event);
      wake();
    });
    stream.onAbort(() => {
      stop();
      wake();
    });
    await stream.writeSSE({ data: JSON.stringify({ type: 'hello' }) });
    while (!stream.aborted) {
      const event = waiting.shift();
      if (event) {
        await stream.writeSSE({ data: JSON.stringify(event) });
        continue;
      }
      // The beat lets both ends notice a dead line.
      const beat = await new Promise<boolean>((resolve) => {
        const timer = setTimeout(() => resolve(true), BEAT_MS);
        wake = () => {
          clearTimeout(timer);
          resolve(false);
        };
      });
      if (beat) await stream.writeSSE({ data: JSON.stringify({ type: 'beat' }) });
    }
  });
}
