import { setTimeout as sleep } from 'node:timers/promises';
import { playgroundHttp } from './client-http.ts';
import type { ButtonChoice, GroupOptions, InlineAnswer, PersonOptions, PressAnswer } from './client-types.ts';
import { richFaults } from './fault-presets.ts';
import { buttonsOf, detailsOf, openDetails, textOf, transcript } from './transcript.ts';
import type { Call } from './world/call-log.ts';
import type { Fault, FaultRule } from './world/fault-book.ts';
import type { BotCommand } from './world/profile.ts';
import type { Limits } from './world/rate-limits.ts';
import type { ChatMessage, ChatView, PersonView } from './world/views.ts';

export type {
  ButtonChoice,
  Call,
  ChatMessage,
  ChatView,
  Fault,
  FaultRule,
  GroupOptions,
  Limits,
  PersonOptions,
  PersonView,
  PressAnswer,
};
export { buttonsOf, detailsOf, openDetails, richFaults, textOf, transcript };

/** How long what is waited for may take on a busy machine, unless told otherwise. */
const PATIENCE_MS = 30_000;

/** People, chats, faults and the log of a running playground, for tests. See {@link playgroundClient}. */
export type PlaygroundClient = ReturnType<typeof playgroundClient>;

/**
 * Drives a running playground as its people do, and sees what the bot did.
 *
 * ```ts
 * const telegram = playgroundClient(playground.url);
 * const ann = await telegram.createPerson({ name: 'Ann', languageCode: 'en' });
 * await telegram.say(ann.id, '/start');
 * const welcome = await telegram.waitForMessage(ann.id, (message) => message.from_bot);
 * const answer = await telegram.press(ann.id, welcome, 'Pick tags');
 * ```
 *
 * A person's private chat has the person's id. Every method rejects with a PlaygroundError where the playground
 * refuses, for example when a blocked bot is written to.
 */
