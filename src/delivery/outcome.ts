import type { Answer } from './messenger.ts';

/** All that a message can come to; every caller handles each. */
export type Outcome =
  | { kind: 'sent'; messageId: number }
  /** Not taken: it came too soon (`flood`), or Telegram is in trouble, or takes the token no more; `seconds` when it named them. */
  | { kind: 'retry'; cause: 'flood' | 'trouble'; seconds: number | null; reason: string }
  | { kind: 'migrated'; toChatId: number }
  /** Nobody is there any more. */
  | { kind: 'gone'; reason: string }
  /** Our fault: the same message would be refused again. */
  | { kind: 'rejected'; reason: string }
  /** It may have arrived, so it is not sent again. */
  | { kind: 'possibly-sent'; reason: string };

const GONE =
  /chat not found|user is deactivated|bot was (?:blocked|kicked)|bot is not a member|PEER_ID_INVALID|group chat was deleted|not enough rights to send|need administrator rights|have no rights to send|CHAT_WRITE_FORBIDDEN|message thread not found|TOPIC_(?:CLOSED|DELETED)/i;

/** Whether a refusal is of the chat, whatever the message. */
export function isAboutChat(description: string): boolean {
  return GONE.test(description);
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
      if (answer.status === 403 || GONE.test(answer.description)) return { kind: 'gone', reason };
      return { kind: 'rejected', reason };
    }
  }
}
