import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { z } from 'zod';
import { parseJson } from '../model/parse-json.ts';
import { seldom } from '../model/seldom.ts';
import type { Store } from '../store/store.ts';
import { AT_ONCE, LEASE_MS } from '../store/updates.ts';
import type { Bot } from './bot.ts';
import { inGroups } from './in-groups.ts';
import type { Ahead } from './look-ahead.ts';

/** So many updates are in hand at most, in a process; Telegram keeps the others. */
const MOST_IN_HAND = 20_000;
/** How often it is said that we are still there, and looked for updates of processes that are not. */
const KEEP_MS = 3_000;
/** An update waits so long for those of its chat that another process has; then it goes ahead of them. */
const ORDER_PATIENCE_MS = 2 * LEASE_MS;
const LOOK_AGAIN_MS = 25;

export const updateSchema = z.looseObject({ update_id: z.int().nonnegative() });
export type RawUpdate = z.infer<typeof updateSchema>;

/** `known`: it is in hand or done already. `busy`: it was not taken, and is to be offered again. */
export type Taken = 'taken' | 'known' | 'busy';

export interface Intake {
  /** Takes an update in: from then on it will be handled, by another process if this one dies. */
  take: (update: RawUpdate) => Promise<Taken>;
  /** How many are in hand. */
  inHand(): number;
  /** Takes nothing in any more. */
  refuse(): void;
  refuses(): boolean;
  /** Waits until all that was taken in is handled. */
  close(): Promise<void>;
}

interface Held {
  chat: number;
  /** When it was asked for, on this process's clock. */
  asked: number;
  first: boolean;
  begun: boolean;
}

/**
 * Takes updates in and has `bot` handle each once, those of a chat in the order of Telegram, whichever processes take
 * them. An update that was begun when its process was killed is handled anew.
 */
export function openIntake(
  bot: Pick<Bot, 'me' | 'handle' | 'lookAhead' | 'chatOf' | 'settled'>,
  { store, log }: { store: Pick<Store, 'updates'>; log: Logger },
): Intake {
  const { updates } = store;
  const held = new Map<number, Held>();
  // Each time the store waits for its disk, and so do all who ask it for anything meanwhile.
  const noteDone = inGroups<{ id: number; chat: number }>(AT_ONCE, (group) => updates.done(bot.me.id, group));
  /** When it was last said, on this process's clock, that we are still there. */
  let kept = 0;
  let coming = 0;
  let refusing = false;

  /** Whether an update is still surely ours: a process that stood still may have lost it to another. */
  const isOurs = (id: number, item: Held) =>
    held.get(id) === item && performance.now() - Math.max(item.asked, kept) < LEASE_MS;

  /**
   * Waits for updates of the chat that came before and are in hand elsewhere. False where some are ours and have not had
   * their turn: those of a process that died, taken over behind this one.
   */
  const isNext = async (id: number, { chat }: Held) => {
    const giveUp = performance.now() + ORDER_PATIENCE_MS;
    for (;;) {
      const before = await updates.before(bot.me.id, id, chat);
      if (before.some((earlier) => held.get(earlier)?.begun === false)) return false;
      if (before.every((earlier) => held.has(earlier)) || performance.now() > giveUp) return true;
      await sleep(LOOK_AGAIN_MS);
    }
  };

  const handle = async (update: RawUpdate, item: Held, ahead?: Ahead): Promise<void> => {
    const id = update.update_id;
    held.set(id, item);
    let end = 'done' as 'done' | 'later' | 'lost';
    const mayBegin = async () => {
      if (!item.first && !(await isNext(id, item))) end = 'later';
      else if (!isOurs(id, item)) end = 'lost';
      item.begun = end === 'done';
      return item.begun;
    };
    await bot.handle(update, mayBegin, ahead);
    if (end === 'lost') return;
    if (end === 'later') return begin(update, item);
    try {
      await noteDone({ id, chat: item.chat });
    } finally {
      if (held.get(id) === item) held.delete(id);
    }
  };
  const begin = (update: RawUpdate, item: Held, ahead?: Ahead): Promise<void> =>
    handle(update, item, ahead).catch((error: unknown) =>
      log.error({ err: error, update: update.update_id }, 'an update may be handled twice'),
    );

  const keep = async () => {
    const asked = performance.now();
    // Whatever was not begun is anybody's now, and comes back to us where nobody took it.
    if (asked - kept >= LEASE_MS) for (const [id, item] of held) if (!isOurs(id, item)) held.delete(id);
    await updates.keep(bot.me.id, [...held.keys()]);
    kept = asked;
    if (refusing) return;
    const found = (await updates.takeOver(bot.me.id)).map(([id, body]) => ({ id, update: readUpdate(id, body) }));
    for (const { id, update } of found) if (!update) await forgetDamaged(id);
    const whole = found.flatMap(({ update }) => update ?? []);
    const lost = whole.filter(({ update_id: id }) => !held.has(id));
    if (lost.length > 0) log.warn({ updates: lost.length }, 'handling updates of a process that is gone');
    for (const update of lost.sort((one, other) => one.update_id - other.update_id))
      void begin(update, { chat: bot.chatOf(update), asked, first: false, begun: false });
  };

  /** What nobody can read would be taken over for ever. */
  const forgetDamaged = async (id: string) => {
    log.error({ update: id }, 'an update in Redis is damaged and is forgotten');
    await updates.forget(bot.me.id, id);
  };

  const unkept = seldom((reason: string) => log.warn({ reason }, 'updates in hand could not be kept'));
  const closing = new AbortController();
  const keeping = (async () => {
    while (!closing.signal.aborted) {
      await keep().catch((error: Error) => unkept(error.message));
      await sleep(KEEP_MS, undefined, { signal: closing.signal }).catch(() => undefined);
    }
  })();

  return {
    take: async (update) => {
      const id = update.update_id;
      if (held.has(id)) return 'known';
      if (refusing || held.size + coming >= MOST_IN_HAND) return 'busy';
      const asked = performance.now();
      const chat = bot.chatOf(update);
      coming++;
      try {
        const taking = updates.take(bot.me.id, { id, chat, body: JSON.stringify(update) });
        // Travels with it and is read behind it: of a chat that has nothing else in hand this is how things stand.
        const ahead = bot.lookAhead(update);
        const taken = await taking;
        if (taken === 'known') return 'known';
        const item = { chat, asked, first: taken !== 'behind', begun: false };
        void begin(update, item, taken === 'alone' ? ahead : undefined);
        return 'taken';
      } finally {
        coming--;
      }
    },
    inHand: () => held.size,
    refuse: () => {
      refusing = true;
    },
    refuses: () => refusing,
    async close() {
      refusing = true;
      while (coming > 0 || held.size > 0) {
        await bot.settled();
        await sleep(LOOK_AGAIN_MS);
      }
      closing.abort();
      await keeping;
    },
  };
}

/** What somebody else says is an update, if it is one. */
export function parseUpdate(json: string): RawUpdate | undefined {
  return updateSchema.safeParse(parseJson(json)).data;
}

/** What was kept under that id; `undefined` where it is no update, or another. */
function readUpdate(id: string, body: string): RawUpdate | undefined {
  const update = parseUpdate(body);
  return String(update?.update_id) === id ? update : undefined;
}
