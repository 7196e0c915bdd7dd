/** How much one chat may ask for: so much at once, and so much a second for long. */
export interface Pace {
  burst: number;
  perSecond: number;
}

/** Faster than people type and tap. */
export const USUAL_PACE: Pace = { burst: 30, perSecond: 1 };

export type Verdict = 'answer' | 'hint' | 'drop';

/** Chats that are remembered at a time; beyond that, those that asked for little are forgotten. */
const MOST_CHATS = 10_000;

/**
 * Tells for every update that wants an answer whether its chat gets one. A chat that asks for too much is asked once for
 * patience, and again only after it was calm in between; no other chat feels it. `now` is in ms.
 */
export function floodGate({ burst, perSecond }: Pace, now: () => number): (chat: number) => Verdict {
  const asked = new Map<number, { level: number; at: number; told: boolean }>();
  const levelNow = ({ level, at }: { level: number; at: number }) =>
    Math.max(0, level - ((now() - at) / 1_000) * perSecond);

  return (chat) => {
    const before = asked.get(chat);
    const level = before ? levelNow(before) : 0;
    const told = before?.told === true && level > burst / 2;
    if (level + 1 > burst) {
      asked.set(chat, { level, at: now(), told: true });
      return told ? 'drop' : 'hint';
    }
    if (!before && asked.size >= MOST_CHATS) {
      for (const [one, entry] of asked) if (levelNow(entry) <= burst / 2) asked.delete(one);
      if (asked.size >= MOST_CHATS) asked.clear();
    }
    asked.set(chat, { level: level + 1, at: now(), told });
    return 'answer';
  };
}
