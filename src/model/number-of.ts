const numbers = new WeakMap<object, number>();
let last = 0;

/** A number that an object has to itself, to be known by in a word. */
export function numberOf(object: object): number {
  const known = numbers.get(object) ?? ++last;
  numbers.set(object, known);
  return known;
}
