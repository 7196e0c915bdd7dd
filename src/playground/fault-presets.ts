import type { FaultRule } from './world/fault-book.ts';

/**
 * What can happen to a rich message on its way, ready for `addFault`.
 *
 * Each fits every call with a rich message; narrow it by `method`, `chatId` or `times`.
 */
export const richFaults = {
  /** The server is too old for `sendRichMessage`. */
  methodUnknown: { kind: 'unknown-method', method: 'sendRichMessage' },
  /** No image can be fetched; with `media` only those whose address holds it. */
  mediaFailed: { kind: 'dead-media', rich: true },
  /** The same in the other words Telegram has for it. */
  noMediaFound: { kind: 'dead-media', rich: true, description: 'Bad Request: RICH_MESSAGE_PHOTO_NO_MEDIA_FOUND' },
  entityInvalid: refusal('RICH_MESSAGE_EMAIL_INVALID'),
  urlInvalid: refusal('RICH_MESSAGE_URL_INVALID'),
  contentInvalid: refusal('RICH_MESSAGE_CONTENT_REQUIRED'),
  tooLong: refusal('RICH_MESSAGE_TEXT_TOO_LONG'),
  tooManyRequests: { kind: 'retry-after', rich: true, retryAfter: 1 },
  serverError: { kind: 'status', rich: true, status: 502 },
  /** The message is there, but nobody answers. */
  timeoutAfterApplying: { kind: 'hang', rich: true, applied: true },
  timeoutBeforeApplying: { kind: 'hang', rich: true, applied: false },
  /** The same two, noticed at once: the connection breaks. */
  resetAfterApplying: { kind: 'reset-after', rich: true },
  resetBeforeApplying: { kind: 'reset-before', rich: true },
} as const satisfies Record<string, FaultRule>;

function refusal(error: string) {
  return { kind: 'status', rich: true, status: 400, description: `Bad Request: ${error}` } as const;
}
