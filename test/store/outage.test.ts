import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tellOfOutages } from '../../src/store/outage.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('an outage is told of when it begins, every minute that it lasts, and when it is over', () => {
  const lines: unknown[] = [];
  const write = (level: string) => (fields: object, msg: string) => void lines.push({ level, ...fields, msg });
  const outages = tellOfOutages({ info: write('info'), warn: write('warn'), error: write('error') } as never);
  outages.recovered();
  // As two connections try it.
  for (let second = 0; second < 150; second++) {
    outages.failed('refused');
    outages.failed('refused');
    vi.advanceTimersByTime(1_000);
  }
  outages.recovered();
  outages.recovered();
  expect(lines).toEqual([
    { level: 'warn', reason: 'refused', msg: 'Redis connection trouble' },
    { level: 'error', reason: 'refused', seconds: 60, msg: expect.stringContaining('still away') },
    { level: 'error', reason: 'refused', seconds: 120, msg: expect.stringContaining('still away') },
    { level: 'info', seconds: 150, msg: 'Redis is back' },
  ]);
});
