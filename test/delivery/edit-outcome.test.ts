import { expect, test } from 'vitest';
import { type EditOutcome, editOutcomeOf } from '../../src/delivery/edit-outcome.ts';
import type { Answer } from '../../src/delivery/messenger.ts';

const refused = (status: number, description: string, parameters = {}): Answer => ({
  kind: 'refused',
  status,
  description,
  ...parameters,
});

test.each<[string, Answer, EditOutcome['kind']]>([
  ['taken', { kind: 'ok', messageId: 7 }, 'edited'],
  [
    'the same',
    refused(400, 'Bad Request: message is not modified: specified new message content and reply markup are …'),
    'same',
  ],
  ["the same, in the words of Telegram's core", refused(400, 'Bad Request: MESSAGE_NOT_MODIFIED'), 'same'],
  ['deleted', refused(400, 'Bad Request: message to edit not found'), 'lost'],
  ['too old', refused(400, "Bad Request: message can't be edited"), 'lost'],
  ['no message', refused(400, 'Bad Request: MESSAGE_ID_INVALID'), 'lost'],
  ['blocked', refused(403, 'Forbidden: bot was blocked by the user'), 'lost'],
  ['moved', refused(400, 'Bad Request: group chat was upgraded', { migrateTo: -100 }), 'lost'],
  ['flood', refused(429, 'Too Many Requests: retry after 5', { retryAfter: 5 }), 'retry'],
  ['server down', refused(502, 'Bad Gateway'), 'retry'],
  ['never connected', { kind: 'unsent', reason: 'ECONNREFUSED' }, 'retry'],
  ['our fault', refused(400, "Bad Request: can't parse entities"), 'failed'],
  ['no answer', { kind: 'unanswered', reason: 'time-out' }, 'failed'],
])('an edit that comes to "%s"', (_, answer, kind) => {
  expect(editOutcomeOf(answer).kind).toBe(kind);
});
