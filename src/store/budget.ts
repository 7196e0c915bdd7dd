import { type ChatRules, HOLD_CHAT, IS_FREE, REFUSED, TAKE, TAKE_CHAT } from './budget-scripts.ts';
import { keys } from './keys.ts';
import { momentQueue, type Taken } from './moments.ts';
import type { RedisClient } from './redis.ts';

/** The share of its limit that the bot uses: the rest makes up for messages that come a little late (`moments.ts`). */
const PACE = 0.99;

/**
 * By how many ms a message may come too late, and those behind it in time, until a second holds more than the limit and a
 * twentieth, or one message, above: so much passes at Telegram.
 */
function slackMs(messagesPerSecond: number): number {
  const most = messagesPerSecond + Math.max(1, Math.floor(messagesPerSecond / 20));
  return (1_000 * most) / (messagesPerSecond * PACE) - 1_000;
}

/** How far ahead, in ms, moments are given out to what is not a reply: that long a reply may have to wait. */
const HORIZON_MS = 100;
/** A message that is to find out whether Telegram is back is given up after so many ms: longer than a call may take. */
const PROBE_LEASE_MS = 25_000;

/**
 * By what the rate is cut at refusals nobody expects, the first in a minute and those after it, its least share, and what it
 * gains in a second of none.
 */
const FIRST_CUT = 0.95;
const CUT = 0.8;
const LEAST_SHARE = 0.25;
const GROWTH = 0.02;
/** So many chats refused in a row, and no other served in between: it is the bot that sends too much, not a chat. */
const CHATS_IN_A_ROW = 3;

/** The time in which so many replies go ahead as the limit allows in it, in ms. */
const AHEAD_MS = 100;
/** The rules of a chat. */
export const rulesOf = (chatId: number): ChatRules => (chatId < 0 ? 'group' : 'private');

/** Whether messages flow, stand still, or whether it is this process's message that finds out if Telegram is back. */
export type Standing = 'flowing' | 'still' | 'probing';

/** What a refusal for coming too soon led to. */
export interface Refusal {
  /** Whether the whole bot is to be silent, and whether that began with this refusal. */
  whole: boolean;
  began: boolean;
  /** The messages a second that are left, where this refusal cut them. */
  cutTo: number | undefined;
}

/** How many messages may still be sent now: one budget for all processes. */
export function budgetStore(redis: RedisClient, messagesPerSecond: number) {
  /** Messages that Telegram took, or refused for another reason than coming too soon, since the store was last asked. */
  let answered = 0;
  let standing: Standing = 'flowing';
  let onRecovery = () => {};

  const take = async (wanted: readonly number[], lateMs: number): Promise<Taken> => {
    const told = answered;
    answered = 0;
    const flat = (await TAKE(
      redis,
      [keys.budget],
      [messagesPerSecond * PACE, HORIZON_MS, PROBE_LEASE_MS, GROWTH, told, lateMs, ...wanted],
    )) as [now: string, first: string, interval: string, again: string, still: number, recovered: number, ...number[]];
    const [now, first, interval, again, still, recovered, ...given] = flat;
    const probes = given.some((count, rank) => rank > 0 && count > 0);
    if (still === 0) standing = 'flowing';
    else if (probes || standing === 'flowing') standing = probes ? 'probing' : 'still';
    if (recovered === 1) onRecovery();
    return {
      now: Number(now),
      first: Number(first),
      interval: Number(interval),
      askAgain: again === '' ? null : Number(again),
      given,
      probing: standing === 'probing',
    };
  };

  const queue = momentQueue(take, slackMs(messagesPerSecond));

  /**
   * Takes a chat's next free moment; gives the ms until then. Takes nothing, and gives the ms all the same, where that is
   * further off than `patienceMs`.
   *
   * A reply waits only while Telegram asked for silence; what it spends is missing to what comes after it.
   */
  const takeChat = async (chatId: number, patienceMs: number, reply = false): Promise<number> => {
    const how = [rulesOf(chatId), patienceMs, reply ? 1 : 0];
    return (await TAKE_CHAT(redis, [keys.chatBudget(chatId), keys.chatSilence(chatId)], how)) as number;
  };

  /** Keeps a chat silent for as long as Telegram asked. */
  const holdChat = async (chatId: number, ms: number): Promise<void> => {
    await HOLD_CHAT(redis, [keys.chatSilence(chatId)], [ms]);
  };

  /**
   * Notes that Telegram refused a message to a chat for coming too soon, and named so many ms. Silences the bot where it
   * is the bot that sends too much, and cuts its rate where the chat's own rules explain nothing.
   */
  const refused = async (chatId: number, ms: number): Promise<Refusal> => {
    // A group has rules of its own (slow mode, what its other bots send), a person has none.
    const unexpected = chatId > 0 ? 1 : 0;
    const [whole, began, cut, share] = (await REFUSED(
      redis,
      [keys.budget],
      [chatId, ms, CHATS_IN_A_ROW, CUT, FIRST_CUT, LEAST_SHARE, unexpected],
    )) as [number, number, number, string];
    if (whole === 1) queue.silence();
    return {
      whole: whole === 1,
      began: began === 1,
      cutTo: cut === 1 ? Number(share) * messagesPerSecond : undefined,
    };
  };

  /** What the bot's budget is now. */
  const state = async () => {
    const [[hold, share], [seconds]] = await Promise.all([redis.hmget(keys.budget, 'hold', 'share'), redis.time()]);
    return {
      messagesPerSecond: Math.round(messagesPerSecond * Number(share ?? 1) * 10) / 10,
      silentForSeconds: Math.max(0, Math.ceil(Number(hold ?? 0) / 1_000 - Number(seconds))),
    };
  };

  /** When replies were let go ahead lately, on this process's clock in ms. */
  let aheadAt: number[] = [];

  /**
   * Whether a reply to a chat has to wait for nothing now and may go ahead of what it spends. Takes nothing; says so to a
   * tenth of a second's messages within that time, as all who ask at once are free.
   */
  const isFree = async (chatId: number): Promise<boolean> => {
    const [silent, free] = await Promise.all([
      redis.exists(keys.chatSilence(chatId)),
      IS_FREE(redis, [keys.budget], []),
    ]);
    const now = performance.now();
    aheadAt = aheadAt.filter((at) => now - at < AHEAD_MS);
    if (silent !== 0 || free !== 1 || aheadAt.length >= (messagesPerSecond * AHEAD_MS) / 1_000) return false;
    aheadAt.push(now);
    return true;
  };

  return {
    isFree,
    takeChat,
    holdChat,
    refused,
    state,
    /** Waits for the bot's next moment. */
    moment: queue.next,
    /** Notes that Telegram answered a message as it should. */
    answered: () => {
      answered++;
    },
    /** How it was when this process last asked. */
    standing: () => standing,
    /** Has this called when, after refusals, the rate has grown back to the whole. */
    onRecovery: (call: () => void) => {
      onRecovery = call;
    },
  };
}
