import type { Store } from '../store/store.ts';

interface TurnPorts {
  store: Pick<Store, 'budget'>;
  sleep: (ms: number) => Promise<void>;
}

/** Not yet: try again in so many ms, or after a back-off when nobody said how long. */
export interface Later {
  kind: 'later';
  ms: number | null;
}

/** A wait this long, in ms, is not worth a worker's lane. */
const PATIENCE_MS = 5_000;

/** Waits until a message may be written to a chat; gives when to ask again where that is too far off. */
export async function waitForTurn(ports: TurnPorts, chatId: number): Promise<Later | undefined> {
  // The chat first: its wait can be long, and a moment of the bot's taken before it would be lost.
  const ms = await ports.store.budget.takeChat(chatId);
  if (ms > PATIENCE_MS) return { kind: 'later', ms };
  if (ms > 0) await ports.sleep(ms);
  await waitForBot(ports);
  return undefined;
}

/** Waits for a moment of the bot's alone: for another try of a message whose chat has had its turn. */
export async function waitForBot({ store, sleep }: TurnPorts): Promise<void> {
  await sleep(await store.budget.takeBot());
}

/** Puts a message off that Telegram did not take; where it named the seconds, the chat's other messages too. */
export async function putOff({ store }: TurnPorts, chatId: number, seconds: number | null): Promise<Later> {
  if (seconds === null) return { kind: 'later', ms: null };
  await store.budget.holdChat(chatId, seconds * 1_000);
  return { kind: 'later', ms: seconds * 1_000 };
}
