import { z } from 'zod';
import { parseSubscriberKey, type SubscriberKey, subscriberKey } from '../model/chat.ts';
import { articleIdSchema } from '../model/id-schemas.ts';
import type { ArticleId } from '../model/ids.ts';
import type { Showing, View } from '../model/showing.ts';
import { keys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { script } from './script.ts';
import { readStored } from './stored.ts';

/** How long a message is remembered for. */
export const KEEP_VIEWS_MS = 86_400_000;
/** How many messages are remembered of an article, and of a chat: the newest. */
const MOST_OF_ARTICLE = 2_000;
export const MOST_VIEWS = 100;

/** In one step: a message has one view, and a subscriber deleted at the same time does not half come back. */
const SEE = script(`
local views, subscriber, message, view, now, oldest, most, keep = KEYS[1], KEYS[2], unpack(ARGV)
if redis.call('EXISTS', subscriber) == 0 then return 0 end
for _, member in ipairs(redis.call('ZRANGE', views, 0, -1)) do
  if string.sub(member, 1, #message + 1) == message .. ' ' then redis.call('ZREM', views, member) end
end
redis.call('ZADD', views, now, message .. ' ' .. view)
redis.call('ZREMRANGEBYSCORE', views, '-inf', oldest)
redis.call('ZREMRANGEBYRANK', views, 0, -1 - most)
redis.call('PEXPIRE', views, keep)
return 1`);

const SHOW = script(`
local shown, now, oldest, most, keep, members = KEYS[1], unpack(ARGV)
local from = members ~= '' and 1
while from do
  local scored, count = {}, 0
  while from and count < 2000 do
    local space = string.find(members, ' ', from, true)
    scored[count + 1], scored[count + 2] = now, string.sub(members, from, (space or 0) - 1)
    count, from = count + 2, space and space + 1
  end
  redis.call('ZADD', shown, unpack(scored))
end
redis.call('ZREMRANGEBYSCORE', shown, '-inf', oldest)
redis.call('ZREMRANGEBYRANK', shown, 0, -1 - most)
redis.call('PEXPIRE', shown, keep)
return 1`);

const viewSchema = z.union([
  z
    .tuple([z.literal('digest'), z.int(), z.int()])
    .transform(([kind, edition, page]): View => ({ kind, edition, page })),
  z
    .tuple([z.literal('article'), articleIdSchema, z.int(), z.int().nullable()])
    .transform(
      ([kind, article, part, edition]): View => ({ kind, article, part, ...(edition !== null && { edition }) }),
    ),
]);

/** Which messages show which articles, for a day; forgotten with the subscriber. */
export function showingStore(redis: RedisClient) {
  /**
   * Notes what stands in a message from now on: a view, and in it the articles `on`; no longer those `off`. In one round
   * trip; of a subscriber who is deleted, nothing that names the message's view.
   */
  async function record(
    showing: Showing,
    view: View,
    { on, off = [] }: { on: readonly ArticleId[]; off?: readonly ArticleId[] },
    now: number,
  ): Promise<void> {
    const { chat, messageId } = showing;
    const times = [now, now - KEEP_VIEWS_MS] as const;
    await Promise.all([
      SEE(
        redis,
        [keys.views(chat), keys.subscriber(chat)],
        [messageId, formatView(view), ...times, MOST_VIEWS, KEEP_VIEWS_MS],
      ),
      ...on.map((id) => show(id, [showing], now)),
      ...off.map((id) => redis.zrem(keys.shown(id), memberOf(showing))),
    ]);
  }

  /** Notes that an article stands in these messages; what else stands there is noted elsewhere. */
  async function show(article: ArticleId, showings: readonly Showing[], now: number): Promise<void> {
    const members = showings.slice(-MOST_OF_ARTICLE).map(memberOf);
    // One text costs less than many short ones.
    const args = [now, now - KEEP_VIEWS_MS, MOST_OF_ARTICLE, KEEP_VIEWS_MS, members.join(' ')];
    await SHOW(redis, [keys.shown(article)], args);
  }

  /** Notes that other articles of the same view stand in a message; how long it is remembered stays. */
  async function rearrange(
    showing: Showing,
    { on, off }: { on: readonly ArticleId[]; off: readonly ArticleId[] },
    now: number,
  ): Promise<void> {
    const member = memberOf(showing);
    await Promise.all([
      ...on.flatMap((id) => [
        redis.zadd(keys.shown(id), 'NX', now, member),
        redis.pexpire(keys.shown(id), KEEP_VIEWS_MS),
      ]),
      ...off.map((id) => redis.zrem(keys.shown(id), member)),
    ]);
  }

  /** What stands in a message, as far as that is remembered. */
  async function view({ chat, messageId }: Showing): Promise<View | undefined> {
    const entry = (await viewsOf(redis, chat)).find((one) => one.messageId === messageId);
    return entry && parseView(chat, entry.json);
  }

  /** Whether a message of the chat shows a part of an article by itself. */
  async function isOpen(chat: SubscriberKey, article: ArticleId, part: number): Promise<boolean> {
    const views = (await viewsOf(redis, chat)).map(({ json }) => tryParseView(chat, json));
    return views.some((one) => one?.kind === 'article' && one.article === article && one.part === part);
  }

  /** The messages that show an article, the newest first; some may show something else by now. */
  async function of(article: ArticleId, now: number): Promise<Showing[]> {
    const members = await redis.zrange(keys.shown(article), '+inf', `(${now - KEEP_VIEWS_MS}`, 'BYSCORE', 'REV');
    return members.map(parseMember);
  }

  /** Whether a message is (still) noted to show an article. */
  const shows = async (showing: Showing, article: ArticleId): Promise<boolean> =>
    (await redis.zscore(keys.shown(article), memberOf(showing))) !== null;

  const any = async (article: ArticleId): Promise<boolean> => (await redis.exists(keys.shown(article))) === 1;

  /** Forgets that a message shows an article. */
  async function forget(showing: Showing, article: ArticleId): Promise<void> {
    await redis.zrem(keys.shown(article), memberOf(showing));
  }

  return { record, show, rearrange, view, isOpen, of, shows, any, forget };
}

/** Forgets all messages of a chat; `articlesOf` tells which articles an edition holds. */
export async function forgetShowings(
  redis: RedisClient,
  chat: SubscriberKey,
  articlesOf: (edition: number) => Promise<readonly string[]>,
): Promise<void> {
  for (const { messageId, json } of await viewsOf(redis, chat)) {
    const view = tryParseView(chat, json);
    if (!view) continue;
    const opened = view.kind === 'article' ? [view.article] : [];
    const listed = view.edition === undefined ? [] : await articlesOf(view.edition);
    const member = memberOf({ chat, messageId });
    await Promise.all([...opened, ...listed].map((id) => redis.zrem(keys.shown(id as ArticleId), member)));
  }
  await redis.del(keys.views(chat));
}

async function viewsOf(redis: RedisClient, chat: SubscriberKey): Promise<{ messageId: number; json: string }[]> {
  const members = await redis.zrange(keys.views(chat), 0, '-1');
  return members.map((member) => {
    const space = member.indexOf(' ');
    return { messageId: Number(member.slice(0, space)), json: member.slice(space + 1) };
  });
}

/** A view as it is written down. */
export function formatView(view: View): string {
  if (view.kind === 'digest') return `["digest",${view.edition},${view.page}]`;
  return JSON.stringify([view.kind, view.article, view.part, view.edition ?? null]);
}

function parseView(chat: SubscriberKey, json: string): View {
  return readStored(keys.views(chat), () => viewSchema.parse(JSON.parse(json)));
}

/** What is damaged must not keep anybody from leaving. */
function tryParseView(chat: SubscriberKey, json: string): View | undefined {
  try {
    return parseView(chat, json);
  } catch {
    return undefined;
  }
}

function memberOf({ chat, messageId }: Showing): string {
  return `${chat}|${messageId}`;
}

/** A subscriber key holds no bar. */
function parseMember(member: string): Showing {
  const [chat = '', messageId = ''] = member.split('|');
  return { chat: subscriberKey(parseSubscriberKey(chat)), messageId: Number(messageId) };
}
