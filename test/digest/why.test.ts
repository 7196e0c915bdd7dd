import { describe, expect, test } from 'vitest';
import { whyOf } from '../../src/digest/why.ts';
import type { Delivery, DeliveryState, LeftReason } from '../../src/model/digest.ts';
import { articleIdOf } from '../../src/model/ids.ts';

const [harbour, pier] = [articleIdOf('harbour'), articleIdOf('pier')];
const delivery = (
  edition: number,
  state: DeliveryState,
  rest: Partial<Omit<Delivery, 'uncertain'>> = {},
): Delivery => ({
  edition,
  articleIds: [harbour],
  uncertain: [],
  tagIds: [],
  until: edition,
  state,
  messageId: state === 'sent' ? 7 : null,
  ...rest,
});
const unmuted = { subscribed: true, muted: undefined };
const size: LeftReason = { kind: 'over-size' };

describe('why an article came, or did not', () => {
  test.each([
    ['sent', { kind: 'sent', edition: 1, messageId: 7 }],
    ['possibly-sent', { kind: 'possibly-sent', edition: 1 }],
    ['planned', { kind: 'waits', edition: 1 }],
    ['claimed', { kind: 'waits', edition: 1 }],
    ['rejected', { kind: 'undelivered', edition: 1 }],
    ['gone', { kind: 'undelivered', edition: 1 }],
    ['empty', { kind: 'undelivered', edition: 1 }],
  ] as const)('its edition is %s', (state, why) => {
    expect(whyOf([delivery(1, state)], harbour, unmuted)).toEqual(why);
  });

  test('an edition left it out, for its own reason', () => {
    const left = [{ articleId: pier, reason: { kind: 'same-story', as: harbour } as const }];
    expect(whyOf([delivery(1, 'sent', { left })], pier, unmuted)).toEqual({
      kind: 'left',
      edition: 1,
      reason: left[0]?.reason,
    });
  });

  test('the newest edition that has to do with it counts', () => {
    const left = [{ articleId: harbour, reason: size }];
    const deliveries = [
      delivery(1, 'gone'),
      delivery(3, 'sent', { articleIds: [pier] }),
      delivery(2, 'sent', { articleIds: [], left }),
    ];
    expect(whyOf(deliveries, harbour, unmuted)).toEqual({ kind: 'left', edition: 2, reason: size });
  });

  test('no edition has to do with it: it is to come, muted, or of no tag of theirs', () => {
    expect(whyOf([], pier, unmuted)).toEqual({ kind: 'to-come' });
    expect(whyOf([], pier, { subscribed: true, muted: { kind: 'muted-story' } })).toEqual({
      kind: 'muted',
      reason: { kind: 'muted-story' },
    });
    expect(whyOf([], pier, { subscribed: false, muted: undefined })).toEqual({ kind: 'not-subscribed' });
  });
});
