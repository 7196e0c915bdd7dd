import type { Answer } from './messenger.ts';

/** All that a message can come to; every caller handles each. */
export type Outcome =
  | { kind: 'sent'; messageId: number }
  /** Not taken: it came too soon (`flood`), or Telegram is in trouble, or takes the token no more; `seconds` when it named them. */
  | { kind: 'retry'; cause: 'flood' | 'trouble'; seconds: number | null; reason: string }
  | { kind: 'migrated'; toChatId: number }
  /** Nobody is there any more; where somebody comes back, Telegram tells. */
  | { kind: 'gone'; reason: string }
  /** Nobody may write there now, or the bot may not; nobody tells when that is over. */
  | { kind: 'barred'; reason: string }
  /** Our fault: the same message would be refused again. */
  | { kind: 'rejected'; reason: string }
  /** It may have arrived, so it is not sent again. */
  | { kind: 'possibly-sent'; reason: string };

/** A channel in which the bot is no administrator, or may not post, says so by `my_chat_member` when that changes. */
const GONE =
  /chat not found|user is deactivated|bot was (?:blocked|kicked)|bot is not a member|PEER_ID_INVALID|CHANNEL_PRIVATE|group chat was deleted|need administrator rights|message thread not found|TOPIC_DELETED/i;

/** Groups close at certain hours, topics are closed and opened; and Telegram has said so of all channels for half a day. */
const BARRED =
  /not enough rights to send|no rights to send|no write access|CHAT_(?:WRITE|SEND_PLAIN|GUEST_SEND)_FORBIDDEN|CHAT_(?:RESTRICTED|ADMIN_REQUIRED)|USER_BANNED_IN_CHANNEL|TOPIC_CLOSED/i;

/** Whether a refusal is of the chat, whatever the message. */
export function isAboutChat(description: string): boolean {
  return GONE.test(description) || BARRED.test(description);
}

/** What an answer means (Bot API, "Making requests", and Telegram's own error texts). */
export function outcomeOf(answer: Answer): Outcome {
  switch (answer.kind) {
    case 'ok':
      return { kind: 'sent', messageId: answer.messageId };
    case 'unsent':
      return { kind: 'retry', cause: 'trouble', seconds: null, reason: answer.reason };
    case 'unanswered':
      return { kind: 'possibly-sent', reason: answer.reason };
    case 'refused': {
      const reason = `${answer.status} ${answer.description}`;
      if (answer.migrateTo !== undefined) return { kind: 'migrated', toChatId: answer.migrateTo };
      if (answer.status === 429) return { kind: 'retry', cause: 'flood', seconds: answer.retryAfter ?? null, reason };
      // A token that was taken back says nothing of the message, which waits for another one.
      if (answer.status >= 500 || answer.status === 401)
        return { kind: 'retry', cause: 'trouble', seconds: null, reason };
      if (BARRED.test(answer.description)) return { kind: 'barred', reason };
      if (answer.status === 403 || GONE.test(answer.description)) return { kind: 'gone', reason };
      return { kind: 'rejected', reason };
    }
  }
}
