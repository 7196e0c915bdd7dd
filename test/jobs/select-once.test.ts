import { expect, test, vi } from 'vitest';
import { selectOnce } from '../../src/jobs/select-once.ts';
import { UNCHOSEN } from '../../src/model/subscriber.ts';

const toldOf = vi.fn();

test('what is new to many is looked through once for all of them', async () => {
  const offers = vi.fn(() => Promise.resolve([]));
  const select = selectOnce();
  const [one, other] = [1, 2].map(() => select(UNCHOSEN, { alike: 'a', offers }, toldOf));
  expect(await one).toBe(await other);
  expect(offers).toHaveBeenCalledOnce();
});

test('what could not be read is read again for the next one', async () => {
  const offers = vi.fn<() => Promise<[]>>();
  offers.mockRejectedValueOnce(new Error('away')).mockResolvedValue([]);
  const select = selectOnce();
  await expect(select(UNCHOSEN, { alike: 'a', offers }, toldOf)).rejects.toThrow('away');
  expect(await select(UNCHOSEN, { alike: 'a', offers }, toldOf)).toEqual({ articleIds: [], left: [] });
});
