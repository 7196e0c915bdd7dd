import type { Source } from '../sources/source.ts';
import { TURN_MS } from '../store/source-turns.ts';
import type { Store } from '../store/store.ts';

/** A reading that is given up: the process stops, or has lost its turn. What it has not stored comes again. */
export class ReadingGivenUp extends Error {
  override name = 'ReadingGivenUp';
}

/** The right to read a source, as long as nothing is wrong with it. */
export interface Turn {
  /** Aborted when the reading is to be given up. */
  signal: AbortSignal;
  /** To be called before each write: a process that stood still may have lost its turn without knowing. @throws {ReadingGivenUp} */
  check: () => void;
}

const RENEW_MS = 4_000;

/**
 * Does something in a turn that was begun, keeping it until that is done, and gives it back.
 *
 * @throws {ReadingGivenUp} if the turn is lost meanwhile, or `stop` aborted
 */
export async function duringTurn<Result>(
  turns: Store['sourceTurns'],
  { name }: Pick<Source, 'name'>,
  token: string,
  stop: AbortSignal,
  work: (turn: Turn) => Promise<Result>,
): Promise<Result> {
  const given = new AbortController();
  const giveUp = (why: string) => given.abort(new ReadingGivenUp(`the reading of ${name} is given up: ${why}`));
  let until = performance.now() + TURN_MS;
  const stopped = () => giveUp('this process stops');
  if (stop.aborted) stopped();
  else stop.addEventListener('abort', stopped, { once: true });
  const renew = async () => {
    const began = performance.now();
    try {
      if (await turns.extend(name, token)) until = began + TURN_MS;
      else giveUp('another process reads it');
    } catch {
      // Redis is away: the turn runs out, or the next renewal comes in time.
    }
  };
  const renewal = setInterval(() => void renew(), RENEW_MS);
  const check = () => {
    if (performance.now() >= until) giveUp('its turn has run out');
    given.signal.throwIfAborted();
  };
  let read = false;
  try {
    const result = await work({ signal: given.signal, check });
    read = true;
    return result;
  } catch (error) {
    read = !(error instanceof ReadingGivenUp);
    throw error;
  } finally {
    clearInterval(renewal);
    stop.removeEventListener('abort', stopped);
    await turns.end(name, token, read ? 'read' : 'given up').catch(noMatter);
  }
}

/** A turn that is not given back runs out. */
function noMatter(): void {}
