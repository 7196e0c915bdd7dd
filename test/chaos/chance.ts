import { seededRandom } from '../../src/playground/world/seeded-random.ts';

export type Chance = ReturnType<typeof chanceOf>;

/** Choices that are the same for the same seed. */
export function chanceOf(seed: number) {
  const random = seededRandom(seed);
  /** A whole number from `least` to `most`. */
  const whole = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const pick = <T>(things: readonly T[]): T => {
    const picked = things[whole(0, things.length - 1)];
    if (picked === undefined) throw new RangeError('nothing to choose from');
    return picked;
  };
  /** All of them in another order. */
  const shuffled = <T>(things: readonly T[]): T[] => {
    const left = [...things];
    return things.map(() => left.splice(whole(0, left.length - 1), 1)).flat();
  };
  return { random, whole, pick, shuffled, some: <T>(things: readonly T[], most: number) => sample(things, most, pick) };
}

/** At most so many different ones. */
function sample<T>(things: readonly T[], most: number, pick: (things: readonly T[]) => T): T[] {
  const chosen = new Set<T>();
  for (let tries = 0; chosen.size < Math.min(most, things.length) && tries < 20 * most; tries++)
    chosen.add(pick(things));
  return [...chosen];
}
