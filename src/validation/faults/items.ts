/** Visits the items of a list; one that is null is empty, as for the server. */
export function forEachItem<T extends object>(
  items: readonly T[] | undefined,
  visit: (item: T, index: number) => void,
): void {
  items?.forEach((item, index) => visit(item ?? ({} as T), index));
}

/** What several items give together; one that is null is empty, as for the server. */
export function fromItems<T extends object, R>(
  items: readonly T[] | undefined,
  from: (item: T, index: number) => readonly R[],
): R[] {
  return (items ?? []).flatMap((item, index) => from(item ?? ({} as T), index));
}
