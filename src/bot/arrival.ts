import { z } from 'zod';
import type { ChatRef } from '../model/chat.ts';
import { keptWith } from '../model/kept.ts';
import { COMMANDS, OPERATING } from './commands.ts';

const inChat = z
  .object({
    chat: z.object({ id: z.number(), type: z.string().optional() }),
    text: z.string().optional(),
    is_topic_message: z.boolean().optional().catch(undefined),
    message_thread_id: z.number().optional().catch(undefined),
  })
  .optional();

const arriving = z.object({
  message: inChat,
  channel_post: inChat,
  my_chat_member: inChat,
  callback_query: z
    .object({
      id: z.string(),
      from: z.object({ id: z.number() }),
      message: inChat,
      data: z.string().optional().catch(undefined),
    })
    .optional(),
});

/** The topic of a forum that is there from the start: what is sent to its number is refused, what is sent to none comes there. */
const GENERAL = 1;

function topicOf({ is_topic_message, message_thread_id = GENERAL }: NonNullable<z.infer<typeof inChat>>) {
  return is_topic_message && message_thread_id !== GENERAL ? message_thread_id : null;
}

/** What is known of an update before it is handled. */
export interface Arrival {
  /** The chat it is of, as far as that can be read. */
  chat: number | undefined;
  /** Where in that chat it was said or pressed. */
  place: ChatRef | undefined;
  /** By whom answers are asked for: the chat, and where many may press, each of them by themselves. */
  asker: number | undefined;
  /** Our commands, presses, and all that is said in private; not what people say to each other, and to other bots. */
  wantsAnswer: boolean;
  /** The bot that is named behind a command in a group or channel, in small letters. */
  addressee: string | undefined;
  /** The button that was pressed. */
  press: string | undefined;
  /** What that button carries. */
  data: string | undefined;
  /** What was typed. */
  text: string | undefined;
}

const OURS: ReadonlySet<string> = new Set([...COMMANDS, ...OPERATING]);

/** Trusts no shape: one update that cannot be read must not hold up all that follow. */
export const arrivalOf = keptWith((update: object): Arrival => {
  const { data } = arriving.safeParse(update);
  const { message, channel_post: post, my_chat_member: membership, callback_query: press } = data ?? {};
  const said = message ?? post;
  const at = press?.message ?? said ?? membership;
  const chat = (said ?? membership ?? press?.message)?.chat.id ?? press?.from.id;
  const inPrivate = said?.chat.type === 'private';
  const [, command, addressee] = (!inPrivate && /^\/(\w+)(?:@(\w+))?/.exec(said?.text?.toLowerCase() ?? '')) || [];
  return {
    chat,
    asker: press?.from.id ?? chat,
    place: at && { chatId: at.chat.id, threadId: topicOf(at) },
    wantsAnswer: press !== undefined || inPrivate || OURS.has(command ?? ''),
    addressee,
    press: press?.id,
    data: press?.data,
    text: said?.text,
  };
});
