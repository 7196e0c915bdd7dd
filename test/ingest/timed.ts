/**
 * What a function gives, and how many seconds of the processor this thread spent on it.
 *
 * Other than the clock on the wall these do not go faster because a machine is busy with other things, so that a limit on
 * them catches what grows with the square, and nothing else.
 */
export function timed<Result>(run: () => Result): { result: Result; seconds: number } {
  const before = process.threadCpuUsage();
  const result = run();
  const { user, system } = process.threadCpuUsage(before);
  return { result, seconds: (user + system) / 1e6 };
}
