import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Breaker } from '../store/breaker.ts';
import type { Priority } from '../store/moments.ts';
import type { Store } from '../store/store.ts';
import { afterAnswer, afterFailure } from './breaker.ts';
import type { Outcome } from './outcome.ts';

export interface TurnPorts {
  store: Pick<Store, 'breaker' | 'budget'>;
  log: Logger;
  sleep: (ms: number) => Promise<void>;
}

/** Not yet: try again in so many ms, or after a back-off when nobody said how long. */
export interface Later {
  kind: 'later';
  ms: number | null;
}

/** A wait this long, in ms, is not worth a worker's lane. */
const PATIENCE_MS = 5_000;
/** A person waits longer for an answer than not to get it. */
const REPLY_PATIENCE_MS = 10_000;

/** How long, in ms, it stays true that nothing has to wait. */
const FREE_MS = 100;

/** How long a chat is left alone that Telegram refused without saying for how long, in seconds. */
const SECONDS_UNSAID = 1;

/** A message may be written now. */
export interface Turn {
  kind: 'now';
  /**
   * To be awaited right before each call that writes the message, when all else is done: until the bot's moment is there.
   * What took long since the turn came, and another try in a plainer form, waits for another one. Gives what is to be
   * called when the message has been written.
   */
  beforeCall: () => Promise<(() => void) | undefined>;
}

/**
 * Waits until a message may be written to a chat; gives when to ask again where that is too far off. `free`: whether
 * nothing has to wait, if that has just been asked.
 */
export async function waitForTurn(
  ports: TurnPorts,
  chatId: number,
  priority: Priority,
  free?: Promise<boolean>,
): Promise<Turn | Later> {
  const { budget } = ports.store;
  const reply = priority === 'reply';
  const patience = reply ? REPLY_PATIENCE_MS : PATIENCE_MS;
  if (reply && (await (free ?? budget.isFree(chatId)))) return freeTurn(ports, chatId);
  // The chat first: its wait can be long, and a moment of the bot's taken before it would be lost.
  const ms = await budget.takeChat(chatId, patience, reply);
  if (ms > patience) return { kind: 'later', ms };
  if (ms > 0) await ports.sleep(ms);
  return waitForBot(ports, priority);
}

/** Waits until a moment of the bot's is near, for whoever takes the chat's along with something else. */
export async function waitForBot({ store: { budget } }: TurnPorts, priority: Priority): Promise<Turn | Later> {
  const moment = await budget.moment(priority);
  if (moment.ms > 0) return { kind: 'later', ms: moment.ms };
  let used = false;
  const beforeCall = async () => {
    const first = !used;
    used = true;
    if (first && (await moment.comes())) return moment.written;
    // As a reply: it has waited for its turn, and others wait for its chat.
    const another = await budget.moment('reply');
    await another.comes();
    return another.written;
  };
  return { kind: 'now', beforeCall };
}

/**
 * The turn of a reply for which nothing has to wait: it is spent when the message goes out, but not waited for. What is
 * written to the store is on the disk before the answer, and a person would wait for the disk.
 */
function freeTurn({ store: { budget } }: TurnPorts, chatId: number): Turn {
  const asked = performance.now();
  let used = false;
  return {
    kind: 'now',
    beforeCall: async () => {
      const stale = used || performance.now() - asked > FREE_MS;
      used = true;
      const spend = async () => {
        const [, moment] = await Promise.all([
          budget.takeChat(chatId, REPLY_PATIENCE_MS, true),
          budget.moment('reply'),
        ]);
        await moment.comes();
        return moment.written;
      };
      if (stale) return spend();
      // Written down behind the message, before which undici waits a turn. Where the store is away this is lost, and it tells
      // of that itself.
      nextTurn()
        .then(() => nextTurn())
        .then(spend)
        .catch(() => undefined);
      return undefined;
    },
  };
}

/**
 * Tells budget and breaker what became of a message, so that all processes heed it. Gives when to try again one that was
 * not taken.
 *
 * A 429 says how long to wait, but not who. It is the chat, unless several chats are refused one after the other while
 * no other is served: then it is the bot. A refused person's chat, of which no rule but our own knows, also makes the
 * bot send a little slower.
 */
export async function heed(ports: TurnPorts, chatId: number, outcome: Outcome): Promise<Later | undefined> {
  switch (outcome.kind) {
    case 'sent':
    case 'migrated':
    case 'gone':
    case 'barred':
    case 'rejected':
      ports.store.budget.answered();
      if (!flows(ports)) await noteBack(ports);
      return undefined;
    case 'possibly-sent':
      await noteFailure(ports, chatId, outcome.reason);
      return undefined;
    case 'retry':
      if (outcome.cause === 'flood') return heedFlood(ports, chatId, outcome.seconds ?? SECONDS_UNSAID);
      await noteFailure(ports, chatId, outcome.reason);
      return { kind: 'later', ms: null };
  }
}

async function heedFlood(ports: TurnPorts, chatId: number, seconds: number): Promise<Later> {
  const { store, log } = ports;
  const ms = seconds * 1_000;
  const [{ whole, began, cutTo }] = await Promise.all([
    store.budget.refused(chatId, ms),
    store.budget.holdChat(chatId, ms),
    flows(ports) ? undefined : noteBack(ports),
  ]);
  if (whole && began) log.warn({ seconds }, 'Telegram takes no messages of this bot for a while: all wait');
  if (cutTo !== undefined)
    log.warn({ messagesPerSecond: cutTo }, 'Telegram refuses messages within its limits: sending slower for now');
  return { kind: 'later', ms };
}

const flows = ({ store }: TurnPorts) => store.budget.standing() === 'flowing';

/** Whoever answers is not down. */
async function noteBack({ store, log }: TurnPorts): Promise<void> {
  const { before, after } = await store.breaker.change(afterAnswer);
  if (before.state === 'open' && after.state === 'closed')
    log.info({ downSince: new Date(before.since).toISOString() }, 'Telegram is back: messages go out again');
}

async function noteFailure({ store, log }: TurnPorts, chatId: number, reason: string): Promise<void> {
  // What was under way when all came to stand still says nothing new.
  if (store.budget.standing() === 'still') return;
  const { before, after } = await store.breaker.change((breaker: Breaker, now) => afterFailure(breaker, chatId, now));
  if (before.state === 'closed' && after.state === 'open')
    log.error({ reason }, 'Telegram takes no messages: all wait, and one at a time finds out whether it is back');
}
