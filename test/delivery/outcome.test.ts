import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/delivery/messenger.ts';
import { outcomeOf } from '../../src/delivery/outcome.ts';

const refused = (status: number, description: string, parameters = {}): Answer => ({
  kind: 'refused',
  status,
  description,
  ...parameters,
});

describe('what an answer of Telegram means', () => {
  test.each<[string, Answer, object]>([
    ['taken', { kind: 'ok', messageId: 7 }, { kind: 'sent', messageId: 7 }],
    ['flood', refused(429, 'Too Many Requests: retry after 5', { retryAfter: 5 }), { kind: 'retry', seconds: 5 }],
    ['server down', refused(502, 'Bad Gateway'), { kind: 'retry', seconds: null }],
    ['token taken back, until there is another', refused(401, 'Unauthorized'), { kind: 'retry', cause: 'trouble' }],
    ['never connected', { kind: 'unsent', reason: 'ECONNREFUSED' }, { kind: 'retry', seconds: null }],
    ['no answer', { kind: 'unanswered', reason: 'time-out' }, { kind: 'possibly-sent' }],
    [
      'became a supergroup',
      refused(400, 'Bad Request: group chat was upgraded to a supergroup chat', { migrateTo: -100123 }),
      { kind: 'migrated', toChatId: -100123 },
    ],
    ['blocked', refused(403, 'Forbidden: bot was blocked by the user'), { kind: 'gone' }],
    ['kicked', refused(403, 'Forbidden: bot was kicked from the supergroup chat'), { kind: 'gone' }],
    ['deactivated', refused(403, 'Forbidden: user is deactivated'), { kind: 'gone' }],
    ['no such chat', refused(400, 'Bad Request: chat not found'), { kind: 'gone' }],
    ['no such topic', refused(400, 'Bad Request: message thread not found'), { kind: 'gone' }],
    ['a topic that was deleted', refused(400, 'Bad Request: TOPIC_DELETED'), { kind: 'gone' }],
    ['no administrator', refused(400, 'Bad Request: need administrator rights in the channel chat'), { kind: 'gone' }],
    ['closed topic', refused(400, 'Bad Request: TOPIC_CLOSED'), { kind: 'barred' }],
    ['no writing', refused(400, 'Bad Request: CHAT_WRITE_FORBIDDEN'), { kind: 'barred' }],
    ...['CHAT_ADMIN_REQUIRED', 'USER_BANNED_IN_CHANNEL', 'CHAT_GUEST_SEND_FORBIDDEN', 'CHAT_RESTRICTED'].map(
      (error): [string, Answer, object] => [
        `no right, in the words of Telegram's servers (${error})`,
        refused(400, `Bad Request: ${error}`),
        { kind: 'barred' },
      ],
    ),
    ['no access any more', refused(400, 'Bad Request: CHANNEL_PRIVATE'), { kind: 'gone' }],
    ['no words', refused(400, 'Bad Request: CHAT_SEND_PLAIN_FORBIDDEN'), { kind: 'barred' }],
    ['closed group', refused(400, 'Bad Request: have no rights to send a message'), { kind: 'barred' }],
    ...[400, 403].map((status): [string, Answer, object] => [
      `closed group, in newer words (${status})`,
      refused(status, 'not enough rights to send text messages to the chat'),
      { kind: 'barred' },
    ]),
    ['our fault', refused(400, "Bad Request: can't parse entities: …"), { kind: 'rejected' }],
    ['a method that does not exist', refused(404, 'Not Found: method not found'), { kind: 'rejected' }],
  ])('%s', (_, answer, outcome) => {
    expect(outcomeOf(answer)).toMatchObject(outcome);
  });
});
