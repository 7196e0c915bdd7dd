import { IN_MEMORY, script } from './script.ts';

// How moments to send in are given out, in Lua on the server, whose clock is the only one that all processes share.
// Times are in ms. Who sent how much when is old news within a second or two, and need not outlive the server; what Telegram
// asked for does.

export const CLOCK = `
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local function exact(ms) return string.format('%.3f', ms) end
`;

/** A private chat takes a message a second, a group twenty a minute; short bursts pass (Bot FAQ, "My bot is hitting limits"). */
const CHATS = { private: { interval: 1_000, slack: 3_000 }, group: { interval: 3_000, slack: 9_000 } };
/** What replies may take of a chat in advance, in ms. */
const MOST_AHEAD_MS = 60_000;

/** A chat, by the rules it has. */
export type ChatRules = keyof typeof CHATS;

/** What a chat may still take, by its budget and the silence that Telegram asked for; behind {@link CLOCK}. */
export const CHAT = `
local intervals = {private = ${CHATS.private.interval}, group = ${CHATS.group.interval}}
local slacks = {private = ${CHATS.private.slack}, group = ${CHATS.group.slack}}
-- The ms until the chat's next free moment, and when that were, had it no slack.
local function chatWait(budget, silence, rules, reply)
  local free, silent = unpack(redis.call('MGET', budget, silence))
  free = math.max(now, tonumber(free or now))
  local wait = silent and math.max(0, redis.call('PTTL', silence)) or 0
  if not reply then wait = math.max(wait, free - slacks[rules] - now) end
  return wait, free
end
local function spendChat(budget, free, rules)
  free = math.min(free + intervals[rules], now + slacks[rules] + ${MOST_AHEAD_MS})
  redis.call('SET', budget, exact(free), 'PX', math.ceil(free - now) + 1000)
end
`;

/**
 * The generic cell rate algorithm over all messages of the bot: gives out the next free moments, evenly spaced, to as
 * many messages of each priority as want one. Unlike a counter per second it never lets two bursts meet at an edge.
 *
 * Replies get theirs at once. The others get moments within the next `horizon` alone, so that a reply waits no longer
 * than that; and none while another process has messages of a higher priority, but for one in ten: lower ones are to
 * come slowly, not never.
 *
 * While sending stands still (`probeAt`), one message of all but replies gets a moment, to find out.
 *
 * Messages that were written too late stand among those behind their moments, which are put off by so many ms (`late`).
 *
 * Answers: now, the first moment, ms between moments, when to ask again or '', whether sending stands still, whether
 * the rate has just grown back to the whole; then how many moments each priority got.
 */
export const TAKE = script(`${IN_MEMORY}${CLOCK}
local limit, horizon, lease, growth, answered, late = unpack(ARGV, 1, 6)
local nextAt, holdUntil, share, grownAt, refused, breaker, probeAt, probing, marks = unpack(redis.call('HMGET', KEYS[1],
  'next', 'hold', 'share', 'grownAt', 'refused', 'breaker', 'probeAt', 'probing', 'marks'))
local set = {}
local function put(name, value) set[#set + 1] = name; set[#set + 1] = value end

share = tonumber(share) or 1
local recovered = 0
if tonumber(answered) > 0 then
  if refused then redis.call('HDEL', KEYS[1], 'refused') end
  if breaker and not probeAt then redis.call('HDEL', KEYS[1], 'breaker') end
  if share < 1 then
    share = math.min(1, share + growth * math.max(0, math.min(1, (now - (tonumber(grownAt) or now)) / 1000)))
    put('share', tostring(share))
    put('grownAt', exact(now))
    if share == 1 then recovered = 1 end
  end
end

local interval = 1000 / (limit * share)
local taken = tonumber(nextAt) or 0
-- Nobody reserves so far ahead: the server's clock was set back.
if taken > now + 600000 then taken = 0 end
taken = taken + late
local free = math.max(now, taken, tonumber(holdUntil) or 0)
local first = free

-- For each priority below replies: until when some process wants moments in vain, and the last one it was given.
local wantedUntil, lastGiven = {}, {}
for wanted, given in string.gmatch(marks or '', '(%S+) (%S+)') do
  wantedUntil[#wantedUntil + 1], lastGiven[#lastGiven + 1] = tonumber(wanted), tonumber(given)
end

local askAgain
local function later(at) if not askAgain or at < askAgain then askAgain = at end end
local given, marked, higherWaits = {}, {}, false
for class = 0, 3 do
  local wanted = tonumber(ARGV[7 + class])
  local count, last = 0, lastGiven[class] or 0
  while count < wanted do
    if class > 0 then
      if free > now + horizon then later(free - horizon * 0.75) break end
      if probeAt and tonumber(probeAt) > now then
        later(probing and math.min(now + 250, tonumber(probeAt)) or tonumber(probeAt))
        break
      end
      if higherWaits and last > free - 10 * interval then later(now + math.max(interval, 20)) break end
      if probeAt then probeAt, probing = exact(now + lease), '1' end
      last = free
    end
    count = count + 1
    free = free + interval
  end
  given[class + 1] = count
  if class > 0 then
    local untilWhen = wantedUntil[class] or 0
    -- A little longer than until it asks again.
    if count < wanted then untilWhen = askAgain + 30 elseif wanted > 0 then untilWhen = 0 end
    marked[class] = exact(untilWhen) .. ' ' .. exact(last)
    higherWaits = higherWaits or untilWhen > now
  end
end

put('next', exact(free > first and free or taken))
put('marks', table.concat(marked, ' '))
if probing then put('probeAt', probeAt); put('probing', probing) end
redis.call('HSET', KEYS[1], unpack(set))
redis.call('PEXPIRE', KEYS[1], math.ceil(math.max(3600000, free - now)))
return { exact(now), exact(first), exact(interval), askAgain and exact(askAgain) or '', probeAt and 1 or 0, recovered,
  unpack(given) }`);

