import { expect, test, vi } from 'vitest';
import { whenNeeded } from '../../src/model/when-needed.ts';

test('what is needed is loaded once, and again where that failed: a file that was not there for a moment', async () => {
  const load = vi.fn(async () => 'a part').mockRejectedValueOnce(new Error('ERR_MODULE_NOT_FOUND'));
  const needed = whenNeeded(load);
  expect(load).not.toHaveBeenCalled();
  await expect(Promise.all([needed(), needed()])).rejects.toThrow('ERR_MODULE_NOT_FOUND');
  expect(load).toHaveBeenCalledTimes(1);
  expect(await Promise.all([needed(), needed()])).toEqual(['a part', 'a part']);
  expect(await needed()).toBe('a part');
  expect(load).toHaveBeenCalledTimes(2);
});
