import { script } from './script.ts';

// What the ledger does in one step, in Lua on the server. All keys of a script belong to one subscriber.

/**
 * With `claim`: takes on the sending of an edition and, if it has no plan yet, plans it, all or nothing: where another
 * edition took one of its articles, or others come first, it is `outdated`. With `plan`: plans it if it has no plan yet,
 * leaves out what another edition took, and gives the entry. So two editions planned at once never share an article, and
 * a plan is made once.
 */
export const TAKE = script(`
local how, edition, lease, keepOffered, overlap, keepSeconds, untilMs, tagIds, articleIds, uncertain, left = unpack(ARGV)
local claims = how == 'claim'
if redis.call('EXISTS', KEYS[5]) == 0 then return claims and {'deleted'} or {} end
local state, claimedAt, planned = unpack(redis.call('HMGET', KEYS[1], 'state', 'claimedAt', 'articleIds'))

local function inParts(command, key, words)
  for i = 1, #words, 1000 do redis.call(command, key, unpack(words, i, math.min(i + 999, #words))) end
end

if not state then
  if untilMs == '' then return {'settled'} end
  if claims then
    local first = redis.call('ZRANGE', KEYS[7], 0, 0)[1]
    local last = redis.call('ZREVRANGE', KEYS[3], 0, 0)[1]
    if first or (last and tonumber(last) > tonumber(edition)) then return {'outdated'} end
  end
  local kept, scored = {}, {}
  local ids = {}
  for id in string.gmatch(articleIds, '%S+') do ids[#ids + 1] = id end
  for i = 1, #ids, 1000 do
    local taken = redis.call('ZMSCORE', KEYS[2], unpack(ids, i, math.min(i + 999, #ids)))
    for j = 1, #taken do
      if not taken[j] then
        local id = ids[i + j - 1]
        kept[#kept + 1] = id
        scored[#scored + 1] = untilMs
        scored[#scored + 1] = id
      end
    end
  end
  if claims and #kept < #ids then return {'outdated'} end
  inParts('ZADD', KEYS[2], scored)
  if #kept > 0 and redis.call('EXISTS', KEYS[6]) == 1 then inParts('ZREM', KEYS[6], kept) end
  local surplus = redis.call('ZCARD', KEYS[2]) - keepOffered - #kept
  if surplus > 0 then
    local from = tonumber(redis.call('ZRANGE', KEYS[2], surplus, surplus, 'WITHSCORES')[2])
    -- An article was available when it was offered: one offered before the earliest cursor is behind all of them.
    for _, cursor in ipairs(redis.call('HVALS', KEYS[4])) do
      from = math.min(from, (tonumber(cursor) or 0) - overlap)
    end
    redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', '(' .. string.format('%.0f', from))
  end
  local tags, since = {}, {}
  for tag in string.gmatch(tagIds, '%S+') do tags[#tags + 1] = tag end
  if #tags > 0 then since = redis.call('HMGET', KEYS[4], unpack(tags)) end
  for i = 1, #tags do since[i] = since[i] or '-' end
  planned = table.concat(kept, ' ')
  redis.call('HSET', KEYS[1], 'edition', edition, 'articleIds', planned, 'tagIds', tagIds, 'uncertain', uncertain,
    'since', table.concat(since, ' '), 'until', untilMs, 'state', 'planned')
  if left ~= '' then redis.call('HSET', KEYS[1], 'left', left) end
  redis.call('EXPIRE', KEYS[1], keepSeconds)
  redis.call('ZADD', KEYS[3], edition, edition)
  redis.call('ZADD', KEYS[7], edition, edition)
  state = 'planned'
elseif claims then
  if state ~= 'planned' and state ~= 'claimed' then return {'settled'} end
  if untilMs ~= '' and planned ~= articleIds then return {'outdated'} end
  local first = redis.call('ZRANGE', KEYS[7], 0, 0)[1]
  if first and tonumber(first) < tonumber(edition) then return {'outdated'} end
end
if not claims then return redis.call('HGETALL', KEYS[1]) end

local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
if state == 'claimed' then
  local wait = (tonumber(claimedAt) or 0) + lease - now
  if wait > 0 then return {'wait', wait} end
end
-- Never the token of a claim before.
local token = string.format('%.0f', math.max(now, (tonumber(claimedAt) or 0) + 1))
redis.call('HSET', KEYS[1], 'state', 'claimed', 'claimedAt', token)
return {'taken', token, state == 'claimed' and 1 or 0}`);

