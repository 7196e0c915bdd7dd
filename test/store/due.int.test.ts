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
      { key: ann, edition: 1_000 },
      { key: bob, edition: 2_000 },
    ]);
    expect(await due.upTo(9_000, 1)).toEqual([{ key: ann, edition: 1_000 }]);
    expect(await due.upTo(999, 10)).toEqual([]);
    expect(await due.get(cem)).toBe(3_000);
  });

  test('advance to the next edition', async () => {
    await real.store.due.set(ann, 1_000);
    await real.store.due.advance({ key: ann, edition: 1_000 }, 5_000);
    expect(await real.store.due.get(ann)).toBe(5_000);
  });

  test('do not advance when somebody moved them meanwhile', async () => {
    const { due } = real.store;
    await due.set(ann, 3_000);
    await due.advance({ key: ann, edition: 1_000 }, 5_000);
    expect(await due.get(ann)).toBe(3_000);
    await due.remove(ann);
    await due.advance({ key: ann, edition: 3_000 }, 5_000);
    expect(await due.get(ann)).toBeUndefined();
  });

  test('are dropped, but not when they came back meanwhile', async () => {
    const { due } = real.store;
    await due.set(ann, 3_000);
    await due.drop({ key: ann, edition: 1_000 });
    expect(await due.get(ann)).toBe(3_000);
    await due.drop({ key: ann, edition: 3_000 });
    expect(await due.get(ann)).toBeUndefined();
    await due.drop({ key: ann, edition: 3_000 });
  });
});
