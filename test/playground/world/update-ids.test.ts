import { afterEach, expect, test, vi } from 'vitest';
import { UpdateQueue } from '../../../src/playground/world/update-queue.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** The ids of so many updates of a new playground. */
async function idsOf(count: number): Promise<number[]> {
  const queue = new UpdateQueue();
  for (let at = 0; at < count; at++) queue.push({ message: {} as never });
  const updates = await queue.poll({ offset: undefined, limit: 100, until: Date.now(), allowed: undefined });
  return updates.map(({ update_id }) => update_id);
}

test('a playground that is started three seconds after another has no update of its ids, of twenty in between', async () => {
  vi.useFakeTimers({ now: Date.parse('2026-11-29T20:00:00Z') });
  const before = await idsOf(20);
  vi.setSystemTime(Date.parse('2026-11-29T20:00:03Z'));
  const after = await idsOf(20);
  expect(Math.min(...after)).toBeGreaterThan(Math.max(...before));
  expect(Math.max(...after)).toBeLessThan(2 ** 31);
});
