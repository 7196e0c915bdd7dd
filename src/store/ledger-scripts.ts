import { CHAT, CLOCK } from './budget-scripts.ts';
import { TOLERANCE_MS } from './clock.ts';
import { gatheredScript } from './gathered-script.ts';
import { IN_MEMORY, WRITTEN_DOWN } from './script.ts';

// What the ledger does in one step, in Lua on the server. A script is given the key of its subscriber's settings and makes
// the others itself (`OWN`, `ownOf`): they lie in the same slot, and naming nine of them a dozen times for each message was
// half of all that the server read.

/** How long an entry is kept, for turning the pages of an old digest and for asking why. */
export const KEEP_DAYS = 30;
/**
 * How far a cursor looks back behind itself. An article is stamped by another clock than an edition, or by one that was
 * set back since, and a moment before it is written; what was offered is known by name, so looking back repeats nothing.
 */
export const OVERLAP_MS = TOLERANCE_MS + 2 * 60_000;
/** So long, in ms, an article may come under another tag to whoever did not have it: what was offered since is known by name. */
export const RETAGGED_MS = 2 * 86_400_000;
/** How many offered articles are remembered for a subscriber at least, and those that a cursor still looks back at. */
const KEEP_OFFERED = 100;
/** Up to so many members they are never too many; beyond, it is looked at once in so many. */
const FEW_MEMBERS = KEEP_OFFERED / 4;
const LOOK_EVERY = 8;
/** How long a claim holds, in ms: longer than a request may take. A claim as old as this is a dead process's. */
const LEASE_MS = 25_000;

/** What the subscriber's own keys begin with; behind it comes the last part of their names (`keys.ts`). */
export const OWN = `
local own = sub(key, 1, ${-1 - 'subscriber'.length})
`;

/** How much of a list an article's id takes: all are equally long, with a space between. */
const ID_AND_SPACE = 12;

/**
 * What is offered together lies together, five ids to a member: a sorted set is searched member by member, and one with
 * longer ones takes several times the memory (Redis, zset-max-listpack-value).
 */
export const MEMBERS = `
local function words(text)
  local list = {}
  for word in string.gmatch(text or '', '%S+') do list[#list + 1] = word end
  return list
end
local function membersOf(ids)
  local members = {}
  for i = 1, #ids, ${5 * ID_AND_SPACE} do members[#members + 1] = string.sub(ids, i, i + ${5 * ID_AND_SPACE - 2}) end
  return members
end
`;

/**
 * With `claim`: takes on the sending of an edition and, if it has no plan yet, plans it, all or nothing: where another
 * edition took one of its articles, or others come first, it is `outdated`. Where the chat's rules are given, its moment
 * is taken in the same step, or nothing is done while the chat is `busy`. With `plan`: plans it if it has no plan yet,
 * leaves out what another edition took, and gives the entry. So two editions planned at once never share an article, and
 * a plan is made once. What was offered need not be read again where it is what the plan was made from (`seen`), as each
 * edition that offers more is listed or makes its members more.
 *
 * Each call of a command costs more than what most of them do: what is seldom there is asked for all at once.
 */