export function playgroundClient(url: string) {
  const { get, post, delete: remove } = playgroundHttp(url);

  const changes = (chatId: number, revision: number, waitMs: number) =>
    get<{ revision: number; messages: ChatMessage[] }>(
      `/chats/${chatId}/messages?revision=${revision}&wait_ms=${waitMs}`,
    );

  async function createPersons(count: number, person: PersonOptions = {}): Promise<PersonView[]> {
    return post('/persons', { ...personBody(person), count });
  }

  async function messages(chatId: number): Promise<ChatMessage[]> {
    return (await changes(chatId, -1, 0)).messages;
  }

  async function waitForMessages<Found>(
    chatId: number,
    find: (all: ChatMessage[]) => Found | undefined,
    timeoutMs = PATIENCE_MS,
  ): Promise<Found> {
    const deadline = performance.now() + timeoutMs;
    for (let revision = -1; ; ) {
      const left = Math.max(0, Math.floor(deadline - performance.now()));
      const seen = await changes(chatId, revision, Math.min(left, 30_000));
      const found = find(seen.messages);
      if (found !== undefined) return found;
      if (left === 0)
        throw new Error(
          `nothing fitting came to chat ${chatId} in ${timeoutMs} ms; it holds:\n${transcript(seen.messages)}`,
        );
      revision = seen.revision;
    }
  }

  return {
    /** Makes somebody. They are unknown to the bot until they say something, unless `started`. */
    async createPerson(person: PersonOptions = {}): Promise<PersonView> {
      const [made] = await post<PersonView[]>('/persons', personBody(person));
      if (!made) throw new Error('the playground made nobody');
      return made;
    },
    /** Makes many at once, `name 1`, `name 2`, … */
    createPersons,
    persons: () => get<PersonView[]>('/persons'),
    /** The person blocks the bot; the bot hears of it by `my_chat_member`. */
    block: (personId: number) => post<PersonView>(`/persons/${personId}/block`),
    unblock: (personId: number) => post<PersonView>(`/persons/${personId}/unblock`),
    /** Deletes the person's account; the bot only notices when it writes. */
    deactivate: (personId: number) => post<PersonView>(`/persons/${personId}/deactivate`),

    createGroup: ({ linkedChannel, ...group }: GroupOptions) =>
      post<ChatView>('/groups', { ...group, linked_channel: linkedChannel }),
    chats: () => get<ChatView[]>('/chats'),
    chat: (chatId: number) => get<ChatView>(`/chats/${chatId}`),
    /** Adds the bot, makes it an administrator, or throws it out (`kicked`), in `by`'s name. */
    setBotStatus: (groupId: number, by: number, status: 'administrator' | 'member' | 'left' | 'kicked') =>
      post<ChatView>(`/groups/${groupId}/bot`, { by, status }),
    /** Adds a person, makes them an administrator, or removes them, in `by`'s name. */
    setMemberStatus: (
      groupId: number,
      by: number,
      personId: number,
      status: 'administrator' | 'member' | 'left' | 'kicked',
    ) => post<ChatView>(`/groups/${groupId}/members/${personId}`, { by, status }),
    /** Turns a group into a supergroup and gives the new chat; sending to the old one fails from now on. */
    upgradeGroup: (groupId: number, by: number) => post<ChatView>(`/groups/${groupId}/upgrade`, { by }),
    createTopic: (groupId: number, by: number, name: string) =>
      post<{ thread_id: number; name: string }>(`/groups/${groupId}/topics`, { name, by }),

    /**
     * Writes as a person: into their private chat with the bot, or into the group `chatId`; there also in the name of the
     * group or of its channel (`as`).
     */
    say: (
      personId: number,
      text: string,
      where: { chatId?: number; replyTo?: number; threadId?: number; as?: number } = {},
    ) =>
      post<ChatMessage>('/messages', {
        from: personId,
        chat: where.chatId,
        text,
        reply_to: where.replyTo,
        thread_id: where.threadId,
        as: where.as,
      }),
    /** Sends a place on the map as a person, in their private chat with the bot. */
    sendLocation: (personId: number, location: { latitude: number; longitude: number }) =>
      post<ChatMessage>('/messages', { from: personId, location }),
    /** Presses a button under a message, or in a rich one, and waits for the bot's answer. */
    press: (
      personId: number,
      message: Pick<ChatMessage, 'chat_id' | 'message_id'>,
      button: ButtonChoice,
      waitMs = PATIENCE_MS,
    ) =>
      post<PressAnswer>('/press', {
        person: personId,
        chat: message.chat_id,
        message_id: message.message_id,
        button: typeof button === 'string' ? { text: button } : button,
        wait_ms: waitMs,
      }),
    /** Types words behind the bot's name, in the private chat with it unless told another, and waits for its results. */
    askInline: (personId: number, query: string, { chatId = personId, offset = '' } = {}) =>
      post<InlineAnswer>('/inline', { person: personId, chat: chatId, query, offset }),
    /** Sends one of those results. */
    chooseInline: (personId: number, { query_id }: InlineAnswer, resultId: string, chatId = personId) =>
      post<ChatMessage>('/inline/choose', { person: personId, chat: chatId, query_id, result_id: resultId }),
    /** All messages of a chat, oldest first. */
    messages,
    /** The newest message of the bot in a chat. */
    async lastFromBot(chatId: number): Promise<ChatMessage | undefined> {
      return (await messages(chatId)).findLast((message) => message.from_bot);
    },
    /**
     * The first message of a chat that fits, waiting for it to come or to be edited so.
     *
     * Looks at messages that are there already too; say `message.message_id > last` for later ones only. Rejects after
     * `timeoutMs` with what the chat holds.
     */
    waitForMessage: (
      chatId: number,
      predicate: (message: ChatMessage) => boolean = (message) => message.from_bot,
      timeoutMs = PATIENCE_MS,
    ) => waitForMessages(chatId, (all) => all.find(predicate), timeoutMs),
    /** Waits until the messages of a chat, taken together, give something other than `undefined`. */
    waitForMessages,
    /** What the menu shows a person in a chat, and what the bot says of itself in their language. */
    menu: (personId: number, chatId = personId) =>
      get<{ name: string; description: string; short_description: string; commands: BotCommand[] }>(
        `/commands?person=${personId}&chat=${chatId}`,
      ),

    /** Calls the bot made, oldest first; the log keeps the last 50,000. */
    calls: (filter: { method?: string; chatId?: number; after?: number } = {}) =>
      get<Call[]>(`/calls${callsQuery(filter)}`),
    clearCalls: () => remove('/calls'),
    /** Waits until so many calls fit, looking every 25 ms. */
    async waitForCalls(
      filter: { method?: string; chatId?: number },
      count: number,
      timeoutMs = PATIENCE_MS,
    ): Promise<Call[]> {
      const deadline = performance.now() + timeoutMs;
      for (;;) {
        const seen = await get<Call[]>(`/calls${callsQuery(filter)}`);
        if (seen.length >= count) return seen;
        if (performance.now() > deadline)
          throw new Error(`${seen.length} of ${count} calls ${JSON.stringify(filter)} came in ${timeoutMs} ms`);
        await sleep(25);
      }
    },
    /** Makes calls go wrong; the oldest rule that fits a call strikes it. */
    addFault: (rule: FaultRule) => post<Fault>('/faults', rule),
    faults: () => get<Fault[]>('/faults'),
    removeFault: (id: number) => remove(`/faults/${id}`),
    clearFaults: () => remove('/faults'),
    /** Switches Telegram's limits of sending on, with its figures unless told others; `false` switches them off. */
    setLimits: (limits: Partial<Limits> | false) =>
      post<Limits | null>('/limits', limits === false ? { enabled: false } : { enabled: true, ...limits }),
    /** Makes the server one from before June 2026, which knows no rich messages (`false`), or a new one again. */
    setRichMessages: (on: boolean) => post<{ rich_messages: boolean }>('/server', { rich_messages: on }),
    /** Forgets people, chats, calls, faults and limits; keeps the bot's commands and webhook. */
    reset: () => post<object>('/reset'),
  };
}

function personBody(person: PersonOptions) {
  return {
    name: person.name ?? 'Ann',
    language_code: person.languageCode ?? 'en',
    username: person.username,
    started: person.started,
  };
}

function callsQuery(filter: { method?: string; chatId?: number; after?: number }): string {
  const query = new URLSearchParams();
  if (filter.method !== undefined) query.set('method', filter.method);
  if (filter.chatId !== undefined) query.set('chat', String(filter.chatId));
  if (filter.after !== undefined) query.set('after', String(filter.after));
  return query.size > 0 ? `?${query.toString()}` : '';
}
