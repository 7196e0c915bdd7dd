import { worstWindow } from '../delivery/windows.ts';
import type { Book } from './telegram.ts';

/** What came of one edition. */
export interface Verdict {
  /** Of the limit, from the first message until nine of ten chats had theirs, or until the last. */
  share: number;
  /** Refused for coming too soon. */
  tooSoon: number;
  /** Most calls in any second. */
  inASecond: number;
  /** Chats that got nothing, and of which nothing is kept. */
  lost: number;
  /** Chats that got nothing yet, but will with the next edition. */
  kept: number;
  /** Messages that came again. */
  repeated: number;
  /** Calls that were under way when the sender was killed. */
  inFlight: number;
}

/** Who is among `chats` and did not block the bot should have got one message. */
export async function judge(
  { received, passed, tooSoon, inFlight }: Book,
  chats: readonly number[],
  { limit, isKept }: { limit: number; isKept: (chat: number) => Promise<boolean> },
): Promise<Verdict> {
  const without = chats.filter((chat) => !(chat in received));
  const kept = (await Promise.all(without.map(isKept))).filter(Boolean).length;
  const most = Math.min(passed.length, Math.ceil(chats.length * 0.9));
  const seconds = ((passed[most - 1] ?? 0) - (passed[0] ?? 0)) / 1_000;
  return {
    share: most / seconds / limit,
    tooSoon: tooSoon.length,
    inASecond: worstWindow([...passed, ...tooSoon], 1_000),
    lost: without.length - kept,
    kept,
    repeated: Object.values(received).reduce((sum, count) => sum + count - 1, 0),
    inFlight,
  };
}
