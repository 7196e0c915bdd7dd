import { z } from 'zod';
import { StoreError } from './redis.ts';

/**
 * Gives what lies in the store as typed values.
 *
 * @throws {StoreError} if it is not as Gazette wrote it, naming the place and what is wrong
 */
export function readStored<Value>(place: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error).replaceAll('\n', ' ') : String(error);
    throw new StoreError(`${place} in Redis is damaged: ${reason}. Restore it from a backup, or delete it`);
  }
}
