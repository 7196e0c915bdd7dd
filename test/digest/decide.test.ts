import { describe, expect, test } from 'vitest';
import { type Decision, decide, nextDue, type Timing } from '../../src/digest/decide.ts';
import { endOfQuiet, isQuiet } from '../../src/digest/quiet.ts';
import { EVERY_DAY } from '../../src/model/subscriber.ts';
import { at, timing } from './timings.ts';

const MONDAYS_AND_FRIDAYS = timing({ schedule: { times: ['20:00', '08:00'], days: [5, 1] } });
const NIGHT = { from: '22:00', to: '07:00' } as const;

const served = (decision: Decision) =>
  decision.kind === 'serve' ? [new Date(decision.edition).toISOString().slice(8, 16), ...decision.cadences] : decision;

describe('an edition', () => {
  test('serves instant and daily subscriptions at each slot, weekly ones at the first of the week', () => {
    expect(served(decide(MONDAYS_AND_FRIDAYS, at('02T08:00'), at('02T08:00')))).toEqual([
      '02T08:00',
      'instant',
      'daily',
      'weekly',
    ]);
    expect(served(decide(MONDAYS_AND_FRIDAYS, at('02T20:00'), at('02T20:00')))).toEqual([
      '02T20:00',
      'instant',
      'daily',
    ]);
    expect(served(decide(MONDAYS_AND_FRIDAYS, at('06T08:00'), at('06T08:00')))).toEqual([
      '06T08:00',
      'instant',
      'daily',
    ]);
  });

  test('right before a slot leaves the slot to its own', () => {
    const before = decide(timing(), at('03T07:59:40'), at('03T07:59:41'));
    expect(before).toMatchObject({ cadences: ['instant'], next: at('03T08:00') });
    expect(served(decide(timing(), at('03T08:00'), at('03T08:00:01')))).toEqual(['03T08:00', 'instant', 'daily']);
  });

  test('that is planned only after the slot it came before is that of the slot', () => {
    const merged = decide(timing(), at('03T07:59:40'), at('03T08:00:05'));
    expect(served(merged)).toEqual(['03T08:00', 'instant', 'daily']);
    expect(merged).toMatchObject({ next: at('03T20:00') });
  });

  test('of several that were missed is one, named after the last', () => {
    const merged = decide(MONDAYS_AND_FRIDAYS, at('02T08:00'), at('07T12:00'));
    expect(served(merged)).toEqual(['06T20:00', 'instant', 'daily', 'weekly']);
    expect(merged).toMatchObject({ next: at('09T08:00') });
    expect(served(decide(timing(), Date.parse('2024-01-01T08:00Z'), at('07T12:00')))[0 as never]).toBe('07T08:00');
  });

  test('comes when it is due, though the clock was set back since', () => {
    expect(decide(timing(), at('03T08:00'), at('03T08:00'))).toMatchObject({ kind: 'serve', next: at('03T20:00') });
  });
});

describe('quiet hours', () => {
  const quiet = timing({ quiet: NIGHT });

  test('hold what comes at a minute that nobody chose until they are over, or a slot comes', () => {
    expect(decide(quiet, at('03T23:00'), at('03T23:00'))).toEqual({ kind: 'hold', until: at('04T07:00') });
    expect(decide(quiet, at('03T20:00'), at('03T22:30'))).toEqual({ kind: 'hold', until: at('04T07:00') });
    const early = { ...quiet, schedule: { times: ['06:00' as const], days: EVERY_DAY } };
    expect(decide(early, at('03T23:00'), at('03T23:00'))).toEqual({ kind: 'hold', until: at('04T06:00') });
  });

  test('hold no slot, nor one that is some minutes late', () => {
    const late = { ...quiet, schedule: { times: ['23:00' as const], days: EVERY_DAY } };
    for (const time of ['03T23:00', '03T23:09']) expect(decide(late, at('03T23:00'), at(time)).kind).toBe('serve');
    expect(decide(late, at('03T23:00'), at('03T23:11')).kind).toBe('hold');
  });

  test('owe what they held: the edition afterwards serves the slot that was missed', () => {
    const owing = { ...quiet, held: at('03T20:00') };
    const after = decide(owing, at('04T07:00'), at('04T07:00'));
    expect(served(after)).toEqual(['04T07:00', 'instant', 'daily']);
    expect(after).toMatchObject({ ends: { hold: at('03T20:00') } });
  });

  test.each([
    [NIGHT, '03T22:00', true],
    [NIGHT, '03T06:59', true],
    [NIGHT, '03T07:00', false],
    [NIGHT, '03T21:59', false],
    [{ from: '12:00', to: '14:00' }, '03T13:59', true],
    [{ from: '12:00', to: '14:00' }, '03T14:00', false],
    [{ from: '08:00', to: '08:00' }, '03T08:00', false],
    [null, '03T08:00', false],
  ] as const)('%j at %s: %s', (hours, time, expected) => {
    expect(isQuiet(hours, 'UTC', at(time))).toBe(expected);
  });

  test('are those of the zone, and end when its clock says so', () => {
    expect(isQuiet(NIGHT, 'Asia/Kathmandu', at('03T01:14'))).toBe(true);
    expect(isQuiet(NIGHT, 'Asia/Kathmandu', at('03T01:15'))).toBe(false);
    expect(endOfQuiet(NIGHT, 'Asia/Kathmandu', at('03T00:00'))).toBe(at('03T01:15'));
    // The clock jumps from 02:00 to 03:00.
    const end = endOfQuiet({ from: '22:00', to: '02:30' }, 'Europe/Berlin', Date.parse('2026-03-29T00:30Z'));
    expect(end).toBe(Date.parse('2026-03-29T01:00Z'));
  });
});

