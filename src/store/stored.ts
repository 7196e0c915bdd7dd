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

/**
 * What is wrong with a record that could not be read, in the words of {@link readStored}; `undefined` where the trouble is
 * another, as that Redis is away.
 */
export function damageOf(place: string, error: unknown): string | undefined {
  if (error instanceof StoreError) return error.message;
  const otherKind = error instanceof Error && error.message.startsWith('WRONGTYPE');
  return otherKind ? `${place} in Redis is damaged: it is of another kind. Delete it, and restore a backup` : undefined;
}

/** Told of a damaged record that is left out, so that it keeps nobody from the others. */
export type TellDamage = (what: string) => void;

/**
 * Gives what lies in the store, or `otherwise` where that is damaged, which is told.
 *
 * @throws what else goes wrong
 */
export async function unlessDamaged<Value, Otherwise>(
  place: string,
  tell: TellDamage,
  read: () => Promise<Value>,
  otherwise: Otherwise,
): Promise<Value | Otherwise> {
  try {
    return await read();
  } catch (error) {
    const damage = damageOf(place, error);
    if (damage === undefined) throw error;
    tell(damage);
    return otherwise;
  }
}

/** The same for what was read of Redis already. */
export function readUnlessDamaged<Value>(tell: TellDamage, read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    tell(error.message);
    return undefined;
  }
}

/** A hash as Redis gives it inside an answer: names and values in turn. */
export function fieldsOf(flat: readonly string[]): Record<string, string> {
  const fields: Record<string, string> = {};
  for (let index = 0; index < flat.length; index += 2) fields[flat[index] ?? ''] = flat[index + 1] ?? '';
  return fields;
}

/** Members of a sorted set and their scores, as Redis gives them inside an answer: in turn. */
export function scoredOf(flat: readonly string[]): [member: string, score: number][] {
  const scored: [string, number][] = [];
  for (let index = 0; index < flat.length; index += 2) scored.push([flat[index] ?? '', Number(flat[index + 1])]);
  return scored;
}
