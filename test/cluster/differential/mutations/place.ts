import { type Keys, pointer } from '../json.js';
import type { Shape } from '../schema/shape.js';

/** A value in an object, or a field that it could have and has not: then `value` is undefined. */
export interface Place {
  readonly keys: Keys;
  readonly shape: Shape;
  readonly value: unknown;
  /** What it is a field, item or entry of. */
  readonly owner: Place | undefined;
}

export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value has fields or entries. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every place below an object; where a value has not the type of its schema, nothing below it. */
export function placesOf(root: unknown, shape: Shape): Place[] {
  const found: Place[] = [];
  const visit = (place: Place): void => {
    const { keys, value, owner } = place;
    if (owner !== undefined) found.push(place);
    const item = place.shape.item();
    if (Array.isArray(value)) {
      if (item) value.forEach((one, index) => visit({ keys: [...keys, index], shape: item, value: one, owner: place }));
      return;
    }
    if (!isFields(value)) return;
    if (item) {
      for (const [key, one] of Object.entries(value)) {
        visit({ keys: [...keys, key], shape: item, value: one, owner: place });
      }
    }
    for (const [key, field] of place.shape.fields()) {
      visit({ keys: [...keys, key], shape: field, value: value[key], owner: place });
    }
  };
  visit({ keys: [], shape, value: root, owner: undefined });
  return found;
}

/** A place whatever the item or key: `/spec/ports/[]/port`, `/metadata/labels/[]`. */
export function genericPath({ keys, owner }: Place): string {
  if (owner === undefined) return '';
  const inside = owner.shape.type === 'map' || owner.shape.type === 'list';
  return genericPath(owner) + (inside ? '/[]' : pointer(keys.slice(-1)));
}
