import { below } from '../../kubernetes/pointer.js';

/** A value in an object, and where it stands. */
export interface Place {
  readonly value: unknown;
  readonly path: string;
}

type Loose = Readonly<Record<string, unknown>>;

/** All values at a path such as `spec.metrics.*.type`, where `*` is each item of a list: those whose parents are there. */
export function placesOf(object: unknown, pattern: string): Place[] {
  let places: Place[] = [{ value: object, path: '' }];
  for (const key of pattern === '' ? [] : pattern.split('.')) {
    places = places.flatMap(({ value, path }) => {
      if (value === null || typeof value !== 'object') return [];
      if (key !== '*') return [{ value: (value as Loose)[key], path: below(path, key) }];
      // An item that is null is empty, as for the server.
      return Array.isArray(value)
        ? value.map((item: unknown, index) => ({ value: item ?? {}, path: below(path, index) }))
        : [];
    });
  }
  return places;
}
