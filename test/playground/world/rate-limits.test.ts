import { describe, expect, test } from 'vitest';
import { RateLimits, TELEGRAM_LIMITS } from '../../../src/playground/world/rate-limits.ts';

const strict = (limits: Partial<typeof TELEGRAM_LIMITS> = {}) => {
  const rates = new RateLimits();
  rates.enable({ ...TELEGRAM_LIMITS, ...limits });
  return rates;
};

describe('the limit over all chats', () => {
  test('lets a message pass every 33 ms, and not every 31 ms', () => {
    const passing = (interval: number) => {
      const rates = strict();
      return Array.from({ length: 300 }, (_, index) => rates.take(index + 1, index * interval)).filter(
        (wait) => wait === 0,
      );
    };
    expect(passing(33)).toHaveLength(300);
    expect(passing(31).length).toBeLessThan(200);
  });

  test('refuses the second message too many within a second, and until what it named is over', () => {
    const rates = strict();
    for (let chat = 1; chat <= 31; chat++) expect(rates.take(chat, 900)).toBe(0);
    expect(rates.take(32, 1_400)).toBeCloseTo(0.5);
    expect(rates.take(33, 2_000)).toBeCloseTo(0.4);
    expect(rates.take(34, 2_399)).toBeGreaterThan(0);
    expect(rates.take(35, 2_400)).toBe(0);
  });

  test('of a thousand lets 1,050 pass', () => {
    const rates = strict({ perSecond: 1_000 });
    for (let chat = 1; chat <= 1_050; chat++) expect(rates.take(chat, 0)).toBe(0);
    expect(rates.take(2_000, 1)).toBeGreaterThan(0);
  });
});

test('a chat that is refused is silent for the seconds it was told, and no other', () => {
  const rates = strict();
  for (let count = 0; count < 4; count++) expect(rates.take(1, 0)).toBe(0);
  expect(rates.take(1, 500)).toBeGreaterThan(0);
  expect(rates.take(1, 1_200)).toBeGreaterThan(0);
  expect(rates.take(2, 1_200)).toBe(0);
  expect(rates.take(1, 1_500)).toBe(0);
});
