import { describe, expect, test } from 'vitest';
import { whyOf } from '../../src/digest/why.ts';
import type { Delivery, DeliveryState, LeftReason } from '../../src/model/digest.ts';
import { articleIdOf, tagIdOf } from '../../src/model/ids.ts';

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
  messageId: null,
  ...rest,
});
const unmuted = {
  refused: false,
  subscribed: true,
  tagIds: [],
  available: 0,
  now: 10,
  offered: true,
  muted: undefined,
  left: undefined,
  next: 20,
  held: undefined,
};
const size: LeftReason = { kind: 'over-size' };

describe('why an article came, or did not', () => {
  test('that Telegram refuses it, whatever became of the editions that held it', () => {
    const standing = { ...unmuted, refused: true };
    for (const state of ['rejected', 'gone'] as const)
      expect(whyOf([delivery(1, state)], harbour, standing)).toEqual({ kind: 'refused' });
  });

  test.each([
    ['sent', { kind: 'sent', edition: 1 }],
    ['possibly-sent', { kind: 'possibly-sent', edition: 1 }],
    ['planned', { kind: 'waits', edition: 1 }],
    ['claimed', { kind: 'waits', edition: 1 }],
    ['rejected', { kind: 'undelivered', edition: 1 }],
    ['gone', { kind: 'undelivered', edition: 1 }],
    ['empty', { kind: 'undelivered', edition: 1 }],
  ] as const)('its edition is %s', (state, why) => {
    expect(whyOf([delivery(1, state)], harbour, unmuted)).toEqual(why);
  });

  test.each([
    ['muted', { muted: { kind: 'muted-story' }, left: { kind: 'muted-story' } }, 'would-leave'],
    ['muted, and offered no more', { muted: { kind: 'muted-story' }, offered: false }, 'would-leave'],
    ['unsubscribed from', { subscribed: false, offered: false }, 'not-subscribed'],
    ['put off by a pause', { held: 'pause' }, 'to-come'],
  ] as const)('%s since, it neither waits nor comes with the next edition', (_, since, kind) => {
    const standing = { ...unmuted, ...since };
    for (const state of ['planned', 'gone', 'rejected', 'empty'] as const)
      expect(whyOf([delivery(1, state)], harbour, standing)).toMatchObject({ kind });
    expect(whyOf([delivery(1, 'claimed')], harbour, standing)).toEqual({ kind: 'waits', edition: 1 });
    expect(whyOf([delivery(1, 'sent')], harbour, standing)).toEqual({ kind: 'sent', edition: 1 });
  });

  test('it may not have come, and was shown once more by the next edition that came', () => {
    const first = delivery(1, 'possibly-sent');
    const next = (state: DeliveryState) => ({ ...delivery(2, state, { articleIds: [pier] }), uncertain: [harbour] });
    expect(whyOf([first, next('sent')], harbour, unmuted)).toEqual({ kind: 'sent', edition: 2 });
    for (const state of ['gone', 'planned', 'possibly-sent'] as const)
      expect(whyOf([first, next(state)], harbour, unmuted)).toEqual({ kind: 'possibly-sent', edition: 1 });
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

  test('an edition had more than is told of one by one, as after a pause: it was full', () => {
    const many = Array.from({ length: 200 }, (_, at) => ({ articleId: articleIdOf(String(at)), reason: size }));
    const [coast, town] = [tagIdOf('Coast'), tagIdOf('Town')];
    const served = (edition: number, left = many) =>
      delivery(edition, 'sent', { articleIds: [], tagIds: [coast], left });
    const standing = { ...unmuted, offered: false, available: 5, tagIds: [coast] };
    const deliveries = [served(9), served(7), served(4), served(2)];
    expect(whyOf(deliveries, harbour, standing)).toEqual({ kind: 'left', edition: 7, reason: size });
    const withdrawn = delivery(7, 'empty', { articleIds: [], tagIds: [coast], left: many });
    expect(whyOf([withdrawn, served(4)], harbour, standing)).toMatchObject({ kind: 'left', edition: 7 });
    // To its readers it is new again.
    expect(whyOf(deliveries, harbour, { ...standing, offered: true })).toMatchObject({ kind: 'to-come' });
    for (const others of [
      [served(9), served(7)],
      [served(7, many.slice(1)), served(4)],
      [delivery(7, 'gone', { articleIds: [], tagIds: [coast], left: many }), served(4)],
    ])
      expect(whyOf(others, harbour, standing)).toEqual({ kind: 'earlier' });
    expect(whyOf(deliveries, harbour, { ...standing, tagIds: [town] })).toEqual({ kind: 'earlier' });
  });

  test.each([
    ['to come', {}, { kind: 'to-come', next: 20, held: undefined }],
    ['to come after a pause', { held: 'pause' }, { kind: 'to-come', next: 20, held: 'pause' }],
    ['muted', { left: { kind: 'muted-story' } }, { kind: 'would-leave', reason: { kind: 'muted-story' } }],
    ['of no tag of theirs', { subscribed: false, offered: false }, { kind: 'not-subscribed' }],
    ['held back until its date', { available: 11, offered: false }, { kind: 'held-back', until: 11 }],
    ['older than their subscription', { offered: false }, { kind: 'earlier' }],
  ] as const)('no edition has to do with it: it is %s', (_, standing, why) => {
    expect(whyOf([], pier, { ...unmuted, ...standing })).toEqual(why);
  });
});
