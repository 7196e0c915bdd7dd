import { type ApiError, badRequest } from '../api-error.ts';

/** An object of a call, of which nothing is known yet. Fields nobody reads are lost silently, as with the real server. */
export type Fields = Readonly<Record<string, unknown>>;

/** 400 as the real server words it for whatever is wrong inside a rich message's blocks, texts and buttons. */
export function wrongBlock(reason: string): ApiError {
  return badRequest(`can't parse InputRichBlock: ${reason}`);
}

export function asFields(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrongBlock('expected an Object');
  return value as Fields;
}

export function objectIn(fields: Fields, name: string): Fields {
  const value = present(fields, name);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw mistyped(name, 'Object');
  return value as Fields;
}

export function arrayIn(fields: Fields, name: string): readonly unknown[] {
  const value = present(fields, name);
  if (!Array.isArray(value)) throw mistyped(name, 'Array');
  return value;
}

export function stringIn(fields: Fields, name: string): string {
  const value = present(fields, name);
  if (typeof value !== 'string') throw mistyped(name, 'String');
  return value;
}

export function maybeStringIn(fields: Fields, name: string): string | undefined {
  return fields[name] === undefined ? undefined : stringIn(fields, name);
}

export function numberIn(fields: Fields, name: string): number {
  const value = present(fields, name);
  if (typeof value !== 'number' || !Number.isFinite(value)) throw mistyped(name, 'Number');
  return value;
}

export function integerIn(fields: Fields, name: string): number {
  const value = numberIn(fields, name);
  if (!Number.isInteger(value)) throw wrongBlock(`Field "${name}" must be a whole Number`);
  return value;
}

export function maybeIntegerIn(fields: Fields, name: string): number | undefined {
  return fields[name] === undefined ? undefined : integerIn(fields, name);
}

/** A Boolean that is false where it is missing. */
export function flagIn(fields: Fields, name: string): boolean {
  const value = fields[name];
  if (value === undefined) return false;
  if (typeof value !== 'boolean') throw mistyped(name, 'Boolean');
  return value;
}

/** One of a few words; `fallback` where it is missing. */
export function choiceIn<Choice extends string>(
  fields: Fields,
  name: string,
  choices: readonly Choice[],
  fallback: Choice,
): Choice {
  const value = maybeStringIn(fields, name);
  if (value === undefined) return fallback;
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw wrongBlock(`Field "${name}" must be one of ${choices.join(', ')}`);
  return found;
}

function present(fields: Fields, name: string): unknown {
  const value = fields[name];
  if (value === undefined) throw wrongBlock(`Can't find field "${name}"`);
  return value;
}

function mistyped(name: string, type: string): ApiError {
  return wrongBlock(`Field "${name}" must be of type ${type}`);
}
