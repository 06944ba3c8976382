/** Pairs of items with one key: the first of them and each later one. */
export function repeated<T>(items: readonly T[], keyOf: (item: T) => string): [first: T, later: T][] {
  const first = new Map<string, T>();
  return items.flatMap((item): [T, T][] => {
    const key = keyOf(item);
    const holder = first.get(key);
    if (holder !== undefined) return [[holder, item]];
    first.set(key, item);
    return [];
  });
}
