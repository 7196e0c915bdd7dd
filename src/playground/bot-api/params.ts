import { badRequest } from '../api-error.ts';
import { addressesIn, callbackData } from '../call-file.ts';

/** A call's parameters, read as the real server reads them: numbers and booleans may come as text, objects as JSON text. */
export class Params {
  readonly #raw: Readonly<Record<string, unknown>>;

  constructor(raw: Readonly<Record<string, unknown>>) {
    this.#raw = raw;
  }

  has(name: string): boolean {
    const value = this.#raw[name];
    return value !== undefined && value !== null && value !== '';
  }

  string(name: string): string | undefined {
    const value = this.#raw[name];
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'string') return value;
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    throw badRequest(`parameter "${name}" must be a string`);
  }

  integer(name: string): number | undefined {
    const value = this.string(name)?.trim();
    if (value === undefined || value === '') return undefined;
    // The real server reads what is no number as 0.
    return /^-?\d{1,16}$/.test(value) ? Number(value) : 0;
  }

  /** What all buttons it carries call the bot with. */
  buttons(): string[] {
    return callbackData(this.#raw);
  }

  /** The addresses its text leads to, where that is HTML. */
  links(): string[] {
    const text = this.#raw['text'];
    return typeof text === 'string' ? addressesIn(text) : [];
  }

  /** The chat a call names by number, for logs and faults; `null` for none and for one named otherwise. */
  chatId(): number | null {
    const value = this.#raw['chat_id'];
    return typeof value === 'string' || typeof value === 'number' ? (this.integer('chat_id') ?? null) : null;
  }

  boolean(name: string): boolean {
    return /^(true|yes|1)$/i.test(this.string(name) ?? '');
  }

  /** An object or array, given as such or as JSON text. */
  json(name: string, what: string): unknown {
    const value = this.#raw[name];
    if (value === null || value === '') return undefined;
    if (typeof value !== 'string') return value;
    try {
      return JSON.parse(value);
    } catch {
      throw badRequest(`can't parse ${what} JSON object`);
    }
  }

  /** An array of strings, given as such or as JSON text. */
  strings(name: string): string[] | undefined {
    const value = this.json(name, name);
    if (value === undefined) return undefined;
    if (!Array.isArray(value) || !value.every((item) => typeof item === 'string'))
      throw badRequest(`can't parse ${name}: expected an Array of String`);
    return value;
  }

  /** An uploaded file, as opposed to an address or a file id. */
  file(name: string): File | undefined {
    const value = this.#raw[name];
    return value instanceof File ? value : undefined;
  }
}
