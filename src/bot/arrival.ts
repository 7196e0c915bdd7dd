import { z } from 'zod';

const inChat = z
  .object({ chat: z.object({ id: z.number(), type: z.string().optional() }), text: z.string().optional() })
  .optional();

const arriving = z.object({
  message: inChat,
  channel_post: inChat,
  my_chat_member: inChat,
  callback_query: z.object({ id: z.string(), from: z.object({ id: z.number() }), message: inChat }).optional(),
});

/** What is known of an update before it is handled. */
export interface Arrival {
  /** The chat it is of, as far as that can be read. */
  chat: number | undefined;
  /** Commands, presses, and all that is said in private; not what people say to each other. */
  wantsAnswer: boolean;
  /** The button that was pressed. */
  press: string | undefined;
}

/** Trusts no shape: one update that cannot be read must not hold up all that follow. */
export function arrivalOf(update: object): Arrival {
  const { data } = arriving.safeParse(update);
  const { message, channel_post: post, my_chat_member: membership, callback_query: press } = data ?? {};
  const said = message ?? post;
  return {
    chat: (said ?? membership ?? press?.message)?.chat.id ?? press?.from.id,
    wantsAnswer: press !== undefined || said?.chat.type === 'private' || said?.text?.startsWith('/') === true,
    press: press?.id,
  };
}
