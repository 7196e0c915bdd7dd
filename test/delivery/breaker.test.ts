import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterAnswer, afterFailure } from '../../src/delivery/breaker.ts';
import type { Breaker } from '../../src/store/breaker.ts';

const CLOSED = { state: 'closed', failed: [] } as Breaker;
const fails = (breaker: Breaker, now: number, ...chats: number[]) =>
  chats.reduce((state, chat) => afterFailure(state, chat, now), breaker);

describe('the breaker', () => {
  test('opens at the third chat in a row whose message failed', () => {
    expect(fails(CLOSED, 10, 1, 2)).toEqual({ state: 'closed', failed: [1, 2] });
    expect(fails(CLOSED, 10, 1, 2, 3)).toEqual({ state: 'open', since: 10, failures: 0, probeAt: 2_010 });
  });

  test('stays closed for one chat that fails for ever', () => {
    expect(fails(CLOSED, 10, ...Array.from({ length: 100 }, () => 7))).toEqual({ state: 'closed', failed: [7] });
  });

  test('stays closed where Telegram answers anybody in between', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 2 }), fc.integer())), (runs) => {
        let breaker: Breaker = CLOSED;
        for (const [count, chat] of runs) {
          for (let index = 0; index < count; index++) breaker = afterFailure(breaker, chat + index, 1);
          breaker = afterAnswer(breaker);
          expect(breaker).toEqual(CLOSED);
        }
      }),
    );
  });

  test('waits twice as long after each probe that fails, up to a minute, and counts what comes in between as nothing', () => {
    let breaker = fails(CLOSED, 0, 1, 2, 3);
    const waits: number[] = [];
    for (let index = 0; index < 7 && breaker.state === 'open'; index++) {
      expect(afterFailure(breaker, 9, breaker.probeAt - 1)).toBe(breaker);
      const probed: number = breaker.probeAt;
      breaker = afterFailure(breaker, 9, probed);
      if (breaker.state === 'open') waits.push(breaker.probeAt - probed);
    }
    expect(waits).toEqual([4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000]);
    expect(breaker).toMatchObject({ since: 0, failures: 7 });
  });

  test('closes at the first answer', () => {
    expect(afterAnswer(fails(CLOSED, 0, 1, 2, 3))).toEqual(CLOSED);
  });
});
