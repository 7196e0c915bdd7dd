/** The most instants within a window of so many ms, wherever it begins. */
export function worstWindow(instants: readonly number[], ms: number): number {
  const sorted = instants.toSorted((a, b) => a - b);
  let worst = 0;
  for (let end = 0, start = 0; end < sorted.length; end++) {
    while ((sorted[end] ?? 0) - (sorted[start] ?? 0) >= ms) start++;
    worst = Math.max(worst, end - start + 1);
  }
  return worst;
}
