/** More of a kind than are in use at a time. */
const MOST = 500;

/**
 * A function that remembers what it made for each text, of the newest `most`: for what is slow to make and always the same,
 * as the formatters and locales of Intl are.
 */
export function kept<Value>(make: (key: string) => Value, most = MOST): (key: string) => Value {
  const values = newestByText<Value>(most);
  return (key) => values(key, make);
}

/** The same where whoever asks first says how it is made. */
export function newestByText<Value>(most: number): (key: string, make: (key: string) => Value) => Value {
  const values = new Map<string, Value>();
  return (key, make) => {
    const known = values.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    const oldest = values.keys().next();
    if (values.size >= most && !oldest.done) values.delete(oldest.value);
    // A copy: what was cut out of a longer text would keep all of that.
    values.set(Buffer.from(key).toString(), value);
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
