/** How much of an expected text is there, and how much else. */
export interface Score {
  /** Share of the expected text that was found. */
  have: number;
  /** Share of what was found that is not expected. */
  boilerplate: number;
}

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}\p{M}]+?(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\p{L}\p{N}\p{M}]|$)/gu;

/** Compares runs of three words, in scripts without spaces of three characters. */
export function score(found: string, expected: string): Score {
  const got = runs(found);
  const want = runs(expected);
  let common = 0;
  for (const [run, count] of want) common += Math.min(count, got.get(run) ?? 0);
  const [gotAll, wantAll] = [total(got), total(want)];
  return { have: wantAll === 0 ? 1 : common / wantAll, boilerplate: gotAll === 0 ? 0 : 1 - common / gotAll };
}

function runs(text: string): Map<string, number> {
  const words = text.normalize('NFKC').toLowerCase().match(UNSPACED) ?? [];
  const counts = new Map<string, number>();
  for (let at = 0; at + 3 <= words.length; at += 1) {
    const run = words.slice(at, at + 3).join(' ');
    counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return counts;
}

function total(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}
