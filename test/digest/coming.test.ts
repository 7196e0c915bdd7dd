import { expect, test } from 'vitest';
import { coming } from '../../src/digest/coming.ts';
import { decide } from '../../src/digest/decide.ts';
import type { Cadence, Subscription } from '../../src/model/subscriber.ts';
import { at, timing } from './timings.ts';

const of = (...cadences: Cadence[]) => cadences.map((cadence): Subscription => ({ ...SERVED, cadence }));
const SERVED = { tagId: 'a' as Subscription['tagId'], tag: 'A', cadence: 'daily', since: 1 } as const;
const TUESDAY = at('03T09:30');

test('what comes daily comes at the next slot, whatever else is subscribed to', () => {
  for (const more of [[], ['weekly'], ['instant'], ['weekly', 'instant']] as Cadence[][])
    expect(coming(timing(), of('daily', ...more), TUESDAY)).toBe(at('03T20:00'));
});

test('what comes once a week comes at the first slot that serves it, not at the next one', () => {
  expect(coming(timing(), of('weekly'), TUESDAY)).toBe(at('09T08:00'));
  expect(coming(timing(), of('weekly', 'instant'), TUESDAY)).toBe(at('09T08:00'));
  for (let now = at('01T00:30'); now < at('20T00:00'); now += 5 * 3_600_000) {
    const said = coming(timing(), of('weekly'), now) as number;
    const slots: number[] = [];
    for (let due = coming(timing(), of('daily'), now) as number; slots.length < 20; ) {
      const decided = decide(timing(), due, due);
      if (decided.kind !== 'serve') throw new Error('every slot is one');
      if (decided.cadences.includes('weekly')) slots.push(due);
      due = decided.next;
      if (due > now + 15 * 86_400_000) break;
    }
    expect(said).toBe(slots[0]);
  }
});

test('after a pause over its day, what comes once a week comes at the first slot, else on its day', () => {
  const paused = (held: number, pausedUntil: number) => timing({ state: 'paused', held, pausedUntil });
  expect(coming(paused(TUESDAY, at('11T09:30')), of('weekly'), TUESDAY)).toBe(at('11T20:00'));
  expect(coming(paused(TUESDAY, at('05T09:30')), of('weekly'), TUESDAY)).toBe(at('09T08:00'));
  expect(coming(timing({ held: at('08T20:00') }), of('weekly'), at('09T09:00'))).toBe(at('09T20:00'));
});

test('what comes at once waits for no slot, but for its first articles and for those of a pause', () => {
  expect(coming(timing(), of('instant'), TUESDAY)).toBe('at once');
  expect(coming(timing(), [{ ...SERVED, cadence: 'instant', since: null }], TUESDAY)).toBe(at('03T20:00'));
  const paused = timing({ state: 'paused', held: TUESDAY, pausedUntil: at('05T09:30') });
  expect(coming(paused, of('instant'), TUESDAY)).toBe(at('05T20:00'));
  expect(coming(timing({ held: TUESDAY }), of('instant'), TUESDAY)).toBe(at('03T20:00'));
  const night = { from: '22:00', to: '10:00' } as const;
  expect(coming(timing({ held: TUESDAY, quiet: night }), of('instant'), TUESDAY)).toBe('at once');
});

test('nothing comes without subscriptions, nor in a pause without an end', () => {
  expect(coming(timing(), [], TUESDAY)).toBeUndefined();
  expect(coming(timing({ state: 'paused', held: TUESDAY }), of('daily', 'instant'), TUESDAY)).toBeUndefined();
});