/**
 * Notes that Telegram refused a message for coming too soon. Several chats refused one after the other, and none served
 * in between, mean that the whole bot is to be silent for so many ms; then, and where no rule of a chat explains the
 * refusal, the rate is cut, at most once a second; by little where it was not cut for a minute.
 *
 * Answers: whether the whole bot is to be silent, whether that is news, whether the rate was cut, the share left.
 */
export const REFUSED = script(`${CLOCK}
local chat, ms, chats, factor, first, floor, unexpected = unpack(ARGV)
local holdUntil, share, cutAt, refused =
  unpack(redis.call('HMGET', KEYS[1], 'hold', 'share', 'cutAt', 'refused'))
holdUntil, share = tonumber(holdUntil) or 0, tonumber(share) or 1
local since, others = string.match(refused or '', '^(%S+)(.*)$')
if not since or tonumber(since) < now - 30000 then since, others = exact(now), '' end
local _, count = string.gsub(others, '%S+', '')
if count < tonumber(chats) and not string.find(others .. ' ', ' ' .. chat .. ' ', 1, true) then
  others, count = others .. ' ' .. chat, count + 1
end
redis.call('HSET', KEYS[1], 'refused', since .. others)

local whole = count >= tonumber(chats)
local cut = (whole or unexpected == '1') and (tonumber(cutAt) or 0) < now - 1000
if cut then
  share = math.max(tonumber(floor), share * ((tonumber(cutAt) or 0) < now - 60000 and first or factor))
  redis.call('HSET', KEYS[1], 'share', tostring(share), 'cutAt', exact(now), 'grownAt', exact(now))
end
if whole then redis.call('HSET', KEYS[1], 'hold', exact(math.max(holdUntil, now + ms))) end
redis.call('PEXPIRE', KEYS[1], math.ceil(math.max(3600000, holdUntil - now, tonumber(ms))))
return { whole and 1 or 0, whole and holdUntil <= now and 1 or 0, cut and 1 or 0, tostring(share) }`);

/**
 * Takes a chat's next free moment and answers the ms until then; where that is further off than `patience`, it takes
 * nothing. A reply waits only for a silence that Telegram asked for, but what it spends is missing to what comes after.
 */
export const TAKE_CHAT = script(`${IN_MEMORY}${CLOCK}${CHAT}
local rules, patience, reply = unpack(ARGV)
local wait, free = chatWait(KEYS[1], KEYS[2], rules, reply == '1')
if wait <= tonumber(patience) then spendChat(KEYS[1], free, rules) end
return math.ceil(wait)`);

/** Whether a reply would get a moment at once. */
export const IS_FREE = script(`${CLOCK}
local nextAt, holdUntil = unpack(redis.call('HMGET', KEYS[1], 'next', 'hold'))
return math.max(tonumber(nextAt) or 0, tonumber(holdUntil) or 0) <= now and 1 or 0`);

/** Keeps a chat silent for so many ms, unless it is to be silent longer already. */
export const HOLD_CHAT = script(`
if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[1]) then redis.call('SET', KEYS[1], '', 'PX', ARGV[1]) end
return 0`);

/** Puts a breaker in place of the one it was made from; answers 0 where that one is no longer there. */
export const SWITCH = script(`
if (redis.call('HGET', KEYS[1], 'breaker') or '') ~= ARGV[1] then return 0 end
redis.call('HDEL', KEYS[1], 'breaker', 'probeAt', 'probing')
if ARGV[2] ~= '' then redis.call('HSET', KEYS[1], 'breaker', ARGV[2]) end
if ARGV[3] ~= '' then redis.call('HSET', KEYS[1], 'probeAt', ARGV[3]) end
redis.call('PEXPIRE', KEYS[1], 3600000)
return 1`);
