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