describe('a pause', () => {
  test('lasts until its end, and until somebody ends it', () => {
    const paused = timing({ state: 'paused', pausedUntil: at('05T12:00') });
    expect(decide(paused, at('03T08:00'), at('03T08:00'))).toEqual({ kind: 'wait', until: at('05T20:00') });
    expect(decide(paused, at('05T20:00'), at('05T20:00'))).toMatchObject({ ends: { pause: at('05T12:00') } });
    expect(decide(timing({ state: 'paused' }), at('03T08:00'), at('03T08:00'))).toEqual({ kind: 'out' });
    expect(decide(timing({ state: 'unreachable' }), at('03T08:00'), at('03T08:00'))).toEqual({ kind: 'out' });
  });

  test('that is over lets instant articles through, and what was missed comes at the first slot', () => {
    const over = timing({ state: 'paused', pausedUntil: at('05T12:00'), held: at('03T01:00') });
    expect(decide(over, at('05T12:01'), at('05T12:01'))).toMatchObject({
      cadences: ['instant'],
      ends: { pause: null, hold: null },
    });
    const caughtUp = decide(over, at('05T20:00'), at('05T20:00'));
    expect(caughtUp).toMatchObject({ ends: { pause: at('05T12:00'), hold: at('03T01:00') } });
    expect(served(caughtUp)).toEqual(['05T20:00', 'instant', 'daily']);
  });

  test('that ends with a slot ends with that one', () => {
    expect(nextDue(timing({ state: 'paused', pausedUntil: at('05T20:00') }), at('03T08:00'))).toBe(at('05T20:00'));
  });
});

describe('after a change of settings a subscriber is due', () => {
  const now = at('03T12:00');

  test.each([
    ['at the next slot', {}, at('03T08:00:01') + 86_400_000, at('03T20:00')],
    ['as soon as before where that is at once', {}, now + 20_000, now + 20_000],
    ['when they were, though that is over', {}, now - 20_000, now - 20_000],
    ['now, when quiet hours that are over hold something', { held: at('02T23:00') }, at('03T13:00'), now],
    ['at the next slot when a pause held something', { held: at('02T23:00') }, undefined, at('03T20:00')],
    [
      'once the new quiet hours are over',
      { held: at('02T23:00'), quiet: { from: '11:00', to: '13:00' } },
      at('03T14:00'),
      at('03T13:00'),
    ],
    ['when the pause is over', { state: 'paused', pausedUntil: at('09T09:00') }, now, at('09T20:00')],
    [
      'at the next slot when the pause is over',
      { state: 'paused', pausedUntil: at('02T12:00') },
      undefined,
      at('03T20:00'),
    ],
    ['never in a pause without an end', { state: 'paused' }, now, undefined],
    ['never where nobody can be reached', { state: 'unreachable' }, now, undefined],
  ] as const)('%s', (_, rest, current, expected) => {
    expect(nextDue(timing(rest as Partial<Timing>), now, current)).toBe(expected);
  });
});