export const TAKE = gatheredScript({
  shared: `
${CLOCK}
${CHAT}
${MEMBERS}
local function inParts(command, key, list)
  for i = 1, #list, 1000 do call(command, key, unpack(list, i, math.min(i + 999, #list))) end
end`,
  args: 'how edition untilMs tagIds articleIds uncertain left seen',
  step: `
${OWN}
local claims = how ~= 'plan'
local entry, again, open, deliveries = own .. 'delivery:' .. edition, own .. 'again', own .. 'open', own .. 'deliveries'
-- Counted four times: what makes it more is there besides.
local there = call('EXISTS', key, key, key, key, entry, again, open)
if there < 4 then return claims and 'deleted' or {} end
local state, claimedAt, planned, first
if there > 4 then
  state, claimedAt, planned = unpack(call('HMGET', entry, 'state', 'claimedAt', 'articleIds'))
  first = call('ZRANGE', open, 0, 0)[1]
end

local list, kept, offered, known = own .. 'offered', articleIds, nil, nil
if not state then
  if untilMs == '' then return 'settled' end
  local last
  if claims then
    last = call('ZREVRANGE', deliveries, 0, 0)[1]
    if first or (last and tonumber(last) > tonumber(edition)) then return 'outdated' end
  end
  local count = call('ZCARD', list)
  local after = count + math.ceil(#articleIds / ${5 * ID_AND_SPACE})
  local many = count > ${FEW_MEMBERS} and math.floor(count / ${LOOK_EVERY}) < math.floor(after / ${LOOK_EVERY})
  if many or not claims or seen ~= count .. ' ' .. (last or '') then
    offered = call('ZRANGE', list, 0, -1)
    known = table.concat(offered, ' ')
    local others = {}
    for id in string.gmatch(articleIds, '%S+') do
      -- None is a part of another.
      if not find(known, id, 1, true) then others[#others + 1] = id
      elseif claims then return 'outdated' end
    end
    kept = table.concat(others, ' ')
  end
elseif claims then
  if state ~= 'planned' and state ~= 'claimed' then return 'settled' end
  if untilMs ~= '' and planned ~= articleIds then return 'outdated' end
  if first and tonumber(first) < tonumber(edition) then return 'outdated' end
end

local token
if claims then
  if state == 'claimed' then
    local wait = (tonumber(claimedAt) or 0) + ${LEASE_MS} - math.floor(now)
    if wait > 0 then return 'wait ' .. wait end
  end
  if how ~= 'claim' then
    local budget = own .. 'budget'
    local wait, free = chatWait(budget, own .. 'silence', how, false)
    if wait > 0 then return 'busy ' .. math.ceil(wait) end
    ${IN_MEMORY}
    spendChat(budget, free, how)
    ${WRITTEN_DOWN}
  end
  -- Never the token of a claim before.
  token = string.format('%.0f', math.max(math.floor(now), (tonumber(claimedAt) or 0) + 1))
end

if state then
  if not claims then return call('HGETALL', entry) end
  call('HSET', entry, 'state', 'claimed', 'claimedAt', token)
  return 'taken ' .. token .. (state == 'claimed' and ' 1' or ' 0')
end

local scored = {}
for _, member in ipairs(membersOf(kept)) do
  scored[#scored + 1] = untilMs
  scored[#scored + 1] = member
end
inParts('ZADD', list, scored)
if there > 4 then inParts('ZREM', again, words(kept)) end
local surplus = known and math.floor((#known + 1) / ${ID_AND_SPACE}) - ${KEEP_OFFERED} or 0
if surplus > ${KEEP_OFFERED / 4} then
  local at = 0
  while surplus >= 0 do
    at = at + 1
    surplus = surplus - (#offered[at] + 1) / ${ID_AND_SPACE}
  end
  local from = math.min(tonumber(call('ZSCORE', list, offered[at])), untilMs - ${RETAGGED_MS + OVERLAP_MS})
  -- An article was available when it was offered: one offered before the earliest cursor is behind all of them.
  local cursors, subscriptions, served = call('HGETALL', own .. 'cursors'), call('HGETALL', own .. 'subscriptions'), {}
  for i = 1, #cursors, 2 do
    served[cursors[i]] = true
    from = math.min(from, (tonumber(cursors[i + 1]) or 0) - ${OVERLAP_MS})
  end
  -- The first digest of a subscription looks back to when that began.
  for i = 1, #subscriptions, 2 do
    local began = not served[subscriptions[i]] and string.match(subscriptions[i + 1], '"began":(%d+)}$')
    if began then from = math.min(from, began - ${OVERLAP_MS}) end
  end
  call('ZREMRANGEBYSCORE', list, '-inf', '(' .. string.format('%.0f', from))
end
local tags, since = words(tagIds), {}
if #tags > 0 then since = call('HMGET', own .. 'cursors', unpack(tags)) end
for i = 1, #tags do since[i] = since[i] or '-' end
local more = {}
if claims then more[1], more[2] = 'claimedAt', token end
if left ~= '' then more[#more + 1], more[#more + 2] = 'left', left end
call('HSET', entry, 'edition', edition, 'articleIds', kept, 'tagIds', tagIds, 'uncertain', uncertain,
  'since', table.concat(since, ' '), 'until', untilMs, 'state', claims and 'claimed' or 'planned', unpack(more))
call('EXPIRE', entry, ${KEEP_DAYS * 86_400})
call('ZADD', deliveries, edition, edition)
call('ZADD', open, edition, edition)
return claims and 'taken ' .. token .. ' 0' or call('HGETALL', entry)`,
});
