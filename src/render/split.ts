import { isBlank } from './blank.ts';
import { bestCut } from './cut.ts';
import { Flow } from './flow.ts';
import type { Html } from './html.ts';
import { MESSAGE_LENGTH, reach } from './measure.ts';

/**
 * Cuts Telegram HTML into messages of at most `limit` UTF-16 units; none when there is nothing to see.
 *
 * Cuts fall between blocks, else lines, else sentences, else words, else graphemes; never inside a tag, an entity or a
 * surrogate pair. Tags open at a cut are closed there and reopened in the next message. White space at a cut is left
 * out. No part ends in a heading, and the last is not tiny, where that is easily avoided.
 *
 * Telegram counts after it has parsed the entities (Bot API, sendMessage.text); so do we. Parts also stay within its
 * limits on entities and on bytes, see `measure.ts`.
 *
 * @throws {RangeError} if `limit` is smaller than one character can need
 */
export function splitMessage(html: Html, limit = MESSAGE_LENGTH): Html[] {
  if (!(limit >= 2)) throw new RangeError(`a message of at most ${limit} characters holds nothing: use 2 or more`);
  const flow = new Flow(html);
  const parts: Html[] = [];
  for (let from = flow.skipSpace(0); from < flow.end; ) {
    const run = flow.runAt(from);
    const to = from + reach(flow.runs, run, from - flow.startOf(run), limit);
    const cut = to < flow.end ? bestCut(flow, from, to, fill(from, to, flow.end, limit)) : flow.end;
    if (!isBlank(flow.text.slice(from, cut))) parts.push(flow.slice(from, cut));
    from = flow.skipSpace(cut);
  }
  return parts;
}

/** How far to fill a part that cannot hold the rest: less than possible when next to nothing would be left over. */
function fill(from: number, to: number, end: number, limit: number): number {
  const tiny = limit >> 3;
  const isFull = to - from === limit;
  return isFull ? Math.min(to, Math.max(end - tiny, from + 1)) : to;
}
