import { createWriteStream } from 'node:fs';
import type { Call } from './world/call-log.ts';

/** A call as the file of `--calls` holds it: a line of JSON, written when its answer is out or nobody waits for it any more. */
export interface RecordedCall extends Call {
  /** Whose it was: processes of one bot can be told apart by the part of their token behind the colon. */
  token: string;
  /** What the buttons it carried call the bot with, in reading order. */
  buttons: string[];
  /** The addresses its text leads to, in reading order. */
  links: string[];
  /** Whether the whole answer was handed to the caller. */
  answered: boolean;
  /** Epoch ms of the answer's end, or of the caller's hanging up. */
  closed: number;
}

/** Writes calls to a file of JSON lines; `close` is fulfilled when all are written. */
export function callFile(path: string) {
  const file = createWriteStream(path);
  return {
    record: (call: RecordedCall) => void file.write(`${JSON.stringify(call)}\n`),
    close: () => new Promise<void>((resolve) => file.end(resolve)),
  };
}

/** The addresses to which markup leads. */
export function addressesIn(markup: string): string[] {
  return [...markup.matchAll(/\bhref="([^"]*)"/g)].map(([, address = '']) => address.replaceAll('&amp;', '&'));
}

/** What all buttons in a call's parameters call the bot with, in reading order. */
export function callbackData(parameters: unknown): string[] {
  if (typeof parameters !== 'object' || parameters === null) return [];
  return Object.entries(parameters).flatMap(([name, value]) =>
    name === 'callback_data' && typeof value === 'string' ? [value] : callbackData(value),
  );
}
