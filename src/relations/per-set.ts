import type { ObjectSet } from './object-set.js';

/** What is worked out of a set at the first question, and kept for the next. */
export function perSet<Value>(make: (set: ObjectSet) => Value): (set: ObjectSet) => Value {
  const known = new WeakMap<ObjectSet, { readonly value: Value }>();
  return (set) => {
    let found = known.get(set);
    if (found === undefined) known.set(set, (found = { value: make(set) }));
    return found.value;
  };
}

/** As {@link perSet}, for each of many keys, such as namespaces. */
export function perSetAndKey<Value>(
  make: (set: ObjectSet, key: string) => Value,
): (set: ObjectSet, key: string) => Value {
  const known = perSet(() => new Map<string, { readonly value: Value }>());
  return (set, key) => {
    const values = known(set);
    let found = values.get(key);
    if (found === undefined) values.set(key, (found = { value: make(set, key) }));
    return found.value;
  };
}
