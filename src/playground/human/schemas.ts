import { z } from 'zod';
import { TELEGRAM_LIMITS } from '../world/rate-limits.ts';

const id = z.int();
const text = z.string().min(1).max(4096);

/** What the human side takes; every request is read by one of these. */
export const newPerson = z.strictObject({
  name: z.string().trim().min(1).max(64),
  language_code: z.string().max(35).optional(),
  username: z
    .string()
    .regex(/^[a-z]\w{2,31}$/i)
    .optional(),
  /** They wrote to the bot before: it may write to them. */
  started: z.boolean().optional(),
  /** So many at once, their names numbered. */
  count: z.int().min(1).max(100_000).optional(),
  /** Nobody is made when somebody is there already. */
  only_if_none: z.boolean().optional(),
});

export const newGroup = z.strictObject({
  title: z.string().trim().min(1).max(128),
  creator: id,
  type: z.enum(['group', 'supergroup', 'channel']).default('group'),
  forum: z.boolean().default(false),
  admins: z.array(id).default([]),
  members: z.array(id).default([]),
  bot: z.enum(['member', 'administrator', 'left']).default('member'),
  linked_channel: id.optional(),
});

export const newTopic = z.strictObject({ name: z.string().trim().min(1).max(128), by: id });

export const membership = z.strictObject({
  by: id,
  status: z.enum(['administrator', 'member', 'left', 'kicked']),
});

export const upgrade = z.strictObject({ by: id });

export const newMessage = z.strictObject({
  from: id,
  /** Their private chat with the bot where it is missing. */
  chat: id.optional(),
  text: text.optional(),
  reply_to: id.optional(),
  thread_id: id.optional(),
  /** In place of a text. */
  location: z
    .strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
    .optional(),
  /** The chat in whose name they write: the group itself, anonymously, or the channel that it discusses. */
  as: id.optional(),
});

export const buttonPress = z.strictObject({
  person: id,
  chat: id,
  message_id: id,
  button: z.union([
    z.strictObject({ row: z.int().min(0), column: z.int().min(0) }),
    z.strictObject({ data: z.string() }),
    z.strictObject({ text: z.string(), nth: z.int().min(0).default(0) }),
  ]),
  /** How long to wait for the bot's answer. */
  wait_ms: z.int().min(0).max(60_000).default(15_000),
});

export const inlineQuery = z.strictObject({
  person: id,
  chat: id,
  query: z.string().max(256),
  offset: z.string().max(64).default(''),
  /** How long to wait for the bot's answer. */
  wait_ms: z.int().min(0).max(60_000).default(10_000),
});

export const inlineChoice = z.strictObject({ person: id, chat: id, query_id: z.string(), result_id: z.string() });

export const newFault = z.strictObject({
  method: z.string().optional(),
  chatId: id.optional(),
  kind: z.enum([
    'status',
    'hang',
    'reset-before',
    'reset-after',
    'retry-after',
    'slow',
    'unknown-method',
    'dead-media',
  ]),
  status: z.int().min(400).max(599).optional(),
  description: z.string().optional(),
  retryAfter: z.int().min(1).optional(),
  ms: z.int().min(0).max(600_000).optional(),
  applied: z.boolean().optional(),
  rich: z.boolean().optional(),
  media: z.string().min(1).optional(),
  times: z.int().min(1).optional(),
  probability: z.number().min(0).max(1).optional(),
});

export const newLimits = z.strictObject({
  enabled: z.boolean(),
  perSecond: z.number().positive().default(TELEGRAM_LIMITS.perSecond),
  perChatPerSecond: z.number().positive().default(TELEGRAM_LIMITS.perChatPerSecond),
  chatBurst: z.number().min(1).default(TELEGRAM_LIMITS.chatBurst),
  perGroupPerMinute: z.number().min(1).default(TELEGRAM_LIMITS.perGroupPerMinute),
});

export const newServer = z.strictObject({ rich_messages: z.boolean() });

const queryInt = z.coerce.number().int();

export const messagesQuery = z.object({
  /** Wait until the chat's revision is past this one. */
  revision: queryInt.optional(),
  wait_ms: queryInt.min(0).max(60_000).default(0),
  after: queryInt.optional(),
});

export const callsQuery = z.object({
  after: queryInt.optional(),
  method: z.string().optional(),
  chat: queryInt.optional(),
});

export const commandsQuery = z.object({ person: queryInt, chat: queryInt });
