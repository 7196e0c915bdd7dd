import { describe, expect, test } from 'vitest';
import { realRedis } from '../redis.ts';
import { keyOf } from './an-article.ts';

const real = realRedis();
const [ann, bob, cem] = [keyOf(1), keyOf(-1002), keyOf(-1003, 7)];

describe('those due', () => {
  test('come longest overdue first, up to now, no more than asked for', async () => {
    const { due } = real.store;
    await due.set(cem, 3_000);
    await due.set(ann, 1_000);
    await due.set(bob, 2_000);
    expect(await due.upTo(2_000, 10)).toEqual([
      { key: ann, at: 1_000 },
      { key: bob, at: 2_000 },
    ]);
    expect(await due.upTo(9_000, 1)).toEqual([{ key: ann, at: 1_000 }]);
    expect(await due.upTo(999, 10)).toEqual([]);
    expect(await due.get(cem)).toBe(3_000);
  });

  test('move on to the next edition, or out, all at once', async () => {
    const { due } = real.store;
    await due.set(ann, 1_000);
    await due.set(bob, 2_000);
    await due.advance([
      { taken: { key: ann, at: 1_000 }, next: 5_000 },
      { taken: { key: bob, at: 2_000 }, next: null },
    ]);
    expect(await due.get(ann)).toBe(5_000);
    expect(await due.get(bob)).toBeUndefined();
  });

  test('stay where somebody moved them meanwhile', async () => {
    const { due } = real.store;
    await due.set(ann, 3_000);
    await due.set(bob, 3_000);
    await due.advance([
      { taken: { key: ann, at: 1_000 }, next: 5_000 },
      { taken: { key: bob, at: 1_000 }, next: null },
      { taken: { key: cem, at: 1_000 }, next: 5_000 },
    ]);
    expect(await due.get(ann)).toBe(3_000);
    expect(await due.get(bob)).toBe(3_000);
    expect(await due.get(cem)).toBeUndefined();
  });

  test('are brought forward, never back, and never in; those due already are named and stay', async () => {
    const { due } = real.store;
    await due.set(ann, 9_000);
    await due.set(bob, 4_000);
    const dee = keyOf(4);
    await due.set(dee, 2_000);
    expect(await due.bringForward([ann, bob, cem, dee], 5_000, 3_000)).toEqual([dee]);
    expect(await due.get(ann)).toBe(5_000);
    expect(await due.get(bob)).toBe(4_000);
    expect(await due.get(cem)).toBeUndefined();
    expect(await due.get(dee)).toBe(2_000);
  });
});
