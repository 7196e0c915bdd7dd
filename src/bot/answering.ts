import type { ChatRef } from '../model/chat.ts';
import { addressOf } from './telegram.ts';

/** What was said, or had its button pressed. */
interface Said {
  message_id: number;
  chat: { id: number };
  message_thread_id?: number;
  is_topic_message?: boolean;
}

/**
 * Where to send what answers that. Under the post of a channel people see only what answers something said there, so that
 * is what an answer is in a thread that is no topic.
 */
export function answerAddress(place: ChatRef, said: Said | undefined) {
  const address = addressOf(place);
  const inThread = said?.message_thread_id !== undefined && !said.is_topic_message && said.chat.id === place.chatId;
  if (!inThread) return address;
  return { ...address, reply_parameters: { message_id: said.message_id, allow_sending_without_reply: true } };
}
