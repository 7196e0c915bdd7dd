/** More of a kind than are in use at a time. */
const MOST = 500;

/**
 * A function that remembers what it made for each text: for what is slow to make and always the same, as the formatters
 * and locales of Intl are.
 */
export function kept<Value>(make: (key: string) => Value): (key: string) => Value {
  const values = new Map<string, Value>();
  return (key) => {
    const known = values.get(key);
    if (known !== undefined) return known;
    if (values.size >= MOST) values.clear();
    const value = make(key);
    values.set(key, value);
    return value;
  };
}

/** The same for what is made of an object that does not change, for as long as there is that object. */
export function keptWith<Of extends object, Value>(make: (of: Of) => Value): (of: Of) => Value {
  const values = new WeakMap<Of, Value>();
  return (of) => {
    const known = values.get(of);
    if (known !== undefined) return known;
    const value = make(of);
    values.set(of, value);
    return value;
  };
}
