import type { Answer } from './messenger.ts';
import { outcomeOf } from './outcome.ts';

/** All that an edit can come to. */
export type EditOutcome =
  | { kind: 'edited' }
  /** The message was like that already. */
  | { kind: 'same' }
  /** It was deleted, is nobody's to edit any more, or its chat is gone or closed: a failed edit is no proof of which. */
  | { kind: 'lost' }
  /** Not taken. */
  | { kind: 'retry' }
  /** Refused for what is in it, or never answered. */
  | { kind: 'failed'; reason: string };

/** Telegram's own words (Bot API server, editMessageText). */
const SAME = /message is not modified|MESSAGE_NOT_MODIFIED/i;
const LOST = /message to edit not found|message can't be edited|MESSAGE_ID_INVALID/i;

/** Whether Telegram's words say that there is no such message to edit any more. */
export function isLost(description: string): boolean {
  return LOST.test(description);
}

/** Whether Telegram's words say that an edit changes nothing, or has nothing to change: no other form of it would. */
export function isInVain(description: string): boolean {
  return SAME.test(description) || isLost(description);
}

/** What the answer to an edit means. */
export function editOutcomeOf(answer: Answer): EditOutcome {
  if (answer.kind === 'refused' && answer.status === 400) {
    if (SAME.test(answer.description)) return { kind: 'same' };
    if (isLost(answer.description)) return { kind: 'lost' };
  }
  const outcome = outcomeOf(answer);
  switch (outcome.kind) {
    case 'sent':
      return { kind: 'edited' };
    case 'retry':
      return { kind: 'retry' };
    case 'migrated':
    case 'gone':
    case 'barred':
      return { kind: 'lost' };
    case 'rejected':
    case 'possibly-sent':
      return { kind: 'failed', reason: outcome.reason };
  }
}
