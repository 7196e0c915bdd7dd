import { gatheredScript } from './gathered-script.ts';
import { MEMBERS, OWN } from './ledger-scripts.ts';
import { script } from './script.ts';
import { KEEP_VIEWS_MS, MOST_VIEWS } from './showings.ts';

/** Makes a claimed edition a planned one; unless somebody else has claimed it since. */
export const RELEASE = script(`
local state, claimedAt = unpack(redis.call('HMGET', KEYS[1], 'state', 'claimedAt'))
if state == 'claimed' and claimedAt == ARGV[1] then redis.call('HSET', KEYS[1], 'state', 'planned') end
return 0`);

/**
 * What a planned edition holds is less: the articles that it is left with, what it shows once more, and the tags it serves.
 * The others were not offered. Gives 0 where it is not what it was any more, or is being sent.
 */
export const LESSEN = script(`
${MEMBERS}
local state, articleIds, untilMs, tagIds, since = unpack(redis.call('HMGET', KEYS[1],
  'state', 'articleIds', 'until', 'tagIds', 'since'))
if state ~= 'planned' or articleIds ~= ARGV[1] then return 0 end
local sinceOf, sinces = {}, words(since)
for i, tag in ipairs(words(tagIds)) do sinceOf[tag] = sinces[i] end
local stay = {}
for i, tag in ipairs(words(ARGV[5])) do stay[i] = sinceOf[tag] or '-' end
redis.call('HSET', KEYS[1], 'articleIds', ARGV[2], 'uncertain', ARGV[3], 'tagIds', ARGV[5], 'since', table.concat(stay, ' '))
if ARGV[4] ~= '' then redis.call('HSET', KEYS[1], 'left', ARGV[4]) end
for _, member in ipairs(membersOf(articleIds)) do redis.call('ZREM', KEYS[2], member) end
for _, id in ipairs(words(articleIds)) do redis.call('ZREM', KEYS[2], id) end
for _, member in ipairs(membersOf(ARGV[2])) do redis.call('ZADD', KEYS[2], untilMs, member) end
return 1`);

/** What a message was given besides had been set aside when its edition was settled. */
export const WIDEN = script(`
local state, messageId = unpack(redis.call('HMGET', KEYS[1], 'state', 'messageId'))
if state ~= 'sent' or messageId ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'articleIds', ARGV[3])
for i = 4, #ARGV do
  redis.call('ZREM', KEYS[2], ARGV[i])
  redis.call('ZADD', KEYS[3], ARGV[2], ARGV[i])
end
return 1`);

/**
 * Gives 1 if it was this call that settled the edition. A cursor never moves back, and never for a subscription that
 * ended since the edition was planned, nor for one that began in its place. What of it did not come, or was `absent` when
 * it did, is offered again, and so is whatever else that names. Who lost the claim to another may still say that the
 * message came, and nothing else. Of an edition that came in `part` the entry holds that part; what was to be shown once
 * more is over only where that alone was left out: elsewhere it may be taken yet. Where it is said up to when, what is
 * older is forgotten on the occasion.
 */
export const SETTLE = gatheredScript({
  shared: MEMBERS,
  args: 'edition state forget token view now messageId part absent reason',
  step: `
${OWN}
local entry, open = own .. 'delivery:' .. edition, own .. 'open'
local before, claimedAt, articleIds, tagIds, since, untilMs, uncertain = unpack(call('HMGET', entry,
  'state', 'claimedAt', 'articleIds', 'tagIds', 'since', 'until', 'uncertain'))
if before ~= 'planned' and before ~= 'claimed' then return 0 end
if token ~= '' and token ~= claimedAt and state ~= 'sent' then return 0 end
local more = {}
if messageId ~= '' then more[1], more[2] = 'messageId', messageId end
if reason ~= '' then more[#more + 1], more[#more + 2] = 'reason', reason end
call('HSET', entry, 'state', state, unpack(more))
call('ZREM', open, edition)

local failed = state == 'gone' or state == 'rejected'
local missing, came, ids, offered = failed and articleIds or absent, words(articleIds)
if missing ~= '' then
  offered, ids, came = own .. 'offered', came, {}
  for _, member in ipairs(membersOf(articleIds)) do call('ZREM', offered, member) end
  for _, id in ipairs(ids) do
    -- By itself: as a restored backup and a chat that moved have it.
    call('ZREM', offered, id)
    if not find(missing, id, 1, true) then
      call('ZADD', offered, untilMs, id)
      came[#came + 1] = id
    end
  end
  for _, id in ipairs(words(missing)) do call('ZADD', own .. 'again', untilMs, id) end
end
if part ~= '' and not failed then
  call('HSET', entry, 'articleIds', table.concat(came, ' '), 'uncertain', '')
  if part == 'some' then uncertain = '' end
end
if not failed then
  local tags, sinces = words(tagIds), words(since)
  if #tags > 0 then
    local list = own .. 'cursors'
    local cursors, moved, first = call('HMGET', list, unpack(tags)), {}, {}
    for i, tag in ipairs(tags) do
      local cursor = cursors[i]
      -- It ends with its subscription; one that has none yet may have ended.
      if cursor and (tonumber(untilMs) > tonumber(cursor) or cursor == sinces[i]) then
        moved[#moved + 1], moved[#moved + 2] = tag, untilMs
      end
      if not cursor and sinces[i] == '-' then first[#first + 1] = tag end
    end
    if #first > 0 then
      for i, subscribed in ipairs(call('HMGET', own .. 'subscriptions', unpack(first))) do
        if subscribed then moved[#moved + 1], moved[#moved + 2] = first[i], untilMs end
      end
    end
    if #moved > 0 then call('HSET', list, unpack(moved)) end
  end
  if state == 'possibly-sent' then
    for _, id in ipairs(came) do call('ZADD', own .. 'uncertain', untilMs, id) end
  else
    for _, id in ipairs(words(uncertain)) do call('ZREM', own .. 'uncertain', id) end
  end
end
if view ~= '' then
  local views = own .. 'views'
  call('ZADD', views, now, view)
  call('PEXPIRE', views, ${KEEP_VIEWS_MS})
end
if forget ~= '' then
  call('ZREMRANGEBYSCORE', own .. 'views', '-inf', now - ${KEEP_VIEWS_MS})
  call('ZREMRANGEBYRANK', own .. 'views', 0, ${-1 - MOST_VIEWS})
  for _, name in ipairs({'deliveries', 'open', 'again', 'uncertain', 'refused'}) do
    call('ZREMRANGEBYSCORE', own .. name, '-inf', forget)
  end
end
return 1`,
});
