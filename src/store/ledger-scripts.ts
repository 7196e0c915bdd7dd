// What the ledger does in one step, in Lua on the server. All keys of a script belong to one subscriber.

/**
 * In one step: if the edition has no plan yet, leaves out what another edition took on in the meantime, writes the plan
 * and marks its articles as offered. So two editions planned at once never share an article, and a plan is made once.
 */
export const PLAN = `
local edition, tagIds, untilMs, keepOffered, keepSeconds = unpack(ARGV, 1, 5)
if redis.call('EXISTS', KEYS[5]) == 0 then return {} end
if redis.call('EXISTS', KEYS[1]) == 0 then
  local kept, since = {}, {}
  for i = 6, #ARGV do
    if not redis.call('ZSCORE', KEYS[2], ARGV[i]) then
      kept[#kept + 1] = ARGV[i]
      redis.call('ZADD', KEYS[2], untilMs, ARGV[i])
      redis.call('ZREM', KEYS[6], ARGV[i])
    end
  end
  for tag in string.gmatch(tagIds, '%S+') do since[#since + 1] = redis.call('HGET', KEYS[4], tag) or '-' end
  redis.call('ZREMRANGEBYRANK', KEYS[2], 0, -1 - keepOffered - #kept)
  redis.call('HSET', KEYS[1], 'edition', edition, 'articleIds', table.concat(kept, ' '), 'tagIds', tagIds,
    'since', table.concat(since, ' '), 'until', untilMs, 'state', 'planned')
  redis.call('EXPIRE', KEYS[1], keepSeconds)
  redis.call('ZADD', KEYS[3], edition, edition)
end
return redis.call('HGETALL', KEYS[1])`;

/** Gives 0 to the one who has the claim now, to others the ms until they may look again, -1 where nothing is to do. */
export const CLAIM = `
local state, claimedAt = unpack(redis.call('HMGET', KEYS[1], 'state', 'claimedAt'))
if state ~= 'planned' and state ~= 'claimed' then return -1 end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
if state == 'claimed' then
  local wait = (tonumber(claimedAt) or 0) + ARGV[1] - now
  if wait > 0 then return wait end
end
redis.call('HSET', KEYS[1], 'state', 'claimed', 'claimedAt', string.format('%.0f', now))
return 0`;

/** Makes a claimed edition a planned one. */
export const RELEASE = `
if redis.call('HGET', KEYS[1], 'state') == 'claimed' then redis.call('HSET', KEYS[1], 'state', 'planned') end
return 0`;

/**
 * Gives 1 if it was this call that settled the edition. A cursor never moves back, and never for a subscription that
 * ended since the edition was planned, nor for one that began in its place.
 */
export const SETTLE = `
local state, came, forget = unpack(ARGV, 1, 3)
local before, articleIds, tagIds, since, untilMs =
  unpack(redis.call('HMGET', KEYS[1], 'state', 'articleIds', 'tagIds', 'since', 'until'))
if before ~= 'planned' and before ~= 'claimed' then return 0 end
redis.call('HSET', KEYS[1], 'state', state, unpack(ARGV, 4))
if came == '1' then
  local sinces = string.gmatch(since, '%S+')
  for tag in string.gmatch(tagIds, '%S+') do
    local planned = sinces()
    local cursor = redis.call('HGET', KEYS[4], tag) or '-'
    local later = cursor ~= '-' and tonumber(untilMs) > tonumber(cursor)
    if (later or cursor == planned) and redis.call('HEXISTS', KEYS[5], tag) == 1 then
      redis.call('HSET', KEYS[4], tag, untilMs)
    end
  end
else
  for article in string.gmatch(articleIds, '%S+') do
    redis.call('ZREM', KEYS[2], article)
    redis.call('ZADD', KEYS[6], untilMs, article)
  end
end
redis.call('ZREMRANGEBYSCORE', KEYS[3], '-inf', forget)
redis.call('ZREMRANGEBYSCORE', KEYS[6], '-inf', forget)
return 1`;