/** Makes a claimed edition a planned one; unless somebody else has claimed it since. */
export const RELEASE = script(`
local state, claimedAt = unpack(redis.call('HMGET', KEYS[1], 'state', 'claimedAt'))
if state == 'claimed' and claimedAt == ARGV[1] then redis.call('HSET', KEYS[1], 'state', 'planned') end
return 0`);

/**
 * Gives 1 if it was this call that settled the edition. A cursor never moves back, and never for a subscription that
 * ended since the edition was planned, nor for one that began in its place. Who lost the claim to another may still say
 * that the message came, and nothing else.
 */
export const SETTLE = script(`
local state, forget, token, view, now, keepViews, mostViews = unpack(ARGV, 1, 7)
local before, claimedAt, articleIds, tagIds, since, untilMs, uncertain, edition = unpack(redis.call('HMGET', KEYS[1],
  'state', 'claimedAt', 'articleIds', 'tagIds', 'since', 'until', 'uncertain', 'edition'))
if before ~= 'planned' and before ~= 'claimed' then return 0 end
if token ~= '' and token ~= claimedAt and state ~= 'sent' then return 0 end
redis.call('HSET', KEYS[1], 'state', state, unpack(ARGV, 8))
redis.call('ZREM', KEYS[7], edition)

local function words(text)
  local list = {}
  for word in string.gmatch(text or '', '%S+') do list[#list + 1] = word end
  return list
end
local function addAll(key, ids)
  for _, id in ipairs(ids) do redis.call('ZADD', key, untilMs, id) end
end

if state == 'gone' or state == 'rejected' then
  local ids = words(articleIds)
  for _, id in ipairs(ids) do redis.call('ZREM', KEYS[2], id) end
  addAll(KEYS[6], ids)
else
  local tags, sinces = words(tagIds), words(since)
  if #tags > 0 then
    local cursors = redis.call('HMGET', KEYS[4], unpack(tags))
    local subscribed = redis.call('HMGET', KEYS[5], unpack(tags))
    local moved = {}
    for i, tag in ipairs(tags) do
      local cursor = cursors[i] or '-'
      local later = cursor ~= '-' and tonumber(untilMs) > tonumber(cursor)
      if (later or cursor == sinces[i]) and subscribed[i] then
        moved[#moved + 1] = tag
        moved[#moved + 1] = untilMs
      end
    end
    if #moved > 0 then redis.call('HSET', KEYS[4], unpack(moved)) end
  end
  if state == 'possibly-sent' then
    addAll(KEYS[8], words(articleIds))
  else
    for _, id in ipairs(words(uncertain)) do redis.call('ZREM', KEYS[8], id) end
  end
end
if view ~= '' then
  redis.call('ZADD', KEYS[9], now, view)
  redis.call('ZREMRANGEBYSCORE', KEYS[9], '-inf', now - keepViews)
  redis.call('ZREMRANGEBYRANK', KEYS[9], 0, -1 - mostViews)
  redis.call('PEXPIRE', KEYS[9], keepViews)
end
redis.call('ZREMRANGEBYSCORE', KEYS[3], '-inf', forget)
redis.call('ZREMRANGEBYSCORE', KEYS[7], '-inf', forget)
for i = 6, 8, 2 do
  if redis.call('EXISTS', KEYS[i]) == 1 then redis.call('ZREMRANGEBYSCORE', KEYS[i], '-inf', forget) end
end
return 1`);
