/** The clock showed `from` and then, set right, `to`: both epoch ms. */
export interface SetBack {
  from: number;
  to: number;
}

/**
 * A cursor as it is to be read after the clock was set back: what lies in a time that came twice may be of the first,
 * wrong time, and all that became available in the second would be passed over. What was offered is known by name, so
 * looking back repeats nothing.
 */
export function rightCursor(since: number | null, setBacks: readonly SetBack[]): number | null {
  if (since === null) return null;
  return setBacks.reduce((cursor, { from, to }) => (cursor > to && cursor <= from ? to : cursor), since);
}
