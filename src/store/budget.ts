import { keys } from './keys.ts';
import type { RedisClient } from './redis.ts';

/**
 * The generic cell rate algorithm on the server's own clock: takes the next free moment and says how far off it is.
 * Unlike a counter per second it never lets two bursts meet at a window's edge.
 */
const TAKE = `
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local interval, slack = tonumber(ARGV[1]), tonumber(ARGV[2])
local tat = math.max(now, tonumber(redis.call('GET', KEYS[1]) or now))
redis.call('SET', KEYS[1], string.format('%.3f', tat + interval), 'PX', math.ceil(tat + interval - now) + 1000)
return math.ceil(math.max(0, tat - slack - now))`;

const HOLD = `
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local until_ = now + tonumber(ARGV[1])
if until_ > tonumber(redis.call('GET', KEYS[1]) or 0) then
  redis.call('SET', KEYS[1], string.format('%.3f', until_), 'PX', math.ceil(tonumber(ARGV[1])) + 1000)
end
return 0`;

/** A private chat takes a message a second, a group twenty a minute; short bursts pass (Bot FAQ, "My bot is hitting limits"). */
const CHAT = { interval: 1_000, slack: 3_000 };
const GROUP = { interval: 3_000, slack: 9_000 };

/** How many messages may still be sent now: one budget for all processes. */
export function budgetStore(redis: RedisClient, messagesPerSecond: number) {
  const take = (key: string, interval: number, slack: number) =>
    redis.eval(TAKE, 1, key, interval, slack) as Promise<number>;

  /** Takes the chat's next free moment; gives the ms until then. */
  const takeChat = (chatId: number): Promise<number> => {
    const { interval, slack } = chatId < 0 ? GROUP : CHAT;
    return take(keys.chatBudget(chatId), interval, slack);
  };

  /** Takes the bot's next free moment; gives the ms until then. */
  const takeBot = (): Promise<number> => take(keys.budget, 1_000 / messagesPerSecond, 0);

  /** Keeps a chat silent for as long as Telegram asked. */
  const holdChat = async (chatId: number, ms: number): Promise<void> => {
    const { slack } = chatId < 0 ? GROUP : CHAT;
    await redis.eval(HOLD, 1, keys.chatBudget(chatId), ms + slack);
  };

  return { takeChat, takeBot, holdChat };
}
