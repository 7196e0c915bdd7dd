import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { Batches } from '../../src/jobs/batches.ts';

/** Pieces of work that note when they begin and end, and the most that were under way at once. */
function watched(turns = 3) {
  const noted: string[] = [];
  let underWay = 0;
  let most = 0;
  const piece = (name: string, ids: string[], bytes = 0, fails = false) => ({
    ids,
    bytes,
    run: async () => {
      noted.push(`${name} begins`);
      most = Math.max(most, ++underWay);
      for (let turn = 0; turn < turns; turn++) await nextTurn();
      underWay--;
      noted.push(`${name} ends`);
      if (fails) throw new Error(`${name} failed`);
    },
  });
  return { noted, piece, underWay: () => underWay, most: () => most };
}

describe('pieces of work', () => {
  test('are done side by side, all of them, and never more than 16', async () => {
    const { noted, piece, most } = watched();
    const batches = new Batches();
    for (let index = 0; index < 100; index++) await batches.add(piece(String(index), [String(index)]));
    await batches.finish();
    expect(noted.filter((line) => line.endsWith('ends'))).toHaveLength(100);
    expect(most()).toBe(16);
  });

  test('that share an id are done one after the other, as they were added', async () => {
    const { noted, piece } = watched();
    const batches = new Batches();
    await batches.add(piece('one', ['a', 'x']));
    await batches.add(piece('two', ['b']));
    await batches.add(piece('three', ['x', 'c']));
    await batches.finish();
    expect(noted.indexOf('one ends')).toBeLessThan(noted.indexOf('three begins'));
    expect(noted.indexOf('two begins')).toBeLessThan(noted.indexOf('one ends'));
  });

  test('that are large are not piled up', async () => {
    const { piece, most } = watched();
    const batches = new Batches();
    for (let index = 0; index < 6; index++) await batches.add(piece(String(index), [String(index)], 900_000));
    await batches.finish();
    expect(most()).toBe(2);
  });

  test('go on while others are being added', async () => {
    const { noted, piece } = watched(9);
    const batches = new Batches();
    for (let index = 0; index < 32; index++) await batches.add(piece(String(index), [String(index)]));
    expect(noted).toContain('0 ends');
    await batches.finish();
  });
});

describe('a piece that fails', () => {
  test('is told to whoever adds or finishes, once all that were under way have ended', async () => {
    const { noted, piece, underWay } = watched();
    const batches = new Batches();
    await batches.add(piece('good', ['a']));
    await batches.add(piece('bad', ['b'], 0, true));
    await expect(batches.finish()).rejects.toThrow('bad failed');
    expect(noted).toContain('good ends');
    await expect(batches.add(piece('same', ['b']))).resolves.toBeUndefined();
    await expect(batches.add(piece('again', ['b']))).rejects.toThrow('bad failed');
    await batches.abandon();
    expect(underWay()).toBe(0);
    expect(noted).not.toContain('same begins');
  });

  test('breaks nothing when nobody asks any more', async () => {
    const { piece } = watched();
    const batches = new Batches();
    for (const id of ['a', 'a', 'a']) await batches.add(piece(id, [id], 0, id === 'a')).catch(() => {});
    await batches.abandon();
  });
});
