/** The place, of so many from 0 on, that is nearest to the one wanted: buttons may lead to pages and parts since gone. */
export function nearestOf(count: number, wanted: number): number {
  return Math.min(Math.max(wanted, 0), count - 1);
}
