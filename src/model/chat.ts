/** A chat, and inside a forum its topic: what a subscriber is. */
export interface ChatRef {
  chatId: number;
  /** `null` outside topics and in a forum's general topic, which Telegram addresses without an id. */
  threadId: number | null;
}

export type ChatKind = 'private' | 'group' | 'supergroup' | 'channel';

declare const brand: unique symbol;
/** A {@link ChatRef} in one word, `42` or `-10042:7`: how the store and jobs name a subscriber. */
export type SubscriberKey = string & { readonly [brand]: 'SubscriberKey' };

const KEY = /^(-?\d{1,16})(?::(\d{1,16}))?$/;

export function subscriberKey(chat: ChatRef): SubscriberKey {
  return (chat.threadId === null ? `${chat.chatId}` : `${chat.chatId}:${chat.threadId}`) as SubscriberKey;
}

/** Whether a text was made by {@link subscriberKey}. */
export function isSubscriberKey(text: string): text is SubscriberKey {
  return KEY.test(text);
}

/** @throws {TypeError} if the text was not made by {@link subscriberKey} */
export function parseSubscriberKey(key: string): ChatRef {
  const match = KEY.exec(key);
  if (!match) throw new TypeError(`"${key}" names no subscriber: expected CHAT or CHAT:TOPIC`);
  return { chatId: Number(match[1]), threadId: match[2] === undefined ? null : Number(match[2]) };
}
