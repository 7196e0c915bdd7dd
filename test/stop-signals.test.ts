import { afterEach, expect, test, vi } from 'vitest';
import { onStopSignals } from '../src/stop-signals.ts';

let deafen: (() => void) | undefined;
afterEach(() => deafen?.());

/** Listens as a program at a terminal, or one that a supervisor started; gives what it heard. */
function listening(terminal: boolean) {
  const first = vi.fn<(signal: string) => void>();
  const again = vi.fn<() => void>();
  deafen = onStopSignals({}, 'start', { first, again }, terminal);
  return { first, again };
}
// Nobody hears a signal that would end this process.
const hear = (signal: NodeJS.Signals) => process.emit(signal, signal);

test('a terminal that is closed ends the program in order, however many tell of that', () => {
  const { first, again } = listening(true);
  for (let told = 0; told < 3; told++) hear('SIGHUP');
  expect(first.mock.calls).toEqual([['SIGHUP']]);
  expect(again).not.toHaveBeenCalled();
  hear('SIGTERM');
  expect(again).toHaveBeenCalledOnce();
});

test('where there is no terminal SIGHUP ends nothing, as under nohup and for who reads its sources anew', () => {
  const { first, again } = listening(false);
  expect(process.listenerCount('SIGHUP')).toBeGreaterThan(0);
  hear('SIGHUP');
  expect(first).not.toHaveBeenCalled();
  hear('SIGTERM');
  expect(first.mock.calls).toEqual([['SIGTERM']]);
  hear('SIGHUP');
  expect(again).not.toHaveBeenCalled();
});

test('who listens no more leaves nothing behind', () => {
  const counts = () => (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map((signal) => process.listenerCount(signal));
  const before = counts();
  listening(true);
  deafen?.();
  expect(counts()).toEqual(before);
});
