import type { Breaker } from '../store/breaker.ts';

/** So many chats whose messages failed in a row, and none that Telegram answered in between: it is down. */
const CHATS_IN_A_ROW = 3;

/** How long, in ms, until the first message finds out whether it is back; twice as long after each that finds it is not. */
const FIRST_PROBE_MS = 2_000;
const LONGEST_PROBE_MS = 60_000;

const CLOSED: Breaker = { state: 'closed', failed: [] };

/**
 * The breaker after a message that failed for Telegram's own trouble: no connection, no answer, an error of its servers.
 * One chat's failures do not open it, as a message may be at fault itself.
 */
export function afterFailure(breaker: Breaker, chatId: number, now: number): Breaker {
  switch (breaker.state) {
    case 'closed': {
      if (breaker.failed.includes(chatId)) return breaker;
      const failed = [...breaker.failed, chatId];
      if (failed.length < CHATS_IN_A_ROW) return { state: 'closed', failed };
      return { state: 'open', since: now, failures: 0, probeAt: now + FIRST_PROBE_MS };
    }
    case 'open': {
      // What was under way when it opened says nothing new.
      if (now < breaker.probeAt) return breaker;
      const failures = breaker.failures + 1;
      const wait = Math.min(LONGEST_PROBE_MS, FIRST_PROBE_MS * 2 ** failures);
      return { ...breaker, failures, probeAt: now + wait };
    }
  }
}

/** The breaker after a message that Telegram answered, be it with a refusal. */
export function afterAnswer(breaker: Breaker): Breaker {
  return breaker.state === 'closed' && breaker.failed.length === 0 ? breaker : CLOSED;
}
