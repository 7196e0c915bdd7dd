/** Does `act` when it is first asked to, and then at most once in so many ms: for telling of trouble that goes on. */
export function seldom<Arguments extends unknown[]>(
  act: (...args: Arguments) => void,
  ms = 60_000,
): (...args: Arguments) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (...args) => {
    const now = performance.now();
    if (now - last < ms) return;
    last = now;
    act(...args);
  };
}
